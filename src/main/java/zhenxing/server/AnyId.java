package zhenxing.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;

/**
 * Lets an article have any id: percent-encoded, it is one part of the path, whatever slashes,
 * backslashes and percent signs it holds. Anywhere else these are somebody's attempt at another
 * folder.
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
