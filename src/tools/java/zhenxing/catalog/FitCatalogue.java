package zhenxing.catalog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Learns the weights of the catalogue's models and of words from articles of the half for building
 * that readers filed, and writes the resource {@code learned.tsv}. The result is the same every
 * time. Run it with {@code mvn -q -Ptools test -Dtest=FitCatalogue}. It prints the quality of the
 * models on articles that they were not fitted on.
 */
class FitCatalogue {

  private static final Path RESULT = Path.of("src/main/resources/zhenxing/catalog/learned.tsv");

  /** Clues with smaller absolute weights are left out. */
  private static final double LEAST_WEIGHT = 0.01;

  @Test
  void fit() throws IOException {
    assumeTrue(FiledNews.isThere(), "skipped: no news beside the project");
    List<FiledNews> drawn = FiledNews.readTwice();
    List<FiledNews> more = FiledNews.readOnce();
    Map<String, Map<String, Double>> clues = new PlaceFit(drawn, more).fit();
    Map<String, Map<String, Double>> words = new TreeMap<>(); // Weights by word, then by decision.
    String model = new IndustryFit(drawn, more).fit(words);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(RESULT))) {
      out.printf("# Learned from %d articles; FitCatalogue writes it.", drawn.size() + more.size());
      out.print(" UTF-8, tab-separated.\n");
      out.print("# model  its name    weights of its features\n");
      out.print("# word   the word    what it adds to the logarithm of the odds of industries\n");
      out.print("# clue   the model   the clue    what it adds to the logarithm of the odds\n");
      out.print(model);
      words.forEach((word, said) -> out.print(LearnedModel.line(LearnedWeights.WORD, word, said)));
      clues.forEach((name, weights) -> weights.forEach((clue, w) -> print(out, name, clue, w)));
    }
  }

  private static void print(PrintWriter out, String model, String clue, double weight) {
    if (Math.abs(weight) < LEAST_WEIGHT) return;
    out.printf(Locale.ROOT, "%s\t%s\t%s\t%.2f\n", LearnedWeights.CLUE, model, clue, weight);
  }
}
