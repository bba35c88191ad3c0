package zhenxing.engine.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryCachingPolicy;
import zhenxing.engine.lucene.reprints.ReprintGroups;
import zhenxing.engine.lucene.reprints.SegmentGroups;
import zhenxing.engine.ranking.Ranking;

/**
 * One state of the index: a reader together with its facet values and reprint groups. They are
 * built once, by the thread that refreshes the index and not by a search, and what belongs to a
 * segment is reused from the previous snapshot. A snapshot is closed with its reader, when the last
 * reference to the reader is released.
 */
final class Snapshot {

  /**
   * Number of characters of the index id that go into the name. That suffices to distinguish
   * indexes that followed each other in one folder.
   */
  private static final int INDEX_CHARACTERS = 8;

  private final QueryCachingPolicy caching = new RepeatedParts();
  private final DirectoryReader reader;
  private final boolean live;
  private final FacetIndex facets;
  private final FilterSets filters;
  private final ReprintGroups reprints;
  private final List<IdOrder> idOrders = new ArrayList<>();
  private final String name;

  /**
   * Takes ownership of the reader.
   *
   * @param live whether the reader comes from a writer in this process
   * @param groups cache of the reprint groups of segments
   * @param values cache of the facet values of segments
   * @param ids cache of the order of ids in segments
   */
  Snapshot(
      DirectoryReader reader,
      boolean live,
      SegmentGroups.Cache groups,
      SegmentCache<SegmentFacets> values,
      SegmentCache<IdOrder> ids)
      throws IOException {
    this.reader = reader;
    this.live = live;
    this.facets = new FacetIndex(reader, values);
    this.filters = new FilterSets(reader.maxDoc(), facets.size());
    this.reprints = new ReprintGroups(reader, groups);
    for (LeafReaderContext leaf : reader.leaves()) idOrders.add(ids.of(leaf.reader()));
    this.name = name(reader);
  }

  DirectoryReader reader() {
    return reader;
  }

  boolean isLive() {
    return live;
  }

  /** Returns the facet values of its articles. */
  FacetIndex facets() {
    return facets;
  }

  /** Returns the cache of the documents that filters match. */
  FilterSets filters() {
    return filters;
  }

  /** Returns the documents of a segment in the order of their ids. */
  IdOrder idOrder(LeafReaderContext leaf) {
    return idOrders.get(leaf.ord);
  }

  /** Returns the groups of articles that print the same text. */
  ReprintGroups reprints() {
    return reprints;
  }

  /**
   * Returns a new searcher. Each search needs its own, because the time limit is a property of the
   * searcher.
   */
  IndexSearcher searcher() {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(BurstSimilarity.of(Ranking.MEASURED));
    searcher.setQueryCachingPolicy(caching);
    return searcher;
  }

  /** Returns a new searcher with a time limit that applies to everything done with it. */
  IndexSearcher searcher(Duration timeLimit) {
    IndexSearcher searcher = searcher();
    searcher.setTimeout(new QueryTimeoutImpl(timeLimit.toMillis()));
    return searcher;
  }

  /**
   * Returns a name for this state of the index. Snapshots with the same name show the same, also in
   * different processes.
   */
  String name() {
    return name;
  }

  private static String name(DirectoryReader reader) throws IOException {
    String index = CommitData.of(reader.getIndexCommit().getUserData()).index();
    String version = Long.toHexString(reader.getVersion());
    return index == null ? version : index.substring(0, INDEX_CHARACTERS) + version;
  }
}
