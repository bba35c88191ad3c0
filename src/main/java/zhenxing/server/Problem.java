package zhenxing.server;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An error as RFC 9457 has it.
 *
 * @param type a name for this kind of error that does not change; no page stands behind it
 * @param title the kind of error in words
 * @param status the HTTP status
 * @param detail what was wrong this time, and what to do
 * @param parameter the request parameter at fault, or null
 * @param position where in the query, in UTF-16 units from 0, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, String detail, String parameter, Integer position) {

  /** The media type of a problem. */
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem badParameter(String parameter, String detail) {
    return new Problem("urn:zhenxing:bad-parameter", "请求参数有误", 400, detail, parameter, null);
  }

  static Problem badQuery(String detail, int position) {
    return new Problem("urn:zhenxing:bad-query", "查询无法执行", 400, detail, "q", position);
  }

  static Problem notFound(String detail) {
    return new Problem("urn:zhenxing:not-found", "没有找到", 404, detail, null, null);
  }

  static Problem notReady(String detail) {
    return new Problem("urn:zhenxing:not-ready", "索引尚未就绪", 503, detail, null, null);
  }

  static Problem busy() {
    return new Problem("urn:zhenxing:busy", "服务繁忙", 503, "同时进行的搜索太多，请稍后再试", null, null);
  }

  static Problem internal() {
    return new Problem("urn:zhenxing:internal", "服务器内部错误", 500, "服务器出错，详情见服务器日志", null, null);
  }

  /** What HTTP itself has a word for. */
  static Problem ofStatus(int status, String detail) {
    String title =
        switch (status) {
          case 404 -> "没有找到";
          case 405 -> "不支持的方法";
          case 413 -> "请求过大";
          default -> "请求无法处理";
        };
    return new Problem("about:blank", title, status, detail, null, null);
  }
}
