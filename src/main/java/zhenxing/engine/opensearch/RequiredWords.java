package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.Deadline;
import zhenxing.engine.ranking.QueryUnits;

/**
 * Decides how many of a query's words an article must contain. Of one or two words, all are
 * required; of more, as many as leave enough articles of the whole index, regardless of filters.
 */
final class RequiredWords {

  /** How many numbers of words are tried in one round. Asked together, they take little longer. */
  private static final int TRIED_AT_ONCE = 4;

  private final Connection connection;
  private final State state;
  private final Deadline deadline;

  RequiredWords(Connection connection, State state, Deadline deadline) {
    this.connection = connection;
    this.state = state;
    this.deadline = deadline;
  }

  /** Returns a query for the articles that contain as many of the words as are required. */
  ObjectNode enough(List<ObjectNode> words) throws IOException {
    if (words.size() <= 2) return Dsl.all(words);
    int least = 1;
    int most = words.size();
    while (least < most) {
      List<Integer> tried = between(least, most);
      Duration left = deadline.left();
      List<Call> calls = new ArrayList<>();
      for (int number : tried) {
        ObjectNode counting = State.counting(atLeast(words, number), QueryUnits.ENOUGH);
        calls.add(state.call(counting, left));
      }
      List<Reply> replies = connection.all(calls, left);
      for (int i = 0; i < tried.size(); i++) {
        int total = state.total(state.answer(replies.get(i)), QueryUnits.ENOUGH);
        if (total >= QueryUnits.ENOUGH) least = tried.get(i);
        else {
          most = tried.get(i) - 1;
          break;
        }
      }
    }
    return atLeast(words, least);
  }

  /** Returns numbers from above the least up to the most, evenly spread and ascending. */
  private static List<Integer> between(int least, int most) {
    int rounds = Math.min(TRIED_AT_ONCE, most - least);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 1; i <= rounds; i++) numbers.add(least + (most - least) * i / rounds);
    return numbers;
  }

  private static ObjectNode atLeast(List<ObjectNode> words, int number) {
    if (number == words.size()) return Dsl.all(words);
    Dsl.Bool some = new Dsl.Bool();
    words.forEach(some::should);
    return some.least(number).query();
  }
}
