package zhenxing.restore;

/**
 * The characters worth trying for torn bytes in one text: those of the dictionary, in the forms
 * that the text uses. Found as they are asked for.
 */
final class Candidates {

  private static final char[] NONE = {};

  /** All characters whose second byte may be the first of a pair that vanished, by that byte. */
  private static final char[] ENDING_IN_GAP = endingInGap();

  private final Vocabulary vocabulary;
  private final char[][] byLead = new char[0x100][];
  private final char[][] byTrail = new char[0x100][];
  private final char[][][] behindGap = new char[0x100][][];
  private final char[][] beforeGap = new char[0x200][];

  Candidates(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  private static char[] endingInGap() {
    StringBuilder found = new StringBuilder();
    for (int trail : GbkCodec.leadsOfGaps()) {
      for (int lead = GbkCodec.FIRST_LEAD; lead <= GbkCodec.LAST_LEAD; lead++) {
        char c = GbkCodec.decode(lead, trail);
        if (Vocabulary.isCommon(c)) found.append(c);
      }
    }
    return found.toString().toCharArray();
  }

  /** Those with this first byte, by their second. */
  char[] withLead(int lead) {
    if (byLead[lead] == null) {
      StringBuilder found = new StringBuilder();
      for (int trail = 0x40; trail <= GbkCodec.LAST_LEAD; trail++) {
        char c = GbkCodec.decode(lead, trail);
        if (vocabulary.isLikely(c)) found.append(c);
      }
      byLead[lead] = found.toString().toCharArray();
    }
    return byLead[lead];
  }

  /** Those with this second byte, by their first. */
  char[] withTrail(int trail) {
    if (byTrail[trail] == null) {
      StringBuilder found = new StringBuilder();
      for (int lead = GbkCodec.FIRST_LEAD; lead <= GbkCodec.LAST_LEAD; lead++) {
        char c = GbkCodec.decode(lead, trail);
        if (vocabulary.isLikely(c)) found.append(c);
      }
      byTrail[trail] = found.toString().toCharArray();
    }
    return byTrail[trail];
  }

  /** Those that a pending half may make with this second byte. */
  char[] likely(int pending, int trail) {
    if (pending > 0) {
      char c = GbkCodec.decode(pending, trail);
      return vocabulary.isLikely(c) ? new char[] {c} : NONE;
    }
    char[][] behind = behindGap[-pending];
    if (behind == null) behind = behindGap[-pending] = new char[0x100][];
    if (behind[trail] == null) {
      StringBuilder found = new StringBuilder();
      for (char c : withTrail(trail)) if (mayBegin(pending, c)) found.append(c);
      behind[trail] = found.toString().toCharArray();
    }
    return behind[trail];
  }

  /** Those that may stand behind a pair that vanished, whatever their second byte. */
  char[] behindGap(int pending) {
    StringBuilder found = new StringBuilder();
    for (int lead = GbkCodec.FIRST_LEAD; lead <= GbkCodec.LAST_LEAD; lead++) {
      if (GbkCodec.isUnmapped(-pending, lead)) found.append(withLead(lead));
    }
    return found.toString().toCharArray();
  }

  /** Those that a pending half may make with the first byte of a pair that vanished. */
  char[] beforeGap(int pending) {
    int i = pending + 0x100;
    if (beforeGap[i] == null) {
      StringBuilder found = new StringBuilder();
      for (char c : ENDING_IN_GAP) {
        if (vocabulary.isLikely(c) && mayBegin(pending, c)) found.append(c);
      }
      beforeGap[i] = found.toString().toCharArray();
    }
    return beforeGap[i];
  }

  /** What a pending half makes with this second byte: where it is known, no matter how likely. */
  char[] of(int pending, int trail) {
    if (pending < 0) return likely(pending, trail);
    char c = GbkCodec.decode(pending, trail);
    return c == GbkCodec.NONE ? NONE : new char[] {c};
  }

  /**
   * Whether a pending half may be the first byte of a character.
   *
   * @param pending that byte, or the negative first byte of the pair that vanished with it
   */
  static boolean mayBegin(int pending, char c) {
    int lead = GbkCodec.encode(c) >> 8;
    return pending > 0 ? lead == pending : GbkCodec.isUnmapped(-pending, lead);
  }
}
