package zhenxing.page;

import java.util.Objects;
import zhenxing.article.PageClues;

/** What reading a web page gave: its article, or why it has none. */
public sealed interface Page {

  /**
   * The article of a page.
   *
   * @param text its paragraphs, a line each, without the headline
   * @param clues what the page around it hints at
   * @param url the address that the page gives for itself, absolute, or null
   */
  record Article(String text, PageClues clues, String url) implements Page {
    public Article {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(clues, "clues");
    }
  }

  /**
   * A page without an article.
   *
   * @param reason what it is instead and what to do, to be put behind the page's name
   */
  record None(String reason) implements Page {}
}
