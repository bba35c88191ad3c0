package zhenxing.server;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import zhenxing.api.Problem;
import zhenxing.article.Bilingual;

/**
 * Answers requests that Jetty itself refuses, such as malformed or oversized ones, in the same form
 * as all other errors.
 */
final class RefusedRequests implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException failure) {
      // An unsupported version of HTTP (505) is the client's error, too.
      boolean isServers = HttpStatus.isServerError(failure.getCode());
      status = isServers ? HttpStatus.BAD_REQUEST_400 : failure.getCode();
    }
    // Anything that is not known to be the client's error is a defect of the server.
    if (!HttpStatus.isClientError(status) && status != HttpStatus.SERVICE_UNAVAILABLE_503) {
      ProblemAnswer.write(request, response, callback, Problem.internal());
      return true;
    }
    ProblemAnswer.write(request, response, callback, problem(status));
    return true;
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 404 -> Problem.ofStatus(404, new Bilingual("没有这个地址", "there is no such address"));
      case 408 ->
          Problem.ofStatus(408, new Bilingual("请求没有按时到齐", "the request did not arrive in time"));
      case 413, 414, 431 ->
          Problem.ofStatus(
              status,
              new Bilingual(
                  "请求行与请求头合计最多 " + HttpServer.MAX_HEADER_BYTES / 1024 + " KB",
                  "request line and headers may have "
                      + HttpServer.MAX_HEADER_BYTES / 1024
                      + " KB at most"));
      case 503 -> Problem.stopping();
      default ->
          Problem.ofStatus(
              status, new Bilingual("请求不符合 HTTP 的规则", "the request is not what HTTP asks for"));
    };
  }
}
