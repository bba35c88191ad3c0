package zhenxing.engine.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How a cluster is reached and where in it the articles are.
 *
 * @param nodes addresses of one or more nodes, {@code http} or {@code https}; any of them will do
 * @param access the secret that the cluster asks for
 * @param certificates a file of certificates in PEM that the nodes' certificates are checked
 *     against, or null for those of the Java runtime
 * @param name the alias by which the index is known
 * @param shards into how many parts a new index is divided, at least 1
 * @param replicas how many copies beside the first a new index has of each part, 0 for none
 */
public record ClusterSettings(
    List<URI> nodes, Access access, Path certificates, String name, int shards, int replicas) {

  /** The name unless another is given. */
  public static final String DEFAULT_NAME = "zhenxing";

  /** What the rules for names of indexes allow, with room for a suffix. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

  /** A secret that a cluster asks for. */
  public sealed interface Access {

    /** The cluster asks for nothing. */
    record Open() implements Access {}

    /** A user and a password. */
    record Password(String user, String password) implements Access {
      @Override
      public String toString() {
        return "Password[" + user + "]";
      }
    }

    /** A bearer token. */
    record Token(String token) implements Access {
      @Override
      public String toString() {
        return "Token";
      }
    }
  }

  /**
   * @throws IllegalArgumentException with a message for the user where a value cannot be right
   */
  public ClusterSettings {
    nodes = List.copyOf(nodes);
    Objects.requireNonNull(access, "access");
    if (nodes.isEmpty()) throw new IllegalArgumentException("no address of a node is given");
    for (URI node : nodes) {
      boolean isHttp = "http".equals(node.getScheme()) || "https".equals(node.getScheme());
      if (!isHttp || node.getHost() == null) {
        throw new IllegalArgumentException(
            "'" + node + "' is no address of a node: write https://HOST:9200");
      }
      if (node.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "an address must not hold a password: set it in the environment or in zhenxing.conf");
      }
    }
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' cannot name an index: use lower-case letters, digits, - and _");
    }
    if (shards < 1) throw new IllegalArgumentException("shards must be 1 or more, not " + shards);
    if (replicas < 0) {
      throw new IllegalArgumentException("replicas must be 0 or more, not " + replicas);
    }
  }

  /** For messages: the addresses, separated by commas. */
  String addresses() {
    return String.join(", ", nodes.stream().map(URI::toString).toList());
  }
}
