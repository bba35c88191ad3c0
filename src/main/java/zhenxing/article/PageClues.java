package zhenxing.article;

import java.util.List;
import java.util.Objects;

/**
 * What the page around an article hints at without stating it: a headline with the site's name in
 * it, a meta tag, the line of day and source. The catalogue weighs these clues.
 *
 * @param headlines candidates for the headline, most trusted first
 * @param siteName name of the site, or null
 * @param published when it was published, the date in any form, or null
 * @param source who published it first, or null
 * @param authors the names of those who wrote it
 * @param lines what stands around the headline outside the text, a line each, in the order of the
 *     page
 */
public record PageClues(
    List<String> headlines,
    String siteName,
    Clue published,
    Clue source,
    List<String> authors,
    List<String> lines) {

  /** A text without a page around it. */
  public static final PageClues NONE =
      new PageClues(List.of(), null, null, null, List.of(), List.of());

  /**
   * A value and where the page has it.
   *
   * @param value never blank
   * @param from what named it, in words for a reader of the evidence: the name of a meta tag and
   *     its content, the line
   */
  public record Clue(String value, String from) {
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

  /** Clues from metadata alone; what is not known is null. */
  public PageClues(
      List<String> headlines, String siteName, String published, String source, String author) {
    this(
        headlines,
        siteName,
        published == null ? null : new Clue(published, "页面元数据: " + published),
        source == null ? null : new Clue(source, "页面元数据: " + source),
        author == null ? List.of() : List.of(author),
        List.of());
  }

  /** The authors as one text, parted by blanks, or null where none is known. */
  public String author() {
    return authors.isEmpty() ? null : String.join(" ", authors);
  }
}
