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
 */
public record Hit(
    Article article, String titleHighlighted, List<String> snippets, float score, int reprints) {

  public Hit {
    snippets = List.copyOf(snippets);
  }
}
