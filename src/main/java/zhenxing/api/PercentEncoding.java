package zhenxing.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encodes text so that it can stand in any part of an address or header.
 *
 * <pre>
 * liaoning~panjin 01  → liaoning~panjin%2001
 * 盘锦                → %E7%9B%98%E9%94%A6
 * </pre>
 */
public final class PercentEncoding {
  private PercentEncoding() {}

  /**
   * Returns a text with all characters encoded except ASCII letters, digits and {@code -._~*}.
   *
   * <p>{@code URLEncoder} alone encodes for forms: a space becomes "+".
   */
  public static String of(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }
}
