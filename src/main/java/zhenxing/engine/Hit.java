package zhenxing.engine;

import java.util.List;
import zhenxing.article.Article;

/**
 * An article in a search result.
 *
 * @param article the article
 * @param titleHighlighted its title as HTML; {@code <mark>} is the only element
 * @param snippets the passages that match best, as HTML; {@code <mark>} is the only element
 * @param score relevance; scores are comparable only within one result
 * @param reprints number of other articles that print the same text, whether or not they match the
 *     query
 * @param byMeaning whether it was found by meaning alone and does not match the words
 */
public record Hit(
    Article article,
    String titleHighlighted,
    List<String> snippets,
    float score,
    int reprints,
    boolean byMeaning) {

  /** Creates a hit that matches by words. */
  public Hit(
      Article article, String titleHighlighted, List<String> snippets, float score, int reprints) {
    this(article, titleHighlighted, snippets, score, reprints, false);
  }

  public Hit {
    snippets = List.copyOf(snippets);
  }

  /** Returns the same hit with other passages. */
  public Hit withSnippets(List<String> other) {
    return new Hit(article, titleHighlighted, other, score, reprints, byMeaning);
  }
}
