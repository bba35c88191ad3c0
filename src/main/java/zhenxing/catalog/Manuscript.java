package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.catalog.Headlines.TitledText;
import zhenxing.restore.RestoredText;
import zhenxing.restore.RestoredText.FurnitureLine;

/**
 * What the finders read: the restored article with its headline taken out of the body. Of a very
 * long body they see the beginning and the end, which bounds their work whatever comes in.
 *
 * @param title the headline, empty where the text has none
 * @param text the body, or the first and last part of it
 * @param furniture lines of the page around the article
 * @param clues what the page hinted at
 * @param url where the article was found, or null
 */
record Manuscript(
    String title, String text, List<FurnitureLine> furniture, PageClues clues, String url) {

  /** How much of a long body is read, in UTF-16 units: far beyond any article. */
  private static final int HEAD = 200_000;

  /** How much of its end: bylines and imprint stand there. */
  private static final int TAIL = 2_000;

  /**
   * What is left for the finders when the headline is taken out of a restored article.
   *
   * @param around the lines that stand around the headline outside the text, restored
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
