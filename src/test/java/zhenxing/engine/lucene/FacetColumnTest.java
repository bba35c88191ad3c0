package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetColumnTest {

  private static final int DOCUMENTS = 200_000;
  private static final int BASE = 77;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  /** Numbers of combinations that take one byte, two and four. */
  @ParameterizedTest
  @ValueSource(ints = {1, 200, 255, 256, 257, 3_000, 65_535, 65_536, 100_000})
  void countsWhatTheDocumentsHave(int combinations) {
    int[][] possible = new int[combinations][];
    for (int i = 0; i < combinations; i++) {
      // A number of its own makes each combination different.
      possible[i] = IntStream.of(i, combinations + random.nextInt(5)).distinct().toArray();
    }
    FacetColumn.Builder builder = new FacetColumn.Builder(DOCUMENTS);
    int values = combinations + 5;
    for (int i = 0; i < values; i++) assertThat(builder.addPath("v" + i)).isEqualTo(i);
    int[][] of = new int[DOCUMENTS][];
    for (int document = 0; document < DOCUMENTS; document++) {
      boolean none = random.nextInt(3) == 0;
      of[document] = none ? new int[0] : possible[random.nextInt(combinations)];
      for (int value : of[document]) builder.addValue(value);
      builder.endDocument(document);
    }
    FacetColumn column = builder.build();
    for (double share : new double[] {0, 0.0001, 0.01, 0.5, 1}) {
      FixedBitSet documents = new FixedBitSet(BASE + DOCUMENTS + 100);
      int[] expected = new int[values];
      for (int document = 0; document < DOCUMENTS; document++) {
        if (random.nextDouble() >= share) continue;
        documents.set(BASE + document);
        for (int value : of[document]) expected[value]++;
      }
      // Documents of other segments.
      documents.set(0, BASE);
      documents.set(BASE + DOCUMENTS, documents.length());
      int[] counts = new int[values];
      column.count(documents, documents.cardinality(), BASE, counts);
      assertThat(counts).as("seed %d, share %s", seed, share).isEqualTo(expected);
    }
    int document = random.nextInt(DOCUMENTS);
    assertThat(Arrays.equals(column.of(document), of[document])).as("seed %d", seed).isTrue();
  }
}
