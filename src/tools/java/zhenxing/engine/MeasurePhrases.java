package zhenxing.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import zhenxing.article.Article;
import zhenxing.catalog.LabelledNews;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.engine.query.Clause;
import zhenxing.engine.suggest.Suggestion;

/**
 * Prints a sample of the phrases shown to readers, each with an occurrence, so that people can
 * label them. The phrases are reasons for relatedness, suggestions, or characteristic terms.
 * Arguments: an index of {@code ../shared/data/news}, the kind ({@code reasons}, {@code
 * suggestions} or {@code terms}), the number, the seed. docs/quality-search.md has the rule for
 * labelling.
 *
 * <pre>mvn -q -Ptools test-compile exec:exec -Dtool=zhenxing.engine.MeasurePhrases \
 *     -Dtool.arguments="INDEX reasons 300 4"</pre>
 */
public final class MeasurePhrases {

  private static final int RELATED = 10;
  private static final int SUGGESTED = 8;
  private static final int TERMS = 20;

  /** Number of characters shown on each side. */
  private static final int CONTEXT = 12;

  private final LuceneEngine engine;
  private final List<String> ids;
  private final Random random;

  private MeasurePhrases(LuceneEngine engine, List<String> ids, Random random) {
    this.engine = engine;
    this.ids = ids;
    this.random = random;
  }

  /** Runs the measurement. */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[2]);
    long seed = Long.parseLong(args[3]);
    List<String> ids = new ArrayList<>(new TreeSet<>(LabelledNews.read(id -> true).keySet()));
    Random random = new Random(seed);
    Collections.shuffle(ids, random);
    Map<String, String> sample = new LinkedHashMap<>();
    try (LuceneEngine engine = new LuceneEngine(Path.of(args[0]))) {
      MeasurePhrases measure = new MeasurePhrases(engine, ids, random);
      switch (args[1]) {
        case "reasons" -> measure.reasons(count, sample);
        case "suggestions" -> measure.suggestions(count, sample);
        case "terms" -> measure.terms(count, sample);
        default -> throw new IllegalArgumentException("no such sample: " + args[1]);
      }
    }
    int number = 0;
    for (Map.Entry<String, String> each : sample.entrySet()) {
      System.out.printf("%d\t%s\t%s%n", ++number, each.getKey(), each.getValue());
    }
    System.out.printf("# %s, %d, seed %d%n", args[1], sample.size(), seed);
  }

  /**
   * Samples one phrase of one related article each, and prints how many related articles have a
   * phrase.
   */
  private void reasons(int count, Map<String, String> sample) throws IOException {
    int hits = 0;
    int explained = 0;
    int phrases = 0;
    long nanos = 0;
    int asked = 0;
    for (String id : ids) {
      if (sample.size() == count) break;
      long start = System.nanoTime();
      List<RelatedHit> related = engine.related(id, RELATED).orElse(List.of());
      nanos += System.nanoTime() - start;
      asked++;
      List<String> shown = new ArrayList<>();
      for (RelatedHit hit : related) {
        int before = shown.size();
        for (Reason reason : hit.reasons()) {
          if (reason.kind() == Reason.Kind.PHRASE) shown.add(reason.value());
        }
        hits++;
        phrases += shown.size() - before;
        if (shown.size() > before) explained++;
      }
      if (shown.isEmpty()) continue;
      String phrase = shown.get(random.nextInt(shown.size()));
      sample.putIfAbsent(phrase, context(text(id), phrase) + "\t" + id);
    }
    System.out.printf(
        "# of %d hits %.3f have a phrase, %.2f each; %.1f ms an article%n",
        hits, (double) explained / hits, (double) phrases / hits, nanos / 1e6 / asked);
  }

  /** Samples phrases that complete one or two characters of a headline. */
  private void suggestions(int count, Map<String, String> sample) throws IOException {
    for (String id : ids) {
      if (sample.size() == count) break;
      String title = engine.article(id).orElseThrow().article().title();
      if (title.length() < 4) continue;
      int from = random.nextInt(title.length() - 2);
      String typed = title.substring(from, from + 1 + random.nextInt(2));
      List<Suggestion> phrases =
          engine.complete(typed, SUGGESTED).stream()
              .filter(suggestion -> suggestion.kind() == Suggestion.Kind.PHRASE)
              .toList();
      if (phrases.isEmpty()) continue;
      String phrase = phrases.get(random.nextInt(phrases.size())).text();
      sample.putIfAbsent(phrase, typed + "\t" + somewhere(phrase));
    }
  }

  /**
   * Samples characteristic terms of the results for pairs of neighbouring characters of headlines.
   */
  private void terms(int count, Map<String, String> sample) throws IOException {
    for (String id : ids) {
      if (sample.size() == count) break;
      String title = engine.article(id).orElseThrow().article().title();
      if (title.length() < 4) continue;
      int from = random.nextInt(title.length() - 2);
      String query = title.substring(from, from + 2);
      if (!query.codePoints().allMatch(Character::isLetterOrDigit)) continue;
      SearchRequest request =
          new SearchRequest(exact(query), Filters.NONE, SortOrder.RELEVANCE, TERMS, null, 1);
      List<CharacteristicTerm> terms = engine.terms(request).terms();
      if (terms.isEmpty()) continue;
      CharacteristicTerm term = terms.get(random.nextInt(terms.size()));
      sample.putIfAbsent(term.text(), query + "\t" + somewhere(term.text()));
    }
  }

  private static Clause exact(String phrase) {
    return new Clause.ExactPhrase(Clause.Scope.ANYWHERE, phrase);
  }

  private String text(String id) throws IOException {
    Article article = engine.article(id).orElseThrow().article();
    return article.title() + "\n" + article.body();
  }

  private String somewhere(String phrase) throws IOException {
    SearchRequest request =
        new SearchRequest(exact(phrase), Filters.NONE, SortOrder.RELEVANCE, 1, null, 1);
    List<Hit> hits = engine.search(request).hits();
    if (hits.isEmpty()) return "";
    int all =
        engine
            .count(exact(phrase), Filters.NONE, Integer.MAX_VALUE, Duration.ofSeconds(5))
            .orElse(-1);
    return context(text(hits.get(0).article().id()), phrase) + "\t" + all;
  }

  private static String context(String text, String phrase) {
    int at = text.indexOf(phrase);
    if (at < 0) return "";
    int from = Math.max(0, at - CONTEXT);
    int to = Math.min(text.length(), at + phrase.length() + CONTEXT);
    return (text.substring(from, at)
            + "["
            + phrase
            + "]"
            + text.substring(at + phrase.length(), to))
        .replace('\n', '¶');
  }
}
