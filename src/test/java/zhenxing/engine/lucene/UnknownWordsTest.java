package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Which part of a query is in words that the corpus does not have. */
class UnknownWordsTest {

  private static final String[] FIELDS = {"body", "title"};

  private static float share(Occur occur, String... words) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term("body", "大连")), Occur.MUST);
    for (String word : words) {
      for (String field : FIELDS) query.add(new TermQuery(new Term(field, word)), occur);
    }
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Document document = new Document();
      document.add(new StringField("body", "大连", Store.NO));
      document.add(new StringField("title", "5g", Store.NO));
      writer.addDocument(document);
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        return UnknownWords.share(query.build(), reader);
      }
    }
  }

  @Test
  void wordsOfAnotherLanguageCount() throws IOException {
    assertThat(share(Occur.SHOULD, "which", "harbour", "5g")).isEqualTo(0.5f);
  }

  @Test
  void wordsInChineseDoNot() throws IOException {
    assertThat(share(Occur.SHOULD, "航运", "中心", "5g")).isZero();
  }

  @Test
  void whatIsExcludedDoesNot() throws IOException {
    assertThat(share(Occur.MUST_NOT, "which", "harbour")).isZero();
  }
}
