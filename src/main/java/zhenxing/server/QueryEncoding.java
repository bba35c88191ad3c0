package zhenxing.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.article.Bilingual;

/**
 * Checks that a query string is well-formed. The server's own decoder drops a parameter with a
 * broken percent escape, so that a filter would vanish unnoticed.
 */
final class QueryEncoding {

  private QueryEncoding() {}

  /**
   * Checks a query string.
   *
   * @param query the raw query string, or null
   * @throws ProblemException naming the first parameter that is not percent-encoded UTF-8
   */
  static void require(String query) {
    if (query == null) return;
    for (String pair : query.split("&")) {
      if (isUtf8(pair)) continue;
      String name = pair.substring(0, Math.max(0, pair.indexOf('=')));
      throw new ProblemException(
          Problem.badParameter(
              name,
              new Bilingual(
                  "参数 " + name + " 不是百分号编码的 UTF-8，请检查 % 之后的内容",
                  "the parameter " + name + " is no percent-encoded UTF-8, check what follows %")));
    }
  }

  private static boolean isUtf8(String text) {
    if (text.indexOf('%') < 0) return true;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '%') {
        // A character that is sent as it is needs no check; any ASCII character can stand for it.
        bytes.write(text.charAt(i) < 0x80 ? text.charAt(i) : '?');
        continue;
      }
      int high = i + 1 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (high < 0 || low < 0) return false;
      bytes.write(high * 16 + low);
      i += 2;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
