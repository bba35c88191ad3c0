package zhenxing.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A tiny model whose vectors have a number for each of a few concepts: how many of its words a text
 * has. It remembers what it was asked for.
 */
public final class ConceptEmbedder implements Embedder {

  private static final List<List<String>> CONCEPTS =
      List.of(
          List.of("厂房", "车间", "旧工厂"),
          List.of("文创", "艺术区", "画廊"),
          List.of("水稻", "插秧", "种粮"),
          List.of("港口", "码头", "泊位"),
          List.of("医院", "看病", "大夫"));

  private final String version;
  private final Collection<String> passages = new ConcurrentLinkedQueue<>();

  public ConceptEmbedder() {
    this("1");
  }

  ConceptEmbedder(String version) {
    this.version = version;
  }

  /** The passages that were embedded, in no particular order. */
  List<String> embedded() {
    return List.copyOf(passages);
  }

  @Override
  public Model model() {
    return new Model("concepts", version, CONCEPTS.size() + 1);
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    passages.addAll(texts);
    List<float[]> vectors = new ArrayList<>();
    for (String text : texts) vectors.add(query(text));
    return vectors;
  }

  @Override
  public float[] query(String text) {
    float[] vector = new float[CONCEPTS.size() + 1];
    // What is in no concept has a little of everything else.
    vector[CONCEPTS.size()] = 0.2f;
    for (int i = 0; i < CONCEPTS.size(); i++) {
      for (String word : CONCEPTS.get(i)) if (text.contains(word)) vector[i]++;
    }
    double sum = 0;
    for (float value : vector) sum += value * value;
    for (int i = 0; i < vector.length; i++) vector[i] /= (float) Math.sqrt(sum);
    return vector;
  }

  @Override
  public void close() {}
}
