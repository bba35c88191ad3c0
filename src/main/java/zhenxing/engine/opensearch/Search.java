package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zhenxing.article.Article;
import zhenxing.engine.Cursor;
import zhenxing.engine.Deadline;
import zhenxing.engine.Facets;
import zhenxing.engine.Hit;
import zhenxing.engine.LookAlikes;
import zhenxing.engine.Match;
import zhenxing.engine.Matched;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.facets.FacetCounts;
import zhenxing.engine.text.Highlighter;

/** One search in one state of the index. */
final class Search {

  /** How many more hits are read than are shown if reprints are joined. */
  private static final int JOINED_AT_ONCE = 50;

  private final State state;
  private final SearchRequest request;
  private final Taken taken;
  private final Deadline deadline;
  private final Counting counting;
  private final Pages pages;
  private final Order order;
  private boolean isCutOff;

  /**
   * @param taken the interpreted query of the request
   */
  Search(State state, SearchRequest request, Taken taken, Deadline deadline) {
    this.state = state;
    this.request = request;
    this.taken = taken;
    this.deadline = deadline;
    Restrictions restrictions = new Restrictions(request.filters());
    this.counting = new Counting(restrictions, request.collapse());
    this.order = new Order(request.sort());
    ObjectNode dated = taken.query();
    if (!restrictions.dates().isEmpty()) {
      dated = new Dsl.Bool().must(dated).filter(restrictions.dates().getFirst()).query();
    }
    this.pages =
        new Pages(state, dated, restrictions.selections(), order, ArticleSource.HIT_FIELDS);
  }

  /** Returns the result, or what was found of it in time. */
  SearchResult run(Highlighter highlighter) throws IOException {
    try {
      return found(highlighter);
    } catch (LateException e) {
      return late(request, taken.used());
    }
  }

  /** Returns the result if nothing was found in time. */
  static SearchResult late(SearchRequest request, Match used) {
    return new SearchResult(
        0, new Matched(used), List.of(), Facets.NONE, null, List.of(), false, List.of(), true);
  }

  private SearchResult found(Highlighter highlighter) throws IOException {
    int size = request.wanted().hits();
    // One more than asked for tells whether there is a next page.
    int read = size == 0 ? 0 : size + 1;
    ObjectNode body = pages.body(request.collapse() && read > 0 ? read + JOINED_AT_ONCE : read);
    order.begin(body, request.after());
    addCounts(body);
    JsonNode found = pages.found(body, deadline.left());
    isCutOff = state.isCutOff(found);
    List<JsonNode> hits = Pages.hits(found);
    if (request.collapse()) hits = joined(hits, read);
    int shown = Math.min(size, hits.size());
    boolean hasMore = size > 0 && hits.size() > size;
    int total = request.wanted().total() ? counting.total(found) : hits.size();
    List<String> unreadable = new ArrayList<>();
    return new SearchResult(
        total,
        matched(found, total),
        hits(hits.subList(0, shown), highlighter, unreadable),
        facets(found),
        hasMore ? cursor(hits.get(shown - 1)) : null,
        counting.missing(found),
        request.after() != null && !request.after().state().equals(state.name()),
        unreadable,
        isCutOff);
  }

  private void addCounts(ObjectNode body) {
    counting.addNamed(body);
    if (request.wanted().total()) {
      body.put("track_total_hits", true);
      counting.addTotal(body);
      if (taken.other() != null) counting.addOther(body, taken.other());
    }
    if (request.wanted().facets()) counting.addFacets(body);
  }

  /** Reads hits until there are as many groups as wanted, no more hits, or no more time. */
  private List<JsonNode> joined(List<JsonNode> first, int wanted) throws IOException {
    List<JsonNode> joined = new ArrayList<>();
    try {
      joined.addAll(pages.joined(first, deadline.left()));
    } catch (LateException e) {
      isCutOff = true;
      return Pages.joinedAmongThemselves(first);
    }
    List<JsonNode> last = first;
    int page = wanted + JOINED_AT_ONCE;
    try {
      while (joined.size() < wanted && last.size() == page) {
        JsonNode found = pages.behind(last.getLast(), page, deadline.left());
        isCutOff |= state.isCutOff(found);
        last = Pages.hits(found);
        joined.addAll(pages.joined(last, deadline.left()));
      }
    } catch (LateException e) {
      isCutOff = true;
    }
    return joined;
  }

  private Matched matched(JsonNode found, int total) {
    if (taken.other() == null || !request.wanted().total()) return new Matched(taken.used());
    int other = counting.other(found);
    return taken.used() == Match.PHRASE
        ? new Matched(taken.used(), total, other)
        : new Matched(taken.used(), other, total);
  }

  private Facets facets(JsonNode found) {
    if (!request.wanted().facets()) return Facets.NONE;
    return new FacetCounts(counting.facets(found), request.wanted().facetValues())
        .facets(request.filters());
  }

  private List<Hit> hits(List<JsonNode> found, Highlighter highlighter, List<String> unreadable)
      throws IOException {
    Groups groups = groups(found);
    List<Hit> hits = new ArrayList<>();
    for (JsonNode hit : found) {
      try {
        hits.add(hit(hit, highlighter, groups.reprints(hit)));
      } catch (IOException | RuntimeException e) {
        // One article that cannot be read must not prevent the others from being shown.
        unreadable.add(Order.id(hit));
      }
    }
    return LookAlikes.toldApart(hits, highlighter);
  }

  private Groups groups(List<JsonNode> found) throws IOException {
    try {
      return Groups.of(found, state, deadline.left());
    } catch (LateException e) {
      // The hits are worth more than the numbers of their reprints.
      isCutOff = true;
      return Groups.unknown();
    }
  }

  static Hit hit(JsonNode hit, Highlighter highlighter, int reprints) throws IOException {
    Article article = ArticleSource.article(hit.path("_source"));
    return new Hit(
        article,
        highlighter.mark(article.title()),
        highlighter.snippets(article.title(), article.body()),
        (float) hit.path("_score").asDouble(),
        reprints);
  }

  private Cursor cursor(JsonNode last) {
    return new Cursor(
        request.sort(),
        order.key(last),
        Order.id(last),
        taken.used(),
        request.fingerprint(),
        state.name());
  }
}
