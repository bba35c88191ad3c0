package zhenxing.page;

/**
 * The marks between a label and its value, as the content of a character class: 来源：海港晚报, 文/王晓,
 * 撰文丨李明.
 */
final class LabelMarks {

  /** The forms of the upright bar. 丨 counts as a Chinese character for {@code \p{IsHan}}. */
  static final String BARS = "|｜丨︱┃";

  /** A colon, a slash or a bar. */
  static final String ALL = ":：/／" + BARS;

  private LabelMarks() {}
}
