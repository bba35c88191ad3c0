package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zhenxing.article.PublicationDate;
import zhenxing.catalog.Gazetteer;
import zhenxing.catalog.PlaceNames;
import zhenxing.engine.opensearch.ClauseBudget.Part;
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

  /** Maximum number of words of a pasted text that decide what matches. */
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
   * @param budget how many clauses the query may still have
   * @param isExcluded whether the clause is excluded; then all of its words are required
   */
  private record Context(
      Fields.Places places, RequiredWords required, ClauseBudget budget, boolean isExcluded) {

    ObjectNode required(List<ObjectNode> words) throws IOException {
      return isExcluded ? Dsl.all(words) : required.enough(words);
    }

    ObjectNode constant(ObjectNode filter) {
      return budget.spend(Dsl.constant(filter, 1));
    }

    String field(Facet facet) {
      return switch (facet) {
        case CITY -> places.city;
        case PROVINCE -> places.province;
        case INDUSTRY -> Fields.INDUSTRY;
        case SOURCE -> Fields.SOURCE;
      };
    }

    Context ofExcluded() {
      return new Context(places, required, budget, true);
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
    ClauseBudget budget = new ClauseBudget(clause);
    ObjectNode query = translate(clause, new Context(places, required, budget, false));
    budget.score();
    return query;
  }

  private ObjectNode translate(Clause clause, Context context) throws IOException {
    return switch (clause) {
      case Everything all -> Dsl.everything();
      case Nothing none -> Dsl.nothing();
      case Words words -> words(words, context);
      case WholeWords words -> whole(words, context);
      case ExactPhrase phrase -> context.budget.spend(exact(phrase.scope(), phrase.text()));
      case NearPhrase near -> context.budget.spend(near(near));
      case HasValue value ->
          context.constant(Dsl.term(context.field(value.facet()), value.value()));
      case HasAny any -> context.constant(Dsl.exists(context.field(any.facet())));
      case Years years -> context.constant(Dsl.range(Fields.YEAR, years.from(), years.to()));
      case AllOf all -> allOf(all.clauses(), context);
      case AnyOf any -> anyOf(any.clauses(), context);
      case Not not -> allOf(List.of(new Everything(), not), context);
    };
  }

  private ObjectNode allOf(List<Clause> clauses, Context context) throws IOException {
    Dsl.Bool query = new Dsl.Bool();
    for (Clause clause : clauses) {
      if (context.budget.isSpent()) break;
      if (clause instanceof Not not) query.not(translate(not.clause(), context.ofExcluded()));
      else query.must(translate(clause, context));
    }
    return query.query();
  }

  private ObjectNode anyOf(List<Clause> clauses, Context context) throws IOException {
    List<ObjectNode> any = new ArrayList<>();
    for (Clause clause : clauses) {
      if (context.budget.isSpent()) break;
      any.add(translate(clause, context));
    }
    if (any.isEmpty()) return Dsl.nothing();
    Dsl.Bool query = new Dsl.Bool();
    any.forEach(query::should);
    return query.least(1).query();
  }

  private ObjectNode words(Words words, Context context) throws IOException {
    List<ObjectNode> units =
        queryUnits.words(WordRanking.withoutKicker(words.text())).stream()
            .limit(MOST_UNITS)
            .map(unit -> unit(words.scope(), unit))
            .toList();
    if (units.isEmpty()) return context.budget.spend(exact(words.scope(), words.text()));
    ObjectNode required = context.required(context.budget.first(units));
    return ranked(words.scope(), words.text(), required, context);
  }

  private ObjectNode whole(WholeWords words, Context context) {
    List<ObjectNode> all =
        queryUnits.runs(words.text()).stream().map(unit -> unit(words.scope(), unit)).toList();
    if (all.isEmpty()) return Dsl.nothing();
    return ranked(words.scope(), words.text(), Dsl.all(context.budget.first(all)), context);
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
   * whole runs decides their order, unless they are excluded.
   */
  private ObjectNode ranked(Scope scope, String text, ObjectNode required, Context context) {
    if (context.isExcluded) return required;
    Dsl.Bool query = new Dsl.Bool().filter(required);
    List<Part> parts = new ArrayList<>();
    for (Score score : wordRanking.scores(scope, text)) parts.add(part(score));
    for (String run : WordRanking.withoutKicker(text).split("\\s+")) {
      String phrase = Folding.phrase(run);
      if (phrase.length() <= 2) continue;
      parts.add(new Part(boosted(folded(scope, phrase), ranking.whole()), ranking.whole()));
    }
    context.budget.scoreLater(query, parts);
    return query.query();
  }

  private static Part part(Score score) {
    return switch (score) {
      case Score.OfTerm term ->
          new Part(Dsl.term(Fields.of(term.in()), term.term(), term.weight()), term.weight());
      case Score.OfYear year ->
          new Part(
              Dsl.constant(Dsl.range(Fields.YEAR, year.year(), year.year()), year.score()),
              year.score());
      case Score.OfPlace place -> {
        String[] term = Fields.Places.SUBJECTS.term(place.place());
        yield new Part(Dsl.constant(Dsl.term(term[0], term[1]), place.score()), place.score());
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
