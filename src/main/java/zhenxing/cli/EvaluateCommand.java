package zhenxing.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhenxing.api.SearchService;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Evaluation;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.Nearness;
import zhenxing.engine.RankingMethod;
import zhenxing.engine.RankingProbe;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.query.BareWords;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.QueryParser;
import zhenxing.meaning.Meaning;

/**
 * {@code zhenxing evaluate}: measures the quality of the ranking with queries and judged articles.
 */
@Command(
    name = "evaluate",
    description = "Measure the ranking: nDCG@10, MRR@10 and recall@100.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

  /** The rankings to compare with. */
  private enum Baseline {
    SMARTCN(RankingMethod.SMARTCN),
    BIGRAM(RankingMethod.BIGRAM);

    private final RankingMethod method;

    Baseline(RankingMethod method) {
      this.method = method;
    }
  }

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "F",
      description =
          "JSON Lines of {\"id\",\"text\"}; the text is taken as plain words unless --as-typed is"
              + " given.")
  private Path queries;

  @Option(
      names = "--qrels",
      required = true,
      paramLabel = "F",
      description = "Judgements: query, document, grade; or TREC's four columns.")
  private Path qrels;

  @Option(
      names = "--as-typed",
      arity = "0..1",
      fallbackValue = "auto",
      paramLabel = "auto|words|phrase",
      description =
          "Search for the text as readers do who type it: in the query language, and taken as the"
              + " page takes it (${FALLBACK-VALUE}) or otherwise.")
  private Match asTyped;

  @Option(
      names = "--meaning",
      description = "With --as-typed: find articles by meaning, too, where the index has vectors.")
  private boolean byMeaning;

  @Option(
      names = "--baseline",
      description = "Rank by plain BM25 instead: ${COMPLETION-CANDIDATES}.")
  private Baseline baseline;

  @Option(
      names = "--against",
      description =
          "Also measure this baseline, the gain over it and the p of a randomization test:"
              + " ${COMPLETION-CANDIDATES}.")
  private Baseline against;

  @Mixin private EngineOptions engine;
  @Mixin private MeaningOptions meaningOptions;
  @Mixin private VocabularyOptions vocabulary;

  /** Longer than readers wait, so that the figures do not depend on how busy the machine is. */
  private static final Duration TIME_LIMIT = Duration.ofMinutes(1);

  private final JsonMapper json = new JsonMapper();
  private final QueryParser parser = new QueryParser();

  @Override
  public Integer call() throws Exception {
    Map<String, String> texts = texts();
    Map<String, Map<String, Integer>> judged = judgements();
    texts.keySet().removeIf(id -> !judged.containsKey(id));
    if (texts.isEmpty()) throw new InputException("no query has a judged article");
    ObjectNode result = json.createObjectNode();
    try (SearchEngine opened = engine.open(Taxonomy.builtIn(), vocabulary.vocabulary());
        Meaning meaning = byMeaning ? meaningOptions.open(engine).orElse(null) : null) {
      if (!(opened instanceof RankingProbe probe)) {
        throw new InputException("the ranking of this engine cannot be measured: name another");
      }
      requireOffered(probe, baseline);
      requireOffered(probe, against);
      Evaluation evaluation = evaluate(product(opened, probe, meaning), texts, judged);
      put(result, evaluation);
      if (against != null) {
        Evaluation other = evaluate(plain(probe, against), texts, judged);
        put(result.putObject("against"), other);
        double mean = Evaluation.mean(other.ndcg10());
        result.put("gain", (Evaluation.mean(evaluation.ndcg10()) - mean) / mean);
        result.put("p", evaluation.chance(other));
      }
    }
    System.out.println(result);
    return ExitCode.OK;
  }

  private static void requireOffered(RankingProbe probe, Baseline wanted) {
    if (wanted == null || probe.offers(wanted.method)) return;
    throw new InputException(
        "plain BM25 is not to be had from this engine: leave --baseline and --against out, or name"
            + " --engine lucene");
  }

  private static void put(ObjectNode result, Evaluation evaluation) {
    result.put("nDCG@10", Evaluation.mean(evaluation.ndcg10()));
    result.put("MRR@10", Evaluation.mean(evaluation.mrr10()));
    result.put("recall@100", Evaluation.mean(evaluation.recall100()));
    result.put("queries", evaluation.ndcg10().size());
  }

  /** Ranks articles for the text of a query, best first. */
  private interface Ranker {
    List<String> ids(String text) throws IOException;
  }

  private Ranker product(SearchEngine engine, RankingProbe probe, Meaning meaning) {
    if (baseline != null) return plain(probe, baseline);
    if (asTyped != null) return text -> typed(engine, text, meaning);
    return text -> probe.ranked(text, RankingMethod.PRODUCT, Evaluation.DEPTH);
  }

  private static Ranker plain(RankingProbe probe, Baseline baseline) {
    return text -> probe.ranked(text, baseline.method, Evaluation.DEPTH);
  }

  private List<String> typed(SearchEngine engine, String text, Meaning meaning) throws IOException {
    Clause query = SearchService.parse(parser, text, false).clause();
    String bare = BareWords.text(query);
    Nearness nearness = meaning == null || bare.isBlank() ? null : meaning.near(bare);
    SearchRequest request =
        new SearchRequest(
            query,
            asTyped,
            Filters.NONE,
            SortOrder.RELEVANCE,
            null,
            false,
            Wanted.hits(Evaluation.DEPTH),
            TIME_LIMIT,
            nearness);
    return engine.search(request).hits().stream().map(hit -> hit.article().id()).toList();
  }

  private static Evaluation evaluate(
      Ranker ranker, Map<String, String> texts, Map<String, Map<String, Integer>> judged)
      throws IOException {
    Evaluation.Builder builder = new Evaluation.Builder();
    for (Map.Entry<String, String> query : texts.entrySet()) {
      builder.add(ranker.ids(query.getValue()), judged.get(query.getKey()));
    }
    return builder.build();
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(queries);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) continue;
      JsonNode line;
      try {
        line = json.readTree(lines.get(i));
      } catch (JsonProcessingException e) {
        throw bad(queries, i, "is no JSON object");
      }
      if (!line.path("id").isValueNode() || !line.path("text").isTextual()) {
        throw bad(queries, i, "needs the fields 'id' and 'text'");
      }
      texts.put(line.get("id").asText(), line.get("text").asText());
    }
    return texts;
  }

  /** Returns the grades by query and document. Queries without a relevant document are left out. */
  private Map<String, Map<String, Integer>> judgements() throws IOException {
    Map<String, Map<String, Integer>> judged = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(qrels);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) continue;
      String[] columns = lines.get(i).strip().split("\\s+");
      if (columns.length != 3 && columns.length != 4) throw bad(qrels, i, "needs 3 or 4 columns");
      String document = columns[columns.length - 2];
      try {
        int grade = Integer.parseInt(columns[columns.length - 1]);
        if (grade > 0) {
          judged.computeIfAbsent(columns[0], q -> new LinkedHashMap<>()).put(document, grade);
        }
      } catch (NumberFormatException e) {
        // Three-column files usually have a header line.
        if (i > 0) throw bad(qrels, i, "has no whole number as its grade");
      }
    }
    return judged;
  }

  private static InputException bad(Path file, int line, String reason) {
    return new InputException(file + ":" + (line + 1) + ": " + reason);
  }
}
