package zhenxing.catalog;

import java.util.Set;
import zhenxing.page.WordList;

/** Recognizes headlines of digests, which consist of short unrelated items: 国内联播快讯. */
final class Digest {

  private static final Set<String> ENDS =
      WordList.read(Digest.class, "headline-words.txt").section("digest");

  private Digest() {}

  static boolean isHeadline(String title) {
    for (String end : ENDS) if (title.endsWith(end)) return true;
    return false;
  }
}
