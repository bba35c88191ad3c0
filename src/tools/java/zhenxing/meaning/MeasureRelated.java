package zhenxing.meaning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenxing.catalog.LabelledNews;
import zhenxing.catalog.LabelledNews.Item;
import zhenxing.engine.Halves;
import zhenxing.engine.RelatedHit;
import zhenxing.engine.lucene.LuceneEngine;

/**
 * Measures how much nearness in meaning is to count for related coverage, on the halves of long
 * articles without dates: how often the other half is among the first hits.
 *
 * <pre>mvn -q -Psemantic,tools test-compile exec:exec -Dtool=zhenxing.meaning.MeasureRelated
 *     -Dtool.arguments="write FILE"</pre>
 *
 * writes the articles of {@code ../shared/data/news} with the 500 longest cut in two, and, once
 * they are indexed with {@code index --semantic}, {@code -Dtool.arguments="INDEX PART OF"} measures
 * on those halves whose article's number leaves the remainder PART when divided by OF.
 */
final class MeasureRelated {

  private static final int LONG_ARTICLES = 500;
  private static final int FIRST = 10;
  private static final float[] WEIGHTS = {4, 6, 8, 12};
  private static final float[] FAR = {0.2f};

  private MeasureRelated() {}

  /** Writes, or prints a line for each setting. */
  public static void main(String[] arguments) throws IOException {
    List<Item> items = new ArrayList<>(LabelledNews.read(id -> true).values());
    List<Item> cut = Halves.longest(items, LONG_ARTICLES);
    if (arguments[0].equals("write")) Halves.write(Path.of(arguments[1]), items, cut, false);
    else measure(Path.of(arguments[0]), part(cut, arguments));
  }

  private static List<Item> part(List<Item> cut, String[] arguments) {
    int part = Integer.parseInt(arguments[1]);
    int of = Integer.parseInt(arguments[2]);
    List<Item> chosen = new ArrayList<>();
    for (int i = part; i < cut.size(); i += of) chosen.add(cut.get(i));
    return chosen;
  }

  private interface Ranking {
    Optional<List<RelatedHit>> to(String id) throws IOException;
  }

  private static void measure(Path index, List<Item> cut) throws IOException {
    try (LuceneEngine engine = new LuceneEngine(index);
        Embedder embedder = EmbedderProvider.find().orElseThrow().open();
        VectorIndex vectors = new VectorIndex(index, embedder.model())) {
      print("words alone", cut, id -> engine.related(id, FIRST));
      for (float weight : WEIGHTS) {
        for (float far : FAR) {
          Weights weights = new Weights(weight, far, far);
          print(
              weights.toString(),
              cut,
              id ->
                  engine.related(
                      id, FIRST, new NearArticle(vectors, id, vectors.vectors(id), weights)));
        }
      }
    }
  }

  private static void print(String setting, List<Item> cut, Ranking ranking) throws IOException {
    int[] within = new int[FIRST + 1];
    for (Item item : cut) {
      count(within, ranking.to(item.id() + "-front"), item.id() + "-back");
      count(within, ranking.to(item.id() + "-back"), item.id() + "-front");
    }
    double of = 2.0 * cut.size();
    System.out.printf(
        "%-50s first %.3f, first 5 %.3f, first 10 %.3f of %.0f halves%n",
        setting, within[1] / of, within[5] / of, within[10] / of, of);
  }

  private static void count(int[] within, Optional<List<RelatedHit>> found, String other) {
    List<RelatedHit> hits = found.orElseThrow();
    for (int i = 0; i < hits.size(); i++) {
      if (!hits.get(i).hit().article().id().equals(other)) continue;
      for (int rank = i + 1; rank <= FIRST; rank++) within[rank]++;
      return;
    }
  }
}
