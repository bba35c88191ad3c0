package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import zhenxing.article.PublicationDate;
import zhenxing.catalog.Gazetteer;
import zhenxing.catalog.PlaceNames;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.document.PlaceFields;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.Clause.AllOf;
import zhenxing.engine.query.Clause.AnyOf;
import zhenxing.engine.query.Clause.Everything;
import zhenxing.engine.query.Clause.ExactPhrase;
import zhenxing.engine.query.Clause.Facet;
import zhenxing.engine.query.Clause.HasAny;
import zhenxing.engine.query.Clause.HasValue;
import zhenxing.engine.query.Clause.NearPhrase;
import zhenxing.engine.query.Clause.Not;
import zhenxing.engine.query.Clause.Nothing;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.query.Clause.WholeWords;
import zhenxing.engine.query.Clause.Words;
import zhenxing.engine.query.Clause.Years;
import zhenxing.engine.ranking.Bigrams;
import zhenxing.engine.ranking.QueryUnit;
import zhenxing.engine.ranking.QueryUnit.LocalName;
import zhenxing.engine.ranking.QueryUnits;
import zhenxing.engine.ranking.Ranking;
import zhenxing.engine.ranking.WordRanking;
import zhenxing.engine.ranking.WordRanking.Score;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Segmenter;

/** Translates {@link Clause} trees into Lucene queries. Safe for use by many threads. */
final class QueryTranslator {

  private final Segmenter segmenter;
  private final QueryUnits queryUnits;
  private final Ranking ranking;
  private final WordRanking wordRanking;

  QueryTranslator(Segmenter segmenter, QueryUnits queryUnits, Ranking ranking) {
    this.segmenter = segmenter;
    this.queryUnits = queryUnits;
    this.ranking = ranking;
    this.wordRanking = new WordRanking(segmenter, new PlaceNames(Gazetteer::builtIn), ranking);
  }

  /** Returns the parameters of the ranking. */
  Ranking ranking() {
    return ranking;
  }

  /**
   * What a translation depends on in addition to the clause.
   *
   * @param places whether a place named by a field ({@code city:大连}) matches all articles filed
   *     under it, or only those about it
   * @param required decides how many of the words are required
   * @param excluded whether the clause is negated; then all words are required
   */
  private record Context(PlaceFields places, RequiredWords required, boolean excluded) {

    MatchingSet required(List<Query> words) throws IOException {
      return excluded ? required.all(words) : required.enough(words);
    }

    Context ofExcluded() {
      return new Context(places, required, true);
    }
  }

  /** Translates a query in which places match all articles filed under them. */
  Query translate(Clause clause, IndexSearcher searcher) throws IOException {
    return translate(clause, PlaceFields.ALL, searcher);
  }

  /**
   * Translates a query for one snapshot.
   *
   * @param places whether a place named by a field ({@code city:大连}) matches all articles filed
   *     under it, or only those about it
   * @param searcher used to count the articles that contain the words; the resulting query is valid
   *     only for its snapshot
   */
  Query translate(Clause clause, PlaceFields places, IndexSearcher searcher) throws IOException {
    return translate(clause, new Context(places, new RequiredWords(searcher), false));
  }

