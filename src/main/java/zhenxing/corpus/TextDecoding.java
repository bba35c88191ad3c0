package zhenxing.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Detects the encoding of text, in this order: byte order mark; UTF-8 if nearly all bytes are
 * well-formed; UTF-16 by zero bytes and typical blocks; the declared encoding; GB18030 or Big5 by
 * the frequency of common characters; juniversalchardet if those do not decide. Lines in a
 * different encoding than the rest are decoded separately.
 */
final class TextDecoding {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  /** Number of consecutive three-byte characters that prove UTF-8. */
  private static final int CERTAIN = 4;

  /** The most frequent characters of Chinese news in both scripts. */
  private static final String FREQUENT =
      "的一是在了有和人中大为為上国國年市发發业業不这這个個们們会會他到说說时時要就出可也对對能地以后後" + "日月，。、：“”「」《》";

  /** Number of bytes used for detection. */
  static final int SAMPLE_BYTES = 64 * 1024;

  private TextDecoding() {}

  /**
   * Decodes bytes and removes a byte order mark. Invalid bytes become U+FFFD, so that the repair
   * can find them.
   *
   * @param declared name of the encoding that the text declares, or null
   */
  static String decode(byte[] bytes, String declared) {
    Charset charset = detect(bytes, bytes.length, true, declared);
    String text = text(bytes, charset);
    boolean mixed =
        charset == StandardCharsets.UTF_8
            ? text.indexOf('\uFFFD') >= 0
            : (charset == GB18030 || charset == BIG5) && holdsUtf8(bytes);
    if (mixed) text = decodeByLine(bytes);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String text(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return charset == GB18030 && text.indexOf('\uFFFD') >= 0 ? GbkAlignment.decode(bytes) : text;
  }

  /** Whether more UTF-8 characters follow one another than chance would produce. */
  private static boolean holdsUtf8(byte[] b) {
    int inARow = 0;
    for (int i = 0; i + 2 < b.length; i++) {
      boolean chinese =
          (b[i] & 0xFF) >= 0xE2
              && (b[i] & 0xFF) <= 0xEF
              && isContinuation(b[i + 1])
              && isContinuation(b[i + 2]);
      if (chinese && ++inARow == CERTAIN) return true;
      if (chinese) i += 2;
      else inARow = 0;
    }
    return false;
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }

  /**
   * Decodes files that were concatenated from several encodings. A line is UTF-8 if it is mostly
   * well-formed; all others are decoded with one other encoding. In none of the encodings does a
   * line feed occur inside a character.
   */
  private static String decodeByLine(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    ByteArrayOutputStream otherBytes = new ByteArrayOutputStream();
    List<byte[]> otherLines = new ArrayList<>();
    for (int start = 0; start < bytes.length; ) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') end++;
      end = Math.min(bytes.length, end + 1);
      String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      if (!isMostlyUtf8(line)) {
        others.add(lines.size());
        byte[] other = Arrays.copyOfRange(bytes, start, end);
        otherLines.add(other);
        otherBytes.writeBytes(other);
      }
      lines.add(line);
      start = end;
    }
    if (!others.isEmpty()) {
      byte[] all = otherBytes.toByteArray();
      Charset charset = guess(all, Math.min(all.length, SAMPLE_BYTES));
      for (int i = 0; i < others.size(); i++) {
        lines.set(others.get(i), text(otherLines.get(i), charset));
      }
    }
    return String.join("", lines);
  }

