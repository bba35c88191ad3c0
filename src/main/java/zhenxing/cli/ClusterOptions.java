package zhenxing.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import zhenxing.engine.opensearch.ClusterSettings;
import zhenxing.engine.opensearch.ClusterSettings.Access;

/**
 * Options for the connection to a cluster. User and password are settings rather than options,
 * because every user of a machine can see the command lines of its processes.
 */
final class ClusterOptions {

  /** Names of settings that are not options. */
  static final String USER = "opensearch-user";

  static final String PASSWORD = "opensearch-password";
  static final String TOKEN = "opensearch-token";

  @Option(
      names = "--url",
      split = ",",
      paramLabel = "URL",
      description =
          "Addresses of nodes of the cluster, separated by commas; for --engine opensearch.")
  private List<String> urls = new ArrayList<>();

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description =
          "Certificates in PEM that those of the nodes are checked against (default: those of the"
              + " Java runtime).")
  private Path certificates;

  @Option(
      names = "--cluster-index",
      paramLabel = "NAME",
      defaultValue = ClusterSettings.DEFAULT_NAME,
      description = "Name of the index in the cluster (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(
      names = "--shards",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Parts into which a new index in a cluster is divided (default: ${DEFAULT-VALUE}).")
  private int shards;

  @Option(
      names = "--replicas",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Additional copies (replicas) of a new index in a cluster (default: ${DEFAULT-VALUE}).")
  private int replicas;

  /**
   * Returns the settings of the connection.
   *
   * @param command the command, whose usage is printed if a value is wrong
   * @param settings provides the secrets
   */
  ClusterSettings settings(CommandLine command, Settings settings) {
    if (urls.isEmpty()) {
      throw new ParameterException(
          command, "--engine opensearch needs --url with the address of at least one node");
    }
    try {
      List<URI> nodes = new ArrayList<>();
      for (String url : urls) nodes.add(new URI(url.strip()));
      return new ClusterSettings(nodes, access(settings), certificates, name, shards, replicas);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage());
    }
  }

  private static Access access(Settings settings) {
    String token = settings.last(TOKEN);
    if (token != null) return new Access.Token(token);
    String user = settings.last(USER);
    String password = settings.last(PASSWORD);
    if (user == null && password == null) return new Access.Open();
    if (user != null && password != null) return new Access.Password(user, password);
    throw new IllegalArgumentException(
        "set both " + USER + " and " + PASSWORD + ", in the environment or in zhenxing.conf");
  }
}
