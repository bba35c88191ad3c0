package zhenxing.engine;

import java.util.List;
import java.util.Objects;
import zhenxing.article.Article;
import zhenxing.article.Edit;

/**
 * An article with what the index keeps beside it.
 *
 * @param article restored and catalogued
 * @param edits every repaired place
 * @param original what was read
 * @param file the corpus file it came from
 * @param fingerprint changes when what was read changes
 */
public record IndexedArticle(
    Article article, List<Edit> edits, Original original, String file, String fingerprint) {

  /**
   * The text as it was read.
   *
   * @param title the headline, or null where it was not given apart from the body
   * @param body everything else
   */
  public record Original(String title, String body) {}

  public IndexedArticle {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(fingerprint, "fingerprint");
    edits = List.copyOf(edits);
  }
}
