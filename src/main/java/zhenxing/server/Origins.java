package zhenxing.server;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Decides which pages of other servers may use the API from a browser (CORS). None by default. */
final class Origins {

  private static final String ALL = "*";
  private static final String ONE_HOUR = "3600";

  private final Set<String> allowed;

  Origins(Set<String> allowed) {
    this.allowed = allowed;
  }

  /**
   * Sets the CORS headers of an answer.
   *
   * @return whether the request was a preflight request, which needs no other answer
   */
  boolean answer(Request request, Response response) {
    if (allowed.isEmpty()) return false;
    HttpFields.Mutable headers = response.getHeaders();
    headers.add("Vary", "Origin");
    String origin = request.getHeaders().get("Origin");
    if (origin == null || !(allowed.contains(ALL) || allowed.contains(origin))) return false;
    headers.put("Access-Control-Allow-Origin", allowed.contains(ALL) ? ALL : origin);
    headers.put("Access-Control-Expose-Headers", "ETag, Location, Retry-After");
    boolean isPreflight =
        request.getMethod().equals("OPTIONS")
            && request.getHeaders().contains("Access-Control-Request-Method");
    if (!isPreflight) return false;
    headers.put("Access-Control-Allow-Methods", "GET, HEAD, PUT, POST, PATCH, DELETE");
    headers.put(
        "Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match, If-None-Match");
    headers.put("Access-Control-Max-Age", ONE_HOUR);
    return true;
  }
}
