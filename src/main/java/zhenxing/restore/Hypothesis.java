package zhenxing.restore;

/**
 * One way to decode damaged bytes up to a position in the text as found. It is the last node of a
 * linked list of characters, so that hypotheses share their beginnings.
 *
 * <p>The score is the log probability of its characters, each given the ones before it, plus the
 * penalties for the assumed damage ({@link Penalties}). Higher is better. Immutable except for a
 * cached {@link Continuation}; used by one thread.
 */
final class Hypothesis {

  /**
   * Value of {@link #pending} when no half character is pending: the text is in step with the
   * bytes.
   */
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

  /** Scores of the characters after this one, created when first needed. */
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

  /** The hypothesis of an empty text. */
  static Hypothesis start() {
    return new Hypothesis(null, '\n', '\n', 0, IN_STEP, false, -1, 0, 0);
  }

  /**
   * Extends this hypothesis by a pending half character, with an insertion after it up to {@code
   * upTo}.
   */
  Hypothesis pending(int half, double penalty, int upTo) {
    return new Hypothesis(
        before, character, simplified, length, half, true, upTo, length, score + penalty);
  }

  /**
   * Extends this hypothesis by a torn character that was decoded from bytes up to {@code upTo}.
   *
   * @param next the character
   * @param half the first byte of the character after it, or {@link #IN_STEP}
   * @param penalty added to the score
   */
  Hypothesis mended(char next, int half, double penalty, int upTo, CharacterUsage usage) {
    return then(next, plain(next), half, upTo, length + 1, penalty, usage);
  }

  /**
   * Extends this hypothesis by a character that was swallowed, probably a digit. {@code mark}
   * stands for it.
   */
  Hypothesis lost(char mark, int upTo, CharacterUsage usage) {
    return then(mark, '0', IN_STEP, upTo, length + 1, 0, usage);
  }

  /** Extends this hypothesis by a character of the text as found. */
  Hypothesis asFound(char next, CharacterUsage usage) {
    return then(next, plain(next), IN_STEP, mendedUpTo, mendedLength, 0, usage);
  }

  /** The character in the form used by the dictionary: simplified, marks in full width. */
  static char plain(char c) {
    return Damage.widened(ScriptConverter.get().simplify(c));
  }

  private Hypothesis then(
      char next, char plain, int half, int upTo, int mended, double penalty, CharacterUsage usage) {
    return new Hypothesis(
        this,
        next,
        plain,
        length + 1,
        half,
        false,
        upTo,
        mended,
        score + penalty + continuation().score(plain, usage));
  }

  double score() {
    return score;
  }

  /** The score of this hypothesis extended by a torn character, without creating it. */
  double scoreWith(char next, double penalty, CharacterUsage usage) {
    return score + penalty + continuation().score(plain(next), usage);
  }

  private Continuation continuation() {
    if (continuation == null) continuation = new Continuation(this);
    return continuation;
  }

  /** The hypothesis before the last character, or null. */
  Hypothesis before() {
    return before;
  }

  /** The last character in the form used by the dictionary. */
  char plain() {
    return simplified;
  }

  /** Whether the character is common after the last one in news. */
  boolean isUsual(char next) {
    return continuation().isUsual(plain(next));
  }

  /** The last character, as in the text. */
  char character() {
    return character;
  }

  int length() {
    return length;
  }

  /**
   * The pending first byte of the next character if the text is out of step, or {@link #IN_STEP}. A
   * negative value is the negated first byte of a dropped pair; the pending byte is then the
   * unknown second byte of that pair.
   */
  int pending() {
    return pending;
  }

  /** Whether an insertion separates the pending half from the next byte. */
  boolean isSplit() {
    return split;
  }

  boolean isInStep() {
    return pending == IN_STEP;
  }

  /** Whether this differs from the text as found. */
  boolean isMended() {
    return mendedUpTo >= 0;
  }

  /**
   * The index up to which the text as found had been read when the last torn character was
   * completed; -1 if there was none.
   */
  int mendedUpTo() {
    return mendedUpTo;
  }

  /** The characters after the first {@code from}, up to the last torn one. */
  String mendedText(int from) {
    StringBuilder text = new StringBuilder();
    for (Hypothesis h = this; h.length > from; h = h.before) {
      if (h.length <= mendedLength) text.append(h.character);
    }
    return text.reverse().toString();
  }
}
