package zhenxing.page;

/**
 * A fixed set of words, used as a cheap test before a costly one: a regular expression that can
 * only match lines with one of these words is not tried on other lines.
 */
public final class AnyOf {

  private final TermTrie words;

  /** Creates a set of words. */
  public AnyOf(String... words) {
    TermTrie.Builder builder = new TermTrie.Builder();
    for (int i = 0; i < words.length; i++) builder.add(words[i], i);
    this.words = builder.build();
  }

  /**
   * Whether the line contains at least one of the words. One pass over the line, however many words
   * there are.
   */
  public boolean isIn(String line) {
    return next(line, 0) >= 0;
  }

  /** The first position at or after {@code from} at which one of the words starts, or -1. */
  int next(String line, int from) {
    for (int i = words.nextStart(line, from); i < line.length(); i = words.nextStart(line, i + 1)) {
      if (words.longestAt(line, i) != TermTrie.NONE) return i;
    }
    return -1;
  }
}
