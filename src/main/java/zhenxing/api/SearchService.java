package zhenxing.api;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenxing.api.SearchResponse.FacetsJson;
import zhenxing.api.SearchResponse.HitJson;
import zhenxing.api.SearchResponse.MatchJson;
import zhenxing.api.SearchResponse.ValueJson;
import zhenxing.api.SearchResponse.YearJson;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Deadline;
import zhenxing.engine.FacetValue;
import zhenxing.engine.Facets;
import zhenxing.engine.Filters;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.query.BareWords;
import zhenxing.engine.query.Clause;
import zhenxing.engine.query.Clause.HasValue;
import zhenxing.engine.query.ParsedQuery;
import zhenxing.engine.query.QueryParser;
import zhenxing.engine.query.QueryRejectedException;
import zhenxing.engine.query.QueryWarning;
import zhenxing.engine.suggest.Meant;
import zhenxing.meaning.Meaning;
import zhenxing.meaning.NearQuery;

/** Runs searches and converts the results to the form of the API. Safe for use by many threads. */
public final class SearchService {

  private static final Logger LOG = LoggerFactory.getLogger(SearchService.class);

  /** A text that fewer articles than this contain may be mistyped. */
  private static final int FEW = 3;

  /** A query that may be one phrase. Longer queries are sentences. */
  private static final Pattern PHRASE = Pattern.compile("[\\p{L}\\p{N}]{2,12}");

  private final SearchEngine engine;
  private final Taxonomy taxonomy;
  private final Duration timeLimit;
  private final Meaning meaning;
  private final QueryParser parser = new QueryParser();

  /** Creates a service that searches by words alone, with the default time limit. */
  public SearchService(SearchEngine engine, Taxonomy taxonomy) {
    this(engine, taxonomy, SearchRequest.TIME_LIMIT, null);
  }

  /**
   * @param timeLimit time limit for everything that belongs to one search
   * @param meaning the vectors of the articles, or null for a service that searches by words alone
   */
  public SearchService(
      SearchEngine engine, Taxonomy taxonomy, Duration timeLimit, Meaning meaning) {
    this.engine = engine;
    this.taxonomy = taxonomy;
    this.timeLimit = timeLimit;
    this.meaning = meaning;
  }

  /**
   * Runs a search.
   *
   * @throws ProblemException if the query exceeds a limit, or if it is malformed and strict syntax
   *     was requested
   * @throws zhenxing.engine.NoIndexException if there is no index
   */
  public SearchResponse search(SearchParameters parameters) throws IOException {
    long start = System.nanoTime();
    Language language = parameters.language();
    ParsedQuery query = parse(parser, parameters);
    Deadline deadline = Deadline.in(timeLimit);
    List<String> warnings = new ArrayList<>();
    NearQuery near = near(parameters, query.clause(), warnings);
    SearchRequest request = parameters.request(query.clause(), near);
    SearchResult result = engine.search(request.within(deadline.left()));
    if (near != null && result.next() != null) meaning.keep(near, result.next());
    for (QueryWarning warning : query.warnings()) warnings.add(language.message(warning));
    List<String> missing = new ArrayList<>(result.missingValues());
    missing.addAll(missing(parameters.excluded(), parameters.filters(), deadline));
    for (String value : missing) {
      warnings.add(
          language.choose("没有文章属于“" + value + "”", "no article has the value '" + value + "'"));
    }
    for (String id : result.unreadable()) {
      String shown = Printable.excerpt(id);
      warnings.add(
          language.choose(
              "文章“" + shown + "”因索引损坏无法读取，已略去",
              "the article '" + shown + "' cannot be read and is left out: the index is damaged"));
    }
    if (result.changed()) {
      warnings.add(
          language.choose(
              "索引在翻页期间有更新，结果可能有遗漏",
              "the index has changed since the page before, so that hits may be missing"));
    }
    // A search that was cut off does not tell how many articles contain the typed text.
    String didYouMean = result.timedOut() ? null : didYouMean(parameters, result.total(), deadline);
    return new SearchResponse(
        parameters.q(),
        result.total(),
        result.meaningTotal(),
        (System.nanoTime() - start) / 1_000_000,
        result.timedOut(),
        warnings,
        didYouMean,
        MatchJson.of(result.matched()),
        result.hits().stream().map(HitJson::of).toList(),
        facets(result.facets(), language),
        result.next() == null ? null : result.next().encode());
  }

