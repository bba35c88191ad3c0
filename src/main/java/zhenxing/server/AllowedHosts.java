package zhenxing.server;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The host names that requests may use. A web page can make its own host name resolve to this
 * machine (DNS rebinding) in order to read everything here; the browser still sends that name as
 * the host, so such requests can be refused.
 */
final class AllowedHosts {

  private final Set<String> names = new TreeSet<>();

  /**
   * Whether any numeric address is allowed. DNS rebinding needs a name, so numeric addresses are
   * safe.
   */
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
