package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenxing.article.Article;
import zhenxing.engine.Deadline;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.ranking.Bigrams;
import zhenxing.engine.related.Kinship;
import zhenxing.engine.related.Kinship.NearDays;
import zhenxing.engine.related.RelatedHits;
import zhenxing.engine.related.TermWeights;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.WordRuns;
import zhenxing.engine.text.WordRuns.Word;

/**
 * Finds articles related to one article: those that contain its characteristic words and bigrams.
 * Among equals, articles with more of the same places, industries and source come first. Reprints
 * of the article itself are left out, and so are articles with which it has nothing in common but
 * the time.
 */
final class Related {

  /** Candidates beyond twice the hits, so that the catalogue can move some of them up. */
  private static final int SPARE_CANDIDATES = 100;

  private static final int WORDS = 100;
  private static final int BIGRAMS = 100;

  /** Weight of bigrams; words have the weight 1. */
  private static final float BIGRAM_BOOST = 0.5f;

  private final Connection connection;
  private final State state;
  private final WordRuns wordRuns;
  private final Deadline deadline = Deadline.in(SearchRequest.TIME_LIMIT);

  Related(Connection connection, State state, WordRuns wordRuns) {
    this.connection = connection;
    this.state = state;
    this.wordRuns = wordRuns;
  }

  private record Candidate(JsonNode found, Article article, Kinship kinship, double score) {}

  /**
   * @param size maximum number of hits
   * @return the related articles, most related first; empty if there is no such article
   */
  Optional<List<RelatedHit>> to(String id, int size) throws IOException {
    Optional<JsonNode> itself = Reprints.article(id, state, deadline);
    if (itself.isEmpty()) return Optional.empty();
    Article article = ArticleSource.article(itself.get().path("_source"));
    String text = RelatedHits.text(article);
    List<List<Word>> runs = wordRuns.of(text);
    List<String> terms = RelatedHits.terms(runs);
    String folded = Folding.text(text);
    SampledCorpus corpus =
        new SampledCorpus(
            connection,
            state,
            Map.of(Fields.BODY_WORDS, String.join(" ", terms), Fields.BODY_BIGRAMS, folded),
            deadline);
    TermWeights words = new TermWeights(corpus.by(Fields.BODY_WORDS));
    TermWeights bigrams = new TermWeights(corpus.by(Fields.BODY_BIGRAMS));
    Dsl.Bool like = new Dsl.Bool().not(Dsl.term(Fields.ID, id));
    if (Pages.isGrouped(itself.get())) {
      like.not(Dsl.term(Fields.GROUP, Pages.group(itself.get())));
    }
    add(like, Fields.BODY_WORDS, words.heaviest(terms, WORDS), 1);
    add(like, Fields.BODY_BIGRAMS, bigrams.heaviest(Bigrams.within(text), BIGRAMS), BIGRAM_BOOST);
    RelatedHits related = new RelatedHits(text, runs, words, wordRuns);
    List<Candidate> candidates =
        candidates(article, like.least(1).query(), 2 * size + SPARE_CANDIDATES);
    Groups groups =
        Groups.of(candidates.stream().map(Candidate::found).toList(), state, deadline.left());
    List<RelatedHit> hits = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (hits.size() == size) break;
      RelatedHit hit =
          related.hit(
              candidate.article,
              candidate.kinship,
              (float) candidate.score,
              groups.reprints(candidate.found),
              false);
      if (!hit.isOfSameTimeAlone()) hits.add(hit);
    }
    return Optional.of(hits);
  }

  private static void add(Dsl.Bool query, String field, Map<String, Double> weights, float boost) {
    weights.forEach(
        (term, weight) -> query.should(Dsl.term(field, term, boost * weight.floatValue())));
  }

  /** Sorts the most related articles to the front. */
  private List<Candidate> candidates(Article article, ObjectNode query, int most)
      throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    double best = 0;
    for (JsonNode found : found(article, query, most)) {
      double score = found.path("_score").asDouble();
      if (best == 0) best = score;
      Article other = ArticleSource.article(found.path("_source"));
      Kinship kinship = Kinship.of(article, other);
      candidates.add(new Candidate(found, other, kinship, score * kinship.factor(score, best)));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.article.id()));
    return candidates;
  }

  /** Returns the best of all articles and of those of about the same time, most similar first. */
  private List<JsonNode> found(Article article, ObjectNode query, int most) throws IOException {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    search(query, List.of(), most, found);
    Optional<NearDays> days = Kinship.nearDays(article);
    if (days.isPresent()) {
      ObjectNode near = Dsl.range(Fields.DATE, days.get().first(), days.get().last());
      search(query, List.of(near), most, found);
    }
    return found.values().stream()
        .sorted(
            Comparator.comparingDouble((JsonNode hit) -> hit.path("_score").asDouble()).reversed())
        .toList();
  }

  private void search(
      ObjectNode query, List<ObjectNode> filters, int most, Map<String, JsonNode> found)
      throws IOException {
    Pages pages =
        new Pages(state, query, filters, new Order(SortOrder.RELEVANCE), ArticleSource.HIT_FIELDS);
    for (JsonNode hit : Pages.hits(pages.found(pages.body(most), deadline.left()))) {
      found.put(Order.id(hit), hit);
    }
  }
}
