package zhenxing.restore;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import zhenxing.article.RepairKind;

/**
 * The characters that a damaged text annotates with a pinyin reading in brackets, learnt from the
 * text itself. Example: in {@code 發展產(chǎn)業(yè)，……產(chǎn)品} the character 產 has the reading chǎn
 * at every occurrence.
 *
 * <p>A damaged file has the reading after <em>every</em> occurrence of a fixed set of traditional
 * characters, and always the same reading for one character. An author who explains a pronunciation
 * does so once, and usually for a character that is the same in both scripts. So a character is
 * taken as annotated if one reading follows most of its occurrences. For characters that are the
 * same in both scripts, more such evidence is required. Immutable.
 */
final class Annotations {

  /** Number of characters with a consistent reading that show that simplified text is annotated. */
  private static final int HABITS = 3;

  private final Map<Character, String> readings;

  /** The keys of {@link #readings}, for a fast test: most characters have no reading. */
  private final BitSet annotated = new BitSet();

  private Annotations(Map<Character, String> readings) {
    this.readings = readings;
    readings.keySet().forEach(annotated::set);
  }

  /**
   * Learns the annotated characters from all fields of an article together.
   *
   * @param traditional whether the article is in traditional script
   * @param texts the fields of the article
   */
  static Annotations learn(boolean traditional, String... texts) {
    Tallies tallies = Tallies.of(texts);
    Map<Character, String> readings = new HashMap<>();
    int habits = 0;
    for (Tallies.Tally tally : tallies.all()) {
      char c = tally.character();
      boolean telling = traditional ? isTraditional(c) : tally.count() > 1;
      if (telling && tally.isHabit() && isReadingOf(tally.reading(), c)) habits++;
    }
    if (habits < (traditional ? 1 : HABITS)) return new Annotations(readings);
    for (Tallies.Tally tally : tallies.all()) {
      if (!tally.isHabit()) continue;
      char c = tally.character();
      boolean own = isReadingOf(tally.reading(), c);
      boolean sure =
          traditional && isTraditional(c)
              ? own || habits >= HABITS
              : own && habits >= HABITS && tally.count() > 1;
      if (sure) readings.put(c, tally.reading());
    }
    return new Annotations(readings);
  }

  private static boolean isTraditional(char c) {
    return ScriptConverter.get().simplify(c) != c;
  }

  /**
   * Whether a reading is one of a character. The table that was used to annotate may have been made
   * for simplified characters, so the reading of the simplified form counts as well.
   */
  private static boolean isReadingOf(String reading, char c) {
    String read = Readings.get().charactersRead(reading);
    return read.indexOf(c) >= 0 || read.indexOf(ScriptConverter.get().simplify(c)) >= 0;
  }

  /** Returns the index of the next opening bracket, or -1. */
  static int nextBracket(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '（') return i;
    }
    return -1;
  }

  /** Combines both; for characters that are in both, this one's reading is used. */
  Annotations and(Annotations other) {
    Map<Character, String> both = new HashMap<>(other.readings);
    both.putAll(readings);
    return new Annotations(both);
  }

  boolean isEmpty() {
    return readings.isEmpty();
  }

  boolean isAnnotated(char c) {
    return annotated.get(c);
  }

  /** The reading that follows {@code c} in this text, or null if it is not annotated. */
  String readingOf(char c) {
    return annotated.get(c) ? readings.get(c) : null;
  }

  /**
   * Returns the index after the bracketed reading of {@code c} that opens at {@code open}, or -1 if
   * there is none.
   */
  int endOfReading(String text, int open, char c) {
    if (open + 1 >= text.length() || !Readings.isLetter(text.charAt(open + 1))) return -1;
    String reading = readingOf(c);
    if (reading == null) return -1;
    int end = open + 1 + reading.length();
    boolean there =
        text.startsWith(reading, open + 1)
            && end < text.length()
            && (text.charAt(end) == ')' || text.charAt(end) == '）');
    return there ? end + 1 : -1;
  }

  /**
   * The character formed by the second byte of one character and a Latin letter after it, both in
   * front of a bracket. Example: 航M is BA BD 4D in GBK, and BD 4D is 組. Returns {@link
   * GbkCodec#NONE} if there is none.
   */
  private static char acrossLetter(String text, int open) {
    char letter = text.charAt(open - 1);
    if (open < 2 || letter >= 0x80) return GbkCodec.NONE;
    int trail = GbkCodec.encode(Damage.widened(text.charAt(open - 2))) & 0xFF;
    return GbkCodec.decode(trail, letter);
  }

  /**
   * Returns the end of a reading that belongs to a character formed across a letter, or -1. Authors
   * do not annotate Latin letters, so any reading of that character is accepted.
   */
  private int endOfReadingAcrossLetter(String text, int open) {
    char struck = acrossLetter(text, open);
    if (struck == GbkCodec.NONE) return -1;
    int end = endOfReading(text, open, struck);
    if (end >= 0) return end;
    String reading = Readings.get().annotating(text, open, struck);
    return reading == null ? -1 : open + reading.length() + 2;
  }

  /** Removes the readings of all annotated characters. */
  EditedText remove(EditedText draft) {
    if (isEmpty()) return draft;
    String text = draft.text();
    EditedText.Rewrite rewrite = draft.rewrite();
    for (int i = nextBracket(text, 1); i >= 0; i = nextBracket(text, i + 1)) {
      int end = endOfReading(text, i, text.charAt(i - 1));
      if (end < 0) end = endOfReadingAcrossLetter(text, i);
      if (end < 0) continue;
      rewrite.remove(i, end, RepairKind.READINGS);
      i = end - 1;
    }
    return rewrite.done();
  }
}
