package zhenxing.restore;

import java.nio.charset.Charset;
import java.util.stream.IntStream;

/**
 * The GBK encoding as a table between byte pairs and characters.
 *
 * <p>Unlike a Java charset it can be queried pair by pair and reports pairs without a character. It
 * is built once from the JDK's GBK. Private-use characters of the user-defined areas count as no
 * character when decoding, but can be encoded.
 */
final class GbkCodec {

  /** Returned if there is no such pair or character. */
  static final int NONE = 0;

  static final int FIRST_LEAD = 0x81;
  static final int LAST_LEAD = 0xFE;

  /** 0x80 can only be a second byte: it is neither a first byte nor ASCII. */
  static final int LONE = 0x80;

  private static final char[] CHARACTERS = new char[0x10000];
  private static final char[] PAIRS = new char[0x10000];

  static {
    Charset gbk = Charset.forName("GBK");
    byte[] pair = new byte[2];
    for (int lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
      for (int trail = 0x40; trail <= LAST_LEAD; trail++) {
        if (trail == 0x7F) continue;
        pair[0] = (byte) lead;
        pair[1] = (byte) trail;
        String decoded = new String(pair, gbk);
        char c = decoded.charAt(0);
        if (decoded.length() != 1 || c == '\uFFFD') continue;
        PAIRS[c] = (char) (lead << 8 | trail);
        if (Character.getType(c) != Character.PRIVATE_USE) CHARACTERS[lead << 8 | trail] = c;
      }
    }
  }

  /**
   * The first bytes for which some pair has no character although its second byte could itself be a
   * first byte.
   */
  private static final int[] LEADS_OF_GAPS =
      IntStream.rangeClosed(FIRST_LEAD, LAST_LEAD).filter(GbkCodec::hasGap).toArray();

  private GbkCodec() {}

  /** The character of two bytes, or {@link #NONE}. */
  static char decode(int lead, int trail) {
    return CHARACTERS[lead << 8 | trail];
  }

  /** The two bytes of a character as first byte * 256 + second byte, or {@link #NONE}. */
  static int encode(char c) {
    return PAIRS[c];
  }

  /** Whether a byte can be the first byte of a character. */
  static boolean isLead(int b) {
    return b >= FIRST_LEAD && b <= LAST_LEAD;
  }

  /**
   * Whether the two bytes form no character, although the second could be the first byte of another
   * one.
   */
  static boolean isUnmapped(int lead, int trail) {
    return isLead(trail) && decode(lead, trail) == NONE;
  }

  /**
   * Returns the first bytes of pairs that a decoder may drop, after which the next byte is taken
   * for a first byte.
   */
  static int[] leadsOfGaps() {
    return LEADS_OF_GAPS;
  }

  private static boolean hasGap(int lead) {
    return IntStream.rangeClosed(FIRST_LEAD, LAST_LEAD).anyMatch(b -> isUnmapped(lead, b));
  }
}
