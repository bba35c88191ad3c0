package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenxing.article.Article;
import zhenxing.engine.Hit;
import zhenxing.engine.Reason;
import zhenxing.engine.Reason.Kind;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.ranking.Bigrams;
import zhenxing.engine.related.Kinship;
import zhenxing.engine.related.SharedPhrases;
import zhenxing.engine.related.TermWeights;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Highlighter;
import zhenxing.engine.text.WordRuns;
import zhenxing.engine.text.WordRuns.Word;

/**
 * Finds articles related to one: those with its telling words and bigrams, those nearer to it in
 * the catalogue first among equals, without those that print its own text.
 */
final class Related {

  /** What is read of an article; the rest of a very long one says the same. */
  private static final int READ_CHARS = 20_000;

  /** Candidates beyond twice the hits, so that nearness in the catalogue can lift some. */
  private static final int SPARE_CANDIDATES = 100;

  /** As a part of the best score. */
  private static final double LEAST_LIKENESS = 0.1;

  /** Words to mark where no phrase is shared. */
  private static final int MARKED_WORDS = 10;

  private static final int WORDS = 100;
  private static final int BIGRAMS = 100;

  /** How much the bigrams count beside the words. */
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
   * @param size how many hits at most
   * @return the most related first, or nothing where there is no such article
   */
  Optional<List<RelatedHit>> to(String id, int size) throws IOException {
    Optional<JsonNode> itself = Reprints.article(id, state, deadline);
    if (itself.isEmpty()) return Optional.empty();
    Article article = ArticleSource.article(itself.get().path("_source"));
    String text = text(article);
    List<List<Word>> runs = wordRuns.of(text);
    List<String> terms = runs.stream().flatMap(List::stream).map(Word::term).toList();
    String folded = Folding.text(text);
    SampledCorpus corpus =
        new SampledCorpus(
            connection, state, Map.of(Fields.BODY, text, Fields.BODY_BIGRAMS, folded));
    TermWeights words = new TermWeights(corpus.by(Fields.BODY));
    TermWeights bigrams = new TermWeights(corpus.by(Fields.BODY_BIGRAMS));
    Dsl.Bool like = new Dsl.Bool().not(Dsl.term(Fields.ID, id));
    if (Pages.isGrouped(itself.get())) {
      like.not(Dsl.term(Fields.GROUP, Pages.group(itself.get())));
    }
    add(like, Fields.BODY, words.heaviest(terms, WORDS), 1);
    add(like, Fields.BODY_BIGRAMS, bigrams.heaviest(Bigrams.within(text), BIGRAMS), BIGRAM_BOOST);
    SharedPhrases phrases = new SharedPhrases(text, runs, words);
    List<String> marked = List.copyOf(words.heaviest(terms, MARKED_WORDS).keySet());
    List<Candidate> candidates =
        candidates(article, like.least(1).query(), 2 * size + SPARE_CANDIDATES);
    List<Candidate> best = candidates.subList(0, Math.min(size, candidates.size()));
    Groups groups = Groups.of(best.stream().map(Candidate::found).toList(), state, deadline.left());
    List<RelatedHit> hits = new ArrayList<>();
    for (Candidate candidate : best) hits.add(hit(candidate, phrases, marked, groups));
    return Optional.of(hits);
  }

  private static String text(Article article) {
    String text = article.title() + "\n" + article.body();
    return text.length() > READ_CHARS ? text.substring(0, READ_CHARS) : text;
  }

  private static void add(Dsl.Bool query, String field, Map<String, Double> weights, float boost) {
    weights.forEach(
        (term, weight) -> query.should(Dsl.term(field, term, boost * weight.floatValue())));
  }

  /** The most related first. */
  private List<Candidate> candidates(Article article, ObjectNode query, int most)
      throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    double best = 0;
    for (JsonNode found : found(article, query, most)) {
      double score = found.path("_score").asDouble();
      if (best == 0) best = score;
      Article other = ArticleSource.article(found.path("_source"));
      Kinship kinship = Kinship.of(article, other);
      // What has next to nothing in common with the article is not lifted by its date.
      double factor = score < LEAST_LIKENESS * best ? 1 : kinship.factor();
      candidates.add(new Candidate(found, other, kinship, score * factor));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.article.id()));
    return candidates;
  }

  /** The best of all and the best of about the same time, each once, the most alike first. */
  private List<JsonNode> found(Article article, ObjectNode query, int most) throws IOException {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    search(query, List.of(), most, found);
    if (article.date() != null && article.date().day() != 0) {
      LocalDate day =
          LocalDate.of(article.date().year(), article.date().month(), article.date().day());
      ObjectNode near =
          Dsl.range(
              Fields.DATE,
              key(day.minusDays(Kinship.NEAR_DAYS)),
              key(day.plusDays(Kinship.NEAR_DAYS)));
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

  private static int key(LocalDate day) {
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  private RelatedHit hit(
      Candidate candidate, SharedPhrases phrases, List<String> words, Groups groups)
      throws IOException {
    Article article = candidate.article;
    List<String> shared = phrases.in(text(article), wordRuns);
    List<Reason> reasons = new ArrayList<>();
    for (String phrase : shared) reasons.add(new Reason(Kind.PHRASE, phrase));
    reasons.addAll(candidate.kinship.reasons());
    Highlighter highlighter = new Highlighter(shared.isEmpty() ? words : shared);
    Hit hit =
        new Hit(
            article,
            highlighter.mark(article.title()),
            highlighter.snippets(article.body()),
            (float) candidate.score,
            groups.reprints(candidate.found));
    return new RelatedHit(hit, reasons);
  }
}
