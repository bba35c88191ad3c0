package zhenxing.page;

/** Words one of which a line must hold before a costlier look at it; one pass finds them all. */
final class AnyOf {

  private final TermTrie words;

  AnyOf(String... words) {
    TermTrie.Builder builder = new TermTrie.Builder();
    for (int i = 0; i < words.length; i++) builder.add(words[i], i);
    this.words = builder.build();
  }

  /** Whether a line holds one of the words. */
  boolean isIn(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (words.longestAt(line, i) != TermTrie.NONE) return true;
    }
    return false;
  }
}
