package zhenxing.engine.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bound on what is collected for suggestions. */
class CandidatesTest {

  private static final int MOST = 50;
  private static final long SEED = 7;

  @Test
  void ofManyTitlesTheNewestAreKept() {
    Candidates candidates = new Candidates(MOST);
    new Random(SEED)
        .ints(1, 1_001)
        .distinct()
        .limit(1_000)
        .forEach(date -> candidates.addTitle("第" + date + "期简报", "id" + date, date));
    assertThat(candidates.all())
        .as("seed %d", SEED)
        .extracting(Candidate::id)
        .hasSize(MOST)
        .startsWith("id1000", "id999")
        .endsWith("id951");
  }

  @Test
  void aTitleOfSeveralArticlesLeadsToTheNewest() {
    Candidates candidates = new Candidates(MOST);
    candidates.addTitle("盘锦港开航", "old", 20200101);
    candidates.addTitle("盘锦港开航", "new", 20240101);
    assertThat(candidates.all())
        .containsExactly(new Candidate(Suggestion.Kind.TITLE, "盘锦港开航", "new", 2));
  }
}
