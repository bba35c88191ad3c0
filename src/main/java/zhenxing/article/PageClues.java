package zhenxing.article;

import java.util.List;
import java.util.Objects;

/**
 * Clues from the page around an article, such as a headline that includes the name of the website,
 * a meta tag, or the line with day and source. The catalogue weighs these clues and may ignore
 * them.
 *
 * @param headlines candidates for the headline, the most reliable first
 * @param siteName name of the website, or null
 * @param published the time of publication as the page writes it, in any format, or null
 * @param source the original publisher, or null
 * @param authors names of the authors
 * @param lines the lines near the headline that are not part of the text, in page order
 */
public record PageClues(
    List<String> headlines,
    String siteName,
    Clue published,
    Clue source,
    List<String> authors,
    List<String> lines) {

  private static final Bilingual METADATA = new Bilingual("页面元数据", "metadata of the page");

  /** The clues of a text that came without a page. */
  public static final PageClues NONE =
      new PageClues(List.of(), null, null, null, List.of(), List.of());

  /**
   * A value and where on the page it was found.
   *
   * @param value the value, never blank
   * @param from a description of the origin, shown to readers of the evidence: the name of a meta
   *     tag with its content, or the line
   */
  public record Clue(String value, Bilingual from) {
    public Clue {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(from, "from");
    }
  }

  public PageClues {
    headlines = List.copyOf(Objects.requireNonNull(headlines, "headlines"));
    authors = List.copyOf(authors);
    lines = List.copyOf(lines);
  }

  /** Creates clues from metadata alone. Any argument but {@code headlines} may be null. */
  public PageClues(
      List<String> headlines, String siteName, String published, String source, String author) {
    this(
        headlines,
        siteName,
        published == null ? null : new Clue(published, METADATA.quoting(published)),
        source == null ? null : new Clue(source, METADATA.quoting(source)),
        author == null ? List.of() : List.of(author),
        List.of());
  }

  /** Returns the authors as one string, separated by spaces, or null if none is known. */
  public String author() {
    return authors.isEmpty() ? null : String.join(" ", authors);
  }
}
