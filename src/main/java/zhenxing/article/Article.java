package zhenxing.article;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An article together with its catalogue entry, as it is indexed and returned by the API. Title and
 * body are restored and in simplified Chinese. A component is null if it is not known; lists are
 * empty, never null.
 *
 * @param id identifies the article in the corpus; safe in a URL path
 * @param title the headline, never null
 * @param titleDerived true when the text had no headline and {@code title} was taken from the first
 *     clause of the body
 * @param body the text, paragraphs separated by {@code \n}
 * @param date the day of publication, or of the event in the lead when no publication date is known
 * @param places the places under which the article is filed (it may mention others); each place
 *     once, subjects first, then in natural order
 * @param industries slugs of the taxonomy
 * @param source the publisher
 * @param author the authors as one string
 * @param authors the names of the authors, in the order of the byline
 * @param url the address the article was read from
 * @param explicit names of the fields that were stated by the input; all others were derived
 * @param repairs how many repairs of each kind were made
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

  /**
   * Returns the year of {@link #date()}, or null when no date is known. Years are never guessed.
   */
  public Integer year() {
    return date == null ? null : date.year();
  }
}
