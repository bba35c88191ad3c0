package zhenxing.meaning;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.engine.Nearness;
import zhenxing.meaning.VectorIndex.Nearest;

/**
 * Finds the articles near to a query in meaning. The result of the first call is kept, so that all
 * pages of a search have one order. Safe for many threads.
 */
public final class NearQuery implements Nearness {

  /** Number of nearest passages examined; an article often has several of them. */
  static final int PASSAGES = 100;

  private final VectorIndex index;
  private final float[] query;
  private final Weights weights;
  private Map<String, Near> known;

  NearQuery(VectorIndex index, float[] query, Weights weights) {
    this.index = index;
    this.query = query;
    this.weights = weights;
  }

  @Override
  public synchronized Map<String, Near> of(List<String> first, float coverage) throws IOException {
    if (known == null) known = Map.copyOf(look(first, coverage));
    return known;
  }

  private Map<String, Near> look(List<String> first, float coverage) throws IOException {
    List<float[]> vectors = List.of(query);
    float gain = Weights.gain(coverage);
    Map<String, Near> near = new HashMap<>();
    for (Nearest other : index.nearest(vectors, PASSAGES)) {
      if (other.cosine() >= weights.near()) near.put(other.article(), near(other, gain));
    }
    List<Nearest> measured = index.of(first, vectors);
    for (Nearest other : measured) near.put(other.article(), near(other, gain));
    // Articles that are not embedded yet must not rank lower for that reason.
    double mean = measured.stream().mapToDouble(Nearest::cosine).average().orElse(0);
    Near guess = new Near(null, gain * weights.lift((float) mean), 0, 0);
    for (String id : first) near.putIfAbsent(id, guess);
    return near;
  }

  private Near near(Nearest other, float gain) {
    float lift = gain * weights.lift(other.cosine());
    return new Near(other.fingerprint(), lift, other.from(), other.to());
  }
}
