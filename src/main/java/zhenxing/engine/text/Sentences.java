package zhenxing.engine.text;

import java.util.ArrayList;
import java.util.List;

/** Splits text into sentences for display. A line break ends a sentence as well. */
public final class Sentences {

  private static final String ENDS = "。！？；!?;\n";

  private Sentences() {}

  /** Returns the sentences with their marks; joined together they are the text. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isEnd(text.charAt(i)) && i + 1 < text.length()) continue;
      sentences.add(text.substring(start, i + 1));
      start = i + 1;
    }
    return sentences;
  }

  /** Whether a character ends a sentence. */
  static boolean isEnd(char c) {
    return ENDS.indexOf(c) >= 0;
  }
}
