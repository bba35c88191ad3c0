package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** The set of documents that a query matches, in a real index with segments and deletions. */
class SetFillingTest {

  private static final int DOCUMENTS = 6_000;
  private static final int WORDS = 12;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void setsHoldWhatASearchFinds() throws IOException {
    System.out.println("SetFillingTest: seed " + seed);
    for (boolean deleting : new boolean[] {false, true}) {
      try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
        write(directory, deleting);
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
          IndexSearcher searcher = new IndexSearcher(reader);
          for (int i = 0; i < 200; i++) {
            Query query = query(3, searcher);
            FixedBitSet set = MatchingSet.documents(searcher, query);
            assertThat(set).as("%s, seed %d", query, seed).isEqualTo(found(searcher, query));
          }
        }
      }
    }
  }

  @Test
  void theTimeLimitEndsTheSearch() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, false);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setTimeout(() -> true);
        FixedBitSet set = MatchingSet.documents(searcher, word(0));
        assertThat(searcher.timedOut()).isTrue();
        assertThat(set.cardinality()).isLessThan(DOCUMENTS / 2);
      }
    }
  }

  private void write(ByteBuffersDirectory directory, boolean deleting) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer())
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setMaxBufferedDocs(1 + DOCUMENTS / (1 + random.nextInt(4)));
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        StringBuilder text = new StringBuilder();
        // The first word is in nearly every document, the last in nearly none.
        for (int word = 0; word < WORDS; word++) {
          if (random.nextInt(1 << word) == 0) text.append(" w").append(word);
        }
        Document document = new Document();
        document.add(new TextField("text", text.toString(), Field.Store.NO));
        document.add(new StringField("tenth", Integer.toString(i % 10), Field.Store.NO));
        writer.addDocument(document);
      }
      if (deleting) writer.deleteDocuments(new Term("tenth", "3"));
    }
  }

  private Query query(int depth, IndexSearcher searcher) throws IOException {
    return switch (random.nextInt(depth == 0 ? 4 : 9)) {
      case 0, 1 -> word(random.nextInt(WORDS + 1));
      case 2 -> new PhraseQuery("text", "w" + random.nextInt(3), "w" + random.nextInt(4));
      case 3 -> new PrefixQuery(new Term("text", random.nextBoolean() ? "w1" : "w"));
      case 4 -> new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE);
      case 5 -> MatchingSet.of(searcher, query(depth - 1, searcher)).query();
      case 6 -> new BoostQuery(query(depth - 1, searcher), 2);
      default -> all(depth, searcher);
    };
  }

  private Query all(int depth, IndexSearcher searcher) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Occur> kinds = new ArrayList<>(List.of(Occur.SHOULD));
    if (random.nextBoolean()) kinds.add(Occur.MUST);
    if (random.nextInt(3) == 0) kinds.add(Occur.FILTER);
    if (random.nextInt(3) == 0) kinds.add(Occur.MUST_NOT);
    for (int i = 0; i < 3; i++) {
      all.add(query(depth - 1, searcher), kinds.get(random.nextInt(kinds.size())));
    }
    return all.setMinimumNumberShouldMatch(random.nextInt(5) == 0 ? 2 : 0).build();
  }

  private static Query word(int word) {
    return new TermQuery(new Term("text", "w" + word));
  }

  private static FixedBitSet found(IndexSearcher searcher, Query query) throws IOException {
    FixedBitSet found = new FixedBitSet(searcher.getIndexReader().maxDoc());
    for (ScoreDoc hit : searcher.search(query, DOCUMENTS).scoreDocs) found.set(hit.doc);
    return found;
  }
}
