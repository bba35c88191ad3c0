package zhenxing.restore;

/**
 * How a reading can go on: what the words and characters it ends with say of the next one. Made
 * once for a reading, as many characters are tried behind it.
 */
final class Continuation {

  private static final int LONGEST_WORD = 4;

  /** The weight of the characters by the two before them. */
  private static final double CHARACTERS = 0.6;

  /** Evidence against two marks in a row, of which the dictionary's counts know nothing. */
  private static final double MARK_BEHIND_MARK = -8;

  private static final LanguageModel MODEL = LanguageModel.get();

  private final Hypothesis reading;
  private final char last;
  private final char beforeLast;
  private final CharacterModel.Behind behind;
  private final boolean stop;

  /**
   * The readings behind which a word of two, three, four characters begins that the next one ends,
   * the hash of the word as far as it is read, and the hash of the pair it makes with the one
   * before.
   */
  private final Hypothesis[] starts = new Hypothesis[LONGEST_WORD + 1];

  private final long[] hashes = new long[LONGEST_WORD + 1];
  private final long[] pairs = new long[LONGEST_WORD + 1];
  private int longest = 1;

  /** The most that the words behind which the next one may begin have come to. */
  private double most;

  Continuation(Hypothesis reading) {
    this.reading = reading;
    last = reading.plain();
    beforeLast = reading.before() == null ? '\n' : reading.before().plain();
    behind = CharacterModel.get().behind(beforeLast, last);
    stop = isStop(last);
    most = reading.words().probability();
    // The word is filled in from the right while the reading is followed back.
    char[] word = new char[LONGEST_WORD];
    char right = 0;
    for (Hypothesis first = reading; longest < LONGEST_WORD; ) {
      char left = first.plain();
      first = first.before();
      if (first == null || right != 0 && !MODEL.mayJoin(left, right)) break;
      right = left;
      begin(++longest, first, word, left);
    }
  }

  private void begin(int length, Hypothesis start, char[] word, char first) {
    word[LONGEST_WORD - length] = first;
    starts[length] = start;
    hashes[length] = LanguageModel.EMPTY;
    pairs[length] = start.words().joint();
    for (int i = LONGEST_WORD - length; i < LONGEST_WORD - 1; i++) {
      hashes[length] = LanguageModel.hash(hashes[length], word[i]);
      pairs[length] = LanguageModel.hash(pairs[length], word[i]);
    }
    most = Math.max(most, start.words().probability());
  }

  private static boolean isStop(char c) {
    return "、。，；：".indexOf(c) >= 0;
  }

  /** What speaks for a next character besides the words it makes. */
  double habit(char next, Vocabulary vocabulary) {
    double marks = stop && isStop(next) ? MARK_BEHIND_MARK : 0;
    return CHARACTERS * behind.logProbability(next)
        + vocabulary.familiarity(beforeLast, last, next)
        + marks;
  }

  /** Whether the next character may end a word of several; false is certain. */
  boolean joins(char next) {
    return longest > 1 && MODEL.mayJoin(last, next);
  }

  /**
   * What the words behind which the next one may begin come to at most; no word makes them more
   * probable than that.
   *
   * @param joined whether it may be of several characters
   */
  double wordsSoFar(boolean joined) {
    return joined ? most : reading.words().probability();
  }

  /** What the words come to when the next character is a word of its own. */
  double alone(char next) {
    double words =
        reading.words().probability()
            + MODEL.logProbability(next, reading.words().joint(), reading.words().lastCount());
    if (!Numerals.isNumeral(next) || !Numerals.isNumeral(last)) return words;
    return Math.max(words, reading.words().probability() + Numerals.logProbability(next));
  }

  /** The words with a next character. */
  Words words(char next) {
    double best = alone(next);
    long joint = MODEL.jointOf(next);
    int count = MODEL.count(next);
    if (!joins(next)) return new Words(best, joint, count);
    for (int n = 2; n <= longest; n++) {
      long hash = LanguageModel.hash(hashes[n], next);
      int counted = MODEL.count(hash);
      if (counted == 0) continue;
      long pair = LanguageModel.hash(pairs[n], next);
      Hypothesis start = starts[n];
      double words =
          start.words().probability()
              + MODEL.logProbability(counted, pair, start.words().lastCount());
      if (words > best) {
        best = words;
        joint = LanguageModel.joint(hash);
        count = counted;
      }
    }
    return new Words(best, joint, count);
  }

  /**
   * The most probable words that characters make.
   *
   * @param probability the logarithm of it
   * @param joint what the hash of the last word's pair with the next begins with
   * @param lastCount how often the last word was counted
   */
  record Words(double probability, long joint, int lastCount) {}
}
