package zhenxing.corpus;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Decodes GB18030 of which single bytes were lost or inserted. An ordinary decoder takes the second
 * byte of each following character for a first one, up to the next ASCII character, and turns the
 * rest of the sentence into rare characters. Here the bytes are divided so that as many characters
 * as possible are common ones, and the bytes left over become U+FFFD.
 */
final class GbkAlignment {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** The cost of leaving a byte out, in uncommon characters. */
  private static final int LEFT_OUT = 6;

  /** The cost of two bytes that are no character. */
  private static final int INVALID = 5;

  /** Longer lines are not divided anew, because that takes eight times their memory. In bytes. */
  private static final int LONGEST_LINE = 1 << 20;

  private GbkAlignment() {}

  /** Decodes a text line by line; only lines that cannot be decoded otherwise are divided anew. */
  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (int start = 0; start < bytes.length; ) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') end++;
      end = Math.min(bytes.length, end + 1);
      String line = new String(bytes, start, end - start, GB18030);
      boolean isDivided = line.indexOf('\uFFFD') >= 0 && end - start <= LONGEST_LINE;
      text.append(isDivided ? divided(bytes, start, end) : line);
      start = end;
    }
    return text.toString();
  }

  /** Decodes a line with the cheapest division of its bytes into characters. */
  private static String divided(byte[] bytes, int start, int end) {
    int[] cost = new int[end - start + 1];
    int[] size = new int[end - start];
    Arrays.fill(cost, 0, end - start, Integer.MAX_VALUE);
    for (int i = end - 1; i >= start; i--) {
      int at = i - start;
      boolean ascii = bytes[i] >= 0;
      cost[at] = cost[at + 1] + (ascii ? 0 : LEFT_OUT);
      size[at] = 1;
      if (ascii) continue;
      for (int length = 2; length <= 4 && i + length <= end; length += 2) {
        int price = price(bytes, i, length);
        if (price >= 0 && price + cost[at + length] < cost[at]) {
          cost[at] = price + cost[at + length];
          size[at] = length;
        }
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i += size[i - start]) {
      if (size[i - start] == 1 && bytes[i] < 0) text.append('\uFFFD');
      else text.append(new String(bytes, i, size[i - start], GB18030));
    }
    return text.toString();
  }

  /** How uncommon a character of two or four bytes is; -1 if there is none. */
  private static int price(byte[] bytes, int at, int length) {
    int lead = bytes[at] & 0xFF;
    int trail = bytes[at + 1] & 0xFF;
    if (lead == 0x80 || lead == 0xFF) return -1;
    if (length == 4) {
      boolean four = trail >= '0' && trail <= '9' && bytes[at + 2] < 0 && bytes[at + 3] >= '0';
      return four && new String(bytes, at, 4, GB18030).indexOf('\uFFFD') < 0 ? 2 : -1;
    }
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF) return -1;
    if (trail >= 0xA1 && (lead >= 0xB0 && lead <= 0xD7 || lead == 0xA1 || lead == 0xA3)) return 0;
    if (trail >= 0xA1 && lead >= 0xD8 && lead <= 0xF7) return 1;
    return new String(bytes, at, 2, GB18030).indexOf('\uFFFD') < 0 ? 2 : INVALID;
  }
}
