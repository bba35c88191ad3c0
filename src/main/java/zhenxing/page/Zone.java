package zhenxing.page;

/**
 * The blocks of a page that may hold date, source and author of its article: a few above the
 * headline, all between headline and text, and the first lines of the text.
 *
 * @param from index of the first block
 * @param headline index of the headline's block, or {@code from - 1} if the page shows none
 * @param main index of the first block of the text
 * @param to index after the last block
 */
record Zone(int from, int headline, int main, int to) {

  /**
   * Number of blocks included above the headline; they may be a kicker or the line with the day.
   */
  private static final int OVER = 4;

  /** Number of blocks included above the text if the page shows no headline. */
  private static final int OVER_TEXT = 12;

  /** The maximum number of blocks between headline and text. */
  private static final int BETWEEN = 60;

  /** Number of blocks of the text that are included. */
  private static final int IN_TEXT = 4;

  static Zone of(PageText page, int headline, int main) {
    int to = Math.min(page.size(), main + IN_TEXT);
    if (headline < 0 || headline > main) {
      int from = Math.max(0, main - OVER_TEXT);
      return new Zone(from, from - 1, main, to);
    }
    int from = Math.max(0, headline - OVER);
    return new Zone(from, headline, main, Math.min(to, headline + BETWEEN));
  }
}
