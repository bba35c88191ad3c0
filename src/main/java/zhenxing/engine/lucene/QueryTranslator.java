package zhenxing.engine.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.Clause.AllOf;
import zhenxing.engine.query.Clause.AnyOf;
import zhenxing.engine.query.Clause.Everything;
import zhenxing.engine.query.Clause.ExactPhrase;
import zhenxing.engine.query.Clause.Facet;
import zhenxing.engine.query.Clause.HasValue;
import zhenxing.engine.query.Clause.NearPhrase;
import zhenxing.engine.query.Clause.Not;
import zhenxing.engine.query.Clause.Nothing;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.query.Clause.Words;
import zhenxing.engine.query.Clause.Years;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Segmenter;

/** Translates the query's tree into Lucene queries. Safe for many threads. */
final class QueryTranslator {

  /** How much more a match in the title counts than one in the body. */
  private static final float TITLE_BOOST = 2f;

  /** A word found only inside other words matches, but says less than the word itself. */
  private static final float INSIDE_WORD_BOOST = 0.2f;

  /**
   * The bigrams of the query, summed, beside its words: what the segmenter cuts badly still ranks.
   */
  private static final float BIGRAM_BOOST = 0.5f;

  /** Of three and more words this share is required, rounded up. */
  private static final double REQUIRED_SHARE = 0.75;

