package zhenxing.engine.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Deadline;
import zhenxing.engine.suggest.LiveSuggestions;
import zhenxing.engine.suggest.Meant;
import zhenxing.engine.suggest.Suggestion;
import zhenxing.engine.suggest.Suggestions;
import zhenxing.engine.text.Vocabulary;

/** Completes and corrects what is typed, from the index as it was not long ago. */
final class ClusterSuggestions implements AutoCloseable {

  private final States states;
  private final Taxonomy taxonomy;
  private final Vocabulary vocabulary;
  private final LiveSuggestions suggestions = new LiveSuggestions();

  /**
   * @param taxonomy names the industries
   */
  ClusterSuggestions(States states, Taxonomy taxonomy, Vocabulary vocabulary) {
    this.states = states;
    this.taxonomy = taxonomy;
    this.vocabulary = vocabulary;
  }

  List<Suggestion> complete(String typed, int size) throws IOException {
    return get().map(known -> known.complete(typed, size)).orElse(List.of());
  }

  Optional<Meant> correct(String query) throws IOException {
    return get().flatMap(known -> known.correct(query));
  }

  /** Makes the suggestions if there are none yet, so that no reader waits for them. */
  void prepare() throws IOException {
    suggestions.prepare(this::made);
  }

  private Optional<Suggestions> get() throws IOException {
    return suggestions.of(this::made);
  }

  private Suggestions made() throws IOException {
    return states.with(
        Deadline.in(Connection.AMPLE),
        state -> new SuggestionSource(state, taxonomy).suggestions(vocabulary));
  }

  /** Has the suggestions made again in the background, because the index has changed. */
  void renew() {
    suggestions.isStale(this::made);
  }

  @Override
  public void close() {
    suggestions.close();
  }
}
