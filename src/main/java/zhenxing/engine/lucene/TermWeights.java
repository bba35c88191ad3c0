package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.related.CorpusCounts;

/** Weighs the terms of a text by their frequency in the text and their rarity in the corpus. */
final class TermWeights implements CorpusCounts {

  /** How quickly repetition of a term saturates; k1 of BM25. */
  private static final double SATURATION = 1.2;

  private final IndexReader reader;
  private final String field;
  private final Map<String, Double> rarity = new HashMap<>();

  /**
   * @param field the field whose document frequencies are used
   */
  TermWeights(IndexReader reader, String field) {
    this.reader = reader;
    this.field = field;
  }

  @Override
  public double rarity(String term) throws IOException {
    Double known = rarity.get(term);
    if (known != null) return known;
    int count = reader.docFreq(new Term(field, term));
    int articles = reader.maxDoc();
    double value = count == 0 ? 0 : Math.log(1 + (articles - count + 0.5) / (count + 0.5));
    rarity.put(term, value);
    return value;
  }

  @Override
  public double greatestRarity() {
    return Math.log(1 + reader.maxDoc());
  }

  @Override
  public boolean isPhrase(String text) throws IOException {
    return reader.docFreq(new Term(Fields.PHRASES, text)) >= SuggestionSource.leastArticles(reader);
  }

  /**
   * Returns the terms of a text with the greatest weights, heaviest first.
   *
   * @param terms the terms of the text, repeated as often as they occur
   * @param most maximum number of terms
   */
  Map<String, Double> heaviest(List<String> terms, int most) throws IOException {
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    for (String term : terms) frequencies.merge(term, 1, Integer::sum);
    Map<String, Double> weights = new HashMap<>();
    for (Map.Entry<String, Integer> entry : frequencies.entrySet()) {
      int frequency = entry.getValue();
      double weight = frequency / (frequency + SATURATION) * rarity(entry.getKey());
      if (weight > 0) weights.put(entry.getKey(), weight);
    }
    Map<String, Double> heaviest = new LinkedHashMap<>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(entry -> heaviest.put(entry.getKey(), entry.getValue()));
    return heaviest;
  }
}
