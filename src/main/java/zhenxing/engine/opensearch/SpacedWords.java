package zhenxing.engine.opensearch;

import zhenxing.engine.text.SegmentedText;

/**
 * Writes the words of a text between spaces, which is how they are sent. The analyzer {@code words}
 * of {@code index.json} makes of this the tokens and positions that the segmenter gave.
 */
final class SpacedWords {

  /** Stands for a mark that was left out. The analyzer drops it and keeps its position. */
  private static final String LEFT_OUT = ",";

  private SpacedWords() {}

  /** Returns all words. */
  static String of(SegmentedText text) {
    return of(text, text.text().length());
  }

  /** Returns the words that end within the first so many UTF-16 units. */
  static String of(SegmentedText text, int characters) {
    StringBuilder words = new StringBuilder(2 * text.text().length());
    for (int word = 0; word < text.size() && text.end(word) <= characters; word++) {
      for (int mark = 0; mark < text.leftOutBefore(word); mark++) {
        words.append(LEFT_OUT).append(' ');
      }
      String term = text.term(word);
      words.append(isOneToken(term) ? term : LEFT_OUT).append(' ');
    }
    return words.toString();
  }

  /** Some kinds of space, which nobody searches for, are words to the segmenter. */
  private static boolean isOneToken(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (Character.isWhitespace(term.charAt(i))) return false;
    }
    return true;
  }
}
