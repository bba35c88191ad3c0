package zhenxing.server;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/** What every answer tells browsers to keep to, whoever gives it. */
final class SecurityHeaders {

  /** Everything comes from this server, nothing inline runs, nobody may frame the page. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private SecurityHeaders() {}

  static void put(HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
  }
}
