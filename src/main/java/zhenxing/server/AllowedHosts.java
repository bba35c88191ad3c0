package zhenxing.server;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The host names that requests may use. Protects against DNS rebinding: a malicious website can
 * make its own host name resolve to this machine, and its pages could then read all answers. The
 * browser still sends that name in the Host header, so such requests can be refused.
 */
final class AllowedHosts {

  private final Set<String> names = new TreeSet<>();

  /**
   * Whether any numeric address is allowed. DNS rebinding needs a name, so numeric addresses are
   * safe.
   */
  private final boolean anyAddress;

  /**
   * @param bound the address that the server listens on
   * @param more names to allow in addition to those of this machine
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
   * Whether a request may use this host.
   *
   * @param host host name and optional port, or null if the request has none, as HTTP/1.0 permits
   */
  boolean allow(String host) {
    if (host == null || host.isEmpty()) return true;
    String name = name(host).toLowerCase(Locale.ROOT);
    if (names.contains(name)) return true;
    InetAddress address = Subnet.address(name);
    return address != null && (anyAddress || address.isLoopbackAddress());
  }

  /** Returns the host without the port and without the trailing dot of a fully qualified name. */
  private static String name(String host) {
    int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
    String name = end > 0 ? host.substring(0, end) : host;
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
