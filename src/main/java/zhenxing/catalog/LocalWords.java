package zhenxing.catalog;

import zhenxing.catalog.Gazetteer.Level;
import zhenxing.page.TermTrie;

/**
 * Words with which a text addresses the readers of its own place: 我省 for a province, 我市 and 全市 for
 * a city, and 我县 besides for a county or district.
 */
final class LocalWords {

  private static final TermTrie OF_CITY = trie("our-city");
  private static final TermTrie OF_COUNTY = trie("our-city", "our-county");
  private static final TermTrie OF_PROVINCE = trie("our-province");

  private LocalWords() {}

  private static TermTrie trie(String... sections) {
    TermTrie.Builder builder = new TermTrie.Builder();
    int id = 0;
    for (String section : sections) {
      for (String word : NameUses.WORDS.words(section)) builder.add(word, id++);
    }
    return builder.build();
  }

  /** Finds the words for a place of a level. */
  static void scan(String text, Level level, TermTrie.Sink sink) {
    TermTrie words =
        switch (level) {
          case PROVINCE -> OF_PROVINCE;
          case CITY -> OF_CITY;
          default -> OF_COUNTY;
        };
    words.scan(text, sink);
  }

  /** The number of occurrences of the words for a city, or for a province. */
  static int count(String text, boolean city) {
    int[] times = new int[1];
    scan(text, city ? Level.CITY : Level.PROVINCE, (word, start, end) -> times[0]++);
    return times[0];
  }
}
