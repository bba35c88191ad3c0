package zhenxing.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenxing.engine.text.WordRuns.Word;

/** The words with which phrases can begin and end. */
class PhraseFormTest {

  /** Returns the words of a text that is a single run. */
  private static List<Word> run(String cut) {
    List<Word> run = new ArrayList<>();
    int at = 0;
    for (String word : cut.split("\\|")) {
      run.add(new Word(word, at, at + word.length()));
      at += word.length();
    }
    return run;
  }

  @ParameterizedTest
  @CsvSource({
    "数字化|转型, true, true",
    "推进|转型, false, true",
    "转型|的, true, false",
    "三|渔港, false, true",
    "渔港|一, true, false",
    "十八|渔港, true, true",
    "2021|渔港, false, true",
    "委员|渔港, true, true",
    "系列|渔港, false, true",
    "渔港|贯彻, true, false",
    "渔港|反, true, false"
  })
  void grammarVerbsAndNumbersAreNoEdges(String cut, boolean begins, boolean ends) {
    PhraseForm form = new PhraseForm(run(cut));
    assertThat(form.canBegin(0)).isEqualTo(begins);
    assertThat(form.canEnd(1)).isEqualTo(ends);
  }

  @Test
  void aSingleCharacterOrNumberBesideItIsTheRestOfAName() {
    PhraseForm form = new PhraseForm(run("刘|云山|渔港|三|口岸"));
    assertThat(form.before(1)).isEqualTo(PhraseForm.BOUND);
    assertThat(form.before(4)).isEqualTo(PhraseForm.BOUND);
    assertThat(form.after(1)).isEqualTo("渔港");
    assertThat(form.before(2)).isEqualTo("云山");
    assertThat(new PhraseForm(run("渔港|的|口岸")).before(2)).isEqualTo(PhraseForm.FREE);
    assertThat(new PhraseForm(run("推进|渔港")).before(1)).isEqualTo(PhraseForm.FREE);
  }

  @Test
  void aSideIsFreeOnceItWasOrWhereNeighboursDiffer() {
    String known = PhraseForm.together(PhraseForm.BOUND, "渔港");
    assertThat(PhraseForm.isFree(known)).isFalse();
    assertThat(PhraseForm.isFree(PhraseForm.together(known, "渔港"))).isFalse();
    assertThat(PhraseForm.isFree(PhraseForm.together(known, PhraseForm.BOUND))).isFalse();
    assertThat(PhraseForm.isFree(PhraseForm.together(known, "口岸"))).isTrue();
    assertThat(PhraseForm.isFree(PhraseForm.together(known, PhraseForm.FREE))).isTrue();
    assertThat(PhraseForm.isFree(PhraseForm.together(PhraseForm.FREE, "渔港"))).isTrue();
    assertThat(PhraseForm.isFree(PhraseForm.BOUND)).isFalse();
  }
}
