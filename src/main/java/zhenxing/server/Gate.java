package zhenxing.server;

import java.util.Set;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import zhenxing.api.Problem;
import zhenxing.article.Bilingual;

/**
 * The first handler of every request, including those for files of the page. Checks the host name,
 * the client's rate limit and the method.
 */
final class Gate extends Handler.Wrapper {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final AllowedHosts hosts;
  private final RateLimit limit;
  private final Origins origins;
  private final ServerSettings.Place place;

  /**
   * @param bound the address that the server listens on
   */
  Gate(String bound, ServerSettings settings) {
    this.hosts = new AllowedHosts(bound, settings.place().hosts());
    this.limit = new RateLimit(settings.limits().requestsPerSecond());
    this.origins = new Origins(settings.access().origins());
    this.place = settings.place();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SecurityHeaders.put(response.getHeaders());
    // Any answer may be compressed. A cache must not give one to a client that cannot read it.
    response.getHeaders().add("Vary", "Accept-Encoding");
    Request inside = inside(request);
    String path = path(inside);
    Problem refused = refused(request, path);
    if (refused != null) {
      if (refused.status() == 405) response.getHeaders().put("Allow", "GET, HEAD");
      ProblemAnswer.write(request, response, callback, refused);
      return true;
    }
    if (path.isEmpty()) {
      // Relative addresses in the page only work below the base path with its slash.
      Response.sendRedirect(request, response, callback, place.basePath() + "/");
      return true;
    }
    if (isApi(path) && origins.answer(request, response)) {
      response.setStatus(204);
      response.write(true, null, callback);
      return true;
    }
    return super.handle(inside, response, callback);
  }

  private Problem refused(Request request, String path) {
    Client client = Client.of(request, place.proxies());
    if (!hosts.allow(client.host())) return Problem.foreignHost(client.host());
    // If the request line has an absolute address, it may name another host than the Host header.
    String authority = request.getHttpURI().getAuthority();
    if (!hosts.allow(authority)) return Problem.foreignHost(authority);
    if (!isPageFile(request, path) && !limit.allows(client.address(), System.nanoTime())) {
      return Problem.tooManyRequests();
    }
    Set<String> methods = isApi(path) ? METHODS : READING;
    if (methods.contains(request.getMethod())) return null;
    return Problem.ofStatus(
        405, new Bilingual("这个地址只支持 GET 和 HEAD", "this address supports GET and HEAD alone"));
  }

  private static boolean isApi(String path) {
    return path.startsWith(HttpServer.API);
  }

  /**
   * Whether a request reads a file of the page. These are not limited: the first visit fetches
   * dozens of them at once, and the people of an office share one address.
   */
  private static boolean isPageFile(Request request, String path) {
    return READING.contains(request.getMethod())
        && !isApi(path)
        && !path.startsWith("/health/")
        && !path.equals(Routes.METRICS);
  }

  /** Returns the path, or an asterisk if the request has none. */
  private static String path(Request request) {
    String path = request.getHttpURI().getPath();
    return path == null ? "*" : path;
  }

  /** Returns the request with the base path removed, unless a proxy has removed it already. */
  private Request inside(Request request) {
    String base = place.basePath();
    String path = path(request);
    boolean isBelow = path.startsWith(base + "/") || path.equals(base);
    if (base.isEmpty() || !isBelow) return request;
    HttpURI stripped =
        HttpURI.build(request.getHttpURI()).path(path.substring(base.length())).asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpURI getHttpURI() {
        return stripped;
      }
    };
  }
}
