package zhenxing.engine.related;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weighs the terms of a text by their frequency in the text and their rarity in the corpus. */
public final class TermWeights implements CorpusCounts {

  /** How quickly repetition of a term saturates; k1 of BM25. */
  private static final double SATURATION = 1.2;

  private final Corpus corpus;
  private final Map<String, Double> rarity = new HashMap<>();

  /** Statistics of an engine's corpus. */
  public interface Corpus {

    /** Returns the number of articles. */
    int articles();

    /** Returns the number of articles that contain a term. */
    int articlesWith(String term) throws IOException;

    /** Whether enough articles use the text as a complete phrase. */
    boolean isPhrase(String text) throws IOException;
  }

  /**
   * @param corpus statistics of the corpus
   */
  public TermWeights(Corpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public double rarity(String term) throws IOException {
    Double known = rarity.get(term);
    if (known != null) return known;
    int count = corpus.articlesWith(term);
    double value = count == 0 ? 0 : Math.log(1 + (corpus.articles() - count + 0.5) / (count + 0.5));
    rarity.put(term, value);
    return value;
  }

  @Override
  public double greatestRarity() {
    return Math.log(1 + corpus.articles());
  }

  @Override
  public boolean isPhrase(String text) throws IOException {
    return corpus.isPhrase(text);
  }

  /**
   * Returns the terms of a text with the greatest weights, heaviest first.
   *
   * @param terms the terms of the text, repeated as often as they occur
   * @param most maximum number of terms
   */
  public Map<String, Double> heaviest(List<String> terms, int most) throws IOException {
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
