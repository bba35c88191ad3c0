package zhenxing.restore;

import java.nio.charset.Charset;
import java.util.stream.IntStream;

/**
 * GBK as a table: which character a pair of bytes is, and which pair a character.
 *
 * <p>Unlike a charset of the platform it says plainly that a pair has no character, and it can be
 * asked pair by pair. The table is read off the JDK's GBK once, which has private-use characters
 * for the user-defined areas: they count as no character, yet their pair is known.
 */
final class GbkCodec {

  /** No such pair, no such character. */
  static final int NONE = 0;

  static final int FIRST_LEAD = 0x81;
  static final int LAST_LEAD = 0xFE;

  /** The second byte that no first byte and no byte of ASCII is like. */
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

  /** First bytes that make no character with some second byte that can begin another. */
  private static final int[] LEADS_OF_GAPS =
      IntStream.rangeClosed(FIRST_LEAD, LAST_LEAD).filter(GbkCodec::hasGap).toArray();

  private GbkCodec() {}

  /** The character of two bytes, or {@link #NONE}. */
  static char decode(int lead, int trail) {
    return CHARACTERS[lead << 8 | trail];
  }

  /** The two bytes of a character as lead * 256 + trail, or {@link #NONE}. */
  static int encode(char c) {
    return PAIRS[c];
  }

  /** Whether a byte can begin a character. */
  static boolean isLead(int b) {
    return b >= FIRST_LEAD && b <= LAST_LEAD;
  }

  /** Whether two bytes that can both begin a character make none together. */
  static boolean isUnmapped(int lead, int trail) {
    return isLead(trail) && decode(lead, trail) == NONE;
  }

  /** The first bytes of pairs that can vanish and leave the first byte of another character. */
  static int[] leadsOfGaps() {
    return LEADS_OF_GAPS;
  }

  private static boolean hasGap(int lead) {
    return IntStream.rangeClosed(FIRST_LEAD, LAST_LEAD).anyMatch(b -> isUnmapped(lead, b));
  }
}
