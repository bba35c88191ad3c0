package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.Article;
import zhenxing.engine.Cursor;
import zhenxing.engine.Facets;
import zhenxing.engine.Filters;
import zhenxing.engine.Hit;
import zhenxing.engine.LookAlikes;
import zhenxing.engine.Match;
import zhenxing.engine.Matched;
import zhenxing.engine.Nearness.Near;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.facets.Dimension;
import zhenxing.engine.facets.DimensionCounts;
import zhenxing.engine.facets.FacetCounts;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.PlaceFields;
import zhenxing.engine.lucene.document.StoredArticle;
import zhenxing.engine.lucene.reprints.ReprintGroups;
import zhenxing.engine.query.Clause;
import zhenxing.engine.text.Highlighter;

/** A search in one snapshot. */
final class Search {

  /**
   * Facets of at least this many articles are counted in another thread if one is idle. Fewer take
   * less than the tenth of a millisecond that it takes to wake one.
   */
  private static final int WORTH_A_THREAD = 4_000;

  private final Snapshot snapshot;
  private final IndexSearcher searcher;
  private final SpareProcessors spare;
  private final Restrictions restrictions = new Restrictions();

  /**
   * @param searcher a searcher of the snapshot, with a time limit
   * @param spare may count facets while the hits are collected
   */
  Search(Snapshot snapshot, IndexSearcher searcher, SpareProcessors spare) {
    this.snapshot = snapshot;
    this.searcher = searcher;
    this.spare = spare;
  }

