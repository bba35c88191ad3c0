package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import zhenxing.engine.Deadline;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.Matching;
import zhenxing.engine.query.Clause;

/** Interprets queries as words or as phrases, and translates them. Safe for many threads. */
final class Taking {

  private final Connection connection;
  private final QueryTranslator translator;
  private final Matching matching;

  Taking(Connection connection, QueryTranslator translator, Matching matching) {
    this.connection = connection;
    this.translator = translator;
    this.matching = matching;
  }

  /**
   * Interprets and translates a query.
   *
   * @param asked how the request wants it to be taken
   * @param known how it was taken on an earlier page, or null
   * @param filters tell which fields of places count. The meaning of a query does not depend on the
   *     values that they select
   */
  Taken of(Clause query, Match asked, Match known, Filters filters, State state, Deadline deadline)
      throws IOException {
    RequiredWords required = new RequiredWords(connection, state, deadline);
    Fields.Places places = Fields.Places.of(filters);
    Match used = known;
    if (used == null) {
      used =
          matching.resolve(
              query,
              asked,
              clause -> {
                ObjectNode any = translator.translate(clause, Fields.Places.ALL, required);
                return state.total(any, 1, deadline.left()) > 0;
              });
    }
    Clause taken = Matching.taken(query, used);
    ObjectNode found = translator.translate(taken, places, required);
    ObjectNode other = null;
    if (asked == Match.AUTO) {
      Clause otherwise = Matching.taken(query, used == Match.PHRASE ? Match.WORDS : Match.PHRASE);
      other = otherwise.equals(taken) ? found : translator.translate(otherwise, places, required);
    }
    return new Taken(used, taken, withChosenPlaces(found, taken, filters), other);
  }

  /** If a search only selects places, articles whose subjects they are come first. */
  private static ObjectNode withChosenPlaces(ObjectNode query, Clause clause, Filters filters) {
    boolean isPlacesAlone = clause instanceof Clause.Everything && filters.nameAPlace();
    if (!isPlacesAlone) return query;
    ObjectNode about = new Restrictions(filters).aboutChosenPlaces();
    return new Dsl.Bool().must(query).should(Dsl.constant(about, 1)).query();
  }
}
