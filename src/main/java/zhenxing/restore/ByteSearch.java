package zhenxing.restore;

import java.util.List;

/**
 * Finds the possible ways to decode bytes that were torn apart, starting where a question mark
 * stands for a first byte and whatever followed it.
 *
 * <p>The damage: readings and commas were inserted between the bytes of GBK without regard to
 * character boundaries. A decoder then read a first byte and the following, invalid byte as one
 * question mark, continued half a character out of step until a byte below 0x80 ended the sequence,
 * and dropped pairs without a character.
 *
 * <p>The search: a hypothesis reads the text as found and is in one of two states, in step or with
 * half a character pending. Known bytes leave no choice. Where a byte was swallowed or a pair was
 * dropped, every character that fits is tried. A {@link Beam} keeps the hypotheses whose characters
 * are most probable. Work is bounded by {@link #LONGEST} times the width of the beam.
 *
 * <p>One instance serves one text and one thread.
 */
final class ByteSearch {

  /** Number of hypotheses at a position for which a dropped pair is tried. */
  private static final int VANISHING_BEAM = 3;

  /**
   * Maximum length of text that is out of step, in characters. A character with a second byte below
   * 0x80 ends it, and such characters are not rare.
   */
  private static final int LONGEST = 150;

  /** Number of characters after the damage that are used to score a hypothesis. */
  private static final int CONTEXT = 4;

  /** Number of characters tried in place of the one before a dropped pair. */
  private static final int GAPS = 12;

  /** Number of characters tried in place of one whose second byte was swallowed. */
  private static final int SWALLOWING_BEAM = 16;

  private final String text;
  private final Annotations annotations;
  private final CharacterUsage usage;
  private final Penalties penalties;
  private final Candidates candidates;

  private Beam beam;

  ByteSearch(String text, Annotations annotations, CharacterUsage usage) {
    this.text = text;
    this.annotations = annotations;
    this.usage = usage;
    penalties = new Penalties(text, annotations, usage);
    candidates = new Candidates(usage);
  }

  /**
   * Follows all hypotheses from the damage to where they are in step again.
   *
   * @param start index of the question mark
   * @param before hypothesis for the text before it
   * @return the hypotheses that are in step, best first; one of them takes the text as found
   */
  List<Hypothesis> search(int start, Hypothesis before) {
    beam = new Beam(start, LONGEST + Readings.LONGEST + 3);
    int behind = 0;
    put(start, before);
    for (int at = start; ; at++) {
      List<Hypothesis> here = beam.at(at);
      boolean ended = at == text.length() || text.charAt(at) == '\n' || at - start > LONGEST;
      if (at > beam.frontier() && !here.isEmpty()) behind++;
      else if (at <= beam.frontier()) behind = 0;
      if (ended || behind > CONTEXT || behind > 0 && Damage.isMark(text.charAt(at))) {
        here.removeIf(hypothesis -> !hypothesis.isInStep());
        if (ended || !here.isEmpty()) return here;
      }
      int gaps = VANISHING_BEAM;
      boolean best = true;
      for (Hypothesis hypothesis : here) {
        if (hypothesis.isInStep()) {
          inStep(hypothesis, at);
        } else {
          outOfStep(hypothesis, at);
          boolean replaced = text.charAt(at) == '\uFFFD';
          if (hypothesis.pending() > 0 && (replaced || gaps-- > 0)) {
            vanished(hypothesis, replaced ? at + 1 : at, best);
            best = false;
          }
        }
      }
    }
  }

  private void put(int at, Hypothesis hypothesis) {
    beam.put(at, hypothesis);
  }

