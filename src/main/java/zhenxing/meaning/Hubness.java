package zhenxing.meaning;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/**
 * How near articles are to their neighbours. A text in a common form (a daily bulletin, the outline
 * of a plan) is near to many others whatever it is about. That it is near to one more says little,
 * so a part of its nearness to its neighbours is taken off ("cross-domain similarity local
 * scaling", Conneau and others 2018, "Word Translation Without Parallel Data").
 */
final class Hubness {

  /** Number of neighbours. 3 to 10 give the same results; see docs/quality-search.md. */
  private static final int NEIGHBOURS = 5;

  private Hubness() {}

  /**
   * Returns for each article the mean of the cosines to its nearest neighbours among the others.
   *
   * @param vectors a vector of length 1 for each article
   * @return -1 to 1 for each; 0 for one that is alone
   */
  static float[] of(List<float[]> vectors) {
    int count = vectors.size();
    int neighbours = Math.min(NEIGHBOURS, count - 1);
    float[][] cosines = new float[count][count];
    for (int i = 0; i < count; i++) {
      cosines[i][i] = -1;
      for (int j = 0; j < i; j++) {
        cosines[i][j] = VectorUtil.dotProduct(vectors.get(i), vectors.get(j));
        cosines[j][i] = cosines[i][j];
      }
    }
    float[] hubness = new float[count];
    for (int i = 0; i < count && neighbours > 0; i++) {
      Arrays.sort(cosines[i]);
      for (int n = 1; n <= neighbours; n++) hubness[i] += cosines[i][count - n] / neighbours;
    }
    return hubness;
  }
}
