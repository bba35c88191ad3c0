package zhenxing.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import zhenxing.api.Language;
import zhenxing.api.Problem;

/** Writes errors as RFC 9457 problems, whichever part of the server finds them. */
final class ProblemAnswer {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonMapper JSON = new JsonMapper();

  private static final String RETRY_SECONDS = "2";

  private ProblemAnswer() {}

  /** Returns the headers of a problem. The answer must not be cached. */
  static Map<String, String> headers(Problem problem) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", MEDIA_TYPE);
    headers.put("Cache-Control", "no-store");
    switch (problem.status()) {
      case 429, 503 -> headers.put("Retry-After", RETRY_SECONDS);
      case 401 -> headers.put("WWW-Authenticate", "Bearer realm=\"zhenxing\"");
      default -> {}
    }
    return headers;
  }

  static byte[] body(Problem problem, Language language) {
    try {
      return JSON.writeValueAsBytes(problem.in(language));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is plain data", e);
    }
  }

  /** Returns the language that a query string requests, Chinese by default. */
  static Language language(String query) {
    if (query == null) return Language.ZH;
    for (String pair : query.split("&")) {
      if (pair.equals("lang=en")) return Language.EN;
    }
    return Language.ZH;
  }

  /** Answers a request before it reaches Javalin. */
  static void write(Request request, Response response, Callback callback, Problem problem) {
    HttpFields.Mutable headers = response.getHeaders();
    SecurityHeaders.put(headers);
    headers(problem).forEach(headers::put);
    response.setStatus(problem.status());
    byte[] body = body(problem, language(request.getHttpURI().getQuery()));
    headers.put("Content-Length", String.valueOf(body.length));
    boolean isHead = request.getMethod().equals("HEAD");
    response.write(true, isHead ? null : ByteBuffer.wrap(body), callback);
  }
}
