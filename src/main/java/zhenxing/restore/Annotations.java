package zhenxing.restore;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import zhenxing.article.RepairKind;

/**
 * Which characters a text annotates with their reading, learnt from the text itself.
 *
 * <p>A damaged file puts the reading behind <em>every</em> occurrence of a fixed set of traditional
 * characters, each with one reading. An author who tells how a name is read does it once, and
 * mostly of a character that is the same in both scripts. So a character belongs to the set when
 * one reading stands behind most of its occurrences, and the less its script tells, the more habit
 * it takes.
 */
final class Annotations {

  /** So many characters with a habit of their own show that simplified text is annotated. */
  private static final int HABITS = 3;

  private final Map<Character, String> readings;

  /** The keys of the readings: most characters that are asked for have none. */
  private final BitSet annotated = new BitSet();

  private Annotations(Map<Character, String> readings) {
    this.readings = readings;
    readings.keySet().forEach(annotated::set);
  }

  /** Learns from all fields of an article together. */
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

  /** A table of readings may have been made for simplified characters. */
  private static boolean isReadingOf(String reading, char c) {
    String read = Readings.get().charactersRead(reading);
    return read.indexOf(c) >= 0 || read.indexOf(ScriptConverter.get().simplify(c)) >= 0;
  }

  /** The next opening bracket, or -1. */
  static int nextBracket(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '（') return i;
    }
    return -1;
  }

  /** What this text annotates together with what {@code other} found it to. */
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

  /** The reading that stands behind every {@code c} of this text, or null. */
  String readingOf(char c) {
    return annotated.get(c) ? readings.get(c) : null;
  }

  /** Where the bracketed reading of {@code c} that begins at {@code open} ends, or -1. */
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
   * The character that the second byte of one makes with a letter behind it, in front of a bracket:
   * 航M is BA BD 4D, and BD 4D is 組.
   */
  private static char acrossLetter(String text, int open) {
    char letter = text.charAt(open - 1);
    if (open < 2 || letter >= 0x80) return GbkCodec.NONE;
    int trail = GbkCodec.encode(Damage.widened(text.charAt(open - 2))) & 0xFF;
    return GbkCodec.decode(trail, letter);
  }

  /** Nobody annotates a Latin letter, so any reading of that character tells. */
  private int endOfReadingAcrossLetter(String text, int open) {
    char struck = acrossLetter(text, open);
    if (struck == GbkCodec.NONE) return -1;
    int end = endOfReading(text, open, struck);
    if (end >= 0) return end;
    String reading = Readings.get().annotating(text, open, struck);
    return reading == null ? -1 : open + reading.length() + 2;
  }

  /** Takes the readings out. */
  Draft remove(Draft draft) {
    if (isEmpty()) return draft;
    String text = draft.text();
    Draft.Rewrite rewrite = draft.rewrite();
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
