package zhenxing.restore;

/**
 * How a reading can go on: what the characters it ends with say of the next one. Made once for a
 * reading, as many characters are tried behind it.
 */
final class Continuation {

  /** The weight of the news against the text itself and what else speaks for a reading. */
  private static final double NEWS = 1.2;

  /** Evidence against two marks in a row. */
  private static final double MARK_BEHIND_MARK = -8;

  private final char last;
  private final char beforeLast;
  private final CharacterModel.Behind behind;
  private final boolean stop;

  Continuation(Hypothesis reading) {
    last = reading.plain();
    beforeLast = plain(reading.before());
    char first = reading.before() == null ? '\n' : plain(reading.before().before());
    behind = CharacterModel.get().behind(first, beforeLast, last);
    stop = isStop(last);
  }

  private static char plain(Hypothesis reading) {
    return reading == null ? '\n' : reading.plain();
  }

  private static boolean isStop(char c) {
    return "、。，；：".indexOf(c) >= 0;
  }

  /** What speaks for a next character. */
  double speaksFor(char next, Vocabulary vocabulary) {
    double marks = stop && isStop(next) ? MARK_BEHIND_MARK : 0;
    return NEWS * behind.logProbability(next)
        + vocabulary.familiarity(beforeLast, last, next)
        + marks;
  }

  /** Whether the news have a character behind the last one, and not seldom. */
  boolean isUsual(char next) {
    return behind.isUsual(next);
  }
}
