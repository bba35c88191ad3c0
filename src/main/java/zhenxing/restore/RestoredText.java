package zhenxing.restore;

import java.util.List;
import java.util.Objects;
import zhenxing.article.Edit;
import zhenxing.article.Repairs;

/**
 * A text given back as it was published.
 *
 * @param title the restored headline, or null where none was given
 * @param body the restored text, paragraphs separated by {@code \n}
 * @param edits every repaired place, those of the title first, each field's in ascending order of
 *     {@code start}
 * @param repairs how many repairs of each kind were made
 * @param furniture lines of the page around the article that were taken out of the body, themselves
 *     restored: the catalogue reads dates, sources and editors from them
 */
public record RestoredText(
    String title, String body, List<Edit> edits, Repairs repairs, List<FurnitureLine> furniture) {

  /**
   * A line of the page around the article.
   *
   * @param text the line, restored
   * @param head whether it stood before the article's text rather than behind it
   */
  public record FurnitureLine(String text, boolean head) {}

  public RestoredText {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(repairs, "repairs");
    edits = edits instanceof EditList ? edits : List.copyOf(edits);
    furniture = List.copyOf(furniture);
  }
}
