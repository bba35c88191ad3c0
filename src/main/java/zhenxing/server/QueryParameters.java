package zhenxing.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.article.Bilingual;

/**
 * Reads the parameters in the query string of a request, which is UTF-8. The server's own decoder
 * takes the encoding of the body for that of the query string, and drops a parameter with a broken
 * percent escape, so that a filter would vanish unnoticed.
 */
final class QueryParameters {

  private QueryParameters() {}

  /**
   * Returns the values of each parameter of a request, in the order given. The caller may change
   * the map.
   *
   * @throws ProblemException naming the first parameter that is not percent-encoded UTF-8
   */
  static Map<String, List<String>> of(Context ctx) {
    return of(ctx.queryString());
  }

  /**
   * Reads a query string. Empty pairs, as in {@code a=1&&b=2&}, are ignored.
   *
   * @param query the raw query string, or null
   * @throws ProblemException naming the first parameter that is not percent-encoded UTF-8
   */
  static Map<String, List<String>> of(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query == null) return parameters;
    for (String pair : query.split("&")) {
      if (pair.isEmpty()) continue;
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      Optional<String> decodedName = decoded(name);
      Optional<String> decodedValue = decoded(value);
      if (decodedName.isEmpty() || decodedValue.isEmpty()) throw malformed(equals < 0 ? "" : name);
      parameters.computeIfAbsent(decodedName.get(), n -> new ArrayList<>()).add(decodedValue.get());
    }
    return parameters;
  }

  private static ProblemException malformed(String name) {
    return new ProblemException(
        Problem.badParameter(
            name,
            new Bilingual(
                "参数 " + name + " 不是百分号编码的 UTF-8，请检查 % 之后的内容",
                "the parameter " + name + " is not percent-encoded UTF-8, check what follows %")));
  }

  /** Decodes a name or value; empty if it is malformed. */
  private static Optional<String> decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = i + 1 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) return Optional.empty();
        bytes.write(high * 16 + low);
        i += 3;
      } else {
        int character = text.codePointAt(i);
        if (c == '+') bytes.write(' ');
        else bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(character);
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
