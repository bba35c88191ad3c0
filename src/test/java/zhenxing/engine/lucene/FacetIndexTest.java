package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

class FacetIndexTest {

  /** Sets that are cached keep counts by dimension, which must not grow with every search. */
  @Test
  void aDimensionWithoutValuesIsAlwaysTheSame() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.addDocument(new Document());
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        FacetIndex facets = new FacetIndex(reader, new SegmentCache<>(SegmentFacets::new));
        FacetDimension sources = facets.dimension("sources");
        assertThat(facets.dimension("sources")).isSameAs(sources);
        MatchingSet all = new MatchingSet(new FixedBitSet(1));
        assertThat(sources.counts(all)).isEmpty();
        assertThat(sources.of(0)).isEmpty();
        assertThat(sources.at("大连日报")).isNull();
      }
    }
  }
}
