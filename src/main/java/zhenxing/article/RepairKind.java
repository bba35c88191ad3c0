package zhenxing.article;

import java.util.Locale;

/** What a repair did to the text. The order is the order in which the kinds are reported. */
public enum RepairKind {
  /** Traditional characters, radicals and compatibility forms became simplified characters. */
  SCRIPT,
  /** A reading in brackets behind a character was taken out. */
  READINGS,
  /** Characters torn apart between their bytes, or decoded in a wrong encoding, were read back. */
  BYTES,
  /** Doubled punctuation was reduced, marks got the width of their text. */
  PUNCTUATION,
  /** White space, soft line breaks and invisible characters inside text were taken out. */
  SPACE,
  /** An HTML entity became the character it stands for. */
  ENTITIES,
  /** A line of the page around the article was taken out. */
  FURNITURE,
  /** A second copy of the text was taken out. */
  REPEATED,
  /** A place that is damaged but could not be decided; it stays as it was found. */
  UNREPAIRED;

  /** The name in JSON: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
