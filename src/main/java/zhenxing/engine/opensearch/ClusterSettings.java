package zhenxing.engine.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How a cluster is reached, and which index of it has the articles.
 *
 * @param nodes addresses of one or more nodes, {@code http} or {@code https}. One that answers is
 *     enough
 * @param access the secret that the cluster asks for
 * @param certificates file of the certificates, in PEM, that sign those of the nodes; null for the
 *     certificates that the Java runtime trusts
 * @param name the alias of the index
 * @param shards number of shards of a new index, at least 1
 * @param replicas number of further copies of each shard of a new index, 0 or more
 */
public record ClusterSettings(
    List<URI> nodes, Access access, Path certificates, String name, int shards, int replicas) {

  /** The name if no other is given. */
  public static final String DEFAULT_NAME = "zhenxing";

  /** What OpenSearch allows as the name of an index, with room for a suffix. */
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
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is invalid; the message is meant for the user
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

  /** Returns the addresses, separated by commas, for messages. */
  String addresses() {
    return String.join(", ", nodes.stream().map(URI::toString).toList());
  }
}
