package zhenxing.restore;

/**
 * The characters that are tried for torn bytes in one text: those that occur in news, in the forms
 * that the text uses. Lists are computed on first use and cached. Used by one thread.
 */
final class Candidates {

  private static final char[] NONE = {};

  /** All characters whose second byte can be the first byte of a dropped pair. */
  private static final char[] ENDING_IN_GAP = endingInGap();

  private final CharacterUsage usage;
  private final char[][] byLead = new char[0x100][];
  private final char[][] byTrail = new char[0x100][];
  private final char[][][] behindGap = new char[0x100][][];
  private final char[][] beforeGap = new char[0x200][];

  Candidates(CharacterUsage usage) {
    this.usage = usage;
  }

  private static char[] endingInGap() {
    StringBuilder found = new StringBuilder();
    for (int trail : GbkCodec.leadsOfGaps()) {
      for (int lead = GbkCodec.FIRST_LEAD; lead <= GbkCodec.LAST_LEAD; lead++) {
        char c = GbkCodec.decode(lead, trail);
        if (CharacterUsage.isCommon(c)) found.append(c);
      }
    }
    return found.toString().toCharArray();
  }

  /** Returns the characters with this first byte, ordered by the second. */
  char[] withLead(int lead) {
    if (byLead[lead] == null) {
      StringBuilder found = new StringBuilder();
      for (int trail = 0x40; trail <= GbkCodec.LAST_LEAD; trail++) {
        char c = GbkCodec.decode(lead, trail);
        if (usage.isLikely(c)) found.append(c);
      }
      byLead[lead] = found.toString().toCharArray();
    }
    return byLead[lead];
  }

  /** Returns the characters with this second byte, ordered by the first. */
  char[] withTrail(int trail) {
    if (byTrail[trail] == null) {
      StringBuilder found = new StringBuilder();
      for (int lead = GbkCodec.FIRST_LEAD; lead <= GbkCodec.LAST_LEAD; lead++) {
        char c = GbkCodec.decode(lead, trail);
        if (usage.isLikely(c)) found.append(c);
      }
      byTrail[trail] = found.toString().toCharArray();
    }
    return byTrail[trail];
  }

  /** Returns the characters that the pending half and this second byte can form. */
  char[] likely(int pending, int trail) {
    if (pending > 0) {
      char c = GbkCodec.decode(pending, trail);
      return usage.isLikely(c) ? new char[] {c} : NONE;
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

  /** Returns the characters that can follow a dropped pair, whatever their second byte is. */
  char[] behindGap(int pending) {
    StringBuilder found = new StringBuilder();
    for (int lead = GbkCodec.FIRST_LEAD; lead <= GbkCodec.LAST_LEAD; lead++) {
      if (GbkCodec.isUnmapped(-pending, lead)) found.append(withLead(lead));
    }
    return found.toString().toCharArray();
  }

  /**
   * Returns the characters whose first byte is the pending half and whose second byte can begin a
   * dropped pair.
   */
  char[] beforeGap(int pending) {
    int i = pending + 0x100;
    if (beforeGap[i] == null) {
      StringBuilder found = new StringBuilder();
      for (char c : ENDING_IN_GAP) {
        if (usage.isLikely(c) && mayBegin(pending, c)) found.append(c);
      }
      beforeGap[i] = found.toString().toCharArray();
    }
    return beforeGap[i];
  }

  /**
   * Returns the characters formed by the pending half and this second byte. If the pending byte is
   * known, the character is returned even if it is unlikely.
   */
  char[] of(int pending, int trail) {
    if (pending < 0) return likely(pending, trail);
    char c = GbkCodec.decode(pending, trail);
    return c == GbkCodec.NONE ? NONE : new char[] {c};
  }

  /**
   * Whether a pending half can be the first byte of {@code c}.
   *
   * @param pending that byte, or the negated first byte of the dropped pair of which it is the
   *     unknown second
   */
  static boolean mayBegin(int pending, char c) {
    int lead = GbkCodec.encode(c) >> 8;
    return pending > 0 ? lead == pending : GbkCodec.isUnmapped(-pending, lead);
  }
}
