package zhenxing.catalog;

/** Recognizes headlines of digests, which consist of short unrelated items: 国内联播快讯. */
final class Digest {

  private static final String[] ENDS = {
    "快讯", "简讯", "简报", "要闻", "速览", "早报", "晚报", "早知道", "集锦", "汇总"
  };

  private Digest() {}

  static boolean isHeadline(String title) {
    for (String end : ENDS) if (title.endsWith(end)) return true;
    return false;
  }
}
