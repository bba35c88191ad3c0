package zhenxing.server;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no client library would send. */
final class RawHttp {

  private static final int PATIENCE_MILLIS = 40_000;

  /**
   * An answer.
   *
   * @param head status line and headers
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

  /** Sends a request as it stands and reads until the server closes, or says nothing any more. */
  static Answer send(int port, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        // Refused before all of it was sent; the answer says why.
      }
      byte[] all = socket.getInputStream().readAllBytes();
      String text = new String(all, StandardCharsets.UTF_8);
      int end = text.indexOf("\r\n\r\n");
      return end < 0
          ? new Answer(text, "")
          : new Answer(text.substring(0, end), text.substring(end + 4));
    }
  }

  /** Gets a path, with more headers where they are given. */
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