  private void inStep(Hypothesis hypothesis, int at) {
    char c = text.charAt(at);
    if (c == '(' || c == '（') {
      int end = annotations.endOfReading(text, at, hypothesis.character());
      put(end < 0 ? at + 1 : end, end < 0 ? hypothesis.asFound(c, usage) : hypothesis);
      return;
    }
    put(at + 1, hypothesis.asFound(c, usage));
    if (!Damage.isMark(c)) return;

    int trail = GbkCodec.encode(Damage.widened(hypothesis.character())) & 0xFF;
    int opening = Damage.openingOfReading(text, at);
    if (opening > 0) {
      // The lost byte is the second byte of the character whose reading follows.
      int end = Readings.endOfSyllable(text, opening);
      String reading = text.substring(opening, end);
      for (char struck : Readings.get().annotatedSo(reading)) {
        if (GbkCodec.encode(struck) >> 8 != trail) continue;
        int lost = GbkCodec.encode(struck) & 0xFF;
        if (GbkCodec.isLead(lost)) {
          put(end + 1, hypothesis.pending(lost, penalties.annotated(struck, reading), end + 1));
        }
      }
      return;
    }
    int mark = at + 1 < text.length() ? Damage.bytesOfMark(text.charAt(at + 1)) : 0;
    if (mark != 0) {
      // A comma was inserted before a mark; what precedes it is a second byte.
      for (char torn : candidates.withTrail(mark >> 8)) {
        putMended(hypothesis, torn, mark & 0xFF, Penalties.COMMA, at + 2);
      }
    }
    if (at + 2 < text.length() && Damage.isMark(text.charAt(at + 1))) {
      // What looks like a mark was itself cut by the comma before the next one.
      int next = Damage.bytesOfMark(text.charAt(at + 2));
      for (int first : Damage.firstBytesOfMarks(next >> 8)) {
        for (char torn : candidates.withTrail(first)) {
          putMended(hypothesis, torn, Hypothesis.IN_STEP, Penalties.COMMA, at + 2);
        }
      }
    }
    for (int lost : Damage.secondBytesOfMarks(trail)) {
      double habit = penalties.commaBehind(GbkCodec.decode(trail, lost));
      put(at + 1, hypothesis.pending(lost, Penalties.COMMA + habit, at + 1));
    }
  }

  private void outOfStep(Hypothesis hypothesis, int at) {
    if (at == text.length() || beam.isHopeless(hypothesis, at + 1)) return;
    char c = text.charAt(at);
    if (Damage.isMark(c)) {
      swallowed(hypothesis, at);
    } else if (c == '(' && hypothesis.pending() > 0 && skipsReading(hypothesis, at)) {
      return;
    } else if (c == ',' && at + 1 < text.length() && Damage.bytesOfMark(text.charAt(at + 1)) != 0) {
      put(at + 1, hypothesis.pending(hypothesis.pending(), Penalties.COMMA, at + 1));
    }
    int pair = c > 0x20 && c < 0x7F ? 0xA380 + c : GbkCodec.encode(c);
    if (pair != 0) {
      int trail = pair & 0xFF;
      for (char torn : candidates.of(hypothesis.pending(), pair >> 8)) {
        if (trail >= 0x80) {
          putMended(hypothesis, torn, trail, bare(hypothesis, torn), at + 1);
        } else if (hasRoom(hypothesis, torn, bare(hypothesis, torn), at + 1)) {
          // The second byte was a letter, so the text is in step again after it.
          double penalty = bare(hypothesis, torn);
          Hypothesis closed = hypothesis.mended(torn, Hypothesis.IN_STEP, penalty, at + 1, usage);
          putMended(closed, (char) trail, Hypothesis.IN_STEP, 0, at + 1);
        }
      }
    }
    if (c >= 0x40 && c < 0x7F) {
      for (char torn : candidates.of(hypothesis.pending(), c)) closed(hypothesis, torn, at);
    }
  }

