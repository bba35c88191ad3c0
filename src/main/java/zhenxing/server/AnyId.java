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

  /** What Jetty refuses as ambiguous unless told otherwise, and an id may well hold. */
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

  /** Parts of a path that servers on the way may resolve. */
  private static final Set<String> STEPS = Set.of(".", "..", "%2e", "%2e%2e", ".%2e", "%2e.");

  private AnyId() {}

  /** Answers an address that is ambiguous in another place than an id with 404. */
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
