package zhenxing.meaning;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.engine.Nearness;
import zhenxing.meaning.VectorIndex.Nearest;

/**
 * Finds the articles near to one in meaning. Candidates have a passage near to one of its passages;
 * the more of its passages have a near one in a candidate, the nearer the candidate is.
 */
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
    Set<String> candidates = new HashSet<>(first);
    for (Nearest other : index.nearest(vectors, PASSAGES)) candidates.add(other.article());
    candidates.remove(id);
    Map<String, Near> near = new HashMap<>();
    for (Nearest other : index.of(candidates, vectors)) near.put(other.article(), near(other));
    return near;
  }

  private Near near(Nearest other) {
    float lift = weights.lift(other.cosine());
    return new Near(other.fingerprint(), lift, other.from(), other.to());
  }
}
