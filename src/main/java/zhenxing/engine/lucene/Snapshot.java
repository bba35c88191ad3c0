package zhenxing.engine.lucene;

import java.io.IOException;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.suggest.Suggestions;

/**
 * One state of the index: the reader and, made once with it, the ordinals of its facets and the
 * groups of its reprints. These are costly, so they are built where the index is refreshed, never
 * in a user's search.
 */
final class Snapshot {

  private final DirectoryReader reader;
  private final SortedSetDocValuesReaderState facets;
  private final ReprintGroups reprints;
  private final Taxonomy taxonomy;
  private Suggestions suggestions;

  /** Takes the reader over: it is closed when the last user of the snapshot is done. */
  Snapshot(DirectoryReader reader, Taxonomy taxonomy) throws IOException {
    this.reader = reader;
    this.taxonomy = taxonomy;
    // Without documents there are no facets to number.
    this.facets =
        reader.numDocs() == 0
            ? null
            : new DefaultSortedSetDocValuesReaderState(reader, Documents.facetsConfig());
    this.reprints = new ReprintGroups(reader, facets);
  }

  DirectoryReader reader() {
    return reader;
  }

  /** The facets' ordinals, or null where there is no article. */
  SortedSetDocValuesReaderState facets() {
    return facets;
  }

  /** Which articles print the same text. */
  ReprintGroups reprints() {
    return reprints;
  }

  /** What there is to suggest, made on the first call: a single search needs none. */
  synchronized Suggestions suggestions() throws IOException {
    if (suggestions == null) {
      suggestions = new SuggestionSource(reader, taxonomy).suggestions();
    }
    return suggestions;
  }

  /** Whether suggestions have been asked for. */
  synchronized boolean hasSuggestions() {
    return suggestions != null;
  }

  /** A searcher of one's own, since a time limit belongs to one search. */
  IndexSearcher searcher() {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Ranking.MEASURED.similarity());
    return searcher;
  }
}
