package zhenxing.catalog;

import zhenxing.page.TermTrie;
import zhenxing.page.WordList;

/**
 * Measures to what extent an article is about matters outside all industries: crime and courts,
 * diplomacy, the military, the party, accidents. If it is mainly about these, a few terms of an
 * industry are not enough to file it there. The words are in {@code other-matters.txt}.
 */
final class OtherMatters {

  private static final WordList WORDS = WordList.read(OtherMatters.class, "other-matters.txt");

  private static final TermTrie TRIE = trie();

  private OtherMatters() {}

  private static TermTrie trie() {
    TermTrie.Builder builder = new TermTrie.Builder();
    for (String word : WORDS.all()) builder.add(word, 0);
    return builder.build();
  }

  /**
   * The number of such words in a text; each one before {@code titleEnd} counts as {@code inTitle}.
   */
  static double count(String text, int titleEnd, double inTitle) {
    // Counts by position: 0 for the title, 1 for the text.
    int[] times = new int[2];
    TRIE.scan(text, (word, start, end) -> times[start < titleEnd ? 0 : 1]++);
    return times[0] * inTitle + times[1];
  }
}
