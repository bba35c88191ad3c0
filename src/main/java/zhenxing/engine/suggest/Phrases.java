package zhenxing.engine.suggest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.engine.text.PhraseForm;
import zhenxing.engine.text.PhraseSides;
import zhenxing.engine.text.QuotedNames;
import zhenxing.engine.text.SegmentedText;
import zhenxing.engine.text.WordRuns;
import zhenxing.engine.text.WordRuns.Word;

/**
 * Finds phrases worth suggesting. In an article these are the names it puts in quotation marks or
 * book-title marks, and the strings of words it uses more than once. In the corpus, {@link #whole}
 * keeps the phrases that are complete.
 *
 * <p>Both steps drop fragments of longer phrases. In an article, a string whose neighbour is always
 * the same word is a fragment. In the corpus, a phrase is a fragment if a longer phrase that
 * contains it is almost as frequent. Safe for use by many threads.
 */
public final class Phrases {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 16;

  /** Maximum number of phrases of an article, so that a hostile article cannot fill the index. */
  private static final int MAX_PER_ARTICLE = 100;

  /**
   * A phrase is a fragment if a longer phrase that contains it occurs in at least this share of its
   * articles.
   */
  private static final double FRAGMENT_SHARE = 0.8;

  /** Maximum number of words looked at in an article. Nearly all articles have fewer. */
  private static final int MAX_WORDS = 20_000;

  private Phrases() {}

  /** Returns the phrases of an article, quoted ones first. */
  public static Set<String> of(SegmentedText title, SegmentedText body) {
    Set<String> phrases = new LinkedHashSet<>();
    for (SegmentedText text : List.of(title, body)) {
      phrases.addAll(QuotedNames.of(text.text(), MAX_PER_ARTICLE - phrases.size()));
    }
    repeated(List.of(title, body))
        .forEach(
            (phrase, uses) -> {
              if (uses.isWhole() && phrases.size() < MAX_PER_ARTICLE) phrases.add(phrase);
            });
    return phrases;
  }

  /** How an article uses a phrase: how often, and with which neighbours. */
  private record Uses(int count, PhraseSides sides) {

    Uses and(Uses other) {
      return new Uses(count + other.count, sides.and(other.sides));
    }

    /** Whether the phrase occurs more than once and not always with the same neighbour. */
    boolean isWhole() {
      return count > 1 && sides.areFree();
    }
  }

  private static Map<String, Uses> repeated(List<SegmentedText> texts) {
    Map<String, Integer> words = new HashMap<>();
    for (SegmentedText text : texts) {
      for (int i = 0; i < text.size(); i++) words.merge(text.term(i), 1, Integer::sum);
    }
    Map<String, Uses> phrases = new LinkedHashMap<>();
    int seen = 0;
    for (SegmentedText text : texts) {
      for (List<Word> run : WordRuns.of(text)) {
        seen += run.size();
        if (seen > MAX_WORDS) return phrases;
        // Cheap test first: most runs have no word that occurs elsewhere in the article.
        if (run.stream().noneMatch(word -> words.get(word.term()) > 1)) continue;
        PhraseForm form = new PhraseForm(run);
        for (int from = 0; from < run.size(); from++) {
          if (words.get(run.get(from).term()) > 1 && form.canBegin(from)) {
            count(text.text(), run, form, from, words, phrases);
          }
        }
      }
    }
    return phrases;
  }

  /**
   * Counts the phrases that begin with a word. Every word of a repeated phrase is itself repeated,
   * so the loop ends at the first word that is not.
   */
  private static void count(
      String text,
      List<Word> run,
      PhraseForm form,
      int from,
      Map<String, Integer> words,
      Map<String, Uses> phrases) {
    int end = Math.min(run.size(), from + PhraseForm.MAX_WORDS);
    for (int to = from + 1; to <= end; to++) {
      Word last = run.get(to - 1);
      int length = last.end() - run.get(from).start();
      if (length > LONGEST || words.get(last.term()) < 2 || form.partsPhrases(to - 1)) break;
      if (length < SHORTEST || !form.canEnd(to - 1)) continue;
      if (WordRuns.cutsAName(text, run.get(from).start(), last.end())) continue;
      String phrase = WordRuns.phrase(text, run, from, to);
      phrases.merge(phrase, new Uses(1, form.sides(from, to - 1)), Uses::and);
    }
  }

  /**
   * Returns the phrases that are not fragments of a longer phrase.
   *
   * @param articles number of articles in which each phrase occurs
   * @return the complete phrases with the same numbers
   */
  public static Map<String, Integer> whole(Map<String, Integer> articles) {
    Map<String, Integer> whole = new LinkedHashMap<>(articles);
    articles.forEach(
        (phrase, count) -> {
          for (int i = 0; i < phrase.length(); i++) {
            for (int j = i + 2; j <= phrase.length(); j++) {
              if (j - i == phrase.length()) continue;
              String part = phrase.substring(i, j);
              Integer ofPart = articles.get(part);
              if (ofPart != null && ofPart * FRAGMENT_SHARE <= count) whole.remove(part);
            }
          }
        });
    return whole;
  }
}
