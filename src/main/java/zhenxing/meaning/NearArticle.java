package zhenxing.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.VectorUtil;
import zhenxing.engine.Nearness;
import zhenxing.meaning.VectorIndex.Nearest;

/**
 * Finds the articles near to one in meaning. Candidates have a passage near to one of its passages.
 * How near a candidate is as a whole is the cosine of the mean vectors, less a part of its {@link
 * Hubness}.
 */
public final class NearArticle implements Nearness {

  /** Number of passages compared; the later passages of a long article rarely add a new topic. */
  private static final int COMPARED = 8;

  /** Number of nearest passages examined for each of them. */
  private static final int PASSAGES = 40;

  /** The part of the hubness that is taken off. */
  private static final float HUBNESS = 0.5f;

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
    candidates.add(id);
    Map<String, float[]> means = new HashMap<>(index.means(candidates));
    float[] own = means.remove(id);
    if (own == null) return Map.of();
    List<Nearest> others = new ArrayList<>(index.of(means.keySet(), vectors));
    others.removeIf(other -> !means.containsKey(other.article()));
    float[] hubness = Hubness.of(others.stream().map(o -> means.get(o.article())).toList());
    Map<String, Near> near = new HashMap<>();
    for (int i = 0; i < hubness.length; i++) {
      Nearest other = others.get(i);
      float cosine = VectorUtil.dotProduct(own, means.get(other.article()));
      near.put(other.article(), near(other, cosine - HUBNESS * hubness[i]));
    }
    return near;
  }

  private Near near(Nearest other, float nearness) {
    return new Near(other.fingerprint(), weights.lift(nearness), other.from(), other.to());
  }
}
