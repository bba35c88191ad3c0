package zhenxing.engine.text;

import java.util.regex.Pattern;

/**
 * Tells a sentence, such as a headline or a question, from phrases. Measured on headlines,
 * questions and phrases; docs/query-language.md has the figures. Safe for many threads.
 */
public final class SentenceForm {

  /** Letters and digits of the longest run that is a phrase. */
  private static final int LONGEST_RUN = 10;

  /** Letters and digits of several phrases together. */
  private static final int LONGEST = 16;

  /** What parts clauses; a comma or colon between digits belongs to a number or a time. */
  private static final Pattern BETWEEN_CLAUSES =
      Pattern.compile("[，。！？；：!?;]|(?<![0-9])[,:]|[,:](?![0-9])");

  private final Segmenter segmenter;

  public SentenceForm(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /** Whether a text is a sentence, or more of a text than a phrase. */
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
