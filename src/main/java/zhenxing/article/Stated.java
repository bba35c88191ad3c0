package zhenxing.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields that an input states outright: in front matter, in a JSON object, or in an editor's
 * correction. A stated field takes precedence over anything derived from the text. A component is
 * null where nothing was stated; an empty list states that there is none.
 *
 * @param title the headline
 * @param date the date of publication
 * @param places the places under which the article is filed; each once, subjects first, then in
 *     natural order
 * @param industries slugs of the taxonomy
 * @param source the publisher
 * @param author the authors as one string
 * @param authors the names of the authors, one by one
 * @param url the address of the article
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

  /** States nothing. */
  public static final Stated NOTHING = new Stated(null, null, null, null, null, null, null, null);

  public Stated {
    places = places == null ? null : FiledPlace.inOrder(places);
    industries = industries == null ? null : List.copyOf(industries);
    authors = authors == null ? null : List.copyOf(authors);
  }

  /**
   * Returns these fields, with every field that the correction states replaced by the corrected
   * value.
   */
  public Stated correctedBy(Stated correction) {
    // author and authors are two forms of one byline, so stating either replaces both.
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

  /** The JSON names of the stated fields, in the order of the components. */
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
