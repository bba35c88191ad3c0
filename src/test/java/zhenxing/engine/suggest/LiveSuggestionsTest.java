package zhenxing.engine.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhenxing.engine.text.Vocabulary;

/** What happens to readers when suggestions cannot be built. */
class LiveSuggestionsTest {

  /** Stands for an index whose titles do not fit into the heap. */
  private static final class TooLarge implements LiveSuggestions.Source {

    private int asked;

    @Override
    public Suggestions make() {
      asked++;
      throw new OutOfMemoryError("Java heap space");
    }
  }

  @Test
  void withoutMemoryThereIsNothingToSuggestAndItIsNotTriedForEachReader() throws IOException {
    TooLarge source = new TooLarge();
    try (LiveSuggestions suggestions = new LiveSuggestions()) {
      for (int reader = 0; reader < 3; reader++) assertThat(suggestions.of(source)).isEmpty();
      assertThat(source.asked).isEqualTo(1);
      assertThatThrownBy(() -> suggestions.prepare(source)).isInstanceOf(OutOfMemoryError.class);
    }
  }

  @Test
  void theyAreBuiltWhenThereIsMemoryAgain() throws IOException {
    Suggestions built = new Suggestions(List.of(), Vocabulary.builtIn());
    try (LiveSuggestions suggestions = new LiveSuggestions()) {
      assertThat(suggestions.of(new TooLarge())).isEmpty();
      suggestions.prepare(() -> built);
      assertThat(suggestions.of(new TooLarge())).containsSame(built);
    }
  }
}
