package zhenxing.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.engine.text.WordRuns.Word;

/**
 * Counts in how many texts each phrase occurs. Candidates are sequences of words that can be a
 * phrase ({@link PhraseForm}), and names that a text puts in quotation or title marks. A sequence
 * is only counted if both of its parts that are one word shorter are frequent (Apriori, Agrawal and
 * Srikant 1994), so that the work stays close to the number of words. Not thread-safe.
 */
public final class FrequentPhrases {

  private static final Pattern NAME = Pattern.compile("[“「《]([^“”「」《》\n]{3,20})[”」》]");

  /**
   * Longer sequences are sentences. The segmenter splits an office with a name into up to six
   * words.
   */
  private static final int MOST_WORDS = 8;

  private static final int MOST_CHARACTERS = 14;

  private static final int RUN_END = -1;
  private static final int INFREQUENT = -1;

  private final WordRuns wordRuns;
  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final List<Text> texts = new ArrayList<>();
  private final Map<String, Phrase> names = new HashMap<>();

  /**
   * A phrase with its count.
   *
   * @param text the phrase as written in one of the texts
   * @param folded its folded form; phrases with the same folded form are the same
   * @param count the number of texts that contain it
   */
  public record Phrase(String text, String folded, int count) {}

  /** The words of a text, with a null after each run, and their numbers in the vocabulary. */
  private record Text(String text, List<Word> words, int[] numbers) {}

  public FrequentPhrases(WordRuns wordRuns) {
    this.wordRuns = wordRuns;
  }

  /** Adds a text. */
  public void add(String text) {
    List<Word> words = new ArrayList<>();
    for (List<Word> run : wordRuns.of(text)) {
      words.addAll(run);
      words.add(null);
    }
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      Word word = words.get(i);
      numbers[i] = word == null ? RUN_END : number(word.term());
    }
    texts.add(new Text(text, words, numbers));
    Map<String, String> found = new HashMap<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) found.putIfAbsent(Folding.phrase(name.group(1)), name.group(1));
    found.forEach(
        (folded, written) ->
            names.merge(
                folded,
                new Phrase(written, folded, 1),
                (a, b) -> new Phrase(a.text, folded, a.count + 1)));
  }

  private int number(String term) {
    Integer known = vocabulary.putIfAbsent(term, vocabulary.size());
    return known == null ? vocabulary.size() - 1 : known;
  }

  /**
   * Returns the phrases of at least two characters that occur in at least {@code least} of the
   * texts. Parts of longer phrases are included.
   */
  public List<Phrase> of(int least) {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    int[][] shorter = new int[texts.size()][];
    for (int t = 0; t < shorter.length; t++) shorter[t] = texts.get(t).numbers;
    for (int length = 1; length <= MOST_WORDS && shorter != null; length++) {
      Level level = new Level(length, shorter);
      level.keep(least, phrases);
      shorter = level.any(least) ? level.frequent(least) : null;
    }
    for (Phrase name : names.values()) {
      if (name.count < least || name.folded.indexOf(Folding.SEPARATOR) >= 0) continue;
      if (name.folded.length() > 2) phrases.putIfAbsent(name.folded, name);
    }
    return List.copyOf(phrases.values());
  }

  /**
   * Whether a range of text cuts a name in quotation marks, that is, contains only one of its
   * marks.
   */
  private static boolean cutsAName(String text, int start, int end) {
    int from = start > 0 && text.charAt(start - 1) == '“' ? start - 1 : start;
    int to = end < text.length() && text.charAt(end) == '”' ? end + 1 : end;
    int open = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '“') open++;
      if (text.charAt(i) == '”' && --open < 0 && i < end) return true;
    }
    // A complete quotation may be at the end of the range, or around it.
    return open > 0 && text.indexOf('“', start) >= 0 && text.indexOf('“', start) < end;
  }

  /** All sequences of one length. */
  private final class Level {

    private final int length;
    private final Map<Long, Integer> sequences = new HashMap<>();
    private final int[][] numbers = new int[texts.size()][];
    private int[] counts = new int[1024];
    private int[] lastText = new int[1024];
    private int[] firstText = new int[1024];
    private int[] firstAt = new int[1024];

    /**
     * @param length the number of words
     * @param shorter for each text and position, the number of the sequence of one word less that
     *     starts there; negative if it is infrequent
     */
    Level(int length, int[][] shorter) {
      this.length = length;
      for (int t = 0; t < shorter.length; t++) {
        int[] words = texts.get(t).numbers;
        numbers[t] = new int[words.length];
        Arrays.fill(numbers[t], INFREQUENT);
        for (int at = 0; at + length <= words.length; at++) {
          int last = words[at + length - 1];
          if (shorter[t][at] < 0 || last < 0) continue;
          if (length > 1 && shorter[t][at + 1] < 0) continue;
          numbers[t][at] = count((long) shorter[t][at] << 32 | last, t, at);
        }
      }
    }

    private int count(long sequence, int text, int at) {
      Integer known = sequences.putIfAbsent(sequence, sequences.size());
      int number = known == null ? sequences.size() - 1 : known;
      if (known == null) {
        if (number == counts.length) grow();
        firstText[number] = text;
        firstAt[number] = at;
        counts[number] = 1;
      } else if (lastText[number] != text) {
        counts[number]++;
      }
      lastText[number] = text;
      return number;
    }

    private void grow() {
      counts = Arrays.copyOf(counts, counts.length * 2);
      lastText = Arrays.copyOf(lastText, counts.length);
      firstText = Arrays.copyOf(firstText, counts.length);
      firstAt = Arrays.copyOf(firstAt, counts.length);
    }

    boolean any(int least) {
      for (int i = 0; i < sequences.size(); i++) if (counts[i] >= least) return true;
      return false;
    }

    /**
     * The numbers of all sequences by text and position, with infrequent ones set to a negative
     * value.
     */
    int[][] frequent(int least) {
      for (int[] text : numbers) {
        for (int at = 0; at < text.length; at++) {
          if (text[at] >= 0 && counts[text[at]] < least) text[at] = INFREQUENT;
        }
      }
      return numbers;
    }

    void keep(int least, Map<String, Phrase> phrases) {
      for (int i = 0; i < sequences.size(); i++) {
        if (counts[i] < least) continue;
        Text text = texts.get(firstText[i]);
        List<Word> words = text.words.subList(firstAt[i], firstAt[i] + length);
        if (!PhraseForm.canBeEdge(words.get(0)) || !PhraseForm.canBeEdge(words.get(length - 1))) {
          continue;
        }
        int start = words.get(0).start();
        if (cutsAName(text.text, start, words.get(length - 1).end())) continue;
        String phrase = WordRuns.phrase(text.text, words, 0, length);
        String folded = Folding.phrase(phrase);
        int characters = folded.codePointCount(0, folded.length());
        if (characters < 2 || characters > MOST_CHARACTERS) continue;
        phrases.merge(
            folded, new Phrase(phrase, folded, counts[i]), (a, b) -> a.count >= b.count ? a : b);
      }
    }
  }
}
