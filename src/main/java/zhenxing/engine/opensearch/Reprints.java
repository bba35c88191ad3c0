package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhenxing.catalog.Print;
import zhenxing.engine.Deadline;
import zhenxing.engine.ReprintGroup;
import zhenxing.engine.ReprintHit;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SortOrder;
import zhenxing.engine.text.Highlighter;

/** Finds the reprints of an article and how similar they are. */
final class Reprints {

  private static final int PAGE = 500;

  private static final Comparator<Reprint> ORDER =
      Comparator.comparingDouble(Reprint::similarity)
          .reversed()
          .thenComparing(Reprint::date)
          .thenComparing(Reprint::id);

  private final State state;
  private final Highlighter plain = new Highlighter(List.of());

  Reprints(State state) {
    this.state = state;
  }

  private record Reprint(JsonNode found, double date, String id, double similarity) {}

  /** Returns the hit of the article with this id. */
  static Optional<JsonNode> article(String id, State state, Deadline deadline) throws IOException {
    ObjectNode body = Dsl.object().put("size", 1).put("track_total_hits", false);
    body.set("query", Dsl.constant(Dsl.term(Fields.ID, id), 1));
    body.set("_source", Dsl.strings(ArticleSource.HIT_FIELDS));
    return Pages.hits(state.search(body, deadline.left())).stream().findFirst();
  }

  /** Returns the reprints; empty if there is no such article. */
  Optional<ReprintGroup> of(String id, Deadline deadline) throws IOException {
    Optional<JsonNode> itself = article(id, state, deadline);
    if (itself.isEmpty()) return Optional.empty();
    if (!Pages.isGrouped(itself.get())) return Optional.of(new ReprintGroup(id, List.of()));
    String group = Pages.group(itself.get());
    Print print = Print.of(itself.get().path("_source").path(Fields.BODY).asText());
    List<Reprint> reprints = new ArrayList<>();
    Pages pages =
        new Pages(
            state,
            Dsl.constant(Dsl.term(Fields.GROUP, group), 1),
            List.of(),
            new Order(SortOrder.OLDEST),
            ArticleSource.HIT_FIELDS);
    JsonNode found = pages.found(pages.body(PAGE), deadline.left());
    int members = 0;
    while (true) {
      List<JsonNode> hits = Pages.hits(found);
      members += hits.size();
      for (JsonNode hit : hits) {
        if (!Order.id(hit).equals(id)) reprints.add(reprint(print, hit));
      }
      if (hits.size() < PAGE) break;
      found = pages.behind(hits.getLast(), PAGE, deadline.left());
    }
    reprints.sort(ORDER);
    List<ReprintHit> hits = new ArrayList<>();
    for (Reprint reprint : reprints.stream().limit(SearchEngine.MAX_REPRINTS).toList()) {
      hits.add(new ReprintHit(Search.hit(reprint.found, plain, members - 1), reprint.similarity));
    }
    return Optional.of(new ReprintGroup(group, hits));
  }

  private static Reprint reprint(Print print, JsonNode hit) {
    double similarity = print.containment(Print.of(hit.path("_source").path(Fields.BODY).asText()));
    return new Reprint(hit, hit.path("sort").path(0).asDouble(), Order.id(hit), similarity);
  }
}
