package zhenxing.restore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads back bytes that an insertion tore apart, from the place where a question mark stands for a
 * first byte and whatever followed it.
 *
 * <p>Insertions went between the bytes of GBK without regard to characters. The decoder then took a
 * first byte and an invalid second one together as one question mark, went on out of step until a
 * byte below 0x80 closed the gap, and left out pairs that are no character. So a reading is
 * followed through the text as found with two states: in step, or with half a character pending.
 * Known bytes leave no choice. Where a byte was swallowed or a pair vanished, every character that
 * fits is tried; a beam keeps the readings that make the most probable words.
 */
final class ByteSearch {

  /** How many readings are followed at once. */
  private static final int BEAM = 64;

  /** In how many of them a pair is tried that vanished. */
  private static final int VANISHING_BEAM = 6;

  /**
   * How far a text can be out of step: characters with a second byte below 0x80 are not so rare.
   */
  private static final int LONGEST = 150;

  /** Characters behind the torn ones that a reading is weighed with. */
  private static final int CONTEXT = 4;

  /** Evidence: a character that this file does not annotate elsewhere was annotated here. */
  private static final double NEW_ANNOTATION = -3;

  /** Evidence: a comma was put in here. */
  private static final double COMMA = -2;

  /** Evidence: a pair vanished here. */
  private static final double VANISHED = -2;

  /** Evidence: a character besides the second byte was swallowed, and is lost. */
  private static final double SWALLOWED = -8;

  /** Evidence: a character that the file annotates stands here without. */
  private static final double UNANNOTATED = -8;

  private final String text;
  private final Annotations annotations;
  private final Vocabulary vocabulary;

  private final List<List<Hypothesis>> reached = new ArrayList<>();
  private int site;
  private int frontier;
  private boolean vanishing;

  ByteSearch(String text, Annotations annotations, Vocabulary vocabulary) {
    this.text = text;
    this.annotations = annotations;
    this.vocabulary = vocabulary;
  }

  /**
   * Follows the readings from a site to where all are in step again.
   *
   * @param before the reading of what stands in front of the site
   * @param vanishing whether to look for pairs that vanished
   * @return the readings that arrived, best first; the one that takes the text as it was found is
   *     among them if it is not hopeless
   */
  List<Hypothesis> search(int site, Hypothesis before, boolean vanishing) {
    this.site = site;
    this.vanishing = vanishing;
    frontier = site;
    reached.clear();
    put(site, before);
    for (int at = site; ; at++) {
      List<Hypothesis> here = at - site < reached.size() ? reached.get(at - site) : List.of();
      here.sort(Comparator.comparingDouble(Hypothesis::score).reversed());
      if (here.size() > BEAM) here.subList(BEAM, here.size()).clear();
      boolean ended = at == text.length() || text.charAt(at) == '\n' || at - site > LONGEST;
      if (ended || at >= frontier + CONTEXT || at > frontier && Damage.isMark(text.charAt(at))) {
        here.removeIf(hypothesis -> !hypothesis.isInStep());
        if (ended || !here.isEmpty()) return here;
      }
      int gaps = vanishing ? VANISHING_BEAM : 0;
      for (Hypothesis hypothesis : here) {
        if (hypothesis.isInStep()) {
          inStep(hypothesis, at);
        } else {
          outOfStep(hypothesis, at);
          if (hypothesis.pending() > 0 && gaps-- > 0) vanished(hypothesis, at);
        }
      }
    }
  }

  private void put(int at, Hypothesis hypothesis) {
    if (at - site > LONGEST + Readings.LONGEST + 2) return;
    while (reached.size() <= at - site) reached.add(new ArrayList<>());
    reached.get(at - site).add(hypothesis);
    frontier = Math.max(frontier, hypothesis.mendedUpTo());
  }

  private void inStep(Hypothesis hypothesis, int at) {
    char c = text.charAt(at);
    if (c == '(' || c == '（') {
      int end = annotations.endOfReading(text, at, hypothesis.character());
      put(end < 0 ? at + 1 : end, end < 0 ? hypothesis.asFound(c, vocabulary) : hypothesis);
      return;
    }
    put(at + 1, hypothesis.asFound(c, vocabulary));
    if (!Damage.isMark(c)) return;

    int trail = GbkCodec.encode(hypothesis.character()) & 0xFF;
    int opening = Damage.openingOfReading(text, at);
    if (opening > 0) {
      // The lost byte is the second one of the character whose reading follows.
      int end = Readings.endOfSyllable(text, opening);
      String reading = text.substring(opening, end);
      for (char struck : vocabulary.charactersRead(reading, trail)) {
        int lost = GbkCodec.encode(struck) & 0xFF;
        if (GbkCodec.isLead(lost)) {
          put(end + 1, hypothesis.pending(lost, annotated(struck, reading), end + 1));
        }
      }
      return;
    }
    int mark = at + 1 < text.length() ? Damage.bytesOfMark(text.charAt(at + 1)) : 0;
    if (mark != 0) {
      // A comma stood before what looked like the mark: first byte of it is a second byte.
      for (int lead = GbkCodec.FIRST_LEAD; lead <= GbkCodec.LAST_LEAD; lead++) {
        char torn = GbkCodec.decode(lead, mark >> 8);
        if (torn == GbkCodec.NONE || !vocabulary.isCommon(torn)) continue;
        double evidence = COMMA + vocabulary.form(torn);
        put(at + 2, hypothesis.mended(torn, mark & 0xFF, evidence, at + 2, vocabulary));
      }
    }
    for (int lost : Damage.secondBytesOfMarks(trail)) {
      put(at + 1, hypothesis.pending(lost, 2 * COMMA, at + 1));
    }
  }

