package zhenxing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import zhenxing.article.Bilingual;
import zhenxing.engine.query.QueryWarning;

/**
 * The reason why a request failed, in both languages.
 *
 * @param type stable identifier of this kind of error, a URN
 * @param title description of the kind of error
 * @param status HTTP status
 * @param detail what was wrong in this case, and what to do
 * @param parameter the request parameter at fault, or null
 * @param position position in the query, in UTF-16 units counted from 0, or null
 */
public record Problem(
    String type,
    Bilingual title,
    int status,
    Bilingual detail,
    String parameter,
    Integer position) {

  /**
   * Creates the problem of a parameter that is unknown, repeated, or has a value that is not
   * accepted.
   */
  public static Problem badParameter(String parameter, Bilingual detail) {
    return new Problem(
        "urn:zhenxing:bad-parameter",
        new Bilingual("请求参数有误", "bad request parameter"),
        400,
        detail,
        parameter,
        null);
  }

  /**
   * Creates the problem of a query that exceeds a limit, or is malformed although strict syntax was
   * requested.
   */
  public static Problem badQuery(QueryWarning reason) {
    return new Problem(
        "urn:zhenxing:bad-query",
        new Bilingual("查询无法执行", "the query cannot be run"),
        400,
        new Bilingual(reason.chinese(), reason.english()),
        "q",
        reason.position());
  }

  /** Creates the problem of an id without an article. */
  public static Problem noArticle(String id) {
    return new Problem(
        "urn:zhenxing:not-found",
        new Bilingual("没有找到", "not found"),
        404,
        new Bilingual(
            "没有 id 为“" + Printable.of(id) + "”的文章",
            "there is no article with the id '" + Printable.of(id) + "'"),
        null,
        null);
  }

  /** Creates the problem of a server without an index to search yet. */
  public static Problem notReady() {
    return new Problem(
        "urn:zhenxing:not-ready",
        new Bilingual("索引尚未就绪", "the index is not ready"),
        503,
        new Bilingual("正在建立索引，请稍后再试", "the index is being built, please try again later"),
        null,
        null);
  }

  /** Creates the problem of a server whose cluster does not answer. */
  public static Problem unreachable() {
    return new Problem(
        "urn:zhenxing:engine-unreachable",
        new Bilingual("索引所在的集群没有应答", "the cluster that has the index does not answer"),
        503,
        new Bilingual("集群没有应答，请稍后再试", "the cluster does not answer, please try again later"),
        null,
        null);
  }

  /** Creates the problem of a server that is shutting down. */
  public static Problem stopping() {
    return new Problem(
        "urn:zhenxing:stopping",
        new Bilingual("服务正在停止", "the service is stopping"),
        503,
        new Bilingual("服务正在停止，请稍后再试", "the service is stopping, please try again later"),
        null,
        null);
  }

  /** Creates the problem of too many requests of a kind at once. */
  public static Problem busy() {
    return new Problem(
        "urn:zhenxing:busy",
        new Bilingual("服务繁忙", "the service is busy"),
        503,
        new Bilingual("同时处理的请求太多，请稍后再试", "too many requests at once, please try again later"),
        null,
        null);
  }

  /** Creates the problem of a client that exceeds its rate limit. */
  public static Problem tooManyRequests() {
    return new Problem(
        "urn:zhenxing:too-many-requests",
        new Bilingual("请求过于频繁", "too many requests"),
        429,
        new Bilingual("请放慢请求速度，稍后再试", "please ask more slowly, and try again later"),
        null,
        null);
  }

  /** Creates the problem of a Host header that names a host this server does not answer for. */
  public static Problem foreignHost(String host) {
    String shown = Printable.excerpt(host);
    return new Problem(
        "urn:zhenxing:foreign-host",
        new Bilingual("主机名不受理", "not a name of this server"),
        421,
        new Bilingual(
            "“" + shown + "”不是本服务器的主机名；如果确实是，请用 --allowed-host 启动",
            "'"
                + shown
                + "' is not a known name of this server; if it is one, start with --allowed-host"),
        null,
        null);
  }

  /**
   * Creates the problem of a feature that needs a token and is turned off because none is
   * configured.
   */
  public static Problem tokenNotSet() {
    return new Problem(
        "urn:zhenxing:token-not-set",
        new Bilingual("未开启", "not turned on"),
        403,
        new Bilingual(
            "未设置令牌，因此未开启：请以环境变量 ZHENXING_TOKEN 或 zhenxing.conf 中的 token 设置令牌后重新启动",
            "this is turned off because no token is set: set ZHENXING_TOKEN in the environment, or"
                + " token in zhenxing.conf, and restart"),
        null,
        null);
  }

  /** Creates the problem of a request without a token, or with a wrong one. */
  public static Problem unauthorized() {
    return new Problem(
        "urn:zhenxing:unauthorized",
        new Bilingual("需要令牌", "a token is needed"),
        401,
        new Bilingual(
            "请以 Authorization: Bearer 出示正确的令牌", "show the right token as Authorization: Bearer"),
        null,
        null);
  }

  /** Creates the problem of an unexpected error, which is a defect of the program. */
  public static Problem internal() {
    return new Problem(
        "urn:zhenxing:internal",
        new Bilingual("服务器内部错误", "internal server error"),
        500,
        new Bilingual("服务器出错，详情见服务器日志", "the server failed, its log has the details"),
        null,
        null);
  }

  /** Creates a problem that an HTTP status describes sufficiently. */
  public static Problem ofStatus(int status, Bilingual detail) {
    Bilingual title =
        switch (status) {
          case 404 -> new Bilingual("没有找到", "not found");
          case 405 -> new Bilingual("不支持的方法", "method not supported");
          case 408 -> new Bilingual("请求超时", "the request took too long");
          case 413, 414, 431 -> new Bilingual("请求过大", "the request is too large");
          default -> new Bilingual("请求无法处理", "the request cannot be processed");
        };
    return new Problem("about:blank", title, status, detail, null, null);
  }

  /** The form of the answer, an RFC 9457 object. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProblemJson(
      String type, String title, int status, String detail, String parameter, Integer position) {}

  /** Returns the answer in a language. */
  public ProblemJson in(Language language) {
    return new ProblemJson(
        type, language.of(title), status, language.of(detail), parameter, position);
  }
}
