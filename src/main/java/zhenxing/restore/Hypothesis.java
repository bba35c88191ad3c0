package zhenxing.restore;

/**
 * One way to read damaged bytes, up to a place of the text as found: the last character read,
 * linked to the reading before it, with its score.
 *
 * <p>The score is the logarithm of the probability of its characters by those before them, plus
 * what speaks for or against the reading besides.
 */
final class Hypothesis {

  /** No half character is pending: the reading is in step with the bytes as they were decoded. */
  static final int IN_STEP = 0;

  private final Hypothesis before;
  private final char character;
  private final char simplified;
  private final int length;
  private final int pending;
  private final boolean split;
  private final int mendedUpTo;
  private final int mendedLength;
  private final double score;

  /** How this goes on, when it was asked for. */
  private Continuation continuation;

  private Hypothesis(
      Hypothesis before,
      char character,
      char simplified,
      int length,
      int pending,
      boolean split,
      int mendedUpTo,
      int mendedLength,
      double score) {
    this.before = before;
    this.character = character;
    this.simplified = simplified;
    this.length = length;
    this.pending = pending;
    this.split = split;
    this.mendedUpTo = mendedUpTo;
    this.mendedLength = mendedLength;
    this.score = score;
  }

  /** The reading of nothing. */
  static Hypothesis start() {
    return new Hypothesis(null, '\n', '\n', 0, IN_STEP, false, -1, 0, 0);
  }

  /** This reading with half a character pending, and an insertion behind it up to {@code upTo}. */
  Hypothesis pending(int half, double moreEvidence, int upTo) {
    return new Hypothesis(
        before, character, simplified, length, half, true, upTo, length, score + moreEvidence);
  }

  /**
   * This reading and a character that was torn, put together from bytes read up to {@code upTo}.
   */
  Hypothesis mended(char next, int half, double moreEvidence, int upTo, Vocabulary vocabulary) {
    return then(next, plain(next), half, upTo, length + 1, moreEvidence, vocabulary);
  }

  /**
   * This reading and a character, probably a digit, that was swallowed: {@code mark} stands for it.
   */
  Hypothesis lost(char mark, int upTo, Vocabulary vocabulary) {
    return then(mark, '0', IN_STEP, upTo, length + 1, 0, vocabulary);
  }

  /** This reading and a character as it was found. */
  Hypothesis asFound(char next, Vocabulary vocabulary) {
    return then(next, plain(next), IN_STEP, mendedUpTo, mendedLength, 0, vocabulary);
  }

  /** The character as the dictionary has it. */
  static char plain(char c) {
    return Damage.widened(ScriptConverter.get().simplify(c));
  }

  private Hypothesis then(
      char next,
      char plain,
      int half,
      int upTo,
      int mended,
      double moreEvidence,
      Vocabulary vocabulary) {
    return new Hypothesis(
        this,
        next,
        plain,
        length + 1,
        half,
        false,
        upTo,
        mended,
        score + moreEvidence + continuation().speaksFor(plain, vocabulary));
  }

  double score() {
    return score;
  }

  /** The score of this reading with a torn character. */
  double scoreWith(char next, double moreEvidence, Vocabulary vocabulary) {
    return score + moreEvidence + continuation().speaksFor(plain(next), vocabulary);
  }

  private Continuation continuation() {
    if (continuation == null) continuation = new Continuation(this);
    return continuation;
  }

  /** The reading before the last character, or null. */
  Hypothesis before() {
    return before;
  }

  /** The last character read, as the dictionary has it. */
  char plain() {
    return simplified;
  }

  /** Whether the news have a character behind the last one, and not seldom. */
  boolean isUsual(char next) {
    return continuation().isUsual(plain(next));
  }

  /** The last character read. */
  char character() {
    return character;
  }

  int length() {
    return length;
  }

  /**
   * The first byte of the next character, when the bytes were decoded out of step; {@link #IN_STEP}
   * when they were not; negative when it is the unknown second byte of a pair that vanished, whose
   * first byte it then is.
   */
  int pending() {
    return pending;
  }

  /** Whether an insertion stands between the pending half and the next. */
  boolean isSplit() {
    return split;
  }

  boolean isInStep() {
    return pending == IN_STEP;
  }

  /** Whether this reads anything otherwise than it was found. */
  boolean isMended() {
    return mendedUpTo >= 0;
  }

  /** How far the text as found was read when a torn character was last put together; or -1. */
  int mendedUpTo() {
    return mendedUpTo;
  }

  /** The characters read behind the first {@code from}, up to the last torn one. */
  String mendedText(int from) {
    StringBuilder text = new StringBuilder();
    for (Hypothesis h = this; h.length > from; h = h.before) {
      if (h.length <= mendedLength) text.append(h.character);
    }
    return text.reverse().toString();
  }
}
