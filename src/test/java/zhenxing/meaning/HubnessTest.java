package zhenxing.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

/** What is taken off the nearness of texts in a common form. */
class HubnessTest {

  private static final int DIMENSION = 16;
  private static final long SEED = 11;

  private final Random random = new Random(SEED);

  private float[] vector() {
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) vector[i] = (float) random.nextGaussian();
    return VectorUtil.l2normalize(vector);
  }

  @Test
  void textsOfOneFormHaveTheGreatest() {
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < 20; i++) vectors.add(vector());
    float[] form = vector();
    for (int i = 0; i < 6; i++) vectors.add(form);
    float[] hubness = Hubness.of(vectors);
    for (int i = 20; i < 26; i++) assertThat(hubness[i]).isCloseTo(1, within(1e-5f));
    for (int i = 0; i < 20; i++) assertThat(hubness[i]).as("seed %d", SEED).isLessThan(0.9f);
  }

  @Test
  void ofFewTextsAllOthersAreNeighbours() {
    float[] east = {1, 0};
    float[] north = {0, 1};
    float[] between = {(float) Math.sqrt(0.5), (float) Math.sqrt(0.5)};
    float half = (float) Math.sqrt(0.5) / 2;
    assertThat(Hubness.of(List.of(east, north, between)))
        .containsExactly(new float[] {half, half, 2 * half}, within(1e-6f));
  }

  @Test
  void oneAloneHasNone() {
    assertThat(Hubness.of(List.of(vector()))).containsExactly(0);
    assertThat(Hubness.of(List.of())).isEmpty();
  }
}
