package zhenxing.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import zhenxing.JavaProcess;

/**
 * Connections that send nothing, or half a request, held open by a process of its own: the server
 * of a test needs the open files of its process for itself.
 */
final class IdleConnections implements AutoCloseable {

  private static final String ALL_OPEN = "all open";
  private static final long LONGEST_END_SECONDS = 60;

  private final Process process;

  /** Returns when all connections are open. */
  IdleConnections(int port, int count) throws IOException {
    String[] arguments = {Integer.toString(port), Integer.toString(count)};
    process =
        new ProcessBuilder(JavaProcess.command(IdleConnections.class, List.of(), arguments))
            .redirectErrorStream(true)
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    if (!ALL_OPEN.equals(line)) {
      process.destroyForcibly();
      throw new IOException("no " + count + " connections: " + line);
    }
  }

  /** Opens the connections, given the port and their number, and ends at the end of its input. */
  public static void main(String[] arguments) throws IOException {
    InetSocketAddress server = new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0]));
    byte[] half =
        "GET /api/v1/search?q=a HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII);
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      Socket socket = new Socket();
      sockets.add(socket);
      socket.connect(server);
      if (i % 2 == 1) socket.getOutputStream().write(half);
    }
    System.out.println(ALL_OPEN);
    while (System.in.read() >= 0) continue;
  }

  /** Ends the process and with it the connections. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
