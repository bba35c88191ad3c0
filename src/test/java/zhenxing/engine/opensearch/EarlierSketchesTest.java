package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zhenxing.catalog.RandomText;
import zhenxing.catalog.SimulatedReprints;
import zhenxing.catalog.Sketch;

/** Which articles are taken for reprints when they arrive. */
class EarlierSketchesTest {

  private static final int TEXTS = 3_000;
  private static final int REPRINTS = 1_000;
  private static final int CHARACTERS = 300;

  @Test
  void mostReprintsAreRecognizedAndHardlyAnythingElse() throws IOException {
    long seed = System.nanoTime();
    System.out.println("earlier sketches, seed " + seed);
    Random random = new Random(seed);
    SimulatedReprints simulated = new SimulatedReprints(random);
    EarlierSketches earlier = new EarlierSketches();
    List<Sketch> sketches = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int mistaken = 0;
    int confused = 0;
    for (int i = 0; i < TEXTS; i++) {
      texts.add(RandomText.of(random, CHARACTERS));
      if (resembled(earlier, texts.getLast(), sketches) >= 0) mistaken++;
    }
    int found = 0;
    for (int i = 0; i < REPRINTS; i++) {
      String reprint = simulated.of(texts.get(i));
      int resembled = resembled(earlier, reprint, sketches);
      if (resembled == i) found++;
      else if (resembled >= 0) confused++;
    }
    assertThat(confused).isLessThan(REPRINTS / 100);
    assertThat(mistaken).isLessThan(TEXTS / 100);
    assertThat(found).isGreaterThan(REPRINTS * 85 / 100);
  }

  @Test
  void textsWithoutShinglesResembleNothing() throws IOException {
    EarlierSketches earlier = new EarlierSketches();
    List<Sketch> sketches = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      assertThat(resembled(earlier, "短", sketches)).isEqualTo(EarlierSketches.NONE);
    }
  }

  private static int resembled(EarlierSketches earlier, String text, List<Sketch> sketches)
      throws IOException {
    Sketch sketch = Sketch.of(text);
    int resembled = earlier.add(sketch, sketches::get);
    sketches.add(sketch);
    return resembled;
  }
}
