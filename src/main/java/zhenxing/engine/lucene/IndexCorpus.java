package zhenxing.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.related.TermWeights;

/**
 * What an index tells of its articles.
 *
 * @param field whose document frequencies tell what is rare
 */
record IndexCorpus(IndexReader reader, String field) implements TermWeights.Corpus {

  @Override
  public int articles() {
    return reader.maxDoc();
  }

  @Override
  public int articlesWith(String term) throws IOException {
    return reader.docFreq(new Term(field, term));
  }

  @Override
  public boolean isPhrase(String text) throws IOException {
    return reader.docFreq(new Term(Fields.PHRASES, text)) >= SuggestionSource.leastArticles(reader);
  }
}
