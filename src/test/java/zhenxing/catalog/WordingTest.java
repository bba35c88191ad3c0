package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhenxing.article.PageClues;

class WordingTest {

  // The factor for texts of up to 200 characters.
  private static final double SCALE = Math.sqrt(200 / 500.0);

  private final Wording wording =
      new Wording(
          List.of("agriculture", "place"),
          Map.of(
              "村民", Map.of("agriculture", 0.4, "place", 0.2),
              "国务院", Map.of("place", -0.5),
              "务院", Map.of("agriculture", 9.0)));

  private static Wording.Scores read(Wording wording, String title, String text) {
    return wording.read(Manuscript.of(title, text, List.of(), PageClues.NONE, null));
  }

  @Test
  void everyWordMovesWhatItSaysSomethingAbout() {
    Wording.Scores reading = read(wording, "", "国务院关心村民。");
    assertThat(reading.on("agriculture")).isCloseTo(0.4 / SCALE, within(1e-6));
    assertThat(reading.on("place")).isCloseTo((0.2 - 0.5) / SCALE, within(1e-6));
    assertThat(reading.on("tea")).isZero();
  }

  @Test
  void theHeadlineCountsThreefoldAndRepetitionByItsLogarithm() {
    double thrice = read(wording, "", "村民和村民和村民").on("agriculture");
    assertThat(thrice).isCloseTo(0.4 * (1 + Math.log(3)) / SCALE, within(1e-6));
    assertThat(read(wording, "村民", "").on("agriculture")).isCloseTo(thrice, within(1e-6));
  }

  @Test
  void theStrongestWordsAreNamedForTheExplanation() {
    assertThat(read(wording, "", "国务院关心村民。").strongest("place", 1))
        .isEqualTo("国务院 " + Math.round(-0.5 / SCALE * 100) / 100.0);
  }

  @Test
  void whatWasLearnedSpeaksOfIndustries() {
    Wording learned = LearnedWeights.builtIn().wording();
    Wording.Scores feast = read(learned, "", "佳节里，酒店热闹，处处唱响新春。");
    assertThat(feast.on("tourism-culture")).isPositive().isGreaterThan(feast.on("finance"));
  }
}
