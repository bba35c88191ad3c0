package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhenxing.article.Article;
import zhenxing.engine.CharacteristicTerm;
import zhenxing.engine.CharacteristicTerms;
import zhenxing.engine.Deadline;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.terms.Distinction;
import zhenxing.engine.terms.WholePhrases;
import zhenxing.engine.text.FrequentPhrases;
import zhenxing.engine.text.FrequentPhrases.Phrase;
import zhenxing.engine.text.WordRuns;

/**
 * Finds the phrases that distinguish what a query finds from the rest of the corpus. A sample of
 * the matches gives the candidates. They are counted exactly in the matches and in the corpus, and
 * ranked by these counts.
 */
final class Characteristics {

  // The sample's bounds: segmentation is the cost, some 100,000 characters take 50 ms.
  private static final int SAMPLE = 200;
  private static final int READ_CHARS = 800;
  private static final int SAMPLE_CHARS = 100_000;

  /** A fixed seed, so that the same matches give the same sample. */
  private static final int SEED = 1;

  /** Share of the sample that must contain a phrase. With less, a few reprints would be enough. */
  private static final double LEAST_SHARE = 0.03;

  /** Minimum count in samples of this size or more; in smaller ones it is two. */
  private static final int LEAST_COUNT = 3;

  private static final int SMALL_SAMPLE = 20;

  /** Maximum number of phrases that are counted. Each costs a phrase query in the whole index. */
  private static final int MOST_COUNTED = 200;

  private static final Comparator<CharacteristicTerm> ORDER =
      Comparator.comparingDouble(CharacteristicTerm::score)
          .reversed()
          .thenComparing(CharacteristicTerm::text);

  private final State state;
  private final WordRuns wordRuns;
  private final Deadline deadline;

  Characteristics(State state, WordRuns wordRuns, Deadline deadline) {
    this.state = state;
    this.wordRuns = wordRuns;
    this.deadline = deadline;
  }

  /**
   * @param matching query for the articles of the set
   * @param size maximum number of phrases
   */
  CharacteristicTerms of(ObjectNode matching, int size) throws IOException {
    JsonNode sample = sample(matching);
    int found = sample.path("hits").path("total").path("value").asInt();
    int corpus = state.articles(deadline.left());
    boolean isCutOff = state.isCutOff(sample);
    if (isCutOff || size == 0 || found == 0 || found == corpus) {
      return new CharacteristicTerms(List.of(), isCutOff);
    }
    List<Phrase> phrases = phrases(Pages.hits(sample));
    if (phrases.isEmpty()) return new CharacteristicTerms(List.of(), false);
    JsonNode counts = counts(matching, phrases);
    if (state.isCutOff(counts)) return new CharacteristicTerms(List.of(), true);
    JsonNode inSet = counts.path("aggregations").path("set").path("buckets");
    JsonNode inAll = counts.path("aggregations").path("all").path("each").path("buckets");
    List<CharacteristicTerm> counted = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      String text = phrases.get(i).text();
      int count = inSet.path(i).path("doc_count").asInt();
      int background = inAll.path(i).path("doc_count").asInt();
      double score = Distinction.of(text, count, found, background, corpus);
      if (score > 0) counted.add(new CharacteristicTerm(text, count, background, score));
    }
    counted.sort(ORDER);
    return new CharacteristicTerms(WholePhrases.of(counted, size), false);
  }

  private JsonNode sample(ObjectNode matching) throws IOException {
    ObjectNode random = Dsl.object();
    ObjectNode score = random.putObject("function_score");
    score.set("query", Dsl.constant(matching, 1));
    score.putObject("random_score").put("seed", SEED).put("field", Fields.ID);
    score.put("boost_mode", "replace");
    ObjectNode body = Dsl.object().put("size", SAMPLE).put("track_total_hits", true);
    body.set("query", random);
    body.set("_source", Dsl.strings(ArticleSource.HIT_FIELDS));
    return state.search(body, deadline.left());
  }

  /** Returns the phrases of enough articles of the sample, most frequent first, then longest. */
  private List<Phrase> phrases(List<JsonNode> sample) throws IOException {
    FrequentPhrases phrases = new FrequentPhrases(wordRuns);
    int chars = Math.min(READ_CHARS, SAMPLE_CHARS / sample.size());
    for (JsonNode hit : sample) {
      Article article = ArticleSource.article(hit.path("_source"));
      String text = article.title() + "\n" + article.body();
      phrases.add(text.length() > chars ? text.substring(0, chars) : text);
    }
    int least = sample.size() < SMALL_SAMPLE ? Math.min(2, sample.size()) : LEAST_COUNT;
    return phrases.of(Math.max(least, (int) Math.ceil(sample.size() * LEAST_SHARE))).stream()
        .sorted(
            Comparator.comparingInt((Phrase phrase) -> phrase.count() * phrase.text().length())
                .reversed()
                .thenComparing(Phrase::text))
        .limit(MOST_COUNTED)
        .toList();
  }

  /** Returns how many articles of the set and of the corpus contain each phrase. */
  private JsonNode counts(ObjectNode matching, List<Phrase> phrases) throws IOException {
    ObjectNode each = Dsl.object();
    for (Phrase phrase : phrases) {
      each.withObject("/filters")
          .withArray("filters")
          .add(QueryTranslator.exact(Scope.ANYWHERE, phrase.text()));
    }
    ObjectNode body = State.counting(Dsl.constant(matching, 1), 1);
    ObjectNode aggregations = body.putObject("aggs");
    aggregations.set("set", each);
    ObjectNode all = aggregations.putObject("all");
    all.putObject("global");
    all.putObject("aggs").set("each", each.deepCopy());
    return state.search(body, deadline.left());
  }
}
