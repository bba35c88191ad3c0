package zhenxing.article;

import java.util.List;
import java.util.Objects;

/**
 * What the page around an article hints at without stating it: an HTML title with the site's name
 * in it, a meta tag. The catalogue weighs these clues; they are never taken at their word.
 *
 * @param headlines candidates for the headline, most trusted first ({@code h1}, {@code og:title},
 *     {@code title})
 * @param siteName name of the site, or null
 * @param published a date or timestamp in any form, or null
 * @param source who published it first, or null
 * @param author who wrote it, as one text, or null
 * @param authors the names of those who wrote it, one by one; empty when unknown
 */
public record PageClues(
    List<String> headlines,
    String siteName,
    String published,
    String source,
    String author,
    List<String> authors) {

  /** A text without a page around it. */
  public static final PageClues NONE = new PageClues(List.of(), null, null, null, null, List.of());

  public PageClues {
    headlines = List.copyOf(Objects.requireNonNull(headlines, "headlines"));
    authors = List.copyOf(Objects.requireNonNull(authors, "authors"));
  }
}
