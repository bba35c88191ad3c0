package zhenxing.catalog;

import zhenxing.page.TermTrie;

/**
 * Words with which a text addresses the readers of its own place: 我市 and 全市 for a city, 我省 for a
 * province.
 */
final class LocalWords {

  private static final TermTrie OF_CITY = trie("our-city");
  private static final TermTrie OF_PROVINCE = trie("our-province");

  private LocalWords() {}

  private static TermTrie trie(String section) {
    String[] words = NameUses.WORDS.words(section);
    TermTrie.Builder builder = new TermTrie.Builder();
    for (int i = 0; i < words.length; i++) builder.add(words[i], i);
    return builder.build();
  }

  /** Finds the words for a city, or for a province. */
  static void scan(String text, boolean city, TermTrie.Sink sink) {
    (city ? OF_CITY : OF_PROVINCE).scan(text, sink);
  }

  /** The number of occurrences. */
  static int count(String text, boolean city) {
    int[] times = new int[1];
    scan(text, city, (word, start, end) -> times[0]++);
    return times[0];
  }
}
