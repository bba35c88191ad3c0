package zhenxing.restore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how often characters occur in some texts, with and without a pinyin reading after them.
 */
final class Tallies {

  private final Map<Character, Tally> tallies = new HashMap<>();

  /** The keys of {@link #tallies}, for a fast test, because most characters have no reading. */
  private final BitSet read = new BitSet();

  private Tallies() {}

  static Tallies of(String... texts) {
    Tallies tallies = new Tallies();
    for (String text : texts) tallies.countReadings(text);
    if (!tallies.read.isEmpty()) for (String text : texts) tallies.countOccurrences(text);
    return tallies;
  }

  private void countReadings(String text) {
    for (int i = Annotations.nextBracket(text, 1); i >= 0; ) {
      int end = Readings.endOfSyllable(text, i + 1);
      if (end >= 0 && CharacterClass.isHan(text.charAt(i - 1))) {
        countReading(text.charAt(i - 1), text, i + 1, end);
      }
      i = Annotations.nextBracket(text, i + 1);
    }
  }

  private void countReading(char c, String text, int start, int end) {
    Tally tally = read.get(c) ? tallies.get(c) : null;
    if (tally != null && tally.countAgain(text, start, end)) return;
    String reading = text.substring(start, end);
    if (Readings.get().charactersRead(reading).isEmpty()) return;
    if (tally == null) {
      tally = new Tally(c);
      tallies.put(c, tally);
      read.set(c);
    }
    tally.readings.add(new Count(reading));
  }

  private void countOccurrences(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (read.get(c)) tallies.get(c).occurrences++;
    }
  }

  /** The counts of all characters that have a reading at least once. */
  Collection<Tally> all() {
    return tallies.values();
  }

  private static final class Count {
    private final String reading;
    private int count = 1;

    private Count(String reading) {
      this.reading = reading;
    }
  }

  /** The counts of one character. */
  static final class Tally {
    private final char character;
    private final List<Count> readings = new ArrayList<>(1);
    private int occurrences;

    private Tally(char character) {
      this.character = character;
    }

    /** Counts a reading if it occurred before; otherwise returns false. */
    private boolean countAgain(String text, int start, int end) {
      for (Count known : readings) {
        if (known.reading.length() == end - start && text.startsWith(known.reading, start)) {
          known.count++;
          return true;
        }
      }
      return false;
    }

    private Count usual() {
      Count most = readings.getFirst();
      for (Count other : readings) if (other.count > most.count) most = other;
      return most;
    }

    char character() {
      return character;
    }

    /** The most frequent reading of the character. */
    String reading() {
      return usual().reading;
    }

    /** The number of occurrences with that reading. */
    int count() {
      return usual().count;
    }

    /**
     * Whether at least half of the occurrences have the usual reading. Not all need to, since
     * insertions tear annotated characters apart.
     */
    boolean isHabit() {
      return 2 * count() >= occurrences;
    }
  }
}
