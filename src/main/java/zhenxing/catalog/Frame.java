package zhenxing.catalog;

import java.util.Arrays;
import zhenxing.page.Dateline;

/**
 * Headline and body of an article as one text, and where its parts begin: dateline, first sentence,
 * lead, sentences, paragraphs. Every question costs at most a binary search.
 */
final class Frame {

  /** How much of the body behind the headline is its lead, in characters. */
  private static final int LEAD = 150;

  /** In what part of an article something stands. */
  enum Zone {
    TITLE,
    DATELINE,
    FIRST_SENTENCE,
    LEAD,
    BODY
  }

  private final String text;
  private final int titleEnd;
  private final int datelineEnd;
  private final int firstEnd;
  private final boolean digest;
  private final int[] sentences; // where each begins, ascending
  private final int[] paragraphs; // likewise

  /**
   * @param title empty where there is none
   * @param body the text without its headline
   */
  Frame(String title, String body) {
    text = title + "\n" + body;
    titleEnd = title.length();
    digest = Digest.isHeadline(title);
    datelineEnd = titleEnd + 1 + Dateline.endOf(body);
    sentences = starts(false);
    paragraphs = starts(true);
    int next = sentence(datelineEnd) + 1;
    firstEnd = next < sentences.length ? sentences[next] : text.length();
  }

  /** Where the paragraphs or the sentences begin. */
  private int[] starts(boolean ofParagraphs) {
    int[] starts = new int[16];
    int size = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && (ofParagraphs || !isSentenceEnd(c))) continue;
      if (size == starts.length) starts = Arrays.copyOf(starts, 2 * size);
      starts[size++] = i + 1;
    }
    return Arrays.copyOf(starts, size);
  }

  static boolean isSentenceEnd(char c) {
    return c == '。' || c == '！' || c == '？' || c == '；';
  }

  String text() {
    return text;
  }

  /** The length of the headline; 0 where there is none. */
  int titleEnd() {
    return titleEnd;
  }

  /** Whether the headline stands over short items that have nothing to do with each other. */
  boolean isDigest() {
    return digest;
  }

  /** How long the text is, as the power of two of its hundreds of characters. */
  int lengthClass() {
    return powerOfTwo(text.length() / 100);
  }

  /** How many binary digits a number has: 0 for 0, 1 for 1, 2 for 2 and 3, 3 for 4 to 7. */
  static int powerOfTwo(int n) {
    return 32 - Integer.numberOfLeadingZeros(n);
  }

  Zone zone(int at) {
    if (at < titleEnd) return Zone.TITLE;
    if (at < datelineEnd) return Zone.DATELINE;
    if (at < firstEnd) return Zone.FIRST_SENTENCE;
    return at < titleEnd + 1 + LEAD ? Zone.LEAD : Zone.BODY;
  }

  /** The number of the sentence that a position lies in, from 0. */
  int sentence(int at) {
    return index(sentences, at);
  }

  int sentences() {
    return sentences.length;
  }

  int sentenceStart(int sentence) {
    return sentences[sentence];
  }

  /** One past the last character of a sentence, its mark included. */
  int sentenceEnd(int sentence) {
    return sentence + 1 < sentences.length ? sentences[sentence + 1] : text.length();
  }

  /** The number of the paragraph that a position lies in; the headline is the first. */
  int paragraph(int at) {
    return index(paragraphs, at);
  }

  int paragraphs() {
    return paragraphs.length;
  }

  int paragraphStart(int paragraph) {
    return paragraphs[paragraph];
  }

  /** One past the last character of a paragraph, without its line break. */
  int paragraphEnd(int paragraph) {
    return paragraph + 1 < paragraphs.length ? paragraphs[paragraph + 1] - 1 : text.length();
  }

  private static int index(int[] starts, int at) {
    int found = Arrays.binarySearch(starts, at);
    return found >= 0 ? found : -found - 2;
  }
}
