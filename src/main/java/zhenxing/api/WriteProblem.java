package zhenxing.api;

import zhenxing.article.Bilingual;
import zhenxing.indexing.Outcome;
import zhenxing.indexing.Outcome.Refused;

/** Creates the problems of writes. */
public final class WriteProblem {

  private WriteProblem() {}

  /** Returns the problem that describes a refused write. */
  public static Problem of(Refused refused) {
    Bilingual why = refused.message();
    return switch (refused.reason()) {
      case INVALID -> invalid(why);
      case NOT_FOUND -> Problem.noArticle(refused.id());
      case CONDITION ->
          problem("precondition-failed", "条件不成立", "the condition does not hold", 412, why);
      case CONFLICT ->
          problem("conflict", "与语料中的文件冲突", "conflicts with a file of the corpus", 409, why);
      case FULL -> problem("storage-full", "磁盘空间不足", "there is no room on the disk", 507, why);
      case UNAVAILABLE -> problem("not-writable", "目前无法写入", "nothing can be written now", 503, why);
    };
  }

  /** Returns the HTTP status of a write. */
  public static int status(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Written written -> written.created() ? 201 : 200;
      case Outcome.Deleted deleted -> 204;
      case Refused refused -> of(refused).status();
    };
  }

  /** Creates the problem of content that cannot be accepted as an article or correction. */
  public static Problem invalid(Bilingual why) {
    return problem("invalid-article", "内容无法收录", "the article cannot be accepted", 422, why);
  }

  /** Creates the problem of a body in another format than required. */
  public static Problem malformed(Bilingual why) {
    return problem("bad-body", "请求内容有误", "the body cannot be read", 400, why);
  }

  /** Creates the problem of a header whose value is not accepted. */
  public static Problem badHeader(String name, Bilingual why) {
    return problem(
        "bad-header", "请求头有误", "bad request header", 400, why.after(name + " ", name + " "));
  }

  /** Creates the problem of a request that exceeds a limit on its size. */
  public static Problem tooLarge(Bilingual why) {
    return problem("too-large", "请求过大", "the request is too large", 413, why);
  }

  /** Creates the problem of an unsupported content type. */
  public static Problem unsupported(Bilingual why) {
    return problem("unsupported-media-type", "不支持的内容类型", "unsupported media type", 415, why);
  }

  /**
   * Creates the problem of a server that has no place for a journal, because its first corpus is
   * not a folder.
   */
  public static Problem noPlace() {
    return problem(
        "no-journal",
        "无法写入",
        "nothing can be written here",
        403,
        new Bilingual(
            "第一个 --corpus 不是目录，因此没有地方放日志：请指定目录",
            "the first --corpus is no folder, so that there is no place for a journal: name a"
                + " folder"));
  }

  private static Problem problem(
      String type, String chinese, String english, int status, Bilingual why) {
    return new Problem(
        "urn:zhenxing:" + type, new Bilingual(chinese, english), status, why, null, null);
  }
}
