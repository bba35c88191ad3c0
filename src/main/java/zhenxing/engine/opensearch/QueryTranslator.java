package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhenxing.article.PublicationDate;
import zhenxing.catalog.Gazetteer;
import zhenxing.catalog.PlaceNames;
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
import zhenxing.engine.ranking.QueryUnit;
import zhenxing.engine.ranking.QueryUnit.LocalName;
import zhenxing.engine.ranking.QueryUnits;
import zhenxing.engine.ranking.Ranking;
import zhenxing.engine.ranking.WordRanking;
import zhenxing.engine.ranking.WordRanking.Score;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Segmenter;

/** Translates the tree of a query into queries of OpenSearch. Safe for many threads. */
final class QueryTranslator {

  /**
   * By default, a cluster accepts 1,024 clauses in one query. Of a pasted text, only the terms with
   * the greatest weights and the first words count.
   */
  private static final int MOST_SCORES = 600;

  private static final int MOST_UNITS = 100;

  private final Segmenter segmenter;
  private final QueryUnits queryUnits;
  private final WordRanking wordRanking;
  private final Ranking ranking = Ranking.MEASURED;

  QueryTranslator(Segmenter segmenter, QueryUnits queryUnits) {
    this.segmenter = segmenter;
    this.queryUnits = queryUnits;
    this.wordRanking = new WordRanking(segmenter, new PlaceNames(Gazetteer::builtIn), ranking);
  }

  /**
   * What a translation depends on besides the query.
   *
   * @param places which places count where the query names one in so many words ({@code city:大连})
   * @param isExcluded whether the clause is excluded; then all of its words are required
   */
  private record Context(Fields.Places places, RequiredWords required, boolean isExcluded) {

    ObjectNode required(List<ObjectNode> words) throws IOException {
      return isExcluded ? Dsl.all(words) : required.enough(words);
    }

    Context ofExcluded() {
      return new Context(places, required, true);
    }
  }

  /**
   * Translates a query for one state of the index.
   *
   * @param places which places count where the query names one in so many words ({@code city:大连})
   * @param required finds out how many words are required in that state
   */
  ObjectNode translate(Clause clause, Fields.Places places, RequiredWords required)
      throws IOException {
    return translate(clause, new Context(places, required, false));
  }

  private ObjectNode translate(Clause clause, Context context) throws IOException {
    return switch (clause) {
      case Everything all -> Dsl.everything();
      case Nothing none -> Dsl.nothing();
      case Words words -> words(words.scope(), words.text(), context);
      case WholeWords words -> whole(words);
      case ExactPhrase phrase -> exact(phrase.scope(), phrase.text());
      case NearPhrase near -> near(near);
      case HasValue value ->
          Dsl.constant(Dsl.term(field(value.facet(), context.places), value.value()), 1);
      case HasAny any -> Dsl.constant(Dsl.exists(field(any.facet(), context.places)), 1);
      case Years years -> Dsl.constant(Dsl.range(Fields.YEAR, years.from(), years.to()), 1);
      case AllOf all -> allOf(all.clauses(), context);
      case AnyOf any -> anyOf(any.clauses(), context);
      case Not not -> allOf(List.of(new Everything(), not), context);
    };
  }

  private static String field(Facet facet, Fields.Places places) {
    return switch (facet) {
      case CITY -> places.city;
      case PROVINCE -> places.province;
      case INDUSTRY -> Fields.INDUSTRY;
      case SOURCE -> Fields.SOURCE;
    };
  }

  private ObjectNode allOf(List<Clause> clauses, Context context) throws IOException {
    Dsl.Bool query = new Dsl.Bool();
    for (Clause clause : clauses) {
      if (clause instanceof Not not) query.not(translate(not.clause(), context.ofExcluded()));
      else query.must(translate(clause, context));
    }
    return query.query();
  }

  private ObjectNode anyOf(List<Clause> clauses, Context context) throws IOException {
    Dsl.Bool query = new Dsl.Bool();
    for (Clause clause : clauses) query.should(translate(clause, context));
    return query.least(1).query();
  }

  private ObjectNode words(Scope scope, String text, Context context) throws IOException {
    List<ObjectNode> units =
        queryUnits.words(WordRanking.withoutKicker(text)).stream()
            .limit(MOST_UNITS)
            .map(unit -> unit(scope, unit))
            .toList();
    if (units.isEmpty()) return exact(scope, text);
    return ranked(scope, text, context.required(units));
  }

