package zhenxing.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends requests that client libraries would refuse to send. */
final class RawHttp {

  private static final int PATIENCE_MILLIS = 40_000;

  /**
   * An answer.
   *
   * @param head status line and headers
   * @param body the rest
   */
  record Answer(String head, String body) {

    int status() {
      return Integer.parseInt(head.split(" ", 3)[1]);
    }

    boolean has(String header) {
      return ("\n" + head.toLowerCase()).contains("\n" + header.toLowerCase() + ":");
    }
  }

  private RawHttp() {}

  /**
   * Sends a request byte for byte, and reads until the server closes the connection or sends
   * nothing more.
   */
  static Answer send(int port, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        // The server refused the request before all of it was sent; its answer says why.
      }
      byte[] all = socket.getInputStream().readAllBytes();
      String text = new String(all, StandardCharsets.UTF_8);
      int end = text.indexOf("\r\n\r\n");
      return end < 0
          ? new Answer(text, "")
          : new Answer(text.substring(0, end), text.substring(end + 4));
    }
  }

  /** Sends a GET request with additional headers. */
  static Answer get(int port, String path, String... headers) throws IOException {
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nConnection: close\r\n");
    boolean isNamed = false;
    for (String header : headers) {
      request.append(header).append("\r\n");
      isNamed |= header.startsWith("Host:");
    }
    if (!isNamed) request.append("Host: localhost\r\n");
    return send(port, request.append("\r\n").toString());
  }
}
