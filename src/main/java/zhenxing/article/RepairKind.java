package zhenxing.article;

import java.util.Locale;

/**
 * The kinds of repair. Reports list them in the order of these constants. The index stores their
 * ordinals ({@code StoredEdits}), so a new constant goes to the end; any other order needs a new
 * {@code Fields.FORMAT}.
 */
public enum RepairKind {
  /**
   * Traditional characters, radicals and compatibility forms were replaced by simplified
   * characters.
   */
  SCRIPT,
  /** The pinyin reading behind a character, in brackets, was removed. */
  READINGS,
  /** Torn bytes, or text decoded with the wrong encoding, were decoded correctly. */
  BYTES,
  /**
   * Doubled punctuation was reduced, or a mark was changed to full or half width to match its text.
   */
  PUNCTUATION,
  /** White space, soft line breaks or invisible characters inside the text were removed. */
  SPACE,
  /** An HTML entity was replaced by its character. */
  ENTITIES,
  /** A line of page furniture was removed. */
  FURNITURE,
  /** A second copy of the text was removed. */
  REPEATED,
  /** Damage that was seen but could not be repaired reliably; the text was left as found. */
  UNREPAIRED;

  /** Returns the name used in JSON, which is in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
