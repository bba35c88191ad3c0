package zhenxing.restore;

/** What speaks for and against a reading besides its words, as natural logarithms. */
final class Evidence {

  /** A character that this file does not annotate elsewhere was annotated here. */
  static final double NEW_ANNOTATION = -2;

  /** A comma was put in here. */
  static final double COMMA = -1;

  /** A pair vanished here. */
  static final double VANISHED = -1;

  /** A character besides the second byte was swallowed, and is lost. */
  static final double SWALLOWED = -6;

  /** A paragraph ended without a mark. */
  static final double MIDWAY = -4;

  /** Both bytes of a mark at the end of a paragraph are lost. */
  static final double ENDED = -3;

  /** A character that the file annotates stands here without. */
  static final double UNANNOTATED = -8;

  /** The marks that a paragraph ends with. */
  static final String ENDS = "。！？”";

  private final Annotations annotations;
  private final Vocabulary vocabulary;
  private final Commas commas;

  Evidence(String text, Annotations annotations, Vocabulary vocabulary) {
    commas = new Commas(text);
    this.annotations = annotations;
    this.vocabulary = vocabulary;
  }

  /** What speaks for a character to have been annotated so. */
  double annotated(char c, String reading) {
    if (reading.equals(annotations.readingOf(c))) return 0;
    return vocabulary.contains(c) ? UNANNOTATED : NEW_ANNOTATION;
  }

  /** What speaks against a character without the reading that the file gives it. */
  double unannotated(char c) {
    return annotations.isAnnotated(c) ? UNANNOTATED : 0;
  }

  /** What speaks for a comma put before a mark. Sites clean those up that they see, before 、. */
  double commaBefore(char mark) {
    return Math.max(COMMA, commas.before(mark));
  }

  /** What speaks for a comma put behind a mark. */
  double commaBehind(char mark) {
    return commas.behind(mark);
  }
}
