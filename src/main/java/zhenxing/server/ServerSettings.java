package zhenxing.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import zhenxing.engine.SearchRequest;

/**
 * The settings of a server.
 *
 * @param web the folder of the page's static files
 * @param index the folder of the index, which contains the list of rejections; null if there is
 *     none
 * @param access who may do what
 * @param place how the server is reached
 * @param limits limits on requests
 */
public record ServerSettings(Path web, Path index, Access access, Place place, Limits limits) {

  /** Returns settings for a server that everybody can read and that accepts no writes. */
  public static ServerSettings of(Path web) {
    return new ServerSettings(web, null, Access.OPEN, Place.DIRECT, Limits.DEFAULT);
  }

  /**
   * Who may do what.
   *
   * @param writing token required for writes and for the list of rejections
   * @param reading token required for the rest of the API, if set
   * @param origins origins whose pages may use the API from a browser; {@code *} for all
   */
  public record Access(BearerToken writing, BearerToken reading, Set<String> origins) {

    static final Access OPEN = new Access(BearerToken.NONE, BearerToken.NONE, Set.of());

    public Access {
      origins = Set.copyOf(origins);
    }
  }

  /**
   * How the server is reached.
   *
   * @param hosts names that the Host header may have in addition to those of this machine
   * @param proxies proxies whose {@code X-Forwarded-} headers are trusted
   * @param basePath path under which a proxy publishes the server, such as {@code /news}; empty for
   *     the root
   */
  public record Place(Set<String> hosts, List<Subnet> proxies, String basePath) {

    static final Place DIRECT = new Place(Set.of(), List.of(), "");

    public Place {
      hosts = Set.copyOf(hosts);
      proxies = List.copyOf(proxies);
      if (!basePath.isEmpty() && !basePath.matches("(/[A-Za-z0-9._~-]++)++")) {
        throw new IllegalArgumentException("a base path looks like /news, not '" + basePath + "'");
      }
    }
  }

  /**
   * Limits on requests.
   *
   * @param requestsPerSecond long-term rate per client, or 0 for no limit. Files of the page do not
   *     count, and clients on this machine have no limit
   * @param timeLimit time limit of a search
   */
  public record Limits(int requestsPerSecond, Duration timeLimit) {

    /**
     * A page load makes fewer than ten requests to the API at once, and nobody turns one page per
     * second.
     */
    static final Limits DEFAULT = new Limits(20, SearchRequest.TIME_LIMIT);
  }
}
