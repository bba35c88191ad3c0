package zhenxing.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import zhenxing.api.ProblemException;
import zhenxing.api.SearchParameters;

/** Options that filter and sort a search. */
final class SearchOptions {

  @Option(
      names = "--match",
      paramLabel = "words|phrase|auto",
      defaultValue = "words",
      description =
          "phrase: every run between spaces must occur literally; auto: phrase if that finds"
              + " something and the query is not a sentence (default: ${DEFAULT-VALUE}).")
  private String match;

  @Option(
      names = "--city",
      paramLabel = "C",
      description = "Only articles of this city, or unknown.")
  private List<String> cities = new ArrayList<>();

  @Option(names = "--province", paramLabel = "P", description = "Only articles of this province.")
  private List<String> provinces = new ArrayList<>();

  @Option(
      names = "--industry",
      paramLabel = "I",
      description = "Only articles of this industry, or unknown.")
  private List<String> industries = new ArrayList<>();

  @Option(
      names = "--year",
      paramLabel = "Y",
      description = "Only articles of 2023, 2019..2023, or unknown.")
  private List<String> years = new ArrayList<>();

  @Option(names = "--source", paramLabel = "S", description = "Only articles of this source.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--place-role",
      paramLabel = "any|subject",
      defaultValue = "any",
      description =
          "subject: places count only where an article is about them (default: ${DEFAULT-VALUE}).")
  private String placeRole;

  @Option(
      names = "--sort",
      defaultValue = "relevance",
      description = "relevance, newest or oldest (default: ${DEFAULT-VALUE}).")
  private String sort;

  @Option(names = "--collapse", description = "Join reprints: one article of each text.")
  private boolean collapse;

  /**
   * Returns the search that the options describe.
   *
   * @param command the command, whose usage is printed if a value is wrong
   * @param more parameters in addition to those of the options
   */
  SearchParameters parameters(CommandLine command, String query, Map<String, List<String>> more) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(more);
    parameters.put("q", List.of(query));
    parameters.put("match", List.of(match));
    parameters.put("city", cities);
    parameters.put("province", provinces);
    parameters.put("industry", industries);
    parameters.put("year", years);
    parameters.put("source", sources);
    parameters.put("placeRole", List.of(placeRole));
    parameters.put("sort", List.of(sort));
    parameters.put("collapse", List.of(String.valueOf(collapse)));
    try {
      return SearchParameters.of(parameters);
    } catch (ProblemException e) {
      throw new ParameterException(command, e.problem().detail().english());
    }
  }
}
