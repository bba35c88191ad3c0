package zhenxing.engine.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import zhenxing.engine.text.Segmenter;

/**
 * Words are cut by smartcn; characters and bigrams are plain n-grams of text that was folded before
 * it came here, so both are stock analyzers.
 */
final class Analyzers {

  private Analyzers() {}

  static Analyzer of(Segmenter segmenter) {
    Map<String, Analyzer> byField = new HashMap<>();
    byField.put(Fields.TITLE_BIGRAMS, ngrams(2));
    byField.put(Fields.BODY_BIGRAMS, ngrams(2));
    byField.put(Fields.LEAD_BIGRAMS, ngrams(2));
    byField.put(Fields.TITLE_CHARACTERS, ngrams(1));
    byField.put(Fields.BODY_CHARACTERS, ngrams(1));
    return new PerFieldAnalyzerWrapper(segmenter.analyzer(), byField);
  }

  private static Analyzer ngrams(int length) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new NGramTokenizer(length, length);
        return new TokenStreamComponents(tokenizer);
      }
    };
  }
}