  private void outOfStep(Hypothesis hypothesis, int at) {
    if (at == text.length()) return;
    char c = text.charAt(at);
    int[] leads =
        hypothesis.pending() > 0
            ? new int[] {hypothesis.pending()}
            : GbkCodec.unmappedTrails(-hypothesis.pending());
    if (Damage.isMark(c)) {
      swallowed(hypothesis, leads, at);
    } else if (c == '(' && hypothesis.pending() > 0 && skipsReading(hypothesis, at)) {
      return;
    } else if (c == ',' && at + 1 < text.length() && Damage.bytesOfMark(text.charAt(at + 1)) != 0) {
      put(at + 1, hypothesis.pending(hypothesis.pending(), COMMA, at + 1));
    }
    int pair = GbkCodec.encode(Damage.widened(c));
    if (pair != 0) {
      int trail = pair & 0xFF;
      for (int lead : leads) {
        char torn = character(lead, pair >> 8, leads.length > 1);
        if (torn == GbkCodec.NONE) continue;
        if (trail >= 0x80) {
          put(at + 1, mended(hypothesis, torn, trail, 0, at + 1));
        } else {
          // The second byte was a letter of its own: the gap closed behind it.
          Hypothesis closed = mended(hypothesis, torn, Hypothesis.IN_STEP, 0, at + 1);
          put(at + 1, closed.mended((char) trail, Hypothesis.IN_STEP, 0, at + 1, vocabulary));
        }
      }
    } else if (c >= 0x40 && c < 0x7F) {
      for (int lead : leads) {
        char torn = character(lead, c, leads.length > 1);
        if (torn != GbkCodec.NONE) {
          int end = annotations.endOfReading(text, at + 1, torn);
          double evidence = vocabulary.form(torn);
          if (end < 0 && !hypothesis.isSplit()) evidence += unannotated(torn);
          int upTo = end < 0 ? at + 1 : end;
          put(upTo, hypothesis.mended(torn, Hypothesis.IN_STEP, evidence, upTo, vocabulary));
        }
      }
    }
  }

  /** A question mark out of step: the second byte of the pending character was swallowed. */
  private void swallowed(Hypothesis hypothesis, int[] leads, int at) {
    int opening = Damage.openingOfReading(text, at);
    if (opening > 0) {
      int end = Readings.endOfSyllable(text, opening);
      String reading = text.substring(opening, end);
      for (int lead : leads) {
        for (char torn : vocabulary.charactersRead(reading, lead)) {
          double evidence = annotated(torn, reading) + vocabulary.form(torn);
          put(end + 1, hypothesis.mended(torn, Hypothesis.IN_STEP, evidence, end + 1, vocabulary));
        }
      }
      return;
    }
    boolean comma = at + 1 < text.length() && Damage.bytesOfMark(text.charAt(at + 1)) != 0;
    for (int lead : leads) {
      for (int trail = 0x40; trail <= GbkCodec.LAST_LEAD; trail++) {
        char torn = character(lead, trail, true);
        if (torn == GbkCodec.NONE) continue;
        double evidence = comma ? COMMA : SWALLOWED;
        put(at + 1, mended(hypothesis, torn, Hypothesis.IN_STEP, evidence, at + 1));
      }
    }
  }

  /** A reading that stands behind the character that the bytes out of step make. */
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

  /** A pair without a character vanished in front of {@code at}. */
  private void vanished(Hypothesis hypothesis, int at) {
    List<Hypothesis> gaps = new ArrayList<>();
    for (int lead = GbkCodec.FIRST_LEAD; lead <= GbkCodec.LAST_LEAD; lead++) {
      if (GbkCodec.unmappedTrails(lead).length == 0) continue;
      char torn = character(hypothesis.pending(), lead, true);
      if (torn != GbkCodec.NONE) gaps.add(mended(hypothesis, torn, -lead, VANISHED, at));
    }
    gaps.sort(Comparator.comparingDouble(Hypothesis::score).reversed());
    for (Hypothesis gap : gaps.subList(0, Math.min(VANISHING_BEAM, gaps.size()))) {
      outOfStep(gap, at);
    }
  }

  private char character(int lead, int trail, boolean mustBeCommon) {
    char c = GbkCodec.decode(lead, trail);
    boolean usable = !mustBeCommon || vocabulary.isCommon(c) && vocabulary.form(c) == 0;
    return usable ? c : GbkCodec.NONE;
  }

  private Hypothesis mended(Hypothesis hypothesis, char c, int pending, double evidence, int upTo) {
    double bare = vocabulary.form(c) + (hypothesis.isSplit() ? 0 : unannotated(c));
    return hypothesis.mended(c, pending, evidence + bare, upTo, vocabulary);
  }

  /** What speaks for a character to have been annotated so. */
  private double annotated(char c, String reading) {
    return reading.equals(annotations.readingOf(c)) ? 0 : NEW_ANNOTATION;
  }

  /** What speaks against a character without the reading that the file gives it. */
  private double unannotated(char c) {
    return annotations.readingOf(c) == null ? 0 : UNANNOTATED;
  }
}