  private Query translate(Clause clause, Context context) throws IOException {
    return switch (clause) {
      case Everything all -> new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE);
      case Nothing none -> new MatchNoDocsQuery("nothing asked for can be met");
      case Words words -> words(words.scope(), words.text(), context);
      case WholeWords words -> whole(words);
      case ExactPhrase phrase -> exact(phrase.scope(), Folding.phrase(phrase.text()));
      case NearPhrase near -> near(near);
      case HasValue value ->
          new ConstantScoreQuery(
              new TermQuery(new Term(field(value.facet(), context.places), value.value())));
      case HasAny any ->
          TermRangeQuery.newStringRange(field(any.facet(), context.places), null, null, true, true);
      case Years years ->
          new ConstantScoreQuery(IntPoint.newRangeQuery(Fields.YEAR, years.from(), years.to()));
      case AllOf all -> allOf(all.clauses(), context);
      case AnyOf any -> anyOf(any.clauses(), context);
      case Not not -> allOf(List.of(new Everything(), not), context);
    };
  }

  private static String field(Facet facet, PlaceFields places) {
    return switch (facet) {
      case CITY -> places.city();
      case PROVINCE -> places.province();
      case INDUSTRY -> Fields.INDUSTRY;
      case SOURCE -> Fields.SOURCE;
    };
  }

  private Query allOf(List<Clause> clauses, Context context) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Clause clause : clauses) {
      if (clause instanceof Not not) {
        query.add(translate(not.clause(), context.ofExcluded()), Occur.MUST_NOT);
      } else {
        query.add(translate(clause, context), Occur.MUST);
      }
    }
    return query.build();
  }

  private Query anyOf(List<Clause> clauses, Context context) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Clause clause : clauses) query.add(translate(clause, context), Occur.SHOULD);
    return query.build();
  }

  private Query words(Scope scope, String text, Context context) throws IOException {
    List<Query> units =
        queryUnits.words(WordRanking.withoutKicker(text)).stream()
            .map(unit -> unit(scope, unit))
            .toList();
    if (units.isEmpty()) return exact(scope, Folding.phrase(text));
    return ranked(scope, text, context.required(units).query());
  }

  private Query whole(WholeWords words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (QueryUnit unit : queryUnits.runs(words.text())) {
      all.add(unit(words.scope(), unit), Occur.MUST);
    }
    return ranked(words.scope(), words.text(), all.build());
  }

  /** Returns a query for the articles that have a unit in any of the possible ways. */
  private static Query unit(Scope scope, QueryUnit unit) {
    List<Query> ways = new ArrayList<>();
    for (String name : unit.names()) ways.add(exact(scope, name));
    PublicationDate date = unit.date();
    if (date != null)
      ways.add(IntPoint.newRangeQuery(Fields.DATE, date.sortKey(), date.lastSortKey()));
    LocalName nearby = unit.nearby();
    if (nearby != null) {
      ways.add(
          new BooleanQuery.Builder()
              .add(exact(scope, nearby.name()), Occur.MUST)
              .add(new TermQuery(PlaceFields.ALL.term(nearby.place())), Occur.FILTER)
              .build());
    }
    if (ways.size() == 1) return ways.getFirst();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Query way : ways) any.add(way, Occur.SHOULD);
    return any.build();
  }

  /**
   * Combines what must match with what scores: {@code required} decides which articles match;
   * words, bigrams and whole runs add to the score.
   */
  private Query ranked(Scope scope, String text, Query required) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(required, Occur.FILTER);
    for (Score score : wordRanking.scores(scope, text)) query.add(query(score), Occur.SHOULD);
    for (String run : WordRanking.withoutKicker(text).split("\\s+")) {
      String phrase = Folding.phrase(run);
      if (phrase.length() > 2) {
        query.add(new BoostQuery(exact(scope, phrase), ranking.whole()), Occur.SHOULD);
      }
    }
    return query.build();
  }

  private static Query query(Score score) {
    return switch (score) {
      case Score.OfTerm term ->
          new BoostQuery(new TermQuery(new Term(field(term.in()), term.term())), term.weight());
      case Score.OfYear year ->
          constant(IntPoint.newExactQuery(Fields.YEAR, year.year()), year.score());
      case Score.OfPlace place ->
          constant(new TermQuery(PlaceFields.SUBJECTS.term(place.place())), place.score());
    };
  }

  private static Query constant(Query which, float score) {
    return new BoostQuery(new ConstantScoreQuery(which), score);
  }

  private static String field(WordRanking.In in) {
    return switch (in) {
      case TITLE_WORDS -> Fields.TITLE_WORDS;
      case TITLE_BIGRAMS -> Fields.TITLE_BIGRAMS;
      case BODY_WORDS -> Fields.BODY_WORDS;
      case BODY_BIGRAMS -> Fields.BODY_BIGRAMS;
      case LEAD_WORDS -> Fields.LEAD_WORDS;
    };
  }

  /**
   * Returns a query for any of the words that the segmenter finds in the body. This is a baseline
   * to compare the ranking with.
   */
  Query plainWords(String text) {
    return anyTerm(Fields.BODY_WORDS, segmenter.words(text));
  }

  /** Returns a query for any of the bigrams of the body, which is the other baseline. */
  static Query plainBigrams(String text) {
    return anyTerm(Fields.BODY_BIGRAMS, Bigrams.within(text));
  }

  private static Query anyTerm(String field, List<String> terms) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms) query.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
    return query.build();
  }

  private Query near(NearPhrase near) {
    List<String> words = segmenter.words(near.text());
    if (words.isEmpty()) return exact(near.scope(), Folding.phrase(near.text()));
    String[] terms = words.toArray(String[]::new);
    Query title = new PhraseQuery(near.slop(), Fields.TITLE_WORDS, terms);
    if (near.scope() == Scope.TITLE) return title;
    return new BooleanQuery.Builder()
        .add(title, Occur.SHOULD)
        .add(new PhraseQuery(near.slop(), Fields.BODY_WORDS, terms), Occur.SHOULD)
        .build();
  }

  /** Returns a query for the articles whose folded title or body contains the folded phrase. */
  private static Query exact(Scope scope, String phrase) {
    if (phrase.isEmpty()) return new MatchNoDocsQuery("an empty phrase");
    Query title = substring(Fields.TITLE_BIGRAMS, phrase);
    if (scope == Scope.TITLE) return title;
    Query body = substring(Fields.BODY_BIGRAMS, phrase);
    return new BooleanQuery.Builder().add(title, Occur.SHOULD).add(body, Occur.SHOULD).build();
  }

  private static Query substring(String field, String phrase) {
    // Every character is the first one of some bigram.
    if (phrase.codePointCount(0, phrase.length()) == 1) {
      return new PrefixQuery(new Term(field, phrase));
    }
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    for (Bigrams.Placed placed : Bigrams.covering(phrase)) {
      query.add(new Term(field, placed.bigram()), placed.position());
    }
    return query.build();
  }
}
