package zhenxing.restore;

/**
 * Scores the characters that may follow a hypothesis. Created once per hypothesis, since many
 * characters are tried after it.
 */
final class Continuation {

  /** The weight of the news model relative to the penalties from the text itself. */
  private static final double NEWS = 1.2;

  /** Penalty for two punctuation marks in a row. */
  private static final double MARK_BEHIND_MARK = -8;

  private final char last;
  private final char beforeLast;
  private final CharacterModel.Behind behind;
  private final boolean stop;

  Continuation(Hypothesis hypothesis) {
    last = hypothesis.plain();
    beforeLast = plain(hypothesis.before());
    char first = hypothesis.before() == null ? '\n' : plain(hypothesis.before().before());
    behind = CharacterModel.get().behind(first, beforeLast, last);
    stop = isStop(last);
  }

  private static char plain(Hypothesis hypothesis) {
    return hypothesis == null ? '\n' : hypothesis.plain();
  }

  private static boolean isStop(char c) {
    return "、。，；：".indexOf(c) >= 0;
  }

  /** The score of a next character, a weighted log probability. */
  double score(char next, CharacterUsage usage) {
    double marks = stop && isStop(next) ? MARK_BEHIND_MARK : 0;
    return NEWS * behind.logProbability(next) + usage.familiarity(beforeLast, last, next) + marks;
  }

  /** Whether the character is common after the last one in news. */
  boolean isUsual(char next) {
    return behind.isUsual(next);
  }
}