  /**
   * Whether a line decoded as UTF-8 makes sense. Lines of other encodings have hardly any
   * three-byte characters.
   */
  private static boolean isMostlyUtf8(String line) {
    int kept = 0;
    int lost = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\uFFFD') lost++;
      else if (c >= 0x2000) kept++;
    }
    return lost <= kept;
  }

  /**
   * Detects the encoding.
   *
   * @param length the number of bytes to use
   * @param whole whether these are all bytes; otherwise the last character may be incomplete
   * @param declared name of the declared encoding, or null
   */
  static Charset detect(byte[] bytes, int length, boolean whole, String declared) {
    Charset marked = byOrderMark(bytes, length);
    if (marked != null) return marked;
    int sample = Math.min(length, SAMPLE_BYTES);
    Charset wide = utf16(bytes, sample);
    // Zero bytes are well-formed UTF-8, but text never contains them.
    if (wide != null && hasZero(bytes, sample)) return wide;
    if (isWellFormed(bytes, length, StandardCharsets.UTF_8, whole)) return StandardCharsets.UTF_8;
    if (wide != null) return wide;
    if (isDamagedUtf8(bytes, sample)) return StandardCharsets.UTF_8;
    Charset named = byName(declared);
    // Any Big5 is well-formed GB18030, so declaring either proves little.
    boolean told = named != null && named != GB18030 && named != BIG5;
    if (told && isWellFormed(bytes, length, named, whole)) return named;
    return guess(bytes, sample);
  }

  private static Charset byOrderMark(byte[] b, int length) {
    // The mark of UTF-32 begins or ends like that of UTF-16, and text never begins with a zero.
    if (length >= 4 && hasMark32(b, 0, 0, 0xFE, 0xFF)) return Charset.forName("UTF-32BE");
    if (length >= 4 && hasMark32(b, 0xFF, 0xFE, 0, 0)) return Charset.forName("UTF-32LE");
    if (length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF)
      return StandardCharsets.UTF_16BE;
    if (length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE)
      return StandardCharsets.UTF_16LE;
    return null;
  }

  private static boolean hasMark32(byte[] b, int first, int second, int third, int fourth) {
    return (b[0] & 0xFF) == first
        && (b[1] & 0xFF) == second
        && (b[2] & 0xFF) == third
        && (b[3] & 0xFF) == fourth;
  }

  private static boolean isWellFormed(byte[] bytes, int length, Charset charset, boolean whole) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (whole) {
      try {
        decoder.decode(ByteBuffer.wrap(bytes, 0, length));
        return true;
      } catch (CharacterCodingException e) {
        return false;
      }
    }
    var out = CharBuffer.allocate(length);
    return !decoder.decode(ByteBuffer.wrap(bytes, 0, length), out, false).isError();
  }

  /**
   * Detects UTF-16 without a byte order mark: ASCII has zero bytes on one side, Chinese has first
   * bytes from 4E to 9F.
   */
  private static Charset utf16(byte[] bytes, int length) {
    int units = length / 2;
    if (units < 2) return null;
    int big = 0;
    int little = 0;
    for (int i = 0; i + 1 < length; i += 2) {
      if (isCommonUnit(bytes[i], bytes[i + 1])) big++;
      if (isCommonUnit(bytes[i + 1], bytes[i])) little++;
    }
    // GBK text looks like random units, of which about a third are in these blocks for either byte
    // order.
    if (big >= units * 0.9 && big > little) return StandardCharsets.UTF_16BE;
    if (little >= units * 0.9 && little > big) return StandardCharsets.UTF_16LE;
    return null;
  }

  private static boolean isCommonUnit(byte high, byte low) {
    int h = high & 0xFF;
    int l = low & 0xFF;
    return (h >= 0x4E && h <= 0x9F)
        || (h == 0 && (l == '\n' || l == '\r' || l == '\t' || (l >= 0x20 && l < 0x7F)))
        || h == 0x20
        || h == 0x30
        || h == 0xFF;
  }

  private static boolean hasZero(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) return true;
    }
    return false;
  }

  /**
   * Whether the text is UTF-8 with a few bytes lost or inserted. In other encodings most characters
   * beyond ASCII are not valid UTF-8.
   */
  private static boolean isDamagedUtf8(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    int kept = 0;
    int lost = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\uFFFD') lost++;
      else if (text.charAt(i) >= 0x80) kept++;
    }
    return lost * 8 <= kept;
  }

  /** The declared encoding, if it exists and can represent Chinese. */
  private static Charset byName(String name) {
    if (name == null || name.isBlank()) return null;
    try {
      // GBK and GB2312 are subsets of GB18030, and pages that declare them often use more.
      Charset charset =
          name.strip().toLowerCase(Locale.ROOT).startsWith("gb")
              ? GB18030
              : Charset.forName(name.strip());
      // Templates often declare Latin-1, in which all bytes are valid.
      return charset.canEncode() && charset.newEncoder().canEncode('的') ? charset : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /**
   * Returns GB18030 or Big5, whichever gives more common characters; otherwise asks the detector.
   */
  private static Charset guess(byte[] bytes, int length) {
    int gb = usual(bytes, length, GB18030);
    int big5 = usual(bytes, length, BIG5);
    if (gb != big5) return gb > big5 ? GB18030 : BIG5;
    var detector = new UniversalDetector();
    detector.handleData(bytes, 0, length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name != null && name.startsWith("BIG5") ? BIG5 : GB18030;
  }

  /**
   * Scores how common the decoded characters are. Both encodings have their common characters in
   * one range and rare ones in another, with gaps; the most frequent characters score more.
   */
  private static int usual(byte[] bytes, int length, Charset charset) {
    String text = new String(bytes, 0, length, charset);
    CharsetEncoder encoder = charset.newEncoder();
    ByteBuffer code = ByteBuffer.allocate(8);
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) continue;
      if (c == '\uFFFD' || c >= 0xE000 && c < 0xF900 || Character.isSurrogate(c)) {
        score -= 6;
        continue;
      }
      encoder.encode(CharBuffer.wrap(text, i, i + 1), code.clear(), true);
      score += usual(code.get(0) & 0xFF, code.get(1) & 0xFF, charset == BIG5);
      encoder.reset();
      if (FREQUENT.indexOf(c) >= 0) score += 4;
    }
    return score;
  }

  private static int usual(int lead, int trail, boolean big5) {
    if (big5) return lead >= 0xA4 && lead <= 0xC6 || lead == 0xA1 ? 1 : -2;
    if (trail < 0xA1) return -2;
    return lead >= 0xB0 && lead <= 0xD7 || lead == 0xA1 || lead == 0xA3 ? 1 : -1;
  }
}
