package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import zhenxing.engine.Deadline;
import zhenxing.engine.SortOrder;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.query.Clause.Words;

/** Ranks the articles of one state of the index for a text, to measure the ranking. */
final class Ranked {

  private final Connection connection;
  private final State state;
  private final QueryTranslator translator;

  Ranked(Connection connection, State state, QueryTranslator translator) {
    this.connection = connection;
    this.state = state;
    this.translator = translator;
  }

  /**
   * Ranks articles for a text of plain words.
   *
   * @param depth maximum number of articles
   * @return article ids, best first
   */
  List<String> ids(String text, int depth) throws IOException {
    Deadline deadline = Deadline.in(Connection.AMPLE);
    RequiredWords required = new RequiredWords(connection, state, deadline);
    ObjectNode query =
        translator.translate(new Words(Scope.ANYWHERE, text), Fields.Places.ALL, required);
    Pages pages =
        new Pages(state, query, List.of(), new Order(SortOrder.RELEVANCE), List.of(Fields.ID));
    return Pages.hits(pages.found(pages.body(depth), deadline.left())).stream()
        .map(Order::id)
        .toList();
  }
}
