package zhenxing.engine.lucene;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import zhenxing.article.Place;
import zhenxing.catalog.PlaceNames;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.PlaceFields;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Grammar;
import zhenxing.engine.text.Segmenter;
import zhenxing.restore.ScriptConverter;

/**
 * Adds the clauses that score articles for the words of a query. Articles are scored by the words
 * and by all pairs of neighbouring characters (bigrams), in the body and again in the title and the
 * lead. Words respect word boundaries; bigrams also match words that the segmenter splits
 * differently in query and text.
 */
final class WordRanking {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /** A kicker in a headline, which names the series that an article belongs to. */
  private static final Pattern KICKER = Pattern.compile("【[^】]{0,100}】");

  private final Segmenter segmenter;
  private final PlaceNames placeNames;
  private final Ranking ranking;

  WordRanking(Segmenter segmenter, PlaceNames placeNames, Ranking ranking) {
    this.segmenter = segmenter;
    this.placeNames = placeNames;
    this.ranking = ranking;
  }

  /** Adds scoring clauses for a text to a query whose other clauses decide which articles match. */
  void addTo(BooleanQuery.Builder query, Scope scope, String text) {
    Map<String, Set<Place>> places = placeNames.in(ScriptConverter.get().convert(text));
    Weights weights = new Weights(places.keySet());
    weights.addAll(text);
    add(query, Fields.TITLE_WORDS, weights.words, ranking.title());
    add(query, Fields.TITLE_BIGRAMS, weights.bigrams, ranking.title());
    if (scope == Scope.TITLE) return;
    add(query, Fields.BODY_WORDS, weights.words, 1);
    add(query, Fields.BODY_BIGRAMS, weights.bigrams, 1);
    boolean question = Grammar.isQuestion(text, segmenter.words(text));
    float lead = question ? ranking.questionLead() : ranking.lead();
    add(query, Fields.LEAD_WORDS, weights.words, lead);
    Matcher year = YEAR.matcher(Folding.text(text));
    while (year.find()) {
      addScore(
          query,
          IntPoint.newExactQuery(Fields.YEAR, Integer.parseInt(year.group())),
          ranking.year());
    }
    Set<Place> named = new LinkedHashSet<>();
    places.values().forEach(named::addAll);
    for (Place place : named) {
      addScore(query, new TermQuery(PlaceFields.SUBJECTS.term(place)), ranking.filed());
    }
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
        within.addAll(QueryTranslator.bigramsOf(Folding.text(word)));
      }
      for (String bigram : QueryTranslator.bigramsWithin(part)) {
        float weight = within.contains(bigram) ? ranking.bigrams() : ranking.across();
        bigrams.merge(bigram, weight * factor * ofPlace(bigram), Math::max);
      }
    }

    private float ofPlace(String term) {
      return places.stream().anyMatch(name -> name.contains(term)) ? ranking.place() : 1;
    }
  }

  /** Returns the text without kickers, or the whole text if there is nothing else. */
  static String withoutKicker(String text) {
    String rest = KICKER.matcher(text).replaceAll("\n");
    return Folding.phrase(rest).isEmpty() ? text : rest;
  }

  private static void add(
      BooleanQuery.Builder query, String field, Map<String, Float> weights, float factor) {
    weights.forEach(
        (term, weight) ->
            query.add(
                new BoostQuery(new TermQuery(new Term(field, term)), weight * factor),
                Occur.SHOULD));
  }

  private static void addScore(BooleanQuery.Builder query, Query which, float score) {
    query.add(new BoostQuery(new ConstantScoreQuery(which), score), Occur.SHOULD);
  }
}
