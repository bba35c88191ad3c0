package zhenxing.cli;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import zhenxing.engine.lucene.document.Fields;

/**
 * Everything that README and docs name exists: commands, options, settings, addresses, parameters,
 * fields, errors, metrics, classes, files, links, tests, profiles, versions. Lists that are meant
 * to be complete contain everything the program has.
 */
class DocsTest {

  /** Options of other programs that the docs mention. */
  private static final Set<String> OPTIONS_OF_OTHERS =
      Set.of("--data-urlencode", "--data-binary", "--request", "--header", "--now", "--help");

  /**
   * Names in code spans that look like classes but are not classes of this project: foreign or
   * nested classes, headers, files.
   */
  private static final Set<String> CLASSES_OF_OTHERS =
      Set.of("Allow", "Dockerfile", "Host", "Location", "Name", "ReferenceManager", "String");

  /** Addresses of files of the page. */
  private static final Set<String> FILES_OF_THE_PAGE = Set.of("/api.html", "/rejections.html");

  private static final Path API = Path.of("docs/api.md");
  private static final Path OPERATIONS = Path.of("docs/operations.md");
  private static final Path RESOURCES = Path.of("src/main/resources/zhenxing");
  private static final Path SERVER = Path.of("src/main/java/zhenxing/server");
  private static final Path SHARED = Path.of("src/main/java/zhenxing/api");

