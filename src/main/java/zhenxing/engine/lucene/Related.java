package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.Article;
import zhenxing.engine.Nearness;
import zhenxing.engine.Nearness.Near;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.lucene.document.DocumentsById;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.StoredArticle;
import zhenxing.engine.lucene.reprints.ReprintGroups;
import zhenxing.engine.related.Kinship;
import zhenxing.engine.related.Kinship.NearDays;
import zhenxing.engine.related.RelatedHits;
import zhenxing.engine.related.TermWeights;
import zhenxing.engine.text.WordRuns;
import zhenxing.engine.text.WordRuns.Word;

/**
 * Finds articles related to a given one. Candidates share its most telling words and bigrams. They
 * are ranked by that similarity times a factor for what they share in the catalogue ({@link
 * Kinship}). Reprints of the article are left out, and so are articles with which it has nothing in
 * common but the time.
 */
final class Related {

  /**
   * Number of candidates beyond twice the number of hits, so that {@link Kinship} can move some up.
   */
  private static final int SPARE_CANDIDATES = 100;

  private final IndexSearcher searcher;
  private final ReprintGroups groups;
  private final WordRuns wordRuns;
  private final Nearness nearness;

  /**
   * @param nearness names the articles that are near in meaning to the given one
   */
  Related(Snapshot snapshot, WordRuns wordRuns, Nearness nearness) {
    this.searcher = snapshot.searcher(SearchRequest.TIME_LIMIT);
    this.groups = snapshot.reprints();
    this.wordRuns = wordRuns;
    this.nearness = nearness;
  }

  /**
   * An article that may be shown.
   *
   * @param isNear whether it is near in meaning
   * @param byMeaning whether it contains none of the telling words
   */
  private record Candidate(
      int document,
      Article article,
      Kinship kinship,
      float score,
      boolean isNear,
      boolean byMeaning) {}

  /**
   * Returns the articles related to an article, most related first.
   *
   * @param size maximum number of hits
   * @return empty if there is no article with this id
   */
  Optional<List<RelatedHit>> to(String id, int size) throws IOException {
    OptionalInt document = DocumentsById.find(searcher.getIndexReader(), id);
    if (document.isEmpty()) return Optional.empty();
    Article article = read(document.getAsInt());
    List<BytesRef> reprints = groups.reprintIds(document.getAsInt());
    String text = RelatedHits.text(article);
    List<List<Word>> runs = wordRuns.of(text);
    List<String> terms = RelatedHits.terms(runs);
    TermWeights words =
        new TermWeights(new IndexCorpus(searcher.getIndexReader(), Fields.BODY_WORDS));
    Query like = new RelatedQuery(searcher.getIndexReader(), words).of(terms, text);
    Query same =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.ID, id)), Occur.SHOULD)
            .add(new TermInSetQuery(Fields.ID, reprints), Occur.SHOULD)
            .build();
    RelatedHits related = new RelatedHits(text, runs, words, wordRuns);
    List<RelatedHit> hits = new ArrayList<>();
    for (Candidate candidate : candidates(article, like, same, 2 * size + SPARE_CANDIDATES)) {
      if (hits.size() == size) break;
      RelatedHit hit =
          related.hit(
              candidate.article,
              candidate.kinship,
              candidate.score,
              groups.reprintCount(candidate.document),
              candidate.byMeaning);
      if (candidate.isNear || !hit.isOfSameTimeAlone()) hits.add(hit);
    }
    return Optional.of(hits);
  }

  /**
   * Returns the candidates, most related first.
   *
   * @param like finds the articles that have telling words of the article
   * @param same finds the article and what prints its text
   */
  private List<Candidate> candidates(Article article, Query like, Query same, int most)
      throws IOException {
    Query others =
        new BooleanQuery.Builder().add(like, Occur.MUST).add(same, Occur.MUST_NOT).build();
    Map<ScoreDoc, Article> found = new LinkedHashMap<>();
    for (ScoreDoc scored : found(article, others, most)) found.put(scored, read(scored.doc));
    List<String> ids = found.values().stream().map(Article::id).toList();
    float best = found.isEmpty() ? 1 : found.keySet().iterator().next().score;
    Lifts lifts = Lifts.of(searcher, nearness.of(ids, 1));
    for (ScoreDoc scored : near(lifts, like, same, found.keySet())) {
      found.put(scored, read(scored.doc));
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<ScoreDoc, Article> each : found.entrySet()) {
      ScoreDoc scored = each.getKey();
      Kinship kinship = Kinship.of(article, each.getValue());
      float lift = lifts.of(scored.doc).map(Near::lift).orElse(0f);
      double likeness = scored.score + lift * best;
      float score = (float) (likeness * kinship.factor(likeness, best));
      candidates.add(
          new Candidate(scored.doc, each.getValue(), kinship, score, lift > 0, scored.score == 0));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.article.id()));
    return candidates;
  }

  /**
   * Returns the articles that are near in meaning and were not found by words, scored by the words
   * they have in common with the article.
   */
  private List<ScoreDoc> near(Lifts lifts, Query like, Query same, Set<ScoreDoc> found)
      throws IOException {
    if (lifts.count() == 0) return List.of();
    Set<Integer> known = found.stream().map(scored -> scored.doc).collect(Collectors.toSet());
    Query near =
        new BooleanQuery.Builder()
            .add(lifts.query(0), Occur.FILTER)
            .add(like, Occur.SHOULD)
            .add(same, Occur.MUST_NOT)
            .build();
    return Arrays.stream(searcher.search(near, lifts.count()).scoreDocs)
        .filter(scored -> !known.contains(scored.doc))
        .toList();
  }

  /**
   * Returns the most similar of all articles together with the most similar of about the same time,
   * without duplicates, most similar first.
   */
  private List<ScoreDoc> found(Article article, Query query, int most) throws IOException {
    Map<Integer, ScoreDoc> found = new LinkedHashMap<>();
    for (ScoreDoc scored : searcher.search(query, most).scoreDocs) found.put(scored.doc, scored);
    Optional<NearDays> days = Kinship.nearDays(article);
    if (days.isPresent()) {
      Query near =
          new BooleanQuery.Builder()
              .add(query, Occur.MUST)
              .add(
                  IntPoint.newRangeQuery(Fields.DATE, days.get().first(), days.get().last()),
                  Occur.FILTER)
              .build();
      for (ScoreDoc scored : searcher.search(near, most).scoreDocs) found.put(scored.doc, scored);
    }
    return found.values().stream()
        .sorted(Comparator.comparingDouble((ScoreDoc scored) -> scored.score).reversed())
        .toList();
  }

  private Article read(int document) throws IOException {
    return StoredArticle.article(
        searcher.storedFields().document(document, StoredArticle.HIT_FIELDS));
  }
}
