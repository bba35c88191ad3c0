package zhenxing.engine.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.Place;
import zhenxing.catalog.PlaceNames;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Grammar;
import zhenxing.engine.text.Segmenter;
import zhenxing.restore.ScriptConverter;

/**
 * Determines what adds to the score of an article for the words of a query. Articles are scored by
 * the words and by all pairs of neighbouring characters (bigrams), in the body and again in the
 * title and the lead. Words respect word boundaries; bigrams also match words that the segmenter
 * splits differently in query and text.
 */
public final class WordRanking {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /** A kicker in a headline, which names the series that an article belongs to. */
  private static final Pattern KICKER = Pattern.compile("【[^】]{0,100}】");

  private final Segmenter segmenter;
  private final PlaceNames placeNames;
  private final Ranking ranking;

  /**
   * @param segmenter splits queries into words
   * @param placeNames finds places named in queries
   * @param ranking the weights
   */
  public WordRanking(Segmenter segmenter, PlaceNames placeNames, Ranking ranking) {
    this.segmenter = segmenter;
    this.placeNames = placeNames;
    this.ranking = ranking;
  }

  /** The field in which a term is searched. */
  public enum In {
    /** The words of the headline. */
    TITLE_WORDS,
    /** The pairs of neighbouring characters of the headline. */
    TITLE_BIGRAMS,
    /** The words of the body. */
    BODY_WORDS,
    /** The pairs of neighbouring characters of the body. */
    BODY_BIGRAMS,
    /** The words of the first {@value Ranking#LEAD_CHARACTERS} characters of the body. */
    LEAD_WORDS
  }

  /** A property that adds to the score of the articles that have it. */
  public sealed interface Score {

    /**
     * The article contains a term, scored by its frequency and rarity.
     *
     * @param in the field
     * @param term the term
     * @param weight factor for its score
     */
    record OfTerm(In in, String term, float weight) implements Score {}

    /**
     * The article is dated to a year.
     *
     * @param year the year
     * @param score the amount added
     */
    record OfYear(int year, float score) implements Score {}

    /**
     * The article is about a place.
     *
     * @param place the place
     * @param score the amount added
     */
    record OfPlace(Place place, float score) implements Score {}
  }

  /** Returns everything that adds to the score of an article for a text. */
  public List<Score> scores(Scope scope, String text) {
    String simplified = ScriptConverter.get().convert(text);
    Map<String, Set<Place>> places = placeNames.in(simplified);
    Weights weights = new Weights(places.keySet());
    weights.addAll(text);
    List<Score> scores = new ArrayList<>();
    add(scores, In.TITLE_WORDS, weights.words, ranking.title());
    add(scores, In.TITLE_BIGRAMS, weights.bigrams, ranking.title());
    if (scope == Scope.TITLE) return scores;
    add(scores, In.BODY_WORDS, weights.words, 1);
    add(scores, In.BODY_BIGRAMS, weights.bigrams, 1);
    boolean question = Grammar.isQuestion(text, segmenter.words(text));
    float lead = question ? ranking.questionLead() : ranking.lead();
    add(scores, In.LEAD_WORDS, weights.words, lead);
    Matcher year = YEAR.matcher(Folding.text(text));
    while (year.find()) {
      scores.add(new Score.OfYear(Integer.parseInt(year.group()), ranking.year()));
    }
    Set<Place> named = new LinkedHashSet<>();
    places.values().forEach(named::addAll);
    float filed = namesOnly(simplified, places.keySet()) ? ranking.only() : ranking.filed();
    for (Place place : named) scores.add(new Score.OfPlace(place, filed));
    return scores;
  }

  /** Whether a text in simplified Chinese consists of names of places. */
  private static boolean namesOnly(String text, Set<String> names) {
    String rest = text;
    for (String name : names) rest = rest.replace(name, "");
    return !names.isEmpty() && Folding.phrase(rest).isEmpty();
  }

  /**
   * The weights of the words and bigrams of a query. A term that occurs several times gets its
   * greatest weight.
   */
  private final class Weights {

    private final Map<String, Float> words = new LinkedHashMap<>();
    private final Map<String, Float> bigrams = new LinkedHashMap<>();
    private final List<String> places;

    Weights(Set<String> places) {
      this.places = places.stream().map(Folding::text).toList();
    }

    void addAll(String text) {
      String rest = withoutKicker(text);
      addPart(rest, 1);
      if (rest.length() == text.length()) return;
      Matcher kicker = KICKER.matcher(text);
      while (kicker.find()) addPart(kicker.group(), ranking.kicker());
    }

    private void addPart(String part, float factor) {
      Set<String> within = new HashSet<>();
      for (String word : segmenter.words(part)) {
        float weight = Grammar.isFunctionWord(word) ? ranking.grammar() : 1;
        words.merge(word, weight * factor * ofPlace(Folding.text(word)), Math::max);
        within.addAll(Bigrams.of(Folding.text(word)));
      }
      for (String bigram : Bigrams.within(part)) {
        float weight = within.contains(bigram) ? ranking.bigrams() : ranking.across();
        bigrams.merge(bigram, weight * factor * ofPlace(bigram), Math::max);
      }
    }

    private float ofPlace(String term) {
      return places.stream().anyMatch(name -> name.contains(term)) ? ranking.place() : 1;
    }
  }

  /** Returns a text without its kickers, or the text itself if it consists of kickers only. */
  public static String withoutKicker(String text) {
    String rest = KICKER.matcher(text).replaceAll("\n");
    return Folding.phrase(rest).isEmpty() ? text : rest;
  }

  private static void add(List<Score> scores, In in, Map<String, Float> weights, float factor) {
    weights.forEach((term, weight) -> scores.add(new Score.OfTerm(in, term, weight * factor)));
  }
}
