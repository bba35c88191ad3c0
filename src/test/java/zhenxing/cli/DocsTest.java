package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * What README and docs name is there: commands, options, files, links, tests, profiles, versions.
 */
class DocsTest {

  /** Options of other programs that the docs call. */
  private static final Set<String> OPTIONS_OF_OTHERS =
      Set.of("--data-urlencode", "--data-binary", "--request", "--header", "--now", "--help");

  private static final Pattern COMMAND = Pattern.compile("\\./zhenxing ([a-z]++)");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]++");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s:]++)(?:#[^)]*+)?\\)");
  private static final Pattern PATH =
      Pattern.compile("`((?:src|docs|web|corpus|\\.ci)/[\\w./*-]++)`");
  private static final Pattern TEST = Pattern.compile("-Dtest=([A-Z]\\w*[a-z]\\w*+)");
  private static final Pattern BENCH = Pattern.compile("-Dbench=([A-Z][a-z][A-Za-z]++)");
  private static final Pattern PROFILE = Pattern.compile("(?<= )-P([a-z][a-z-]*+)");
  private static final Pattern PROPERTY = Pattern.compile("<([a-z.]++)\\.version>([^<]++)<");

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(Path.of("."));
        Stream<Path> docs = Files.list(Path.of("docs"))) {
      Stream.concat(top, docs).filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
    }
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

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadToFiles(Path page) throws IOException {
    for (String link : all(page, LINK)) {
      assertThat(page.resolveSibling(link)).exists();
    }
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
  void profilesExist(Path page) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    for (String profile : all(page, PROFILE)) {
      assertThat(pom).contains("<id>" + profile + "</id>");
    }
  }

  /** Decisions tell what was current when they were taken; what is in force stands in the pom. */
  @Test
  void versionsInTheReadmesAreThoseOfThePom() throws IOException {
    List<MatchResult> versions =
        PROPERTY.matcher(Files.readString(Path.of("pom.xml"))).results().toList();
    for (String name : List.of("README.md", "README.zh-CN.md")) {
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

  /** What a pattern's first group, or else the whole of it, finds in a page. */
  private static Set<String> all(Path page, Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(page))
        .results()
        .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
