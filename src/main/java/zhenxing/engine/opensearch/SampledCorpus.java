package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import zhenxing.engine.Deadline;
import zhenxing.engine.related.TermWeights;
import zhenxing.engine.suggest.Candidates;

/**
 * How many articles contain the terms of a text. OpenSearch counts them in one shard, which stands
 * for all shards, because articles are distributed at random.
 */
final class SampledCorpus {

  private final State state;
  private final Deadline deadline;
  private final Map<String, Integer> counts = new HashMap<>();
  private final JsonNode fields;

  /**
   * Asks for the terms of some text.
   *
   * @param texts texts by the field whose analyzer cuts them
   * @param deadline of everything that is asked
   */
  SampledCorpus(Connection connection, State state, Map<String, String> texts, Deadline deadline)
      throws IOException {
    this.state = state;
    this.deadline = deadline;
    ObjectNode body = Dsl.object();
    ObjectNode document = body.putObject("doc");
    texts.forEach(document::put);
    body.set("fields", Dsl.strings(texts.keySet()));
    body.put("term_statistics", true).put("field_statistics", true);
    body.put("positions", false).put("offsets", false);
    String path = "/" + connection.settings().name() + "/_termvectors";
    fields = connection.ask(Call.post(path, body), deadline.left()).path("term_vectors");
  }

  /** Returns what is known about the terms of one of the fields. */
  TermWeights.Corpus by(String field) {
    JsonNode terms = fields.path(field).path("terms");
    int articles = fields.path(field).path("field_statistics").path("doc_count").asInt();
    return new TermWeights.Corpus() {
      @Override
      public int articles() {
        return Math.max(1, articles);
      }

      @Override
      public int articlesWith(String term) {
        return terms.path(term).path("doc_freq").asInt();
      }

      @Override
      public boolean isPhrase(String text) throws IOException {
        int least = Candidates.leastArticles(state.articles(deadline.left()));
        Integer known = counts.get(text);
        if (known == null) {
          known = state.total(Dsl.term(Fields.PHRASES, text), least, deadline.left());
          counts.put(text, known);
        }
        return known >= least;
      }
    };
  }
}