  /** Returns the articles near to the query in meaning, or null for a search by words alone. */
  private NearQuery near(SearchParameters parameters, Clause query, List<String> warnings)
      throws IOException {
    if (!parameters.meaning() || parameters.sort() != SortOrder.RELEVANCE) return null;
    Language language = parameters.language();
    if (meaning == null || !meaning.isThere()) {
      warnings.add(
          language.choose(
              "没有可用的语义向量，仅按文字搜索", "there are no vectors here: searched by words alone"));
      return null;
    }
    String text = BareWords.text(query);
    if (text.isBlank()) return null;
    if (parameters.cursor() != null) {
      Optional<NearQuery> kept = meaning.kept(parameters.cursor());
      if (kept.isPresent()) return kept.get();
      warnings.add(
          language.choose(
              "语义向量在翻页期间可能有更新，结果可能有遗漏",
              "vectors may have changed since the page before, so that hits may be missing"));
    }
    try {
      return meaning.near(text);
    } catch (IOException e) {
      LOG.warn("searched by words alone: {}", e.getMessage());
      warnings.add(
          language.choose(
              "语义模型暂不可用，仅按文字搜索", "the model cannot be asked now: searched by words alone"));
      return null;
    }
  }

  /** Parses the query of a search and adds its exclusions. */
  public static ParsedQuery parse(QueryParser parser, SearchParameters parameters) {
    return parameters.excluded().from(parse(parser, parameters.q(), parameters.strict()));
  }

  /**
   * Parses a query.
   *
   * @throws ProblemException if the query exceeds a limit, or if it is malformed and {@code strict}
   *     is true
   */
  public static ParsedQuery parse(QueryParser parser, String q, boolean strict) {
    try {
      return strict ? parser.parseStrictly(q) : parser.parse(q);
    } catch (QueryRejectedException e) {
      throw new ProblemException(Problem.badQuery(e.reason()));
    }
  }

  /** Returns the excluded values that no article has. */
  private List<String> missing(Excluded excluded, Filters filters, Deadline deadline)
      throws IOException {
    Filters places = Filters.NONE.ofSubjects(filters.subjectsOnly());
    List<String> missing = new ArrayList<>();
    for (HasValue value : excluded.values()) {
      OptionalInt count = engine.count(value, places, 1, deadline.left());
      // If counting takes too long, an article may have the value.
      if (count.isEmpty()) break;
      if (count.getAsInt() == 0) missing.add(value.value());
    }
    return missing;
  }

  /**
   * Returns a corrected query, or null. A correction is offered if few articles contain the typed
   * text literally, and more contain a text that sounds or looks similar. The number of hits is no
   * criterion, because a search for words also finds articles that contain only most of them.
   */
  private String didYouMean(SearchParameters parameters, int total, Deadline deadline)
      throws IOException {
    String q = parameters.q();
    Filters filters = parameters.filters();
    if (total >= FEW && !(PHRASE.matcher(q).matches() && isRare(q, filters, deadline))) return null;
    Optional<Meant> meant = engine.correct(q);
    if (meant.isEmpty()) return null;
    for (Map.Entry<String, String> run : meant.get().replaced().entrySet()) {
      OptionalInt typed = count(run.getKey(), filters, deadline);
      OptionalInt instead = count(run.getValue(), filters, deadline);
      // If counting takes too long, there is no reason to doubt what was typed.
      if (typed.isEmpty() || instead.isEmpty()) return null;
      if (typed.getAsInt() >= FEW || instead.getAsInt() <= typed.getAsInt()) return null;
    }
    return meant.get().query();
  }

  private boolean isRare(String text, Filters filters, Deadline deadline) throws IOException {
    return count(text, filters, deadline).orElse(FEW) < FEW;
  }

  /**
   * Returns the number of articles that contain a text literally, at most {@link #FEW}; or empty if
   * counting takes too long.
   */
  private OptionalInt count(String text, Filters filters, Deadline deadline) throws IOException {
    Clause phrase = new Clause.ExactPhrase(Clause.Scope.ANYWHERE, text);
    return engine.count(phrase, filters, FEW, deadline.left());
  }

  private FacetsJson facets(Facets facets, Language language) {
    return new FacetsJson(
        facets.places().stream().map(value -> named(value, language)).toList(),
        facets.industries().stream().map(value -> industry(value, language)).toList(),
        facets.years().stream().map(SearchService::year).toList(),
        facets.sources().stream().map(value -> named(value, language)).toList());
  }

  /** Converts a facet value whose label is the value itself. */
  private static ValueJson named(FacetValue value, Language language) {
    if (value.value() == null) return unknown(value, language);
    return new ValueJson(
        value.value(),
        value.value(),
        null,
        value.count(),
        value.selected(),
        value.children().stream().map(child -> named(child, language)).toList());
  }

  /** Converts the entry for the articles without a value. */
  private static ValueJson unknown(FacetValue value, Language language) {
    String label = language.choose("不详", "unknown");
    return new ValueJson(null, label, true, value.count(), value.selected(), List.of());
  }

  private ValueJson industry(FacetValue value, Language language) {
    if (value.value() == null) return unknown(value, language);
    String label = language.industry(value.value(), taxonomy);
    return new ValueJson(value.value(), label, null, value.count(), value.selected(), List.of());
  }

  private static YearJson year(FacetValue value) {
    boolean unknown = value.value() == null;
    return new YearJson(
        unknown ? null : Integer.valueOf(value.value()),
        unknown ? true : null,
        value.count(),
        value.selected());
  }
}
