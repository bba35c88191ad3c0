package zhenxing.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/**
 * Measures how much weight nearness in meaning should have relative to words, on queries as readers
 * type them, each with one relevant article.
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

  private static final float[] WEIGHTS = {0.06f, 0.125f, 0.25f};
  private static final float[] FAR = {0.3f};
  private static final float[] NEAR = {0.5f};
  private static final List<String> PREFIXES = List.of("", "为这个句子生成表示以用于检索相关文章：");

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
        Evaluation words = measure(engine, set.getValue(), query -> null);
        print(set.getKey(), "words alone", words, words);
        for (String prefix : PREFIXES) {
          Map<String, float[]> embedded = new LinkedHashMap<>();
          for (Query query : set.getValue()) {
            embedded.put(query.text, embedder.query(prefix + BareWords.text(query.clause)));
          }
          for (float weight : WEIGHTS) {
            for (float far : FAR) {
              for (float near : NEAR) {
                Weights weights = new Weights(weight, far, near);
                Evaluation both =
                    measure(
                        engine,
                        set.getValue(),
                        query -> new NearQuery(vectors, embedded.get(query.text), weights));
                print(set.getKey(), weights + (prefix.isEmpty() ? "" : " prefix"), both, words);
              }
            }
          }
        }
      }
    }
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
        "%-12s %-60s nDCG@10 %.3f (%+.1f%%)  MRR@10 %.3f  of %d%n",
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
