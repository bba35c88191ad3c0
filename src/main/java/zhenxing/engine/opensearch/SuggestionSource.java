package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.SortOrder;
import zhenxing.engine.suggest.Candidates;
import zhenxing.engine.suggest.Suggestions;
import zhenxing.engine.text.Vocabulary;

/** Reads from an index what can be suggested: titles, phrases, places and industries. */
final class SuggestionSource {

  private static final int TITLES_AT_ONCE = 5_000;
  private static final String TITLE = Fields.ARTICLE + ".title";

  private final State state;
  private final Taxonomy taxonomy;

  /**
   * @param taxonomy names the industries
   */
  SuggestionSource(State state, Taxonomy taxonomy) {
    this.state = state;
    this.taxonomy = taxonomy;
  }

  /**
   * Returns the suggestions. This takes some seconds for 100,000 articles.
   *
   * @param vocabulary its terms are never corrected
   */
  Suggestions suggestions(Vocabulary vocabulary) throws IOException {
    Candidates candidates = new Candidates();
    candidates.addPlaces(counts(Fields.Places.ALL.city, Counting.MOST_VALUES, 1));
    candidates.addPlaces(counts(Fields.Places.ALL.province, Counting.MOST_VALUES, 1));
    candidates.addIndustries(counts(Fields.INDUSTRY, Counting.MOST_VALUES, 1), taxonomy);
    int least = Candidates.leastArticles(state.articles(Connection.AMPLE));
    candidates.addPhrases(counts(Fields.PHRASES, Candidates.MAX_PHRASES, least));
    addTitles(candidates);
    return new Suggestions(candidates.all(), vocabulary);
  }

  /** Returns in how many articles the most frequent values of a field are. */
  private Map<String, Integer> counts(String field, int most, int least) throws IOException {
    ObjectNode body = State.counting(Dsl.everything(), 1);
    ObjectNode terms = body.putObject("aggs").putObject("values").putObject("terms");
    terms.put("field", field).put("size", most).put("min_doc_count", least);
    Map<String, Integer> counts = new HashMap<>();
    JsonNode found = state.search(body, Connection.AMPLE);
    for (JsonNode bucket : found.path("aggregations").path("values").path("buckets")) {
      counts.put(bucket.path("key").asText(), bucket.path("doc_count").asInt());
    }
    return counts;
  }

  /** Newest first, so that of a large corpus the newest titles are read. */
  private void addTitles(Candidates candidates) throws IOException {
    Pages pages =
        new Pages(state, Dsl.everything(), List.of(), new Order(SortOrder.NEWEST), List.of(TITLE));
    JsonNode found = pages.found(pages.body(TITLES_AT_ONCE), Connection.AMPLE);
    for (int read = 0; read < candidates.mostTitles(); read += TITLES_AT_ONCE) {
      List<JsonNode> hits = Pages.hits(found);
      for (JsonNode hit : hits) {
        if (!ArticleSource.isArticle(hit.path("_source"))) continue;
        String title = hit.path("_source").path(Fields.ARTICLE).path("title").asText();
        candidates.addTitle(title, Order.id(hit), hit.path("sort").path(0).asInt());
      }
      if (hits.size() < TITLES_AT_ONCE) return;
      found = pages.behind(hits.getLast(), TITLES_AT_ONCE, Connection.AMPLE);
    }
  }
}
