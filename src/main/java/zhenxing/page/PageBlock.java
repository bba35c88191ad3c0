package zhenxing.page;

import org.jsoup.nodes.Element;

/**
 * A run of visible text between two breaks of a page: a paragraph, a heading, a menu's entry, a row
 * of a table.
 *
 * @param index its place in the order of the page, from 0
 * @param owner the innermost block element that holds it; several blocks parted by {@code br} share
 *     one
 * @param text without white space at its ends and never empty
 * @param parted the text with a blank where one named element ends and another begins: style sheets
 *     part them for a reader
 * @param linked how many of its characters stand in links
 */
record PageBlock(int index, Element owner, String text, String parted, int linked) {

  /** A run that is shorter is a label or a caption, not a paragraph. */
  private static final int SHORTEST_PROSE = 16;

  /** A run of this length is a paragraph even if it has lost its punctuation. */
  private static final int SURE_PROSE = 90;

  private static final String SENTENCE_MARKS = "，。；！？、,;!?…”";

  /** Whether it reads like a sentence and is not for the most part a link. */
  boolean isProse() {
    int own = text.length() - linked;
    if (own < SHORTEST_PROSE || linked > own) return false;
    return text.length() >= SURE_PROSE || hasSentenceMark();
  }

  /**
   * What it adds to the prose of a page: a character of Chinese says as much as some four letters.
   */
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

  /** Whether nearly all of it is a link. */
  boolean isLink() {
    return linked * 10 >= text.length() * 8;
  }

  /** The level of the heading that holds it, 1 to 6, or 0 where none does. */
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
