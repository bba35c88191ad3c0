package zhenxing.restore;

import java.util.List;
import java.util.Objects;
import zhenxing.article.Edit;
import zhenxing.article.Repairs;

/**
 * The result of restoring a text.
 *
 * @param title the restored headline, or null if none was given
 * @param body the restored text, paragraphs separated by {@code \n}
 * @param edits all repairs, those of the title first, each field's in ascending order of {@code
 *     start}
 * @param repairs the number of repairs of each kind
 * @param furniture the lines of page furniture that were removed from the body, restored as well;
 *     the catalogue reads dates, sources and editors from them
 */
public record RestoredText(
    String title, String body, List<Edit> edits, Repairs repairs, List<FurnitureLine> furniture) {

  /**
   * A line of page furniture.
   *
   * @param text the restored line
   * @param head whether it stood before the article's text
   */
  public record FurnitureLine(String text, boolean head) {}

  public RestoredText {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(repairs, "repairs");
    edits = edits instanceof EditList ? edits : List.copyOf(edits);
    furniture = List.copyOf(furniture);
  }
}
