package zhenxing.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The weights learned from readers' labels: of models, clues and words. Read from {@code
 * learned.tsv}, which {@code FitCatalogue} writes. Immutable.
 */
final class LearnedWeights {

  /** Name of the constant term in the resource, next to the names of the features. */
  static final String BASE = "base";

  static final String MODEL = "model";
  static final String WORD = "word";
  static final String CLUE = "clue";

  private static final class BuiltIn {
    static final LearnedWeights INSTANCE = load();

    private static LearnedWeights load() {
      try (InputStream in = LearnedWeights.class.getResourceAsStream("learned.tsv")) {
        return new LearnedWeights(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Map<String, Map<String, Double>> models = new HashMap<>();
  // By model.
  private final Map<String, Map<String, Float>> clues = new HashMap<>();
  private final Wording wording;

  private LearnedWeights(BufferedReader in) throws IOException {
    Map<String, Map<String, Double>> words = new LinkedHashMap<>();
    TreeSet<String> decisions = new TreeSet<>();
    for (String line; (line = in.readLine()) != null; ) {
      if (line.isEmpty() || line.startsWith("#")) continue;
      String[] columns = line.split("\t");
      if (columns[0].equals(CLUE)) {
        clues
            .computeIfAbsent(columns[1], model -> new HashMap<>())
            .put(columns[2], Float.valueOf(columns[3]));
        continue;
      }
      Map<String, Double> weights = new TreeMap<>();
      for (String weight : columns[2].split(" ")) {
        int equals = weight.indexOf('=');
        weights.put(weight.substring(0, equals), Double.valueOf(weight.substring(equals + 1)));
      }
      if (columns[0].equals(MODEL)) {
        models.put(columns[1], weights);
      } else {
        words.put(columns[1], weights);
        decisions.addAll(weights.keySet());
      }
    }
    wording = new Wording(new ArrayList<>(decisions), words);
  }

  /** The weights that come with the program, loaded on first use. */
  static LearnedWeights builtIn() {
    return BuiltIn.INSTANCE;
  }

  /**
   * Returns a model with its weights in the order of the features.
   *
   * @throws IllegalStateException if the resource has no such model or lacks a feature
   */
  LogLinear model(String name, List<String> features) {
    Map<String, Double> weights = models.getOrDefault(name, Map.of());
    double[] ordered = new double[features.size() + 1];
    for (int i = 0; i < features.size(); i++) ordered[i] = weight(name, weights, features.get(i));
    ordered[features.size()] = weight(name, weights, BASE);
    return new LogLinear(ordered);
  }

  private static double weight(String model, Map<String, Double> weights, String feature) {
    Double weight = weights.get(feature);
    if (weight == null) {
      throw new IllegalStateException(
          "learned.tsv has no weight of '" + feature + "' for the model '" + model + "'");
    }
    return weight;
  }

  /**
   * Returns the weights of a model's clues.
   *
   * @throws IllegalStateException if the resource has no such model
   */
  ClueWeights clues(String model) {
    Map<String, Float> weights = clues.get(model);
    if (weights == null) {
      throw new IllegalStateException("learned.tsv has no clues of the model '" + model + "'");
    }
    return new ClueWeights(weights);
  }

  Wording wording() {
    return wording;
  }
}
