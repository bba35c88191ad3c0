package zhenxing.meaning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.VectorUtil;
import zhenxing.engine.lucene.ResampledIndex;
import zhenxing.meaning.Passages.Passage;

/**
 * As many vectors as a benchmark wants, made of a thousand real ones by adding noise, so that not
 * every passage has to be embedded. The real ones stay in {@code target}.
 */
final class PerturbedVectors {

  private static final int REAL = 1_000;

  /** Length of the noise beside the vector's 1: a copy has a cosine of 0.89 to its original. */
  private static final double NOISE = 0.5;

  private final Embedder.Model model;
  private final List<float[]> real;
  private final Random random = new Random(1);

  /** Embeds the real ones with the model of the build, which takes a minute or two, if need be. */
  PerturbedVectors() throws IOException {
    try (Embedder embedder = EmbedderProvider.find().orElseThrow().open()) {
      model = embedder.model();
      Path file = Path.of("target/real-vectors");
      if (!Files.exists(file)) write(file, embedded(embedder));
      real = read(file, model.dimension());
    }
  }

  private static List<float[]> embedded(Embedder embedder) throws IOException {
    List<String> texts = new ArrayList<>();
    ResampledIndex.visit(REAL, article -> texts.add(Passages.of(article).getFirst().text()));
    List<float[]> vectors = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += Embedder.MOST_TEXTS) {
      int to = Math.min(texts.size(), from + Embedder.MOST_TEXTS);
      vectors.addAll(embedder.passages(texts.subList(from, to)));
    }
    return vectors;
  }

  private static void write(Path file, List<float[]> vectors) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (float[] vector : vectors) for (float value : vector) out.writeFloat(value);
    }
  }

  private static List<float[]> read(Path file, int dimension) throws IOException {
    List<float[]> vectors = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int i = 0; i < REAL; i++) {
        float[] vector = new float[dimension];
        for (int j = 0; j < dimension; j++) vector[j] = in.readFloat();
        vectors.add(vector);
      }
    }
    return vectors;
  }

  Embedder.Model model() {
    return model;
  }

  /** Returns the next vector, of length 1. */
  float[] next() {
    float[] vector = real.get(random.nextInt(real.size())).clone();
    double deviation = NOISE / Math.sqrt(vector.length);
    for (int i = 0; i < vector.length; i++)
      vector[i] += (float) (deviation * random.nextGaussian());
    return VectorUtil.l2normalize(vector);
  }

  /** Returns so many. */
  List<float[]> next(List<Passage> passages) {
    return passages.stream().map(passage -> next()).toList();
  }
}
