package zhenxing.server;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names by which the server may be asked for. A page on the web can have its own name lead to
 * this machine (DNS rebinding) and would read everything here; but the browser still says by which
 * name it asks.
 */
final class AllowedHosts {

  private final Set<String> names = new TreeSet<>();

  /** Whether any address in numbers is allowed: no name of somebody else's leads through it. */
  private final boolean anyAddress;

  /**
   * @param bound the address that is listened on
   * @param more names that are allowed beside those of this machine
   */
  AllowedHosts(String bound, Set<String> more) {
    names.add("localhost");
    names.add(bound.toLowerCase(Locale.ROOT));
    for (String name : more) names.add(name.toLowerCase(Locale.ROOT));
    InetAddress address = Subnet.address(bound);
    boolean isLocal =
        address == null ? bound.equalsIgnoreCase("localhost") : address.isLoopbackAddress();
    anyAddress = !isLocal;
  }

  /**
   * Whether a request may name this host.
   *
   * @param host name and port, or null where the request has none, as of HTTP/1.0
   */
  boolean allow(String host) {
    if (host == null || host.isEmpty()) return true;
    String name = name(host).toLowerCase(Locale.ROOT);
    if (names.contains(name)) return true;
    InetAddress address = Subnet.address(name);
    return address != null && (anyAddress || address.isLoopbackAddress());
  }

  /** Without the port, and without the dot at the end that says that a name is whole. */
  private static String name(String host) {
    int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
    String name = end > 0 ? host.substring(0, end) : host;
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
