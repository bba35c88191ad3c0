package zhenxing.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds out how bytes encode text: a byte order mark, else UTF-8 when all but a few bytes are
 * well-formed, else UTF-16 by its zero bytes and blocks, else a declaration, else what
 * juniversalchardet makes of the bytes, else GB18030 or Big5 by their everyday characters.
 */
final class TextDecoding {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  /** A sample this long tells the encodings apart; detection does not read more. */
  static final int SAMPLE_BYTES = 64 * 1024;

  private TextDecoding() {}

  /**
   * The text of the bytes, without a byte order mark. Bytes that the encoding does not know become
   * U+FFFD, for the repair to see.
   *
   * @param declared the name of the encoding that the text itself declares, or null
   */
  static String decode(byte[] bytes, String declared) {
    Charset charset = detect(bytes, bytes.length, true, declared);
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * @param whole whether the sample is all there is, so that no character may be cut at its end
   */
  static Charset detect(byte[] bytes, int length, boolean whole, String declared) {
    Charset marked = byOrderMark(bytes, length);
    if (marked != null) return marked;
    int sample = Math.min(length, SAMPLE_BYTES);
    Charset wide = utf16(bytes, sample);
    // Zero bytes are well-formed UTF-8, but no text in UTF-8 has them.
    if (wide != null && hasZero(bytes, sample)) return wide;
    if (isWellFormed(bytes, length, StandardCharsets.UTF_8, whole)) return StandardCharsets.UTF_8;
    if (wide != null) return wide;
    if (isDamagedUtf8(bytes, sample)) return StandardCharsets.UTF_8;
    Charset named = byName(declared);
    if (named != null && isWellFormed(bytes, length, named, whole)) return named;
    return guess(bytes, sample);
  }

  private static Charset byOrderMark(byte[] b, int length) {
    if (length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF)
      return StandardCharsets.UTF_16BE;
    if (length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE)
      return StandardCharsets.UTF_16LE;
    return null;
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
   * UTF-16 without a mark: ASCII line ends and digits leave zero bytes on one side, Chinese has
   * lead bytes 4E-9F.
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
    // GBK text looks like random units: about a third fall into the common blocks on either side.
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
   * A few bytes lost or struck in do not make UTF-8 anything else. Of text in another encoding,
   * most characters beyond ASCII are no UTF-8.
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

  /** The declared encoding, if there is such a one and it can hold Chinese. */
  private static Charset byName(String name) {
    if (name == null || name.isBlank()) return null;
    try {
      // GBK and GB2312 are subsets of GB18030, and pages that declare them often use more.
      Charset charset =
          name.strip().toLowerCase(Locale.ROOT).startsWith("gb")
              ? GB18030
              : Charset.forName(name.strip());
      // Templates declare Latin-1, in which any bytes are well-formed.
      return charset.canEncode() && charset.newEncoder().canEncode('的') ? charset : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Charset guess(byte[] bytes, int length) {
    var detector = new UniversalDetector();
    detector.handleData(bytes, 0, length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (name != null) {
      if (name.startsWith("BIG5")) return BIG5;
      if (name.startsWith("GB") || name.startsWith("HZ")) return GB18030;
    }
    // Short texts leave the detector undecided: take the encoding that yields more everyday
    // characters.
    return List.of(GB18030, BIG5).stream()
        .max(Comparator.comparingInt(charset -> everyday(new String(bytes, 0, length, charset))))
        .orElseThrow();
  }

  /**
   * Counts what Chinese text is made of, minus what it is not. The most frequent particles count
   * for more.
   */
  private static int everyday(String text) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("的一是在了有和人中大为上國国年市發发業业，。、".indexOf(c) >= 0) score += 5;
      else if (c == '\uFFFD' || (c >= 0xE000 && c < 0xF900)) score -= 5;
    }
    return score;
  }
}
