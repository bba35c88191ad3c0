package zhenxing.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import zhenxing.engine.SearchRequest;

/**
 * How a server is set up.
 *
 * @param web the folder of the page's static files
 * @param index the folder of the index, where the list of rejections is; null where there is none
 * @param access who may do what
 * @param place how it is reached
 * @param limits what it does at most
 */
public record ServerSettings(Path web, Path index, Access access, Place place, Limits limits) {

  /** Reading is open to whoever reaches the server, writing is off. */
  public static ServerSettings of(Path web) {
    return new ServerSettings(web, null, Access.OPEN, Place.DIRECT, Limits.DEFAULT);
  }

  /**
   * Who may do what.
   *
   * @param writing what writing and the list of rejections need
   * @param reading what everything else of the API needs, where it is set
   * @param origins pages of other servers that may read the API from a browser; {@code *} for all
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
   * @param hosts names that {@code Host} may have beside those of this machine
   * @param proxies whose {@code X-Forwarded-} headers are believed
   * @param basePath under which a proxy offers the server, as {@code /news}; empty for the root
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
   * What the server does at most.
   *
   * @param requestsPerSecond of one client in the long run; 0 for no limit. Clients on this machine
   *     have none
   * @param timeLimit of a search
   */
  public record Limits(int requestsPerSecond, Duration timeLimit) {

    /**
     * A page of the reader's asks for less than ten things at once, and nobody turns one a second.
     */
    static final Limits DEFAULT = new Limits(20, SearchRequest.TIME_LIMIT);
  }
}
