package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import zhenxing.engine.ArticleVisitor;
import zhenxing.engine.CharacteristicTerms;
import zhenxing.engine.Cursor;
import zhenxing.engine.Deadline;
import zhenxing.engine.Filters;
import zhenxing.engine.Match;
import zhenxing.engine.Matching;
import zhenxing.engine.MonthCounts;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.Spread;
import zhenxing.engine.TrendRequest;
import zhenxing.engine.Trends;
import zhenxing.engine.YearFilter;
import zhenxing.engine.query.Clause;
import zhenxing.engine.ranking.QueryTerms;
import zhenxing.engine.ranking.QueryUnits;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;
import zhenxing.engine.text.WordRuns;

/**
 * Answers what is asked by a query: searches, counts, scans, and statistics of what a query finds.
 * Each answer comes from one state of the index. Safe for many threads.
 */
final class ClusterQueries {

  private final Connection connection;
  private final States states;
  private final QueryTranslator translator;
  private final Taking taking;
  private final QueryTerms terms;
  private final WordRuns wordRuns;

  /**
   * @param segmenter cuts queries
   * @param vocabulary policy terms, synonyms and names of places in queries
   * @param units what articles may have in place of what was typed
   * @param wordRuns finds phrases in texts
   */
  ClusterQueries(
      Connection connection,
      States states,
      Segmenter segmenter,
      Vocabulary vocabulary,
      QueryUnits units,
      WordRuns wordRuns) {
    this.connection = connection;
    this.states = states;
    this.translator = new QueryTranslator(segmenter, units);
    this.taking = new Taking(connection, translator, new Matching(segmenter));
    this.terms = new QueryTerms(segmenter, vocabulary, units);
    this.wordRuns = wordRuns;
  }

  /** Searches; see {@link SearchEngine#search}. */
  SearchResult search(SearchRequest request) throws IOException {
    Deadline deadline = Deadline.in(request.timeLimit());
    Cursor after = request.after();
    try {
      return states.with(
          after == null ? null : after.state(),
          deadline,
          state -> {
            SearchResult result = search(request, state, deadline);
            if (result.next() != null) states.keep(state);
            return result;
          });
    } catch (LateException e) {
      return Search.late(request, after == null ? Match.WORDS : after.match());
    }
  }

  private SearchResult search(SearchRequest request, State state, Deadline deadline)
      throws IOException {
    Match known = request.after() == null ? null : request.after().match();
    Taken taken =
        taking.of(request.query(), request.match(), known, request.filters(), state, deadline);
    return new Search(state, request, taken, deadline).run(terms.highlighter(taken.clause()));
  }

  /** Counts; see {@link SearchEngine#count}. */
  OptionalInt count(Clause query, Filters filters, int enough, Duration timeLimit)
      throws IOException {
    Deadline deadline = Deadline.in(timeLimit);
    return within(
        deadline,
        state -> {
          RequiredWords required = new RequiredWords(connection, state, deadline);
          ObjectNode text = translator.translate(query, Fields.Places.of(filters), required);
          ObjectNode restricted = new Restrictions(filters).restricted(text);
          int count = state.total(restricted, enough, deadline.left());
          return count < 0 ? OptionalInt.empty() : OptionalInt.of(count);
        },
        OptionalInt::empty);
  }

  /** Returns what the current state of the index gives, or the other answer if time runs out. */
  private <T> T within(Deadline deadline, States.Use<T> use, Supplier<T> late) throws IOException {
    try {
      return states.with(deadline, use);
    } catch (LateException e) {
      return late.get();
    }
  }

  /** Visits all articles that a search finds; see {@link SearchEngine#scan}. */
  void scan(SearchRequest request, ArticleVisitor visitor) throws IOException {
    Scan.Visits visits = new Scan.Visits(visitor);
    states.with(
        Deadline.in(Connection.AMPLE),
        state -> {
          visits.requireNone();
          Taken taken =
              taking.of(
                  request.query(),
                  request.match(),
                  null,
                  request.filters(),
                  state,
                  Deadline.in(Connection.AMPLE));
          new Scan(state).run(request, taken.query(), visits);
          return null;
        });
  }

  /** Counts by time or place; see {@link SearchEngine#trends}. */
  Trends trends(TrendRequest request) throws IOException {
    Deadline deadline = Deadline.in(request.timeLimit());
    int count = request.queries().size();
    return within(
        deadline,
        state -> {
          List<Taken> queries = new ArrayList<>();
          for (Clause query : request.queries()) {
            queries.add(
                taking.of(query, request.match(), null, request.filters(), state, deadline));
          }
          return new TrendCounts(state, request, deadline).of(queries);
        },
        () ->
            new Trends(
                Collections.nCopies(count, List.of()),
                Collections.nCopies(count, Match.WORDS),
                true));
  }

  /** Counts by month; see {@link SearchEngine#months}. */
  MonthCounts months(SearchRequest request, YearFilter years) throws IOException {
    Deadline deadline = Deadline.in(request.timeLimit());
    return within(
        deadline,
        state -> {
          Filters filters = request.filters();
          Taken taken = taking.of(request.query(), request.match(), null, filters, state, deadline);
          return new MonthHistogram(state, deadline).of(request, taken, years);
        },
        () -> MonthHistogram.late(years));
  }

  /** Finds first uses by place; see {@link SearchEngine#spread}. */
  Spread spread(TrendRequest request) throws IOException {
    Deadline deadline = Deadline.in(request.timeLimit());
    return within(
        deadline,
        state -> {
          Clause query = request.queries().getFirst();
          Taken taken = taking.of(query, request.match(), null, request.filters(), state, deadline);
          return new FirstUses(state, deadline).of(request, taken);
        },
        () -> new Spread(List.of(), Match.WORDS, 0, 0, true));
  }

  /** Finds characteristic terms; see {@link SearchEngine#terms}. */
  CharacteristicTerms terms(SearchRequest request) throws IOException {
    Deadline deadline = Deadline.in(request.timeLimit());
    Filters filters = request.filters();
    return within(
        deadline,
        state -> {
          Taken taken = taking.of(request.query(), request.match(), null, filters, state, deadline);
          ObjectNode matching = new Restrictions(filters).restricted(taken.query());
          return new Characteristics(state, wordRuns, deadline)
              .of(matching, request.wanted().hits());
        },
        () -> new CharacteristicTerms(List.of(), true));
  }

  /**
   * Ranks articles by the ranking of searches.
   *
   * @param text plain words
   * @param depth maximum number of articles
   * @return article ids, best first
   */
  List<String> ranked(String text, int depth) throws IOException {
    return states.with(
        Deadline.in(Connection.AMPLE),
        state -> new Ranked(connection, state, translator).ids(text, depth));
  }
}