  private static final Pattern COMMAND = Pattern.compile("\\./zhenxing ([a-z]++)");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]++");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s:]++)(?:#[^)]*+)?\\)");
  private static final Pattern PATH =
      Pattern.compile("`((?:src|docs|web|corpus|\\.ci)/[\\w./*-]++)`");
  private static final Pattern TEST = Pattern.compile("-Dtest=([A-Z]\\w*[a-z]\\w*+)");
  private static final Pattern BENCH = Pattern.compile("-Dbench=([A-Z][a-z][A-Za-z]++)");
  private static final Pattern TOOL = Pattern.compile("-Dtool=([a-z.]++[A-Z][A-Za-z]++)");
  private static final Pattern PROFILE = Pattern.compile("(?<= )-P([a-z][a-z-]*+)");
  private static final Pattern PROPERTY = Pattern.compile("<([a-z.-]++)\\.version>([^<]++)<");
  private static final Pattern ANCHOR = Pattern.compile("\\]\\(([^)#\\s:]*+)#([^)\\s]++)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.++)$");
  private static final Pattern VARIABLE = Pattern.compile("\\bZHENXING_[A-Z_]++");
  private static final Pattern CLASS =
      Pattern.compile("`([A-Z][a-z]++(?:[A-Z][A-Za-z]*+)?)(?:\\.[\\w]++)?`");
  private static final Pattern ADDRESS =
      Pattern.compile("`(?:[A-Z]++ )?(/[a-z][\\w./{}-]*+)[^` ]*`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]++)\\|");
  private static final Pattern NAME = Pattern.compile("`(\\w++)`");
  private static final Pattern ERROR = Pattern.compile("urn:zhenxing:([a-z-]++)(?!:)");
  private static final Pattern METRIC =
      Pattern.compile("zhenxing_(?:http|search|index|journal|rejections)[a-z_]*+");
  private static final Pattern FORMAT = Pattern.compile("version of its format \\(now (\\d++)\\)");

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(Path.of("."));
        Stream<Path> docs = Files.list(Path.of("docs"))) {
      Stream.concat(top, docs).filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }

  /**
   * Returns the pages, the decisions (which may name things that no longer exist) and the notes in
   * other folders.
   */
  static List<Path> pagesWithDecisions() throws IOException {
    List<Path> pages = new ArrayList<>(pages());
    try (Stream<Path> decisions = Files.list(Path.of("docs/decisions"))) {
      decisions.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
    }
    pages.add(Path.of("corpus/README.md"));
    pages.add(Path.of("index/README.md"));
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commandsExist(Path page) throws IOException {
    assertThat(Main.commandLine().getSubcommands().keySet()).containsAll(all(page, COMMAND));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void optionsExist(Path page) throws IOException {
    Set<String> named = all(page, OPTION);
    named.removeAll(OPTIONS_OF_OTHERS);
    assertThat(options()).containsAll(named);
  }

  @Test
  void everyCommandStandsInBothReadmes() throws IOException {
    for (String page : List.of("README.md", "README.zh-CN.md")) {
      assertThat(all(Path.of(page), COMMAND)).as(page).containsAll(shownCommands());
    }
  }

  @Test
  void everyOptionStandsInTheDocs() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path page : pages()) named.addAll(all(page, OPTION));
    for (CommandLine command : Main.commandLine().getSubcommands().values()) {
      if (command.getCommandSpec().usageMessage().hidden()) continue;
      for (OptionSpec option : SettingsArguments.settable(command)) {
        assertThat(named).as(command.getCommandName()).contains(option.longestName());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void settingsExist(Path page) throws IOException {
    Set<String> known = new TreeSet<>();
    for (String option : options()) {
      known.add("ZHENXING_" + option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(ROOT));
    }
    Set<String> others = new TreeSet<>(SettingsArguments.SECRETS);
    others.addAll(List.of("conf", "browser-required", "semantic-required"));
    for (String name : others) {
      known.add("ZHENXING_" + name.replace('-', '_').toUpperCase(ROOT));
    }
    assertThat(known).containsAll(all(page, VARIABLE));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void classesExist(Path page) throws IOException {
    Set<String> known = new TreeSet<>(classes());
    known.addAll(CLASSES_OF_OTHERS);
    assertThat(known).containsAll(all(page, CLASS));
  }

  @ParameterizedTest
  @MethodSource("pagesWithDecisions")
  void linksLeadToFiles(Path page) throws IOException {
    for (String link : all(page, LINK)) {
      assertThat(page.resolveSibling(link)).exists();
    }
  }

  @ParameterizedTest
  @MethodSource("pagesWithDecisions")
  void linksLeadToHeadings(Path page) throws IOException {
    for (MatchResult link : ANCHOR.matcher(Files.readString(page)).results().toList()) {
      Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
      if (!target.toString().endsWith(".md")) continue;
      Set<String> anchors =
          all(target, HEADING).stream().map(DocsTest::anchor).collect(Collectors.toSet());
      assertThat(anchors).as(link.group()).contains(link.group(2));
    }
  }

  /** Returns the anchor that GitHub gives a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  @ParameterizedTest
  @MethodSource("pages")
  void addressesAreInTheContract(Path page) throws IOException {
    Set<String> known = new TreeSet<>(FILES_OF_THE_PAGE);
    for (String path : names(contract().get("paths"))) {
      known.add(path);
      known.add(path.replace("/api/v1/", "/"));
    }
    Set<String> named = all(page, ADDRESS);
    named.removeIf(address -> address.startsWith("/etc/") || address.startsWith("/var/"));
    // The address of an example article.
    named.removeIf(address -> address.contains("/articles/") && !address.contains("{"));
    assertThat(known).containsAll(named);
  }

  @Test
  void parametersOfSearchesAreThoseOfTheContract() throws IOException {
    Set<String> known = new TreeSet<>();
    for (JsonNode parameter : contract().at("/paths/~1api~1v1~1search/get/parameters")) {
      known.add(name(parameter));
    }
    assertThat(table(API, "## Search")).isEqualTo(known);
    assertThat(table(Path.of("docs/api.zh-CN.md"), "## 检索")).isEqualTo(known);
  }

  private static String name(JsonNode parameter) throws IOException {
    if (parameter.has("name")) return parameter.get("name").asText();
    return contract().at(parameter.get("$ref").asText().substring(1)).get("name").asText();
  }

  @Test
  void fieldsOfAnArticleAreThoseOfTheContract() throws IOException {
    Set<String> known = names(contract().at("/components/schemas/Article/properties"));
    known.remove("id");
    assertThat(table(API, "## An article")).isEqualTo(known);
  }

  @Test
  void errorsAreThoseOfTheProgram() throws IOException {
    Pattern made = Pattern.compile("(?:urn:zhenxing:|problem\\(\\s*+\")([a-z-]++)\"");
    Set<String> known = new TreeSet<>(all(SHARED.resolve("Problem.java"), made));
    known.addAll(all(SHARED.resolve("WriteProblem.java"), made));
    assertThat(all(API, ERROR)).isEqualTo(known);
  }

  @Test
  void metricsAreThoseOfTheProgram() throws IOException {
    Set<String> known = new TreeSet<>(all(SERVER.resolve("Metrics.java"), METRIC));
    known.addAll(all(SERVER.resolve("IndexGauges.java"), METRIC));
    assertThat(all(OPERATIONS, METRIC)).isEqualTo(known);
  }

  @Test
  void theFormatOfTheIndexIsTheOneInForce() throws IOException {
    assertThat(all(OPERATIONS, FORMAT)).containsExactly(Fields.FORMAT);
  }

  private static JsonNode contract() throws IOException {
    return new JsonMapper().readTree(RESOURCES.resolve("server/openapi.json").toFile());
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns the names in the first column of the first table below a heading. */
  private static Set<String> table(Path page, String heading) throws IOException {
    String text = Files.readString(page);
    String below = text.substring(text.indexOf("\n" + heading + "\n"));
    String table = below.substring(below.indexOf("\n|"));
    Set<String> names = new TreeSet<>();
    ROW.matcher(table.substring(0, table.indexOf("\n\n")))
        .results()
        .forEach(
            row -> NAME.matcher(row.group(1)).results().forEach(name -> names.add(name.group(1))));
    return names;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pathsExist(Path page) throws IOException {
    for (String path : all(page, PATH)) {
      if (!path.contains("*")) assertThat(Path.of(path)).exists();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void testsAndBenchmarksExist(Path page) throws IOException {
    Set<String> named = all(page, TEST);
    named.addAll(all(page, BENCH));
    assertThat(classes()).containsAll(named);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void testsAndToolsCanBeStartedAsDescribed(Path page) throws IOException {
    for (String name : all(page, TEST)) {
      assertThat(source(name)).as(name).containsPattern("@(?:Parameterized)?Test|extends");
    }
    for (String name : all(page, TOOL)) {
      String simple = name.substring(name.lastIndexOf('.') + 1);
      assertThat(source(simple))
          .contains("package " + name.substring(0, name.lastIndexOf('.')) + ";")
          .contains("public static void main(");
    }
  }

  /** Returns the source of the class with this simple name, or an empty string. */
  private static String source(String name) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.toList()) {
        if (file.endsWith(name + ".java")) return Files.readString(file);
      }
    }
    return "";
  }

  @ParameterizedTest
  @MethodSource("pages")
  void profilesExist(Path page) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    for (String profile : all(page, PROFILE)) {
      assertThat(pom).contains("<id>" + profile + "</id>");
    }
  }

  /** Decisions are not compared, because they give the versions at the time of the decision. */
  @Test
  void versionsInTheReadmesAreThoseOfThePom() throws IOException {
    List<MatchResult> versions =
        PROPERTY.matcher(Files.readString(Path.of("pom.xml"))).results().toList();
    for (String name : List.of("README.md", "README.zh-CN.md", "docs/decisions/README.md")) {
      String page = Files.readString(Path.of(name));
      for (MatchResult version : versions) {
        Pattern stated = Pattern.compile("(?i)\\b" + version.group(1) + " (\\d[\\d.]*+\\d)");
        stated
            .matcher(page)
            .results()
            .forEach(found -> assertThat(version.group(2)).as(name).startsWith(found.group(1)));
      }
    }
  }

  @Test
  void theReadmesAreInStep() throws IOException {
    String english = Files.readString(Path.of("README.md"));
    String chinese = Files.readString(Path.of("README.zh-CN.md"));
    assertThat(headings(chinese)).isEqualTo(headings(english));
    assertThat(commandLines(chinese)).isEqualTo(commandLines(english));
  }

  private static long headings(String page) {
    return page.lines().filter(line -> line.startsWith("## ")).count();
  }

  private static List<String> commandLines(String page) {
    return page.lines()
        .filter(line -> line.matches("(\\$ )?(\\./zhenxing|mvn|curl) .*+"))
        .map(line -> line.replaceFirst("^\\$ ", ""))
        .toList();
  }

  private static Set<String> shownCommands() {
    return Main.commandLine().getSubcommands().entrySet().stream()
        .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
        .map(command -> command.getKey())
        .collect(Collectors.toSet());
  }

  private static Set<String> options() {
    Set<String> options = new HashSet<>();
    for (CommandLine command : Main.commandLine().getSubcommands().values()) {
      options.addAll(command.getCommandSpec().optionsMap().keySet());
      command.getCommandSpec().negatedOptionsMap().keySet().forEach(options::add);
    }
    return options;
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }

  /**
   * Returns all matches of a pattern in a page: the first group if there is one, otherwise the
   * whole match.
   */
  private static Set<String> all(Path page, Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(page))
        .results()
        .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
