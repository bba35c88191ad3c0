package zhenxing.page;

/**
 * A fixed set of words, used as a cheap test before a costly one: a regular expression that can
 * only match lines with one of these words is not tried on other lines.
 */
final class AnyOf {

  private final TermTrie words;

  AnyOf(String... words) {
    TermTrie.Builder builder = new TermTrie.Builder();
    for (int i = 0; i < words.length; i++) builder.add(words[i], i);
    this.words = builder.build();
  }

  /**
   * Whether the line contains at least one of the words. One pass over the line, however many words
   * there are.
   */
  boolean isIn(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (words.longestAt(line, i) != TermTrie.NONE) return true;
    }
    return false;
  }
}