  private ObjectNode whole(WholeWords words) {
    List<ObjectNode> all =
        queryUnits.runs(words.text()).stream().map(unit -> unit(words.scope(), unit)).toList();
    return ranked(words.scope(), words.text(), all.isEmpty() ? Dsl.nothing() : Dsl.all(all));
  }

  /** Returns a query for the articles that have a unit in any of the possible ways. */
  private static ObjectNode unit(Scope scope, QueryUnit unit) {
    List<ObjectNode> ways = new ArrayList<>();
    for (String name : unit.names()) ways.add(folded(scope, name));
    PublicationDate date = unit.date();
    if (date != null) ways.add(Dsl.range(Fields.DATE, date.sortKey(), date.lastSortKey()));
    LocalName nearby = unit.nearby();
    if (nearby != null) {
      String[] term = Fields.Places.ALL.term(nearby.place());
      Dsl.Bool local = new Dsl.Bool().must(folded(scope, nearby.name()));
      ways.add(local.filter(Dsl.term(term[0], term[1])).query());
    }
    return Dsl.any(ways);
  }

  /**
   * The required words decide which articles match. The sum of the scores of words, bigrams and
   * whole runs decides their order.
   */
  private ObjectNode ranked(Scope scope, String text, ObjectNode required) {
    Dsl.Bool query = new Dsl.Bool().filter(required);
    wordRanking.scores(scope, text).stream()
        .sorted(Comparator.comparingDouble(QueryTranslator::weight).reversed())
        .limit(MOST_SCORES)
        .forEach(score -> query.should(query(score)));
    for (String run : WordRanking.withoutKicker(text).split("\\s+")) {
      String phrase = Folding.phrase(run);
      if (phrase.length() > 2) query.should(boosted(folded(scope, phrase), ranking.whole()));
    }
    return query.query();
  }

  private static double weight(Score score) {
    return switch (score) {
      case Score.OfTerm term -> term.weight();
      case Score.OfYear year -> year.score();
      case Score.OfPlace place -> place.score();
    };
  }

  private static ObjectNode query(Score score) {
    return switch (score) {
      case Score.OfTerm term -> Dsl.term(Fields.of(term.in()), term.term(), term.weight());
      case Score.OfYear year ->
          Dsl.constant(Dsl.range(Fields.YEAR, year.year(), year.year()), year.score());
      case Score.OfPlace place -> {
        String[] term = Fields.Places.SUBJECTS.term(place.place());
        yield Dsl.constant(Dsl.term(term[0], term[1]), place.score());
      }
    };
  }

  private ObjectNode near(NearPhrase near) {
    List<String> words = segmenter.words(near.text());
    if (words.isEmpty()) return exact(near.scope(), near.text());
    String text = String.join(" ", words);
    ObjectNode title = phrase(Fields.TITLE_WORDS, text, near.slop(), "whitespace");
    if (near.scope() == Scope.TITLE) return title;
    return Dsl.any(List.of(title, phrase(Fields.BODY_WORDS, text, near.slop(), "whitespace")));
  }

  /** Returns a query for articles whose folded title or body contains the folded phrase. */
  static ObjectNode exact(Scope scope, String phrase) {
    return folded(scope, Folding.phrase(phrase));
  }

  private static ObjectNode folded(Scope scope, String phrase) {
    if (phrase.isEmpty()) return Dsl.nothing();
    ObjectNode title = substring(Fields.TITLE_BIGRAMS, phrase);
    if (scope == Scope.TITLE) return title;
    return Dsl.any(List.of(title, substring(Fields.BODY_BIGRAMS, phrase)));
  }

  /** Returns a query for a substring: its bigrams, one after the other. */
  private static ObjectNode substring(String field, String phrase) {
    int characters = phrase.codePointCount(0, phrase.length());
    // Each character begins a bigram.
    if (characters == 1) return Dsl.prefix(field, phrase);
    if (characters == 2) return Dsl.term(field, phrase);
    return phrase(field, phrase, 0, Fields.BIGRAMS);
  }

  private static ObjectNode phrase(String field, String text, int slop, String analyzer) {
    ObjectNode phrase = Dsl.object().put("query", text).put("slop", slop);
    phrase.put("analyzer", analyzer);
    return Dsl.of("match_phrase", Dsl.of(field, phrase));
  }

  /** Returns the same query with a weight. */
  private static ObjectNode boosted(ObjectNode query, float boost) {
    Dsl.Bool boosted = new Dsl.Bool().must(query);
    ObjectNode weighted = boosted.query();
    ((ObjectNode) weighted.path("bool")).put("boost", boost);
    return weighted;
  }
}
