package zhenxing.engine.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.PhraseForm;
import zhenxing.engine.text.PhraseSides;
import zhenxing.engine.text.QuotedNames;
import zhenxing.engine.text.WordRuns;
import zhenxing.engine.text.WordRuns.Word;

/**
 * Finds the most telling phrases that two texts share, to show as reasons why they are related. A
 * candidate is a string of several words that is long enough and made of rare words; the longer it
 * is and the rarer its words are, the more it tells.
 *
 * <p>Candidates that are known phrases are preferred: those that several articles of the corpus use
 * as a complete phrase, and names that the text puts in quotation marks. Only if the texts share
 * none of these, a candidate counts if it looks like a complete phrase in both texts ({@link
 * PhraseForm}), which means that its neighbours are not always the same. {@link UntellingPhrases}
 * are left out.
 */
public final class SharedPhrases {

  /** Maximum number of phrases returned. Readers take in no more reasons. */
  private static final int MOST = 3;

  /**
   * Minimum weight of a phrase, as a multiple of the weight of a word that occurs in one article
   * only.
   */
  private static final double LEAST_WEIGHT = 0.5;

  /** Minimum length in characters. Shorter strings are rarely more than a word. */
  private static final int LEAST_LENGTH = 3;

  private static final int MOST_LENGTH = 16;

  /**
   * Maximum number of words. It is larger than that of {@link PhraseForm} because the segmenter
   * splits long names into many words.
   */
  private static final int MOST_WORDS = 8;

  private static final int MOST_NAMES = 100;

  private static final Comparator<Candidate> MOST_TELLING_FIRST =
      Comparator.comparingDouble(Candidate::weight).reversed().thenComparing(Candidate::folded);

  private record Candidate(String text, String folded, double weight) {}

  private final String text;
  private final CorpusCounts corpus;
  private final Set<String> names;

  /** For each word of the text, the candidates that begin with it, shortest first. */
  private final List<List<Candidate>> starts = new ArrayList<>();

  /** The strings of the text that have the form of a phrase, folded, with their neighbours. */
  private final Map<String, PhraseSides> formed;

  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * Collects the candidates of a text.
   *
   * @param text the text as displayed
   * @param runs the words of the text
   * @param corpus statistics on words and known phrases
   */
  public SharedPhrases(String text, List<List<Word>> runs, CorpusCounts corpus) throws IOException {
    this.text = text;
    this.corpus = corpus;
    names = QuotedNames.of(text, MOST_NAMES);
    formed = formed(text, runs);
    for (List<Word> run : runs) {
      for (int from = 0; from < run.size(); from++) starts.add(from(run, from));
    }
  }

  /** Returns the candidates that begin with a word, shortest first. */
  private List<Candidate> from(List<Word> run, int from) throws IOException {
    List<Candidate> phrases = new ArrayList<>();
    double weight = 0;
    int longest = Math.min(run.size(), from + MOST_WORDS);
    for (int to = from + 1; to <= longest; to++) {
      weight += corpus.rarity(run.get(to - 1).term());
      String phrase = WordRuns.phrase(text, run, from, to);
      if (phrase.length() > MOST_LENGTH) break;
      if (phrase.length() < LEAST_LENGTH) continue;
      if (weight < LEAST_WEIGHT * corpus.greatestRarity()) continue;
      phrases.add(new Candidate(phrase, Folding.phrase(phrase), weight));
    }
    return phrases;
  }

  private static Map<String, PhraseSides> formed(String text, List<List<Word>> runs) {
    Map<String, PhraseSides> formed = new HashMap<>();
    for (List<Word> run : runs) {
      PhraseForm form = new PhraseForm(run);
      for (int from = 0; from < run.size(); from++) {
        if (!form.canBegin(from)) continue;
        int longest = Math.min(run.size(), from + PhraseForm.MAX_WORDS);
        for (int to = from + 1; to <= longest && !form.partsPhrases(to - 1); to++) {
          if (!form.canEnd(to - 1)) continue;
          int end = run.get(to - 1).end();
          if (WordRuns.cutsAName(text, run.get(from).start(), end)) continue;
          formed.merge(
              Folding.phrase(WordRuns.phrase(text, run, from, to)),
              form.sides(from, to - 1),
              PhraseSides::and);
        }
      }
    }
    return formed;
  }

  /**
   * Returns the most telling phrases that another text contains too. None is part of another.
   *
   * @param other the other text
   * @param wordRuns splits the other text into words
   */
  public List<String> in(String other, WordRuns wordRuns) throws IOException {
    List<Candidate> shared = shared(Folding.text(other));
    List<Candidate> phrases = new ArrayList<>();
    for (Candidate candidate : shared) if (isKnown(candidate.text)) phrases.add(candidate);
    if (phrases.isEmpty()) {
      Map<String, PhraseSides> there = formed(other, wordRuns.of(other));
      for (Candidate candidate : shared) {
        PhraseSides here = formed.get(candidate.folded);
        PhraseSides sides = there.get(candidate.folded);
        if (here != null && sides != null && here.and(sides).areFree()) phrases.add(candidate);
      }
    }
    return best(phrases);
  }

  /** Returns the candidates that the folded text contains, most telling first. */
  private List<Candidate> shared(String folded) {
    Set<Integer> bigrams = new HashSet<>();
    for (int i = 0; i + 1 < folded.length(); i++) bigrams.add(bigram(folded, i));
    Map<String, Candidate> shared = new LinkedHashMap<>();
    for (List<Candidate> start : starts) {
      for (Candidate candidate : start) {
        String phrase = candidate.folded;
        boolean isThere =
            phrase.length() > 1 && bigrams.contains(bigram(phrase, 0)) && folded.contains(phrase);
        // The longer candidates begin with this one, so they are not in the text either.
        if (!isThere) break;
        if (!UntellingPhrases.contains(candidate.text)) shared.putIfAbsent(phrase, candidate);
      }
    }
    return shared.values().stream().sorted(MOST_TELLING_FIRST).toList();
  }

  private static int bigram(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  private boolean isKnown(String phrase) throws IOException {
    Boolean is = known.get(phrase);
    if (is == null) {
      is = names.contains(phrase) || corpus.isPhrase(phrase);
      known.put(phrase, is);
    }
    return is;
  }

  private static List<String> best(List<Candidate> ranked) {
    List<Candidate> best = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (best.size() == MOST) break;
      boolean overlaps =
          best.stream()
              .anyMatch(
                  other ->
                      other.folded.contains(candidate.folded)
                          || candidate.folded.contains(other.folded));
      if (!overlaps) best.add(candidate);
    }
    return best.stream().map(Candidate::text).toList();
  }
}
