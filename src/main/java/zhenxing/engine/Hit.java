package zhenxing.engine;

import java.util.List;
import zhenxing.article.Article;

/**
 * An article that was found.
 *
 * @param article the article
 * @param titleHighlighted the title as HTML that holds no element but {@code <mark>}
 * @param snippets the passages that match best, as HTML that holds no element but {@code <mark>}
 * @param score how well it matches; only comparable within one result
 * @param reprints how many other articles print the same text, whether they match or not
 * @param byMeaning whether it was found by meaning alone and does not match the words
 */
public record Hit(
    Article article,
    String titleHighlighted,
    List<String> snippets,
    float score,
    int reprints,
    boolean byMeaning) {

  /** A hit that matches by its words. */
  public Hit(
      Article article, String titleHighlighted, List<String> snippets, float score, int reprints) {
    this(article, titleHighlighted, snippets, score, reprints, false);
  }

  public Hit {
    snippets = List.copyOf(snippets);
  }
}
