package zhenxing.page;

import org.jsoup.nodes.Element;

/**
 * A piece of visible text between two breaks of a page: a paragraph, a heading, a menu entry, a
 * table row.
 *
 * @param index position in the page's list of blocks, from 0
 * @param owner the innermost block element around the text; several blocks separated by {@code br}
 *     share one
 * @param text the text without surrounding white space, never empty
 * @param parted the text with a space wherever one named element ends and the next begins; the
 *     style sheet shows them apart, although no white space is in the source
 * @param linked how many of its characters are inside links
 */
record PageBlock(int index, Element owner, String text, String parted, int linked) {

  /** Minimum length of prose in characters; shorter blocks are labels or captions. */
  private static final int SHORTEST_PROSE = 16;

  /** From this length on a block is prose even without punctuation, which some pages have lost. */
  private static final int SURE_PROSE = 90;

  private static final String SENTENCE_MARKS = "，。；！？、,;!?…”";

  /** Whether the block reads like a sentence and is not mostly a link. */
  boolean isProse() {
    int own = text.length() - linked;
    if (own < SHORTEST_PROSE || linked > own) return false;
    return text.length() >= SURE_PROSE || hasSentenceMark();
  }

  /** The amount of text outside links, in Chinese characters; four Latin letters count as one. */
  int weight() {
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\u2E80') han++;
    }
    int letters = text.length() - han;
    return Math.max(0, han + letters / 4 - linked);
  }

  private boolean hasSentenceMark() {
    for (int i = 0; i < text.length(); i++) {
      if (SENTENCE_MARKS.indexOf(text.charAt(i)) >= 0) return true;
    }
    return false;
  }

  /** Whether at least 80 percent of the text is inside links. */
  boolean isLink() {
    return linked * 10 >= text.length() * 8;
  }

  /** The level of the heading element around the block, 1 to 6, or 0 if there is none. */
  int heading() {
    Element e = owner;
    for (int up = 0; e != null && up < 3; up++, e = e.parent()) {
      String name = e.normalName();
      if (name.length() == 2
          && name.charAt(0) == 'h'
          && name.charAt(1) >= '1'
          && name.charAt(1) <= '6') {
        return name.charAt(1) - '0';
      }
    }
    return 0;
  }
}