  /** Words that carry grammar, not meaning; they are required only where there is nothing else. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "的", "了", "和", "与", "及", "在", "是", "对", "为", "等", "将", "以", "并", "从", "到", "把", "被", "向",
          "于", "之", "其", "这", "那", "也", "都", "就", "而", "或", "有", "中");

  private final Segmenter segmenter;

  QueryTranslator(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  Query translate(Clause clause) {
    return switch (clause) {
      case Everything all -> new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE);
      case Nothing none -> new MatchNoDocsQuery("nothing asked for can be met");
      case Words words -> words(words.scope(), words.text());
      case ExactPhrase phrase -> exact(phrase.scope(), Folding.phrase(phrase.text()));
      case NearPhrase near -> near(near);
      case HasValue value ->
          new ConstantScoreQuery(new TermQuery(new Term(field(value.facet()), value.value())));
      case Years years ->
          new ConstantScoreQuery(IntPoint.newRangeQuery(Fields.YEAR, years.from(), years.to()));
      case AllOf all -> allOf(all.clauses());
      case AnyOf any -> anyOf(any.clauses());
      case Not not -> allOf(List.of(new Everything(), not));
    };
  }

  private static String field(Facet facet) {
    return switch (facet) {
      case CITY -> Fields.CITY;
      case PROVINCE -> Fields.PROVINCE;
      case INDUSTRY -> Fields.INDUSTRY;
      case SOURCE -> Fields.SOURCE;
    };
  }

  private Query allOf(List<Clause> clauses) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Clause clause : clauses) {
      if (clause instanceof Not not) query.add(translate(not.clause()), Occur.MUST_NOT);
      else query.add(translate(clause), Occur.MUST);
    }
    return query.build();
  }

  private Query anyOf(List<Clause> clauses) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Clause clause : clauses) query.add(translate(clause), Occur.SHOULD);
    return query.build();
  }

  private Query words(Scope scope, String text) {
    Set<String> words = new LinkedHashSet<>(segmenter.words(text));
    if (words.size() > 1) {
      Set<String> meaning = new LinkedHashSet<>(words);
      meaning.removeAll(FUNCTION_WORDS);
      if (!meaning.isEmpty()) words = meaning;
    }
    if (words.isEmpty()) return exact(scope, Folding.phrase(text));
    BooleanQuery.Builder required = new BooleanQuery.Builder();
    for (String word : words) required.add(word(scope, word), Occur.SHOULD);
    int count = words.size();
    required.setMinimumNumberShouldMatch(
        count <= 2 ? count : (int) Math.ceil(count * REQUIRED_SHARE));
    Query bigrams = bigrams(scope, Folding.text(text));
    if (bigrams == null) return required.build();
    return new BooleanQuery.Builder()
        .add(required.build(), Occur.MUST)
        .add(new BoostQuery(bigrams, BIGRAM_BOOST), Occur.SHOULD)
        .build();
  }

  private static Query word(Scope scope, String word) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(boosted(new TermQuery(new Term(Fields.TITLE_WORDS, word))), Occur.SHOULD);
    if (scope == Scope.ANYWHERE) {
      query.add(new TermQuery(new Term(Fields.BODY_WORDS, word)), Occur.SHOULD);
    }
    Query inside = exact(scope, Folding.phrase(word));
    query.add(new BoostQuery(inside, INSIDE_WORD_BOOST), Occur.SHOULD);
    return query.build();
  }

  private static Query boosted(Query title) {
    return new BoostQuery(title, TITLE_BOOST);
  }

  /** Any of the bigrams, or null where the text has none. */
  private static Query bigrams(Scope scope, String folded) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Set<String> bigrams = new LinkedHashSet<>(bigramsOf(folded));
    bigrams.removeIf(bigram -> bigram.indexOf(Folding.SEPARATOR) >= 0);
    if (bigrams.isEmpty()) return null;
    for (String bigram : bigrams) {
      query.add(boosted(new TermQuery(new Term(Fields.TITLE_BIGRAMS, bigram))), Occur.SHOULD);
      if (scope == Scope.ANYWHERE) {
        query.add(new TermQuery(new Term(Fields.BODY_BIGRAMS, bigram)), Occur.SHOULD);
      }
    }
    return query.build();
  }

  private Query near(NearPhrase near) {
    List<String> words = segmenter.words(near.text());
    if (words.isEmpty()) return exact(near.scope(), Folding.phrase(near.text()));
    String[] terms = words.toArray(String[]::new);
    Query title = boosted(new PhraseQuery(near.slop(), Fields.TITLE_WORDS, terms));
    if (near.scope() == Scope.TITLE) return title;
    return new BooleanQuery.Builder()
        .add(title, Occur.SHOULD)
        .add(new PhraseQuery(near.slop(), Fields.BODY_WORDS, terms), Occur.SHOULD)
        .build();
  }

  /** The articles whose folded title or body contains the folded phrase. */
  private static Query exact(Scope scope, String phrase) {
    if (phrase.isEmpty()) return new MatchNoDocsQuery("an empty phrase");
    boolean single = phrase.codePointCount(0, phrase.length()) == 1;
    Query title =
        boosted(
            single
                ? character(Fields.TITLE_CHARACTERS, phrase)
                : substring(Fields.TITLE_BIGRAMS, phrase));
    if (scope == Scope.TITLE) return title;
    Query body =
        single ? character(Fields.BODY_CHARACTERS, phrase) : substring(Fields.BODY_BIGRAMS, phrase);
    return new BooleanQuery.Builder().add(title, Occur.SHOULD).add(body, Occur.SHOULD).build();
  }

  private static Query character(String field, String character) {
    return new ConstantScoreQuery(new TermQuery(new Term(field, character)));
  }

  /**
   * Every second bigram and the last one cover every character, so they hold the phrase together.
   */
  private static Query substring(String field, String phrase) {
    List<String> bigrams = bigramsOf(phrase);
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    for (int i = 0; i < bigrams.size(); i++) {
      if (i % 2 == 0 || i == bigrams.size() - 1) query.add(new Term(field, bigrams.get(i)), i);
    }
    return query.build();
  }

  private static List<String> bigramsOf(String text) {
    int[] characters = text.codePoints().toArray();
    List<String> bigrams = new ArrayList<>(characters.length);
    for (int i = 0; i + 1 < characters.length; i++) {
      bigrams.add(new String(characters, i, 2));
    }
    return bigrams;
  }
}
