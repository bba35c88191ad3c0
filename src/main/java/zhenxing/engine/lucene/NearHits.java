package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import zhenxing.engine.Match;
import zhenxing.engine.Nearness.Near;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;

/**
 * The hits of a search by words and by meaning, in one order. The score of an article is its score
 * by words (even if too few words match) plus its lift times the best score by words.
 */
final class NearHits {

  /** Number of top hits by words whose nearness in meaning is looked up. */
  private static final int FIRST = 200;

  /**
   * Added to the lift of articles that contain the query as a phrase. Since a phrase has full
   * coverage and lifts are then below 1, these articles come before those that are only near.
   */
  private static final float PHRASE_LIFT = 1;

  private final MatchingSet all;
  private final Query query;
  private final MatchingSet byWords;
  private final Lifts lifts;

  private NearHits(MatchingSet all, Query query, MatchingSet byWords, Lifts lifts) {
    this.all = all;
    this.query = query;
    this.byWords = byWords;
    this.lifts = lifts;
  }

  /**
   * Joins the articles that are near with those that match.
   *
   * @param request the search, with its nearness
   * @param byWords all articles that match query and filters
   */
  static NearHits of(
      SearchRequest request,
      Taken taken,
      MatchingSet byWords,
      Snapshot snapshot,
      IndexSearcher searcher)
      throws IOException {
    List<FieldDoc> first = first(taken.query(), byWords, snapshot, searcher);
    List<String> ids = new ArrayList<>();
    for (FieldDoc hit : first) ids.add(TopHits.id(hit).utf8ToString());
    boolean isPhrase = taken.used() == Match.PHRASE;
    float coverage = isPhrase ? 1 : coverage(first, taken.query(), byWords, searcher);
    Lifts lifts = Lifts.of(searcher, request.nearness().of(ids, coverage));
    MatchingSet near = lifts.documents(byWords);
    MatchingSet permitted = MatchingSet.of(searcher, permitted(taken, near, request));
    MatchingSet all = union(byWords, permitted);
    List<FieldDoc> best = first.isEmpty() ? first(taken.query(), all, snapshot, searcher) : first;
    float unit = best.isEmpty() ? 1 : (Float) best.getFirst().fields[0];
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    for (var clause : (BooleanQuery) Scoring.all(taken.query(), all)) scored.add(clause);
    // What has a phrase keeps the order that it has without meaning.
    scored.add((isPhrase ? lifts.without(byWords) : lifts).query(unit), Occur.SHOULD);
    if (isPhrase) {
      Query matches = new ConstantScoreQuery(byWords.query());
      scored.add(new BoostQuery(matches, PHRASE_LIFT * unit), Occur.SHOULD);
    }
    return new NearHits(all, scored.build(), byWords, lifts);
  }

  /**
   * Returns the score of the best article as a share of the greatest score possible for the query,
   * 0 to 1. Lucene's greatest score leaves out words that no article has; {@link UnknownWords} adds
   * those of other languages.
   */
  private static float coverage(
      List<FieldDoc> first, Query words, MatchingSet matching, IndexSearcher searcher)
      throws IOException {
    if (first.isEmpty()) return 0;
    Query query = searcher.rewrite(Scoring.positive(words, matching));
    Weight weight = searcher.createWeight(query, ScoreMode.TOP_SCORES, 1);
    float greatest = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      ScorerSupplier supplier = weight.scorerSupplier(leaf);
      if (supplier == null) continue;
      supplier.setTopLevelScoringClause();
      Scorer scorer = supplier.get(Long.MAX_VALUE);
      scorer.advanceShallow(0);
      greatest = Math.max(greatest, scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS));
    }
    float best = (Float) first.getFirst().fields[0];
    float known = 1 - UnknownWords.share(words, searcher.getIndexReader());
    return known * (greatest > best ? best / greatest : 1);
  }

  /**
   * Returns a query for the near articles that meet everything the search requires apart from its
   * bare words.
   */
  private static Query permitted(Taken taken, MatchingSet near, SearchRequest request) {
    Query required = new Restrictions().all(taken.required(), request.filters());
    return new BooleanQuery.Builder()
        .add(near.query(), Occur.FILTER)
        .add(required, Occur.FILTER)
        .build();
  }

  private static MatchingSet union(MatchingSet one, MatchingSet other) {
    FixedBitSet bits = one.documents().clone();
    bits.or(other.documents());
    return new MatchingSet(bits);
  }

  /** Returns the first hits by words, with score and id. */
  private static List<FieldDoc> first(
      Query words, MatchingSet matching, Snapshot snapshot, IndexSearcher searcher)
      throws IOException {
    if (matching.count() == 0) return List.of();
    TopHits order = new TopHits(snapshot.reprints(), SortOrder.RELEVANCE, false);
    Query positive = Scoring.positive(words, matching);
    List<FieldDoc> first = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(positive, order.manager(FIRST, null, FIRST)).scoreDocs) {
      first.add((FieldDoc) hit);
    }
    return first;
  }

  /** Returns all articles found by words or by meaning. */
  MatchingSet all() {
    return all;
  }

  /**
   * Returns the nearness of a document that was found by meaning alone, or empty if it matches the
   * words.
   */
  Optional<Near> alone(int document) {
    return byWords.documents().get(document) ? Optional.empty() : lifts.of(document);
  }

  /**
   * Returns the first hits of all.
   *
   * @param most maximum number of hits
   * @param after the last hit of the previous page, or null
   */
  List<? extends ScoreDoc> first(IndexSearcher searcher, TopHits order, int most, FieldDoc after)
      throws IOException {
    return Arrays.asList(searcher.search(query, order.manager(most, after, most)).scoreDocs);
  }
}
