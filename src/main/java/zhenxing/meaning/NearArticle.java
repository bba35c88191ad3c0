package zhenxing.meaning;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.engine.Nearness;
import zhenxing.meaning.VectorIndex.Nearest;

/** Finds the articles near to one in meaning: those with a passage near to one of its passages. */
public final class NearArticle implements Nearness {

  /** Number of passages compared; the later passages of a long article rarely add a new topic. */
  private static final int COMPARED = 8;

  /** Number of nearest passages examined for each of them. */
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
