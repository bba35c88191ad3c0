package zhenxing.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhenxing.engine.text.WordRuns.Word;

/**
 * Counts in how many texts phrases occur. Candidates are sequences of words that have the form of a
 * phrase, and names in quotation or title marks, which the segmenter need not know. A sequence is
 * counted only if both of its parts that are one word shorter are frequent (Apriori, Agrawal and
 * Srikant 1994), so that the work grows about linearly with the number of words. Must be used by
 * one thread only.
 */
public final class FrequentPhrases {

  /** Maximum number of quoted names of a text. A text with more is a list. */
  private static final int MOST_NAMES = 100;

  /**
   * Maximum number of words in a phrase. Longer ones are sentences; an office with a name has about
   * six words.
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
   * A phrase.
   *
   * @param text the phrase as one of the texts writes it
   * @param folded its folded form; equal forms are the same phrase
   * @param count number of texts that contain it
   */
  public record Phrase(String text, String folded, int count) {}

  /**
   * A text: its words with a null after each run, their numbers in the vocabulary, and for each
   * word what it can be in a phrase.
   */
  private record Text(String text, List<Word> words, int[] numbers, Edge[] edges) {}

  /** What a word can be in a phrase, and the neighbours of phrases that begin or end with it. */
  private record Edge(
      boolean canBegin, boolean canEnd, boolean partsPhrases, String before, String after) {}

  /**
   * @param wordRuns splits texts into runs of words
   */
  public FrequentPhrases(WordRuns wordRuns) {
    this.wordRuns = wordRuns;
  }

  /** Adds a text. */
  public void add(String text) {
    List<Word> words = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (List<Word> run : wordRuns.of(text)) {
      PhraseForm form = new PhraseForm(run);
      for (int i = 0; i < run.size(); i++) {
        edges.add(
            new Edge(
                form.canBegin(i),
                form.canEnd(i),
                form.partsPhrases(i),
                form.before(i),
                form.after(i)));
      }
      words.addAll(run);
      words.add(null);
      edges.add(null);
    }
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      Word word = words.get(i);
      numbers[i] = word == null ? RUN_END : number(word.term());
    }
    texts.add(new Text(text, words, numbers, edges.toArray(Edge[]::new)));
    Map<String, String> found = new HashMap<>();
    for (String name : QuotedNames.of(text, MOST_NAMES)) {
      found.putIfAbsent(Folding.phrase(name), name);
    }
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
   * Returns the phrases of at least two characters that occur in a minimum number of texts. Parts
   * of longer phrases are included.
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

  private static boolean canBePhrase(List<Edge> edges) {
    return edges.get(0).canBegin
        && edges.get(edges.size() - 1).canEnd
        && edges.stream().noneMatch(Edge::partsPhrases);
  }

  /** All sequences of one length, with their counts. */
  private final class Level {

    private final int length;
    private final Map<Long, Integer> sequences = new HashMap<>();
    private final int[][] numbers = new int[texts.size()][];
    private int[] counts = new int[1024];
    private int[] lastText = new int[1024];
    private int[] firstText = new int[1024];
    private int[] firstAt = new int[1024];
    private PhraseSides[] sides = new PhraseSides[1024];

    /**
     * @param shorter the numbers of the sequences that are one word shorter, where they begin;
     *     negative for infrequent ones
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
      Edge[] edges = texts.get(text).edges;
      PhraseSides here = new PhraseSides(edges[at].before, edges[at + length - 1].after);
      sides[number] = known == null ? here : sides[number].and(here);
      return number;
    }

    private void grow() {
      counts = Arrays.copyOf(counts, counts.length * 2);
      lastText = Arrays.copyOf(lastText, counts.length);
      firstText = Arrays.copyOf(firstText, counts.length);
      firstAt = Arrays.copyOf(firstAt, counts.length);
      sides = Arrays.copyOf(sides, counts.length);
    }

    boolean any(int least) {
      for (int i = 0; i < sequences.size(); i++) if (counts[i] >= least) return true;
      return false;
    }

    /**
     * Returns the numbers of the sequences by the word at which they begin; negative for infrequent
     * ones.
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
        if (!canBePhrase(Arrays.asList(text.edges).subList(firstAt[i], firstAt[i] + length))) {
          continue;
        }
        if (!sides[i].areFree()) continue;
        int start = words.get(0).start();
        if (WordRuns.cutsAName(text.text, start, words.get(length - 1).end())) continue;
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
