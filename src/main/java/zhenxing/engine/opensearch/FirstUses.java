package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zhenxing.article.Article;
import zhenxing.engine.Deadline;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Spread;
import zhenxing.engine.Spread.FirstUse;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.TrendRequest.By;

/**
 * Finds the first article of each place that a query finds. One search counts and names the first
 * articles, a second one reads them.
 */
final class FirstUses {

  /**
   * China has some 340 cities; a corpus with more states odd ones, of which those with most
   * articles count. Times the years, this stays below the 65,535 buckets that a search may have.
   */
  private static final int MOST_PLACES = 2_000;

  private static final int MOST_YEARS = 30;

  private static final String DATED = "dated";
  private static final String PLACED = "placed";
  private static final String PLACES = "places";
  private static final String YEARS = "years";
  private static final String FIRST = "first";

  private static final Order OLDEST = new Order(SortOrder.OLDEST);

  private final State state;
  private final Deadline deadline;

  FirstUses(State state, Deadline deadline) {
    this.state = state;
    this.deadline = deadline;
  }

  /**
   * @param request by province or city
   * @param taken the request's first query
   */
  Spread of(TrendRequest request, Taken taken) throws IOException {
    BucketCount count = new BucketCount(request.collapse(), BucketCount.PLACE_AND_YEAR);
    JsonNode found = state.search(body(request, taken, count), deadline.left());
    boolean isCutOff = state.isCutOff(found);
    JsonNode dated = found.path("aggregations").path(DATED);
    Map<String, String> firsts = new LinkedHashMap<>();
    Map<String, SortedMap<Integer, Integer>> years = new HashMap<>();
    for (JsonNode bucket : dated.path(PLACES).path("buckets")) {
      JsonNode first = bucket.path(FIRST).path("hits").path("hits").path(0);
      String place = bucket.path("key").asText();
      firsts.put(place, Order.id(first));
      years.put(place, years(bucket, count));
    }
    Map<String, Article> articles = articles(firsts);
    List<FirstUse> uses = new ArrayList<>();
    firsts.forEach(
        (place, id) -> {
          Article first = articles.get(id);
          if (first != null) uses.add(new FirstUse(place, first, years.get(place)));
        });
    isCutOff |= uses.size() < firsts.size();
    int all = found.path("hits").path("total").path("value").asInt();
    int withDate = dated.path("doc_count").asInt();
    return new Spread(
        uses,
        taken.used(),
        all - withDate,
        withDate - dated.path(PLACED).path("doc_count").asInt(),
        isCutOff);
  }

  private static ObjectNode body(TrendRequest request, Taken taken, BucketCount count) {
    Fields.Places fields = Fields.Places.of(request.filters());
    String field = request.by() == By.CITY ? fields.city : fields.province;
    ObjectNode query = new Restrictions(request.filters()).restricted(taken.query());
    ObjectNode body = State.counting(query, Integer.MAX_VALUE);
    ObjectNode dated = body.putObject("aggs").putObject(DATED);
    dated.set("filter", Dsl.exists(Fields.DATE));
    ObjectNode inner = dated.putObject("aggs");
    inner.putObject(PLACED).set("filter", Dsl.exists(field));
    ObjectNode places = inner.putObject(PLACES);
    places.putObject("terms").put("field", field).put("size", MOST_PLACES);
    ObjectNode each = places.putObject("aggs");
    ObjectNode first = each.putObject(FIRST).putObject("top_hits");
    first.put("size", 1).put("_source", false).set("sort", OLDEST.json());
    ObjectNode years = each.putObject(YEARS);
    years.putObject("terms").put("field", Fields.YEAR).put("size", MOST_YEARS);
    count.add(years);
    return body;
  }

  private static SortedMap<Integer, Integer> years(JsonNode place, BucketCount count) {
    SortedMap<Integer, Integer> years = new TreeMap<>();
    for (JsonNode bucket : place.path(YEARS).path("buckets")) {
      years.put(bucket.path("key").asInt(), count.of(bucket));
    }
    return years;
  }

  /** Reads articles by their ids. */
  private Map<String, Article> articles(Map<String, String> firsts) throws IOException {
    Map<String, Article> articles = new HashMap<>();
    if (firsts.isEmpty()) return articles;
    ObjectNode query = Dsl.constant(Dsl.terms(Fields.ID, firsts.values()), 1);
    ObjectNode body = State.counting(query, 1).put("size", firsts.size());
    body.set("_source", Dsl.strings(ArticleSource.HIT_FIELDS));
    JsonNode found = state.search(body, deadline.left());
    for (JsonNode hit : Pages.hits(found)) {
      Article article = ArticleSource.article(hit.path("_source"));
      articles.put(article.id(), article);
    }
    return articles;
  }
}
