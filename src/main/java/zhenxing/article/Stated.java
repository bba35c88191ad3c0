package zhenxing.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an input says about an article in so many words: front matter, fields of a JSON object, an
 * editor's correction. A stated field wins over anything derived from the text. Each component is
 * null where nothing was stated; an empty list states that there is none.
 *
 * @param title the headline
 * @param date when it was published
 * @param places where it is filed; each place once, subjects first, then in natural order
 * @param industries slugs of the taxonomy
 * @param source who published it
 * @param author who wrote it, as one text
 * @param authors the names of those who wrote it, one by one
 * @param url where it was found
 */
public record Stated(
    String title,
    PublicationDate date,
    List<FiledPlace> places,
    List<String> industries,
    String source,
    String author,
    List<String> authors,
    String url) {

  /** Nothing stated. */
  public static final Stated NOTHING = new Stated(null, null, null, null, null, null, null, null);

  public Stated {
    places = places == null ? null : FiledPlace.inOrder(places);
    industries = industries == null ? null : List.copyOf(industries);
    authors = authors == null ? null : List.copyOf(authors);
  }

  /** The same with every field that the correction states taken from it. */
  public Stated correctedBy(Stated correction) {
    // Text and list are two forms of one byline: who states one of them takes the other back.
    boolean byline = correction.author != null || correction.authors != null;
    return new Stated(
        or(correction.title, title),
        or(correction.date, date),
        or(correction.places, places),
        or(correction.industries, industries),
        or(correction.source, source),
        byline ? correction.author : author,
        byline ? correction.authors : authors,
        or(correction.url, url));
  }

  private static <T> T or(T first, T second) {
    return first != null ? first : second;
  }

  /** The names of the stated fields, in the order of the components. */
  public Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    if (title != null) fields.add("title");
    if (date != null) fields.add("date");
    if (places != null) fields.add("places");
    if (industries != null) fields.add("industries");
    if (source != null) fields.add("source");
    if (author != null || authors != null) fields.add("author");
    if (authors != null) fields.add("authors");
    if (url != null) fields.add("url");
    return fields;
  }
}
