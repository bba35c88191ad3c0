package zhenxing.engine;

import java.util.List;
import java.util.Objects;
import zhenxing.article.Article;
import zhenxing.article.Edit;

/**
 * An article together with what the index stores beside it.
 *
 * @param article the article after repair and cataloguing
 * @param edits all repairs that were made to its text
 * @param original the text before the repairs
 * @param file corpus file it came from
 * @param fingerprint hash of everything the article was made from
 */
public record IndexedArticle(
    Article article, List<Edit> edits, Original original, String file, String fingerprint) {

  /**
   * The text as it was read.
   *
   * @param title the headline, or null if the input did not state one separately
   * @param body the rest of the text
   */
  public record Original(String title, String body) {

    /** Undoes the edits of an article and returns the resulting text. */
    public static Original undone(Article article, List<Edit> edits) {
      return new Original(
          Edit.undone(article.title(), in(Edit.Field.TITLE, edits)),
          Edit.undone(article.body(), in(Edit.Field.BODY, edits)));
    }

    private static List<Edit> in(Edit.Field field, List<Edit> edits) {
      return edits.stream().filter(edit -> edit.field() == field).toList();
    }
  }

  public IndexedArticle {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(fingerprint, "fingerprint");
    edits = List.copyOf(edits);
  }
}
