package zhenxing.catalog;

import java.util.Arrays;
import zhenxing.page.Dateline;

/**
 * Headline and body of an article as one text, and the positions of its parts: dateline, first
 * sentence, lead, sentences, paragraphs. Each question costs at most a binary search. Immutable.
 */
final class Frame {

  /** Length of the lead, in characters from the start of the body. */
  private static final int LEAD = 150;

  /** The part of an article in which a position is. */
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
  // Start of each sentence, ascending.
  private final int[] sentences;
  // Start of each paragraph, ascending.
  private final int[] paragraphs;

  /**
   * @param title the headline, empty if there is none
   * @param body the text without its headline
   */
  Frame(String title, String body) {
    text = title + "\n" + body;
    titleEnd = title.length();
    digest = Digest.isHeadline(title);
    datelineEnd = titleEnd + 1 + Dateline.endOf(body);
    int[] sentences = new int[16];
    int[] paragraphs = new int[16];
    int sentence = 1;
    int paragraph = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paragraphEnds = c == '\n';
      if (!paragraphEnds && !isSentenceEnd(c)) continue;
      if (sentence == sentences.length) sentences = Arrays.copyOf(sentences, 2 * sentence);
      sentences[sentence++] = i + 1;
      if (!paragraphEnds) continue;
      if (paragraph == paragraphs.length) paragraphs = Arrays.copyOf(paragraphs, 2 * paragraph);
      paragraphs[paragraph++] = i + 1;
    }
    this.sentences = Arrays.copyOf(sentences, sentence);
    this.paragraphs = Arrays.copyOf(paragraphs, paragraph);
    firstEnd = sentenceEnd(sentence(datelineEnd));
  }

  static boolean isSentenceEnd(char c) {
    return c == '。' || c == '！' || c == '？' || c == '；';
  }

  String text() {
    return text;
  }

  /** The length of the headline; 0 if there is none. */
  int titleEnd() {
    return titleEnd;
  }

  /** Whether the article is a digest of unrelated items, by its headline. */
  boolean isDigest() {
    return digest;
  }

  /**
   * The length of the text as a logarithmic class: the number of binary digits of its length in
   * hundreds of characters.
   */
  int lengthClass() {
    return powerOfTwo(text.length() / 100);
  }

  /** The number of binary digits of a number: 0 for 0, 1 for 1, 2 for 2 and 3, 3 for 4 to 7. */
  static int powerOfTwo(int n) {
    return 32 - Integer.numberOfLeadingZeros(n);
  }

  Zone zone(int at) {
    if (at < titleEnd) return Zone.TITLE;
    if (at < datelineEnd) return Zone.DATELINE;
    if (at < firstEnd) return Zone.FIRST_SENTENCE;
    return at < titleEnd + 1 + LEAD ? Zone.LEAD : Zone.BODY;
  }

  /** The number of the sentence that contains a position, from 0. */
  int sentence(int at) {
    return index(sentences, at);
  }

  int sentences() {
    return sentences.length;
  }

  int sentenceStart(int sentence) {
    return sentences[sentence];
  }

  /** The index after a sentence, including its punctuation mark. */
  int sentenceEnd(int sentence) {
    return sentence + 1 < sentences.length ? sentences[sentence + 1] : text.length();
  }

  /** The number of the paragraph that contains a position; the headline is number 0. */
  int paragraph(int at) {
    return index(paragraphs, at);
  }

  int paragraphs() {
    return paragraphs.length;
  }

  int paragraphStart(int paragraph) {
    return paragraphs[paragraph];
  }

  /** The index after a paragraph, without its line break. */
  int paragraphEnd(int paragraph) {
    return paragraph + 1 < paragraphs.length ? paragraphs[paragraph + 1] - 1 : text.length();
  }

  private static int index(int[] starts, int at) {
    int found = Arrays.binarySearch(starts, at);
    return found >= 0 ? found : -found - 2;
  }
}
