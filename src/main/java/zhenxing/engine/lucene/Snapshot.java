package zhenxing.engine.lucene;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import zhenxing.engine.lucene.reprints.ReprintGroups;
import zhenxing.engine.lucene.reprints.SegmentGroups;
import zhenxing.engine.ranking.Ranking;

/**
 * One state of the index: the reader and, made once with it, its facets and the groups of its
 * reprints. These are built where the index is refreshed, never in a user's search, and of each
 * segment only once.
 */
final class Snapshot {

  /** As much of a random id as tells indexes apart that followed each other in one folder. */
  private static final int INDEX_CHARACTERS = 8;

  private final DirectoryReader reader;
  private final boolean live;
  private final FacetIndex facets;
  private final FilterSets filters;
  private final ReprintGroups reprints;
  private final String name;

  /**
   * Takes the reader over: it is closed when the last user of the snapshot is done.
   *
   * @param live whether the reader is that of a writer
   * @param groups what is known of segments that were there before
   * @param values the same of their facet values
   */
  Snapshot(
      DirectoryReader reader, boolean live, SegmentGroups.Cache groups, SegmentFacets.Cache values)
      throws IOException {
    this.reader = reader;
    this.live = live;
    this.facets = new FacetIndex(reader, values);
    this.filters = new FilterSets(reader.maxDoc(), facets.size());
    this.reprints = new ReprintGroups(reader, groups);
    this.name = name(reader);
  }

  DirectoryReader reader() {
    return reader;
  }

  boolean isLive() {
    return live;
  }

  /** The facet values of its articles. */
  FacetIndex facets() {
    return facets;
  }

  /** What filters choose, as sets that are kept. */
  FilterSets filters() {
    return filters;
  }

  /** Which articles print the same text. */
  ReprintGroups reprints() {
    return reprints;
  }

  /** A searcher of one's own, since a time limit belongs to one search. */
  IndexSearcher searcher() {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(BurstSimilarity.of(Ranking.MEASURED));
    return searcher;
  }

  /** The same with a time limit for all that is done with it. */
  IndexSearcher searcher(Duration timeLimit) {
    IndexSearcher searcher = searcher();
    searcher.setTimeout(new QueryTimeoutImpl(timeLimit.toMillis()));
    return searcher;
  }

  /**
   * Identifies this state of the index among all of its states, also in other processes: what two
   * snapshots of the same name show is the same.
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
