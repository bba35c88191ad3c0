package zhenxing.catalog;

import java.util.regex.Pattern;

/** Headlines over short items that have nothing to do with each other: 国内联播快讯. */
final class Digest {

  private static final Pattern HEADLINE = Pattern.compile("(?:快讯|简讯|简报|要闻|速览|早报|晚报|早知道|集锦|汇总)$");

  private Digest() {}

  static boolean isHeadline(String title) {
    return HEADLINE.matcher(title).find();
  }
}
