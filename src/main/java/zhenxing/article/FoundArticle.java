package zhenxing.article;

import java.util.Objects;

/**
 * An article as a crawler found it, before any repair and before anything was derived.
 *
 * @param id identifies the article in the corpus; safe in a URL path
 * @param body the text including whatever surrounds it on the page; its first lines may hold the
 *     headline unless {@code stated} has one
 * @param stated the fields that the input states
 * @param clues what the page around the text suggests
 */
public record FoundArticle(String id, String body, Stated stated, PageClues clues) {

  public FoundArticle {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(clues, "clues");
  }
}
