package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.catalog.Headlines.TitledText;
import zhenxing.restore.RestoredText;
import zhenxing.restore.RestoredText.FurnitureLine;

/**
 * The input of the finders of this package: the restored article with its headline separated. Of a
 * very long body it contains only the beginning and the end, which bounds the work on one article.
 *
 * @param title the headline, empty if the text has none
 * @param text the body, or its first and last part
 * @param furniture the lines of page furniture
 * @param clues the clues of the page
 * @param url the address of the article, or null
 */
record Manuscript(
    String title, String text, List<FurnitureLine> furniture, PageClues clues, String url) {

  /**
   * Number of UTF-16 units kept from the beginning of a long body, far more than any article has.
   */
  private static final int HEAD = 200_000;

  /** Number of UTF-16 units kept from its end, where bylines and imprints are. */
  private static final int TAIL = 2_000;

  /**
   * Creates the manuscript of an article.
   *
   * @param text headline and body
   * @param around the lines around the headline that are not part of the text, restored
   */
  static Manuscript of(
      TitledText text, FoundArticle found, RestoredText restored, List<FurnitureLine> around) {
    List<FurnitureLine> lines = new ArrayList<>(around);
    lines.addAll(restored.furniture());
    return of(
        text.derived() ? "" : text.title().text(),
        text.body().text(),
        lines,
        found.clues(),
        found.stated().url());
  }

  static Manuscript of(
      String title, String body, List<FurnitureLine> furniture, PageClues clues, String url) {
    String text =
        body.length() <= HEAD + TAIL
            ? body
            : body.substring(0, HEAD) + "\n" + body.substring(body.length() - TAIL);
    return new Manuscript(title, text, furniture, clues, url);
  }
}