  /**
   * Tries a torn character that ends at {@code at}, with the text in step again after it, possibly
   * after its reading.
   */
  private void closed(Hypothesis hypothesis, char torn, int at) {
    int end = annotations.endOfReading(text, at + 1, torn);
    double penalty = usage.form(torn);
    if (end < 0) {
      // It may be annotated only here.
      String reading = Readings.get().annotating(text, at + 1, torn);
      if (reading != null) {
        end = at + 3 + reading.length();
        penalty += penalties.annotated(torn, reading);
      } else if (!hypothesis.isSplit()) {
        penalty += penalties.unannotated(torn);
      }
    }
    putMended(hypothesis, torn, Hypothesis.IN_STEP, penalty, end < 0 ? at + 1 : end);
  }

  /**
   * Handles a question mark while out of step: the second byte of the pending character was
   * swallowed.
   */
  private void swallowed(Hypothesis hypothesis, int at) {
    int pending = hypothesis.pending();
    int opening = Damage.openingOfReading(text, at);
    if (opening > 0) {
      int end = Readings.endOfSyllable(text, opening);
      String reading = text.substring(opening, end);
      for (char torn : Readings.get().annotatedSo(reading)) {
        if (!Candidates.mayBegin(pending, torn)) continue;
        double penalty = penalties.annotated(torn, reading) + usage.form(torn);
        putMended(hypothesis, torn, Hypothesis.IN_STEP, penalty, end + 1);
      }
      return;
    }
    // A second byte of 0x80 became a question mark of its own and nothing is lost: 個 is 82 80.
    for (char torn : candidates.likely(pending, GbkCodec.LONE)) closed(hypothesis, torn, at);
    boolean comma = at + 1 < text.length() && Damage.bytesOfMark(text.charAt(at + 1)) != 0;
    if (pending < 0) {
      endedBySwallowed(hypothesis, at);
      if (comma) lostBeforeComma(hypothesis, at);
      return;
    }
    for (int mark : Damage.secondBytesOfMarks(pending)) {
      // A comma was inserted after the mark and swallowed with its second byte.
      if (at + 1 == text.length()) break;
      char torn = GbkCodec.decode(pending, mark);
      double habit = penalties.commaBehind(torn);
      putMended(hypothesis, torn, Hypothesis.IN_STEP, habit + bare(hypothesis, torn), at + 1);
    }
    double penalty = comma ? Penalties.COMMA : Penalties.SWALLOWED;
    BestHypotheses closed = new BestHypotheses(SWALLOWING_BEAM);
    for (char torn : candidates.withLead(pending)) {
      rank(closed, hypothesis, torn, Hypothesis.IN_STEP, penalty, comma ? at + 1 : at);
    }
    for (Hypothesis next : closed.bestFirst()) {
      if (comma) {
        put(at + 1, next);
      } else {
        // The swallowed character is a line break, or it is lost and the question mark stays for
        // it.
        boolean ends = Penalties.ENDS.indexOf(next.character()) >= 0;
        double odd = ends ? Penalties.ENDED - Penalties.SWALLOWED : Penalties.MIDWAY;
        put(at + 1, next.mended('\n', Hypothesis.IN_STEP, odd, at + 1, usage));
        put(at + 1, next.lost(text.charAt(at), at + 1, usage));
      }
    }
  }

  /**
   * Handles a character of which neither byte is known. Only one case is tried: a pair was dropped
   * within the mark that ends a sentence, and the mark's second byte was swallowed together with
   * the line break.
   */
  private void endedBySwallowed(Hypothesis hypothesis, int at) {
    for (char mark : Penalties.ENDS.toCharArray()) {
      if (!Candidates.mayBegin(hypothesis.pending(), mark)) continue;
      double penalty = Penalties.ENDED + bare(hypothesis, mark);
      Hypothesis ended = hypothesis.mended(mark, Hypothesis.IN_STEP, penalty, at, usage);
      put(at + 1, ended.mended('\n', Hypothesis.IN_STEP, 0, at + 1, usage));
    }
  }

