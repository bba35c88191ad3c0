package zhenxing.meaning.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts text into pieces of BERT's vocabulary. Chinese characters and punctuation marks are pieces
 * of their own; other words are cut into the longest pieces in the vocabulary. Capital letters are
 * read as small ones, because the vocabulary has no others. Safe for many threads.
 */
final class WordPieces {

  /** Maximum number of UTF-16 units of a word. Longer ones count as unknown. */
  private static final int LONGEST_WORD = 100;

  private static final String CONTINUES = "##";

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final int unknown;
  private final int begin;
  private final int end;

  /**
   * Reads a vocabulary.
   *
   * @param tokenizer a {@code tokenizer.json} in the form of Hugging Face
   * @throws IOException if it cannot be read or lacks a special piece
   */
  WordPieces(InputStream tokenizer) throws IOException {
    JsonNode words = new JsonMapper().readTree(tokenizer).path("model").path("vocab");
    words.properties().forEach(word -> vocabulary.put(word.getKey(), word.getValue().asInt()));
    unknown = required("[UNK]");
    begin = required("[CLS]");
    end = required("[SEP]");
  }

  private int required(String word) throws IOException {
    Integer number = vocabulary.get(word);
    if (number == null) throw new IOException("the vocabulary of the model lacks " + word);
    return number;
  }

  /**
   * Returns the numbers of the pieces of a text, with a mark before and after them.
   *
   * @param most maximum number of pieces with the two marks, at least 2; the rest is left out
   */
  int[] of(String text, int most) {
    Pieces pieces = new Pieces(most - 1);
    pieces.add(begin);
    StringBuilder word = new StringBuilder();
    int at = 0;
    while (at < text.length() && !pieces.areFull()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (isDropped(c)) continue;
      boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (isSpace || isIdeograph(c) || isMark(c)) {
        addWord(word, pieces);
        word.setLength(0);
        if (!isSpace) addWord(new StringBuilder().appendCodePoint(c), pieces);
      } else {
        word.appendCodePoint(Character.toLowerCase(c));
      }
    }
    addWord(word, pieces);
    return pieces.endedBy(end);
  }

  /** Returns whether a code point is not text and is skipped. */
  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    boolean isControl = type == Character.CONTROL || type == Character.FORMAT;
    return c == 0xFFFD || isControl && !Character.isWhitespace(c);
  }

  private static boolean isIdeograph(int c) {
    return c >= 0x4E00 && c <= 0x9FFF
        || c >= 0x3400 && c <= 0x4DBF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0x20000 && c <= 0x2CEAF
        || c >= 0x2F800 && c <= 0x2FA1F;
  }

  private static boolean isMark(int c) {
    if (c < 0x80) return c > ' ' && !Character.isLetterOrDigit(c);
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private void addWord(StringBuilder word, Pieces pieces) {
    if (word.isEmpty()) return;
    if (word.length() > LONGEST_WORD) {
      pieces.add(unknown);
      return;
    }
    int mark = pieces.count();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer piece = piece(word, from, to);
      while (piece == null && --to > from) piece = piece(word, from, to);
      if (piece == null) {
        pieces.cut(mark);
        pieces.add(unknown);
        return;
      }
      pieces.add(piece);
      from = to;
    }
  }

  private Integer piece(StringBuilder word, int from, int to) {
    String text = word.substring(from, to);
    return vocabulary.get(from == 0 ? text : CONTINUES + text);
  }

  /** Collects numbers up to a limit. */
  private static final class Pieces {

    private final int[] numbers;
    private int count;

    Pieces(int most) {
      numbers = new int[most + 1];
    }

    void add(int number) {
      if (!areFull()) numbers[count++] = number;
    }

    boolean areFull() {
      return count == numbers.length - 1;
    }

    int count() {
      return count;
    }

    void cut(int to) {
      count = to;
    }

    int[] endedBy(int number) {
      numbers[count++] = number;
      return Arrays.copyOf(numbers, count);
    }
  }
}