  /**
   * Runs the search.
   *
   * @param taken the request's query as interpreted and translated
   * @param highlighter highlights the terms of the query
   */
  SearchResult run(SearchRequest request, Taken taken, Highlighter highlighter) throws IOException {
    Filters filters = request.filters();
    List<String> missing = restrictions.missingValues(filters, searcher);
    boolean changed = request.after() != null && !request.after().state().equals(snapshot.name());
    Selection selection = selection(taken.clause(), taken.query(), filters);
    NearHits near = near(request, taken, selection.matching());
    SpareProcessors.Part<Facets> facets = facets(request, selection);
    int size = request.wanted().hits();
    // One hit more than requested shows whether there is a next page.
    List<? extends ScoreDoc> top =
        size == 0 ? List.of() : first(request, taken, selection.matching(), near, size + 1);
    int count = Math.min(size, top.size());
    List<Hit> hits = new ArrayList<>(count);
    List<String> unreadable = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : top.subList(0, count)) {
      try {
        hits.add(hit(hit, stored, request.sort(), highlighter, near));
      } catch (IOException | RuntimeException e) {
        // An unreadable article must not prevent readers from seeing the others.
        unreadable.add(TopHits.id(hit).utf8ToString());
      }
    }
    boolean more = size > 0 && top.size() > size;
    Cursor next = more ? cursor((FieldDoc) top.get(count - 1), request, taken.used()) : null;
    int total = total(selection.matching(), request.collapse());
    Matched matched = matched(request, taken, total);
    return new SearchResult(
        total,
        matched,
        LookAlikes.toldApart(hits, highlighter),
        facets.result(),
        next,
        missing,
        changed,
        unreadable,
        searcher.timedOut(),
        near == null ? null : total(near.all(), request.collapse()) - total);
  }

  /** Returns the hits by meaning, or null if the search is by words alone. */
  private NearHits near(SearchRequest request, Taken taken, MatchingSet matching)
      throws IOException {
    boolean isWanted = request.nearness() != null && request.sort() == SortOrder.RELEVANCE;
    return isWanted ? NearHits.of(request, taken, matching, snapshot, searcher) : null;
  }

  private Selection selection(Clause clause, Query query, Filters filters) throws IOException {
    return Selection.of(clause, query, filters, snapshot, searcher);
  }

  private Matched matched(SearchRequest request, Taken taken, int total) throws IOException {
    if (taken.other() == null || !request.wanted().total()) return new Matched(taken.used());
    int other =
        taken.other() == taken.query()
            ? total
            : total(
                MatchingSet.of(searcher, restrictions.all(taken.other(), request.filters())),
                request.collapse());
    return taken.used() == Match.PHRASE
        ? new Matched(taken.used(), total, other)
        : new Matched(taken.used(), other, total);
  }

  /** Returns the number of matching articles, or of reprint groups. */
  private int total(MatchingSet matching, boolean collapse) {
    int repeated = collapse ? snapshot.reprints().repeated(matching.documents()) : 0;
    return matching.count() - repeated;
  }

  /**
   * Returns the number of matching articles, at most {@code enough}; or empty if the time limit is
   * reached.
   */
  OptionalInt count(Query text, Filters filters, int enough) throws IOException {
    int count = searcher.search(restrictions.all(text, filters), new CountUpTo(enough));
    return searcher.timedOut() ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /**
   * Returns the first hits together with their sort keys.
   *
   * @param matching everything that the search finds by words
   * @param near the hits by words and by meaning, or null
   */
  private List<? extends ScoreDoc> first(
      SearchRequest request, Taken taken, MatchingSet matching, NearHits near, int most)
      throws IOException {
    FieldDoc after = after(request.after());
    TopHits order = new TopHits(snapshot.reprints(), request.sort(), request.collapse());
    if (near != null) return near.first(searcher, order, most, after);
    if (order.byScore() && !request.collapse()) {
      if (taken.clause() instanceof Clause.Everything) {
        return new BrowsedHits(snapshot).first(tiers(request, matching), most, after);
      }
      Query positive = Scoring.positive(taken.query(), matching);
      ScoreDoc[] hits = searcher.search(positive, order.manager(most, after, most)).scoreDocs;
      if (hits.length >= Math.min(most, matching.count())) return Arrays.asList(hits);
    }
    Query all = Scoring.all(taken.query(), matching);
    ScoreDoc[] hits = searcher.search(all, order.manager(most, after, most)).scoreDocs;
    if (!order.byScore()) TopFieldCollector.populateScores(hits, searcher, all);
    return Arrays.asList(hits);
  }

  /**
   * Splits the matches of a search without words by score: articles about a selected place score
   * higher.
   */
  private List<BrowsedHits.Tier> tiers(SearchRequest request, MatchingSet matching)
      throws IOException {
    Filters filters = request.filters();
    if (!filters.nameAPlace()) return List.of(new BrowsedHits.Tier(matching, 1));
    MatchingSet subjects =
        snapshot.filters().of(searcher, Restrictions.aboutChosenPlaces(filters)).and(matching);
    return List.of(
        new BrowsedHits.Tier(subjects, 2), new BrowsedHits.Tier(matching.andNot(subjects), 1));
  }

  /** Starts to count facets, beside the rest of the search if there is much to count. */
  private SpareProcessors.Part<Facets> facets(SearchRequest request, Selection selection)
      throws IOException {
    if (!request.wanted().facets()) return SpareProcessors.Part.of(Facets.NONE);
    // Without hits there is nothing to do beside it.
    if (request.wanted().hits() == 0 || selection.base().count() < WORTH_A_THREAD) {
      return SpareProcessors.Part.of(counted(request, selection));
    }
    return spare.start(() -> counted(request, selection));
  }

  private Facets counted(SearchRequest request, Selection selection) throws IOException {
    FacetIndex index = snapshot.facets();
    ReprintGroups joined = request.collapse() ? snapshot.reprints() : null;
    Map<Dimension, DimensionCounts> counts = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      String name = name(dimension, request.filters());
      MatchingSet matching = selection.without(name);
      counts.put(dimension, ValueCounts.of(index.dimension(name), matching, joined));
    }
    return new FacetCounts(counts, request.wanted().facetValues()).facets(request.filters());
  }

  private static String name(Dimension dimension, Filters filters) {
    return switch (dimension) {
      case PLACE -> PlaceFields.of(filters).facet();
      case INDUSTRY -> Fields.INDUSTRY_FACET;
      case YEAR -> Fields.YEAR_FACET;
      case SOURCE -> Fields.SOURCE_FACET;
    };
  }

  private static FieldDoc after(Cursor cursor) {
    if (cursor == null) return null;
    Object key;
    if (cursor.sort() == SortOrder.RELEVANCE) key = (float) cursor.key();
    else key = cursor.key() == 0 ? TopHits.undated(cursor.sort()) : (int) cursor.key();
    // Ids are unique, so no document ties with this one and its document number does not matter.
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(cursor.id())});
  }

  private Cursor cursor(FieldDoc last, SearchRequest request, Match used) {
    SortOrder sort = request.sort();
    String id = TopHits.id(last).utf8ToString();
    double key;
    if (sort == SortOrder.RELEVANCE) {
      key = (Float) last.fields[0];
    } else {
      int date = (Integer) last.fields[0];
      key = date == TopHits.undated(sort) ? 0 : date;
    }
    return new Cursor(sort, key, id, used, request.fingerprint(), snapshot.name());
  }

  private Hit hit(
      ScoreDoc scored, StoredFields stored, SortOrder sort, Highlighter highlighter, NearHits near)
      throws IOException {
    Article article = StoredArticle.article(stored.document(scored.doc, StoredArticle.HIT_FIELDS));
    float score =
        sort == SortOrder.RELEVANCE ? (Float) ((FieldDoc) scored).fields[0] : scored.score;
    Optional<Near> alone = near == null ? Optional.empty() : near.alone(scored.doc);
    return new Hit(
        article,
        highlighter.mark(article.title()),
        highlighter.snippets(
            article.title(), alone.map(part -> nearest(article, part)).orElse(article.body())),
        score,
        snapshot.reprints().reprintCount(scored.doc),
        alone.isPresent());
  }

  /**
   * Returns the part of the body that is nearest in meaning, or the whole body if the headline is
   * nearest.
   */
  private static String nearest(Article article, Near part) {
    String body = article.body();
    return part.from() < part.to() ? body.substring(part.from(), part.to()) : body;
  }
}
