package zhenxing.article;

import java.util.Objects;

/**
 * An article as a crawler found it, before anything was repaired or derived.
 *
 * @param id safe in a URL path, unique in the corpus
 * @param body the text with whatever stands around it; its first lines may hold the headline unless
 *     {@code stated} has one
 * @param stated what the input states about it
 * @param clues what the page around it hints at
 */
public record FoundArticle(String id, String body, Stated stated, PageClues clues) {

  public FoundArticle {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(clues, "clues");
  }
}
