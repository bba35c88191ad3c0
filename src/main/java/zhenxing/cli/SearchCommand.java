package zhenxing.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhenxing.api.ArticleJson.PlaceJson;
import zhenxing.api.Language;
import zhenxing.api.Printable;
import zhenxing.api.SearchParameters;
import zhenxing.api.SearchResponse;
import zhenxing.api.SearchResponse.HitJson;
import zhenxing.api.SearchResponse.MatchJson;
import zhenxing.api.SearchService;
import zhenxing.article.PlaceRole;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.SearchEngine;
import zhenxing.meaning.Meaning;

/** {@code zhenxing search}: the same search as in the API. */
@Command(name = "search", description = "Search the index.", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  /** Longer than a server allows: no other search waits, and the first one of a process is slow. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

  @Parameters(index = "0", paramLabel = "QUERY", description = "What to look for.")
  private String query;

  @Option(
      names = "--size",
      defaultValue = "10",
      description = "How many hits, 0 to 100 (default: ${DEFAULT-VALUE}).")
  private String size;

  @Option(
      names = "--meaning",
      description = "Find articles by meaning, too, where the index has vectors.")
  private boolean byMeaning;

  @Option(names = "--json", description = "Print the same object as the API's.")
  private boolean json;

  @Mixin private SearchOptions options;
  @Mixin private EngineOptions engine;
  @Mixin private MeaningOptions meaningOptions;
  @Mixin private TaxonomyOption taxonomyOption;
  @Mixin private VocabularyOptions vocabulary;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    // JSON output is in the API's default language, terminal output in that of the command line.
    Language language = json ? Language.ZH : Language.EN;
    SearchParameters parameters =
        options.parameters(
            spec.commandLine(),
            query,
            Map.of(
                "size", List.of(size),
                "meaning", List.of(String.valueOf(byMeaning)),
                "lang", List.of(language.label())));
    Taxonomy taxonomy = taxonomyOption.taxonomy();
    try (SearchEngine opened = engine.open(taxonomy, vocabulary.vocabulary());
        Meaning meaning = byMeaning ? meaningOptions.open(engine).orElse(null) : null) {
      SearchResponse response =
          new SearchService(opened, taxonomy, TIME_LIMIT, meaning).search(parameters);
      if (json) System.out.println(new JsonMapper().writeValueAsString(response));
      else print(response, System.out);
    }
    return ExitCode.OK;
  }

  private static void print(SearchResponse response, PrintStream out) {
    for (String warning : response.warnings()) System.err.println("zhenxing: " + warning);
    for (HitJson hit : response.hits()) {
      out.println(Printable.of(hit.title()));
      out.println("  " + Printable.of(String.join(" · ", about(hit))));
      for (String snippet : hit.snippets()) out.println("  " + Printable.of(plain(snippet)));
    }
    MatchJson match = response.match();
    if (match.phraseTotal() != null) {
      out.printf(
          "as phrases %,d, as words %,d; shown: %s%n",
          match.phraseTotal(), match.wordsTotal(), match.used());
    }
    out.printf("%,d articles in %d ms%n", response.total(), response.tookMillis());
    if (response.meaningTotal() != null) {
      out.printf("%,d more by meaning alone%n", response.meaningTotal());
    }
    if (response.timedOut()) {
      System.err.println("zhenxing: the search took too long and was cut off; there may be more");
    }
  }

  private static List<String> about(HitJson hit) {
    List<String> about = new ArrayList<>();
    about.add(hit.id());
    if (hit.date() != null) about.add(hit.date());
    hit.places().forEach(place -> about.add(name(place)));
    if (hit.source() != null) about.add(hit.source());
    if (hit.found() != null) about.add("near in meaning");
    if (hit.reprints() > 0) about.add("+" + hit.reprints() + " reprints");
    return about;
  }

  /** Returns the name of a place, in brackets if the article covers it but is not about it. */
  private static String name(PlaceJson place) {
    String name = place.city() == null ? place.province() : place.city();
    return place.role().equals(PlaceRole.SUBJECT.label()) ? name : "(" + name + ")";
  }

  /**
   * Returns a snippet as plain text. Highlighted text is in brackets that do not occur in articles.
   */
  private static String plain(String html) {
    return html.replace("<mark>", "⟦")
        .replace("</mark>", "⟧")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
