package zhenxing.server;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/** Security headers that every answer carries. */
final class SecurityHeaders {

  /**
   * Everything must come from this server, no inline scripts run, and no other page may embed this
   * one.
   */
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
