package zhenxing.page;

/**
 * The blocks of a page in which date, source and author of its article stand: a few over the
 * headline, all down to the text, and the first lines of the text.
 *
 * @param from index of the first block
 * @param headline index of the headline's block, or {@code from - 1} where the page shows none
 * @param main index of the first block of the text
 * @param to one past the last block
 */
record Zone(int from, int headline, int main, int to) {

  /** How many blocks over the headline belong to it: a kicker, a line with the day. */
  private static final int OVER = 4;

  /** Where the page shows no headline, so many blocks over the text are looked at. */
  private static final int OVER_TEXT = 12;

  /** Between headline and text stand no more blocks than this. */
  private static final int BETWEEN = 60;

  /** How many lines of the text itself may be lines of the page. */
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
