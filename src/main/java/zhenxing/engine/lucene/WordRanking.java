package zhenxing.engine.lucene;

import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.apache.lucene.search.TermQuery;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Grammar;
import zhenxing.engine.text.Segmenter;

/**
 * Scores articles for the words of a query: by its words, which are sure of their borders, and by
 * every two neighbouring characters, which also find words that the segmenter cuts otherwise, both
 * in the body and once more in the title and in the lead.
 */
final class WordRanking {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private final Segmenter segmenter;
  private final Ranking ranking;

  WordRanking(Segmenter segmenter, Ranking ranking) {
    this.segmenter = segmenter;
    this.ranking = ranking;
  }

  /** Adds what scores a text to a query that says otherwise which articles it finds. */
  void addTo(BooleanQuery.Builder query, Scope scope, String text) {
    List<String> words = segmenter.words(text);
    Map<String, Float> wordWeights = new LinkedHashMap<>();
    for (String word : words) {
      wordWeights.put(word, Grammar.isFunctionWord(word) ? ranking.grammar() : 1);
    }
    String folded = Folding.text(text);
    Map<String, Float> bigramWeights = bigramWeights(folded, words);
    add(query, Fields.TITLE_WORDS, wordWeights, ranking.title());
    add(query, Fields.TITLE_BIGRAMS, bigramWeights, ranking.title());
    if (scope == Scope.TITLE) return;
    add(query, Fields.BODY_WORDS, wordWeights, 1);
    add(query, Fields.BODY_BIGRAMS, bigramWeights, 1);
    float lead = Grammar.isQuestion(text, words) ? ranking.questionLead() : ranking.lead();
    add(query, Fields.LEAD_WORDS, wordWeights, lead);
    add(query, Fields.LEAD_BIGRAMS, bigramWeights, lead);
    Matcher year = YEAR.matcher(folded);
    while (year.find()) {
      var ofYear = IntPoint.newExactQuery(Fields.YEAR, Integer.parseInt(year.group()));
      query.add(new BoostQuery(new ConstantScoreQuery(ofYear), ranking.year()), Occur.SHOULD);
    }
  }

  private Map<String, Float> bigramWeights(String folded, List<String> words) {
    Set<String> within = new HashSet<>();
    for (String word : words) within.addAll(QueryTranslator.bigramsOf(Folding.text(word)));
    Map<String, Float> weights = new LinkedHashMap<>();
    for (String bigram : QueryTranslator.bigramsOf(folded)) {
      if (bigram.indexOf(Folding.SEPARATOR) >= 0) continue;
      weights.put(bigram, within.contains(bigram) ? ranking.bigrams() : ranking.across());
    }
    return weights;
  }

  private static void add(
      BooleanQuery.Builder query, String field, Map<String, Float> weights, float factor) {
    weights.forEach(
        (term, weight) ->
            query.add(
                new BoostQuery(new TermQuery(new Term(field, term)), weight * factor),
                Occur.SHOULD));
  }
}
