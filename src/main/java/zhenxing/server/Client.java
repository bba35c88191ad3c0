package zhenxing.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/**
 * The client of a request. Forwarding headers are used only if they come from a trusted proxy,
 * because anybody can send such headers.
 *
 * @param address address of the client, or of the first untrusted machine on the way to it
 * @param scheme {@code http} or {@code https}
 * @param host host name and optional port as the client sent them; null if it sent none
 */
record Client(InetAddress address, String scheme, String host) {

  private static final String ATTRIBUTE = Client.class.getName();

  /** Determines the client of a request and stores it as a request attribute. */
  static Client of(Request request, List<Subnet> proxies) {
    InetAddress peer = peer(request);
    HttpFields headers = request.getHeaders();
    String host = headers.get("Host");
    String scheme = request.getHttpURI().getScheme();
    Client client;
    if (!isTrusted(peer, proxies)) {
      client = new Client(peer, scheme == null ? "http" : scheme, host);
    } else {
      String proto = last(headers, "X-Forwarded-Proto");
      String named = last(headers, "X-Forwarded-Host");
      client =
          new Client(
              origin(peer, headers, proxies),
              "https".equalsIgnoreCase(proto) ? "https" : "http",
              named == null ? host : named);
    }
    request.setAttribute(ATTRIBUTE, client);
    return client;
  }

  /** Returns the client that was stored with a request. */
  static Client of(jakarta.servlet.http.HttpServletRequest request) {
    return (Client) request.getAttribute(ATTRIBUTE);
  }

  /**
   * Returns the address of the client. Each proxy appends the address it was contacted from, so the
   * last address that is not a trusted proxy counts.
   */
  private static InetAddress origin(InetAddress peer, HttpFields headers, List<Subnet> proxies) {
    List<String> hops = headers.getCSV("X-Forwarded-For", false);
    InetAddress origin = peer;
    for (int i = hops.size() - 1; i >= 0 && isTrusted(origin, proxies); i--) {
      InetAddress hop = Subnet.address(withoutPort(hops.get(i).strip()));
      if (hop == null) break;
      origin = hop;
    }
    return origin;
  }

  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) return hop.substring(0, hop.indexOf(']') + 1);
    int colon = hop.indexOf(':');
    return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }

  private static String last(HttpFields headers, String name) {
    List<String> values = headers.getCSV(name, false);
    return values.isEmpty() ? null : values.get(values.size() - 1).strip();
  }

  private static boolean isTrusted(InetAddress address, List<Subnet> proxies) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }

  private static InetAddress peer(Request request) {
    if (request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
        && peer.getAddress() != null) {
      return peer.getAddress();
    }
    return InetAddress.getLoopbackAddress();
  }
}
