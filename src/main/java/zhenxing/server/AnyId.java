package zhenxing.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;

/**
 * Allows any id in the path of an article: percent-encoded, an id is one segment even if it
 * contains slashes, backslashes or percent signs. Elsewhere in a path these are treated as an
 * attempt at path traversal.
 */
final class AnyId {

  /** The rules of Jetty for paths, without those that would refuse ids. */
  static final UriCompliance URIS =
      UriCompliance.DEFAULT.with(
          "ANY_ID",
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.AMBIGUOUS_PATH_PARAMETER,
          Violation.AMBIGUOUS_PATH_SEGMENT,
          Violation.SUSPICIOUS_PATH_CHARACTERS);

  private static final String ARTICLES = HttpServer.API + "/articles/";

  private static final Pattern AMBIGUOUS = Pattern.compile("%(?:2f|5c|25|3b|2e|00)");

  /** Path segments that servers on the way may resolve. */
  private static final Set<String> STEPS = Set.of(".", "..", "%2e", "%2e%2e", ".%2e", "%2e.");

  private AnyId() {}

  /** Answers 404 if a path is ambiguous anywhere but in an article's id. */
  static void requireItsPlace(Context ctx) {
    String path = ctx.req().getRequestURI().toLowerCase(Locale.ROOT);
    boolean ofArticle = path.startsWith(ARTICLES);
    for (String part : path.split("/")) {
      boolean refused =
          STEPS.contains(part)
              || part.contains(";")
              || (!ofArticle && AMBIGUOUS.matcher(part).find());
      if (refused) throw new NotFoundResponse();
    }
  }
}
