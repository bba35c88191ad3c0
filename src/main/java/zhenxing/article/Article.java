package zhenxing.article;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An article with its catalogue entry. Text is restored and in simplified Chinese. Components are
 * null where the article does not tell; lists are empty, never null.
 *
 * @param id safe in a URL path, unique in the corpus
 * @param title the headline, never null
 * @param titleDerived whether the text had no headline, so that the first clause stands in for one
 * @param body paragraphs separated by {@code \n}
 * @param date of publication, else of the event in the lead
 * @param places where it is filed, not all that it mentions; each place once, subjects first, then
 *     in natural order
 * @param industries slugs of the taxonomy
 * @param source who published it
 * @param author who wrote it, as one text
 * @param authors the names of those who wrote it, one by one, in the order of the byline
 * @param url where it was found
 * @param explicit names of the fields that the input stated rather than the catalogue derived
 * @param repairs what repairing it took
 */
public record Article(
    String id,
    String title,
    boolean titleDerived,
    String body,
    PublicationDate date,
    List<FiledPlace> places,
    List<String> industries,
    String source,
    String author,
    List<String> authors,
    String url,
    Set<String> explicit,
    Repairs repairs) {

  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(repairs, "repairs");
    places = FiledPlace.inOrder(places);
    industries = List.copyOf(industries);
    authors = List.copyOf(authors);
    explicit = Collections.unmodifiableSet(new LinkedHashSet<>(explicit));
  }

  /** The year of {@link #date()}, or null: never a guess. */
  public Integer year() {
    return date == null ? null : date.year();
  }
}
