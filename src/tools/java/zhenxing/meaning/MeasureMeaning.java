package zhenxing.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhenxing.engine.Evaluation;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.Nearness;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.engine.query.BareWords;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.QueryParser;
import zhenxing.engine.query.QueryRejectedException;
import zhenxing.restore.ScriptConverter;

/**
 * Measures how much weight nearness in meaning should have relative to words, on queries as readers
 * type them, each with one relevant article, in simplified and in traditional characters.
 *
 * <pre>mvn -q -Psemantic,tools test-compile exec:exec -Dtool=zhenxing.meaning.MeasureMeaning
 *     -Dtool.arguments="INDEX QUERIES HALF"</pre>
 *
 * INDEX is the folder of an index with vectors; QUERIES a file of JSON Lines with {@code id} (of
 * the relevant article) and any other text fields, each of which is a set of its own; HALF is
 * {@code 0} for the queries to choose on, {@code 1} for those that are looked at once, {@code 2}
 * for all.
 */
final class MeasureMeaning {

  private static final float[] WEIGHTS = {0.01f, 0.02f, 0.04f};
  private static final float[] NEAR = {0.45f, 0.5f};
  private static final float FAR = 0.3f;

  /** The characters that are turned into others as text comes in, and one for each of these. */
  private static final char FIRST_IDEOGRAPH = 0x4E00;

  private static final char LAST_IDEOGRAPH = 0x9FFF;
  private static final Map<Character, Character> TRADITIONAL = traditional();

  private record Query(String id, String text, Clause clause) {}

  private MeasureMeaning() {}

  /** Prints a line of nDCG@10 and MRR@10 for each set and setting. */
  public static void main(String[] arguments) throws IOException, QueryRejectedException {
    Path index = Path.of(arguments[0]);
    Map<String, List<Query>> sets = read(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
    try (LuceneEngine engine = new LuceneEngine(index);
        Embedder embedder = EmbedderProvider.find().orElseThrow().open();
        VectorIndex vectors = new VectorIndex(index, embedder.model())) {
      for (var set : sets.entrySet()) {
        measure(set.getKey(), set.getValue(), engine, embedder, vectors, WEIGHTS, NEAR);
        measure(
            set.getKey() + ", traditional",
            traditional(set.getValue()),
            engine,
            embedder,
            vectors,
            new float[] {Weights.QUERY.weight()},
            new float[] {Weights.QUERY.near()});
      }
    }
  }

  private static void measure(
      String name,
      List<Query> queries,
      LuceneEngine engine,
      Embedder embedder,
      VectorIndex vectors,
      float[] weights,
      float[] nears)
      throws IOException {
    Evaluation words = measure(engine, queries, query -> null);
    print(name, "words alone", words, words);
    Map<String, float[]> embedded = new LinkedHashMap<>();
    for (Query query : queries) {
      String text = ScriptConverter.get().convert(BareWords.text(query.clause));
      embedded.put(query.text, embedder.query(text));
    }
    for (float weight : weights) {
      for (float near : nears) {
        Weights both = new Weights(weight, FAR, near);
        Nearnesses to = query -> new NearQuery(vectors, embedded.get(query.text), both);
        print(name, both.toString(), measure(engine, queries, to), words);
      }
    }
  }

  private static List<Query> traditional(List<Query> queries) throws QueryRejectedException {
    QueryParser parser = new QueryParser();
    List<Query> converted = new ArrayList<>();
    for (Query query : queries) {
      StringBuilder text = new StringBuilder();
      for (char c : query.text.toCharArray()) text.append(TRADITIONAL.getOrDefault(c, c));
      converted.add(new Query(query.id, text.toString(), parser.parse(text.toString()).clause()));
    }
    return converted;
  }

  private static Map<Character, Character> traditional() {
    Map<Character, Character> traditional = new HashMap<>();
    for (char c = FIRST_IDEOGRAPH; c <= LAST_IDEOGRAPH; c++) {
      String simplified = ScriptConverter.get().convert(String.valueOf(c));
      if (simplified.charAt(0) != c) traditional.putIfAbsent(simplified.charAt(0), c);
    }
    return traditional;
  }

  private interface Nearnesses {
    Nearness to(Query query);
  }

  private static Evaluation measure(LuceneEngine engine, List<Query> queries, Nearnesses near)
      throws IOException {
    Evaluation.Builder builder = new Evaluation.Builder();
    for (Query query : queries) {
      SearchRequest request =
          new SearchRequest(
              query.clause,
              Match.AUTO,
              Filters.NONE,
              SortOrder.RELEVANCE,
              null,
              false,
              Wanted.hits(10),
              SearchRequest.TIME_LIMIT.multipliedBy(10),
              near.to(query));
      List<String> ids =
          engine.search(request).hits().stream().map(hit -> hit.article().id()).toList();
      builder.add(ids, Map.of(query.id, 1));
    }
    return builder.build();
  }

  private static void print(String set, String setting, Evaluation one, Evaluation words) {
    double ndcg = Evaluation.mean(one.ndcg10());
    System.out.printf(
        "%-26s %-50s nDCG@10 %.3f (%+.1f%%)  MRR@10 %.3f  of %d%n",
        set,
        setting,
        ndcg,
        100 * (ndcg / Evaluation.mean(words.ndcg10()) - 1),
        Evaluation.mean(one.mrr10()),
        one.ndcg10().size());
  }

  private static Map<String, List<Query>> read(Path file, int half)
      throws IOException, QueryRejectedException {
    QueryParser parser = new QueryParser();
    Map<String, List<Query>> sets = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode json = new JsonMapper().readTree(line);
      String id = json.get("id").asText();
      if (half < 2 && Math.floorMod(id.hashCode(), 2) != half) continue;
      for (Map.Entry<String, JsonNode> field : json.properties()) {
        if (field.getKey().equals("id")) continue;
        String text = field.getValue().asText();
        sets.computeIfAbsent(field.getKey(), name -> new ArrayList<>())
            .add(new Query(id, text, parser.parse(text).clause()));
      }
    }
    return sets;
  }
}
