package zhenxing.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import zhenxing.server.BearerToken;
import zhenxing.server.ServerSettings;
import zhenxing.server.ServerSettings.Access;
import zhenxing.server.ServerSettings.Limits;
import zhenxing.server.ServerSettings.Place;
import zhenxing.server.Subnet;

/** Options that say how the server is reached, by whom, and what its limits are. */
final class ServerOptions {

  private static final String DEFAULT_MILLIS = "2000";

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "7700",
      description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--allowed-host",
      paramLabel = "NAME",
      description =
          "Another host name of this server, beside localhost; may be given several times.")
  private List<String> allowedHosts = new ArrayList<>();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS[/BITS]",
      description =
          "A proxy whose X-Forwarded-For, -Proto and -Host are trusted; may be given several"
              + " times.")
  private List<String> trustedProxies = new ArrayList<>();

  @Option(
      names = "--base-path",
      paramLabel = "/PATH",
      defaultValue = "",
      description = "The path under which a proxy offers the server.")
  private String basePath;

  @Option(
      names = "--cors-origin",
      paramLabel = "ORIGIN",
      description =
          "Pages of this origin may use the API from a browser, * for all; may be given several"
              + " times.")
  private List<String> corsOrigins = new ArrayList<>();

  @Option(
      names = "--rate-limit",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Requests a second allowed to each client in the long run, files of the page not counted;"
              + " 0 for no limit; clients on this machine have none (default: ${DEFAULT-VALUE}).")
  private int rateLimit;

  @Option(
      names = "--time-limit",
      paramLabel = "MILLIS",
      defaultValue = DEFAULT_MILLIS,
      description =
          "A search is cut off after this time and returns what it has found (default:"
              + " ${DEFAULT-VALUE}).")
  private int timeLimit;

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  /** Whether other machines can reach the server. */
  boolean isOpenToOthers() {
    try {
      return !InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      // Listening on this address will fail with a message.
      return false;
    }
  }

  /**
   * Returns the settings of the server.
   *
   * @param command the command, whose usage is printed if a value is wrong
   * @param tokens the secrets
   */
  ServerSettings settings(CommandLine command, Path index, Tokens tokens) {
    require(command, port >= 0 && port <= 65_535, "--port must be 0 to 65535, not " + port);
    require(command, rateLimit >= 0, "--rate-limit must not be less than 0, not " + rateLimit);
    require(command, timeLimit > 0, "--time-limit must be more than 0, not " + timeLimit);
    try {
      return new ServerSettings(
          Locations.web(),
          index,
          new Access(
              BearerToken.of(tokens.writing()),
              BearerToken.of(tokens.reading()),
              Set.copyOf(corsOrigins)),
          new Place(
              Set.copyOf(allowedHosts),
              trustedProxies.stream().map(Subnet::parse).toList(),
              basePath),
          new Limits(rateLimit, Duration.ofMillis(timeLimit)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage());
    }
  }

  private static void require(CommandLine command, boolean holds, String message) {
    if (!holds) throw new ParameterException(command, message);
  }
}
