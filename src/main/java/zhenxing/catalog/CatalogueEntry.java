package zhenxing.catalog;

import java.util.List;
import java.util.Objects;
import zhenxing.article.Article;
import zhenxing.article.Edit;

/**
 * A catalogued article, with its edits and the evidence for its derived fields.
 *
 * @param article the finished article
 * @param edits all repairs of title and body; reverting those of one field gives the part of the
 *     found text from which the field was taken
 * @param evidence what decided each derived field; within a field the most important first
 */
public record CatalogueEntry(Article article, List<Edit> edits, List<Evidence> evidence) {

  public CatalogueEntry {
    Objects.requireNonNull(article, "article");
    edits = List.copyOf(edits);
    evidence = List.copyOf(evidence);
  }
}
