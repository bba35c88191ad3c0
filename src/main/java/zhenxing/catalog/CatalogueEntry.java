package zhenxing.catalog;

import java.util.List;
import java.util.Objects;
import zhenxing.article.Article;
import zhenxing.article.Edit;

/**
 * An article with everything derived, and how it was derived.
 *
 * @param article the finished article
 * @param edits every repaired place of its title and body; undoing those of one field gives back
 *     the piece of the found text that the field was taken from
 * @param evidence what decided each derived field, most important first within a field
 */
public record CatalogueEntry(Article article, List<Edit> edits, List<Evidence> evidence) {

  public CatalogueEntry {
    Objects.requireNonNull(article, "article");
    edits = List.copyOf(edits);
    evidence = List.copyOf(evidence);
  }
}
