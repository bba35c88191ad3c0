package zhenxing.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.related.TermWeights;

/**
 * Statistics of the articles in an index.
 *
 * @param reader the index
 * @param field the field whose document frequencies are used
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
