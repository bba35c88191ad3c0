package zhenxing.meaning;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.engine.Nearness;
import zhenxing.meaning.VectorIndex.Nearest;

/** What is near to an article in meaning: what has a passage that is near to one of it. */
public final class NearArticle implements Nearness {

  /** Passages of an article that are compared; the rest of a long one says the same. */
  private static final int COMPARED = 8;

  /** Passages that are looked at for each. */
  private static final int PASSAGES = 40;

  private final VectorIndex index;
  private final String id;
  private final List<float[]> vectors;
  private final Weights weights;

  NearArticle(VectorIndex index, String id, List<float[]> vectors, Weights weights) {
    this.index = index;
    this.id = id;
    this.weights = weights;
    this.vectors = vectors.subList(0, Math.min(COMPARED, vectors.size()));
  }

  @Override
  public Map<String, Near> of(List<String> first, float coverage) throws IOException {
    if (vectors.isEmpty()) return Map.of();
    Map<String, Near> near = new HashMap<>();
    for (Nearest other : index.nearest(vectors, PASSAGES)) near.put(other.article(), near(other));
    for (Nearest other : index.of(first, vectors)) near.put(other.article(), near(other));
    near.remove(id);
    return near;
  }

  private Near near(Nearest other) {
    float lift = weights.lift(other.cosine(), 1);
    return new Near(other.fingerprint(), lift, other.from(), other.to());
  }
}
