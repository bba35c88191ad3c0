package zhenxing.engine.text;

import java.util.regex.Pattern;

/**
 * Distinguishes sentences, such as headlines and questions, from phrases. The limits were measured
 * on headlines, questions and phrases, see docs/quality-search.md. Safe for use by several threads.
 */
public final class SentenceForm {

  /** Maximum length of one phrase, in letters and digits. */
  private static final int LONGEST_RUN = 10;

  /** Maximum length of several phrases together, in letters and digits. */
  private static final int LONGEST = 16;

  /** Separators of clauses. A comma or colon between digits belongs to a number or time. */
  private static final Pattern BETWEEN_CLAUSES =
      Pattern.compile("[，。！？；：!?;]|(?<![0-9])[,:]|[,:](?![0-9])");

  private final Segmenter segmenter;

  /** Uses the segmenter to recognize question words. */
  public SentenceForm(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** Whether a text is a sentence, or longer than a search phrase usually is. */
  public boolean is(String text) {
    int letters = 0;
    for (String run : text.split("\\s+")) {
      int ofRun = (int) run.codePoints().filter(Character::isLetterOrDigit).count();
      if (ofRun > LONGEST_RUN) return true;
      letters += ofRun;
    }
    return letters > LONGEST
        || BETWEEN_CLAUSES.matcher(text).find()
        || Grammar.isQuestion(text, segmenter.words(text));
  }
}
