package zhenxing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhenxing.article.Article;
import zhenxing.engine.text.Highlighter;
import zhenxing.engine.text.Sentences;

/**
 * Tells hits apart that would look the same to readers, such as the speeches of a meeting that were
 * published under one headline and begin with the same words. Each gets a further snippet: the
 * first sentence that none of the others has.
 */
public final class LookAlikes {

  /** The number of snippets that stay, so that there are not more than otherwise. */
  private static final int KEPT = 2;

  private LookAlikes() {}

  /** What readers see of a hit. */
  private record Look(String title, List<String> snippets) {}

  /**
   * Returns the hits of a page in the same order.
   *
   * @param highlighter marks what was searched for
   */
  public static List<Hit> toldApart(List<Hit> hits, Highlighter highlighter) {
    Map<Look, List<Hit>> groups = hits.stream().collect(Collectors.groupingBy(LookAlikes::look));
    if (groups.size() == hits.size()) return hits;
    Map<Look, Map<String, Integer>> sentences = new HashMap<>();
    groups.forEach(
        (look, alike) -> {
          if (alike.size() > 1) sentences.put(look, counts(alike));
        });
    List<Hit> apart = new ArrayList<>();
    for (Hit hit : hits) {
      Map<String, Integer> counts = sentences.get(look(hit));
      apart.add(counts == null ? hit : with(hit, counts, highlighter));
    }
    return apart;
  }

  private static Look look(Hit hit) {
    return new Look(hit.titleHighlighted(), hit.snippets());
  }

  /** Returns in how many of the articles each sentence occurs. */
  private static Map<String, Integer> counts(List<Hit> hits) {
    Map<String, Integer> counts = new HashMap<>();
    for (Hit hit : hits) {
      for (String sentence : new HashSet<>(Sentences.of(hit.article().body()))) {
        counts.merge(sentence, 1, Integer::sum);
      }
    }
    return counts;
  }

  private static Hit with(Hit hit, Map<String, Integer> counts, Highlighter highlighter) {
    Article article = hit.article();
    int at = 0;
    for (String sentence : Sentences.of(article.body())) {
      if (counts.get(sentence) == 1 && !sentence.isBlank()) {
        List<String> snippets =
            new ArrayList<>(hit.snippets().subList(0, Math.min(KEPT, hit.snippets().size())));
        snippets.add(highlighter.snippetAt(article.title(), article.body(), at));
        return hit.withSnippets(snippets);
      }
      at += sentence.length();
    }
    return hit;
  }
}
