package zhenxing.page;

import java.util.Objects;
import zhenxing.article.Bilingual;
import zhenxing.article.PageClues;

/** The result of reading a web page: its article, or the reason why it has none. */
public sealed interface Page {

  /**
   * The article of a page.
   *
   * @param text the paragraphs, one per line, without the headline
   * @param clues clues about the article from the rest of the page
   * @param url the absolute address that the page states for itself, or null
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
   * @param reason what the page is instead and what to do about it; a sentence without its subject,
   *     to be printed after the page's name
   */
  record None(Bilingual reason) implements Page {}
}
