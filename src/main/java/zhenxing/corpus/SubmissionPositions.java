package zhenxing.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zhenxing.corpus.Submissions.Held;
import zhenxing.journal.Position;

/**
 * For each id of a submitted article or correction, the positions of the records in the journal
 * that count, about 300 bytes per id. Safe for use by many threads, except that two threads must
 * not {@link #take} records of the same id at the same time.
 */
final class SubmissionPositions {

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  /**
   * The records about an id.
   *
   * @param number number of the last record about it
   * @param content position of the article or its deletion; null if it was only corrected
   * @param deleted whether the article was deleted
   * @param over the corpus file that had the id, or null
   * @param correction position of the corrected fields, or null
   */
  record Entry(long number, Position content, boolean deleted, String over, Position correction) {

    /** The same entry with the new positions of moved records. */
    private Entry moved(Map<Long, Position> moved) {
      return new Entry(number, moved(content, moved), deleted, over, moved(correction, moved));
    }

    private static Position moved(Position from, Map<Long, Position> moved) {
      return from == null ? null : moved.getOrDefault(from.number(), from);
    }

    private Held held(String id) {
      return new Held(id, number, deleted, over);
    }
  }

  /** Takes a record of the journal. */
  void take(Position position, byte[] text) throws IOException {
    Submission.Brief brief = Submission.brief(text);
    entries.compute(brief.id(), (id, known) -> next(known, brief, position));
  }

  private static Entry next(Entry known, Submission.Brief brief, Position at) {
    // If the process was killed during compaction, a record may be there twice.
    if (known != null && at.number() < known.number) return known;
    Position correction = known == null ? null : known.correction;
    return switch (brief.op()) {
      case "put" -> new Entry(at.number(), at, false, brief.over(), correction);
      // What was corrected on a deleted article is not meant for another one with its id.
      case "delete" -> new Entry(at.number(), at, true, brief.over(), null);
      case "correct" ->
          known == null
              ? new Entry(at.number(), null, false, null, at)
              : new Entry(at.number(), known.content, known.deleted, known.over, at);
      default -> throw new IllegalStateException("unknown record '" + brief.op() + "'");
    };
  }

  /** Returns the records about an id, or null. */
  Entry of(String id) {
    return entries.get(id);
  }

  /** Returns the article or deletion submitted under an id, or null. */
  Held held(String id) {
    Entry entry = entries.get(id);
    return entry == null || entry.content == null ? null : entry.held(id);
  }

  /** Returns all submitted articles and deletions, in no particular order. */
  List<Held> all() {
    List<Held> all = new ArrayList<>();
    entries.forEach(
        (id, entry) -> {
          if (entry.content != null) all.add(entry.held(id));
        });
    return all;
  }

  /** Returns the number of ids. */
  int size() {
    return entries.size();
  }

  /** Returns the number of the last record about each id that has one after this number. */
  Map<String, Long> after(long number) {
    Map<String, Long> later = new HashMap<>();
    entries.forEach(
        (id, entry) -> {
          if (entry.number > number) later.put(id, entry.number);
        });
    return later;
  }

  /** Returns the ids that have a correction. */
  List<String> corrected() {
    List<String> ids = new ArrayList<>();
    entries.forEach(
        (id, entry) -> {
          if (entry.correction != null) ids.add(id);
        });
    return ids;
  }

  /** Returns the numbers of the records that count. All others are obsolete. */
  Set<Long> numbers() {
    Set<Long> numbers = new HashSet<>();
    for (Entry entry : entries.values()) {
      if (entry.content != null) numbers.add(entry.content.number());
      if (entry.correction != null) numbers.add(entry.correction.number());
    }
    return numbers;
  }

  /** Returns the total length of the records that count, in bytes. */
  long bytes() {
    long bytes = 0;
    for (Entry entry : entries.values()) {
      if (entry.content != null) bytes += entry.content.length();
      if (entry.correction != null) bytes += entry.correction.length();
    }
    return bytes;
  }

  /**
   * Replaces the positions of records that were moved.
   *
   * @param moved the new positions by the number of the record
   */
  void move(Map<Long, Position> moved) {
    entries.replaceAll((id, entry) -> entry.moved(moved));
  }
}