  /**
   * Handles a character of which neither byte is known: its first byte was dropped, and its second
   * was swallowed with the comma before a mark. Only characters are tried that are usual in this
   * context.
   */
  private void lostBeforeComma(Hypothesis hypothesis, int at) {
    BestHypotheses lost = new BestHypotheses(SWALLOWING_BEAM);
    for (char torn : candidates.behindGap(hypothesis.pending())) {
      if (!hypothesis.isUsual(torn)) continue;
      rank(lost, hypothesis, torn, Hypothesis.IN_STEP, Penalties.COMMA, at + 1);
    }
    for (Hypothesis next : lost.bestFirst()) put(at + 1, next);
  }

  /**
   * Skips a reading that belongs to the character formed by the bytes out of step. Returns whether
   * there is one.
   */
  private boolean skipsReading(Hypothesis hypothesis, int at) {
    int trail = GbkCodec.encode(hypothesis.character()) & 0xFF;
    char struck = GbkCodec.decode(trail, hypothesis.pending());
    int end = annotations.endOfReading(text, at, struck);
    if (end < 0 && at > 0) {
      int syllable = Readings.endOfSyllable(text, at + 1);
      boolean reading =
          syllable > 0 && Readings.get().isReadingOf(text.substring(at + 1, syllable), struck);
      if (reading) end = syllable + 1;
    }
    if (end < 0) return false;
    put(end, hypothesis.pending(hypothesis.pending(), 0, end));
    return true;
  }

  /**
   * Tries a pair without a character that was dropped before {@code at}.
   *
   * @param again whether a second pair may have been dropped directly after it
   */
  private void vanished(Hypothesis hypothesis, int at, boolean again) {
    if (at == text.length()) return;
    // The next character is completed one position later, unless it is a letter.
    double least = text.charAt(at) < 0x80 ? beam.hopeless(at + 1) : beam.least(at + 1);
    if (hypothesis.score() < least) return;
    BestHypotheses gaps = new BestHypotheses(GAPS, least);
    boolean lost = hypothesis.pending() < 0;
    for (char torn : candidates.beforeGap(hypothesis.pending())) {
      // For a character of which no byte is known, only usual ones are tried.
      if (lost && !hypothesis.isUsual(torn)) continue;
      int lead = GbkCodec.encode(torn) & 0xFF;
      rank(gaps, hypothesis, torn, -lead, Penalties.VANISHED, at);
    }
    boolean replaced = text.charAt(at) == '\uFFFD' && Damage.openingOfReading(text, at) < 0;
    for (Hypothesis gap : gaps.bestFirst()) {
      if (!replaced) outOfStep(gap, at);
      // A second dropped pair is only tried after the best hypothesis, to save time.
      if (again) vanished(gap, replaced ? at + 1 : at, false);
      again = false;
    }
  }

  /** The penalty for a character in this form and without its reading. */
  private double bare(Hypothesis hypothesis, char c) {
    return usage.form(c) + (hypothesis.isSplit() ? 0 : penalties.unannotated(c));
  }

  /** Adds the hypothesis extended by a torn character, if its score is high enough. */
  private void putMended(Hypothesis hypothesis, char torn, int pending, double penalty, int at) {
    if (hasRoom(hypothesis, torn, penalty, at)) {
      put(at, hypothesis.mended(torn, pending, penalty, at, usage));
    }
  }

  private boolean hasRoom(Hypothesis hypothesis, char torn, double penalty, int at) {
    beam.mendedUpTo(at);
    return hypothesis.scoreWith(torn, penalty, usage) >= beam.least(at);
  }

  /** Adds a hypothesis extended by a torn character to a list, if its score is high enough. */
  private void rank(
      BestHypotheses ranking,
      Hypothesis hypothesis,
      char torn,
      int pending,
      double penalty,
      int upTo) {
    double all = penalty + bare(hypothesis, torn);
    if (hypothesis.scoreWith(torn, all, usage) >= ranking.least()) {
      ranking.add(hypothesis.mended(torn, pending, all, upTo, usage));
    }
  }
}
