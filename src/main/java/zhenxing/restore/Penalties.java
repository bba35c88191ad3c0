package zhenxing.restore;

/**
 * Penalties for assumptions that a hypothesis makes about the damage, as natural logarithms (0 or
 * less). The probability of its characters is not included.
 */
final class Penalties {

  /** A character that the file does not annotate elsewhere is annotated here. */
  static final double NEW_ANNOTATION = -2;

  /** A comma was inserted here. */
  static final double COMMA = -1;

  /** A pair was dropped here. */
  static final double VANISHED = -1;

  /** Another character besides the second byte was swallowed and is lost. */
  static final double SWALLOWED = -6;

  /** A paragraph ends without punctuation. */
  static final double MIDWAY = -4;

  /** Both bytes of the mark at the end of a paragraph are lost. */
  static final double ENDED = -3;

  /** A character that the file annotates has no reading here. */
  static final double UNANNOTATED = -8;

  /** Marks that end a paragraph. */
  static final String ENDS = "。！？”";

  private final Annotations annotations;
  private final CharacterUsage usage;
  private final Commas commas;

  Penalties(String text, Annotations annotations, CharacterUsage usage) {
    commas = new Commas(text);
    this.annotations = annotations;
    this.usage = usage;
  }

  /** The penalty for a character that is annotated with this reading here. */
  double annotated(char c, String reading) {
    if (reading.equals(annotations.readingOf(c))) return 0;
    return usage.contains(c) ? UNANNOTATED : NEW_ANNOTATION;
  }

  /** The penalty for a character without a reading. */
  double unannotated(char c) {
    return annotations.isAnnotated(c) ? UNANNOTATED : 0;
  }

  /** The penalty for a comma inserted after a mark. */
  double commaBehind(char mark) {
    return commas.behind(mark);
  }
}
