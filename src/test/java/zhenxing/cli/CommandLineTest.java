package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Runs the commands with arguments and input, and checks output, messages and exit code. */
class CommandLineTest {

  private static final String DAMAGED = "大連市召開新聞發佈會，介紹石化產業的進展。";
  private static final String RESTORED = "大连市召开新闻发布会，介绍石化产业的进展。";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private String corpus;
  private String index;

  @BeforeEach
  void name() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus")).toString();
    index = folder.resolve("index").toString();
  }

  private record Outcome(int code, String out, String err) {

    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }

    List<String> lines() {
      return out.lines().toList();
    }

    /** Returns the only line on standard error. Fails if there are several. */
    String message() {
      assertThat(err.lines()).as(err).hasSize(1);
      assertThat(out).isEmpty();
      return err.strip();
    }
  }

  private static Outcome run(String... arguments) {
    return runWith("", arguments);
  }

  private static Outcome runWith(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream oldIn = System.in;
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    int code;
    try (PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      System.setOut(toOut);
      System.setErr(toErr);
      CommandLine commands = Main.commandLine();
      commands.setOut(new PrintWriter(toOut, true));
      commands.setErr(new PrintWriter(toErr, true));
      code = commands.execute(arguments);
    } finally {
      System.setIn(oldIn);
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "serve"})
  void aClusterHasNoSearchByMeaning(String command) {
    Outcome outcome =
        run(
            command,
            "--corpus",
            corpus,
            "--index",
            index,
            "--engine",
            "opensearch",
            "--url",
            "http://127.0.0.1:1",
            "--semantic");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.message()).contains("--semantic and --embeddings-url need --engine lucene");
  }

  private Outcome index(String... more) {
    String[] arguments = new String[5 + more.length];
    System.arraycopy(
        new String[] {"index", "--corpus", corpus, "--index", index}, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return run(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "index --nonsense",
        "search",
        "serve --port 80x",
        "serve --port 99999",
        "serve --port -1",
        "restore --edits",
        "search x --sort sideways",
        "search x --size 101",
        "search x --year soon",
        "export x",
        "export x --format xlsx",
        "export x --format csv --year soon",
        "index --engine abacus"
      })
  void wrongUsageIsTwoAndSaysWhatIsRight(String line) {
    write(Path.of(corpus), "a.txt", RESTORED);
    index();
    String full = line.matches("(search|export) x.*") ? line + " --index " + index : line;
    Outcome outcome = run(full.isEmpty() ? new String[0] : full.split(" "));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isNotBlank().doesNotContain("Exception");
    assertThat(outcome.err()).doesNotContainPattern("\\p{IsHan}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search x --size 101|size must be a whole number from 0 to 100",
        "search x --size many|size must be a whole number from 0 to 100",
        "search x --sort sideways|sort must be relevance, newest or oldest",
        "search x --year soon|year must be 2023, 2019..2023 or unknown",
        "search x --place-role main|placeRole must be any or subject",
        "export x --format csv --sort sideways|sort must be relevance, newest or oldest"
      })
  void whatIsWrongIsSaidInEnglish(String line, String message) {
    Outcome outcome = run((line + " --index " + index).split(" "));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err().lines().findFirst()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "export --format csv"})
  void aQueryBeyondTheLimitsIsOneEnglishLine(String command) {
    write(Path.of(corpus), "a.txt", RESTORED);
    index();
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of("(".repeat(2_000), "--index", index));
    Outcome outcome = run(arguments.toArray(String[]::new));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.message()).startsWith("zhenxing: ").doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void warningsAreEnglishButInTheObjectOfTheApi() throws IOException {
    write(Path.of(corpus), "a.txt", RESTORED);
    index();
    Outcome plain = run("search", "(石化", "--city", "巴黎", "--index", index);
    assertThat(plain.code()).isZero();
    assertThat(plain.err().lines())
        .hasSize(2)
        .allMatch(line -> line.replace("巴黎", "").matches("zhenxing: \\P{IsHan}+"))
        .contains("zhenxing: no article has the value '巴黎'");
    JsonNode asJson = run("search", "石化", "--city", "巴黎", "--json", "--index", index).json();
    assertThat(asJson.get("warnings").get(0).asText()).isEqualTo("没有文章属于“巴黎”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "serve", "index", "search", "export", "restore", "catalog"})
  void helpIsEverywhere(String command) {
    Outcome outcome = command.isEmpty() ? run("--help") : run(command, "--help");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("Usage: zhenxing");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void indexEndsWithASummary() {
    write(Path.of(corpus), "a.txt", RESTORED);
    Path pdf = write(Path.of(corpus), "b.pdf", "x");
    Outcome outcome = index();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.lines()).hasSize(2);
    assertThat(outcome.lines().get(0)).startsWith(pdf + ": ");
    assertThat(outcome.lines().get(1))
        .matches(
            "1 read, 1 added, 0 updated, 0 deleted, 0 unchanged, 1 rejected"
                + " in [0-9.]+ s \\([0-9,]+ articles/s, [0-9.]+ MB/s\\)");
  }

  @Test
  void strictIndexingFailsWhereAnythingWasRejected() {
    write(Path.of(corpus), "a.txt", RESTORED);
    assertThat(index("--strict").code()).isZero();
    write(Path.of(corpus), "b.jsonl", "{\"body\":\"大连\"}\nnonsense\n");
    assertThat(index("--strict").code()).isEqualTo(1);
    assertThat(index("--strict").code()).as("said again").isEqualTo(1);
    assertThat(index().code()).isZero();
  }

  @Test
  void theSummaryAsJson() throws IOException {
    write(Path.of(corpus), "a.txt", RESTORED);
    Path lines = write(Path.of(corpus), "b.jsonl", "{\"body\":\"大连\"}\nnonsense\n");
    JsonNode summary = index("--json").json();
    assertThat(summary.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "read",
            "added",
            "updated",
            "deleted",
            "unchanged",
            "kept",
            "rejected",
            "rejectedTotal",
            "rejectedFile",
            "seconds",
            "articlesPerSecond",
            "megabytesPerSecond");
    assertThat(summary.get("added").asInt()).isEqualTo(2);
    JsonNode rejected = summary.get("rejected");
    assertThat(rejected).hasSize(1);
    assertThat(rejected.get(0).get("file").asText()).isEqualTo(lines.toString());
    assertThat(rejected.get(0).get("line").asInt()).isEqualTo(2);
    assertThat(rejected.get(0).get("reason").asText()).isNotBlank();
  }

  @Test
  void allRejectionsAreCountedAndWrittenToAFile() throws IOException {
    write(Path.of(corpus), "a.txt", RESTORED);
    write(Path.of(corpus), "b.jsonl", "x\n".repeat(1_200));
    Path file = Path.of(index, "rejections.jsonl");
    Outcome outcome = index();
    assertThat(outcome.lines()).hasSize(52);
    assertThat(outcome.lines().get(50)).isEqualTo("... and 1,150 more rejections, all in " + file);
    assertThat(outcome.lines().get(51)).contains(", 1,200 rejected ");
    assertThat(Files.readAllLines(file)).hasSize(1_200).last().asString().contains("\"line\":1200");
    JsonNode summary = index("--json").json();
    assertThat(summary.get("rejected")).hasSize(1_000);
    assertThat(summary.get("rejectedTotal").asInt()).isEqualTo(1_200);
    assertThat(summary.get("rejectedFile").asText()).isEqualTo(file.toString());
    Files.delete(Path.of(corpus, "b.jsonl"));
    assertThat(index("--strict").code()).isZero();
    assertThat(file).isEmptyFile();
  }

  @Test
  void aCorpusThatHasBecomeEmptyFailsUntilThatIsAllowed() throws IOException {
    Path file = write(Path.of(corpus), "a.txt", RESTORED);
    index();
    Files.delete(file);
    Outcome stopped = index();
    assertThat(stopped.code()).isEqualTo(1);
    assertThat(stopped.message()).startsWith("zhenxing: stopped ").contains("--allow-deletions");
    Outcome allowed = index("--allow-deletions");
    assertThat(allowed.code()).isZero();
    assertThat(allowed.out()).contains(" 1 deleted");
  }

  @Test
  void aMissingCorpusIsOneLine() {
    String missing = folder.resolve("nowhere").toString();
    for (String command : List.of("index", "serve")) {
      Outcome outcome = run(command, "--corpus", missing, "--index", index);
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.message()).startsWith("zhenxing: ").contains(missing, "--corpus");
    }
    assertThat(Path.of(index, "ledger.jsonl")).doesNotExist();
  }

  @Test
  void aCorpusThatIsTheFolderOfTheIndexIsOneLine() throws IOException {
    Path both = Path.of(corpus);
    write(both, "a.txt", RESTORED);
    Path same = Files.createSymbolicLink(folder.resolve("same"), both);
    for (String command : List.of("index", "serve", "check")) {
      Outcome outcome = run(command, "--corpus", same.toString(), "--index", both.toString());
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.message()).contains(same.toString(), "--index");
    }
    try (Stream<Path> files = Files.list(both)) {
      assertThat(files).containsExactly(both.resolve("a.txt"));
    }
  }

  @Test
  void aMissingIndexIsOneLine() {
    Outcome outcome = run("search", "大连", "--index", index);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.message()).contains(index, "zhenxing index");
  }

  @Test
  void anIndexThatIsAFileIsOneLine() {
    write(folder, "index", "x");
    Outcome outcome = index();
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.message()).contains(index, "name a folder");
  }

  @Test
  void aPortInUseIsOneLine() throws IOException {
    write(Path.of(corpus), "a.txt", RESTORED);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = "" + taken.getLocalPort();
      Outcome outcome = run("serve", "--corpus", corpus, "--index", index, "--port", port);
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.message()).contains(port, "in use", "--port");
    }
  }

  @Test
  void searchFindsWhatIndexTook() {
    write(Path.of(corpus), "a.txt", "大连石化再上新台阶\n" + RESTORED);
    index();
    Outcome outcome = run("search", "\"石化产业\"", "--index", index);
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("大连石化再上新台阶", "⟦石化产业⟧").doesNotContain("<mark>");
    assertThat(outcome.lines().getLast()).startsWith("1 ");
    Outcome filtered = run("search", "石化", "--city", "大连", "--city", "盘锦", "--index", index);
    assertThat(filtered.lines().getLast()).startsWith("1 ");
    assertThat(run("search", "石化", "--year", "1999", "--index", index).lines().getLast())
        .startsWith("0 ");
  }

  @Test
  void eitherSegmenterServesAnIndexOfTheOther() {
    write(Path.of(corpus), "a.txt", "大连石化再上新台阶\n" + RESTORED);
    run("index", "--corpus", corpus, "--index", index, "--segmenter", "smartcn");
    for (String segmenter : List.of("lattice", "smartcn")) {
      Outcome outcome = run("search", "大连石化产业", "--index", index, "--segmenter", segmenter);
      assertThat(outcome.lines().getLast()).as(segmenter).startsWith("1 ");
    }
    assertThat(run("search", "石化", "--index", index, "--segmenter", "other").code()).isEqualTo(2);
  }

  @Test
  void searchAsJsonIsTheObjectOfTheApi() throws IOException {
    write(Path.of(corpus), "a.md", "---\ntitle: 大连石化\ndate: 2023-03-30\n---\n" + RESTORED);
    index();
    JsonNode answer = run("search", "石化", "--json", "--index", index).json();
    assertThat(answer.fieldNames())
        .toIterable()
        .contains(
            "query",
            "total",
            "tookMillis",
            "timedOut",
            "warnings",
            "didYouMean",
            "hits",
            "facets",
            "nextCursor");
    assertThat(answer.get("query").asText()).isEqualTo("石化");
    assertThat(answer.get("total").asInt()).isEqualTo(1);
    JsonNode hit = answer.get("hits").get(0);
    assertThat(hit.fieldNames())
        .toIterable()
        .contains(
            "id",
            "title",
            "titleHighlighted",
            "snippets",
            "date",
            "year",
            "places",
            "industries",
            "score",
            "unrepaired");
    assertThat(hit.get("titleHighlighted").asText()).contains("<mark>");
    assertThat(hit.get("date").asText()).isEqualTo("2023-03-30");
    assertThat(answer.get("facets").fieldNames())
        .toIterable()
        .contains("city", "industry", "year", "source");
    JsonNode year = answer.get("facets").get("year").get(0);
    assertThat(year.get("value").asInt()).isEqualTo(2023);
    assertThat(year.get("count").asInt()).isEqualTo(1);
  }

  @Test
  void restoreIsAFilter() {
    Outcome outcome = runWith(DAMAGED + "\n", "restore");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEqualTo(RESTORED + "\n");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void restoreReadsFiles() {
    Path plain = write(folder, "a.txt", DAMAGED);
    Path zipped = write(folder, "b.txt.gz", DAMAGED);
    Outcome outcome = run("restore", plain.toString(), zipped.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEqualTo(RESTORED + "\n" + RESTORED + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"restore --jsonl --edits", "catalog --jsonl --explain"})
  void aLineOfJsonIsOneLineToEveryReader(String command) throws IOException {
    String body = "港区\\u0085扩建\\u2028开工\\u2029了，\\ud83d半个字符。";
    Outcome outcome = runWith("{\"id\":\"a\",\"body\":\"" + body + "\"}\n", command.split(" "));
    assertThat(outcome.out().strip()).doesNotContainPattern("[\\x{85}\\x{2028}\\x{2029}?\n\r]");
    assertThat(outcome.json().get("body").asText()).doesNotContainPattern("\\p{Cs}");
  }

  @Test
  void restoreKeepsTheOrderOfItsLines() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      lines.append(
          "{\"id\":\"n%d\",\"title\":\"大連%d\",\"body\":\"%s\"}\n".formatted(i, i, DAMAGED));
    }
    Outcome outcome = runWith(lines.toString(), "restore", "--jsonl");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.lines()).hasSize(200);
    for (int i = 0; i < 200; i++) {
      JsonNode line = JSON.readTree(outcome.lines().get(i));
      assertThat(line.fieldNames()).toIterable().containsExactly("id", "title", "body", "repairs");
      assertThat(line.get("id").asText()).isEqualTo("n" + i);
      assertThat(line.get("title").asText()).isEqualTo("大连" + i);
      assertThat(line.get("body").asText()).isEqualTo(RESTORED);
      assertThat(line.get("repairs").get("script").asInt()).isPositive();
    }
  }

  @Test
  void editsLeadBackToWhatWasFound() throws IOException {
    String input = "{\"id\":\"a\",\"title\":\"大連\",\"body\":\"" + DAMAGED + "\"}\n";
    JsonNode line = runWith(input, "restore", "--jsonl", "--edits").json();
    StringBuilder body = new StringBuilder(line.get("body").asText());
    for (int i = line.get("edits").size() - 1; i >= 0; i--) {
      JsonNode edit = line.get("edits").get(i);
      if (!edit.get("field").asText().equals("body")) continue;
      body.replace(edit.get("start").asInt(), edit.get("end").asInt(), edit.get("was").asText());
    }
    assertThat(body.toString()).isEqualTo(DAMAGED);
  }

  @Test
  void aBadLineIsNamedAndTheRestRestored() {
    Outcome outcome =
        runWith("nonsense\n{\"id\":\"a\",\"body\":\"" + DAMAGED + "\"}\n", "restore", "--jsonl");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.lines()).hasSize(1);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).startsWith("stdin:1: ");
  }

  @Test
  void aFileThatIsNotThereIsOneLine() {
    String missing = folder.resolve("nowhere.txt").toString();
    for (String command : List.of("restore", "catalog")) {
      Outcome outcome = run(command, missing);
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.message()).contains("no file", missing);
      assertThat(run(command, corpus).message()).contains("is a folder");
    }
  }

  @Test
  void placesCountByTheirRoleWhereOneAsksForIt() {
    write(
        Path.of(corpus),
        "a.jsonl",
        """
        {"id":"about","title":"港口开工","body":"码头建成。","places":["大连"],"industries":[],"source":"晚报"}
        {"id":"covers","title":"快讯","body":"大连码头开工。","places":[{"province":"辽宁","city":"大连","role":"covered"}],"industries":["marine"]}
        """);
    index();
    Outcome any = run("search", "", "--city", "大连", "--index", index);
    assertThat(any.lines()).contains("  about · 大连 · 晚报", "  covers · (大连)");
    Outcome subjects =
        run("search", "", "--city", "大连", "--place-role", "subject", "--index", index);
    assertThat(subjects.lines()).contains("  about · 大连 · 晚报").noneMatch(s -> s.contains("covers"));
    assertThat(run("search", "", "--industry", "unknown", "--index", index).lines().getLast())
        .startsWith("1 articles");
    Outcome wrong = run("search", "", "--place-role", "main", "--index", index);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("placeRole");
  }

  @Test
  void catalogGivesEveryField() throws IOException {
    Path file = write(folder, "dalian.txt", "大连石化再上新台阶\n2023年3月30日，" + RESTORED + "炼油和乙烯项目陆续开工。");
    Outcome plain = run("catalog", file.toString());
    assertThat(plain.code()).isZero();
    JsonNode entry = plain.json();
    assertThat(entry.get("id").asText()).isEqualTo("dalian");
    assertThat(entry.get("title").asText()).isEqualTo("大连石化再上新台阶");
    assertThat(entry.get("year").asInt()).isEqualTo(2023);
    assertThat(entry.get("places").get(0).get("city").asText()).isEqualTo("大连");
    assertThat(entry.get("places").get(0).get("role").asText()).isEqualTo("subject");
    assertThat(entry.get("industries")).isNotEmpty();
    assertThat(entry.has("evidence")).isFalse();
  }

  @Test
  void catalogExplains() throws IOException {
    String lines =
        "{\"id\":\"a\",\"body\":\"2023年3月30日，%s\"}\n{\"id\":\"b\",\"body\":\"%s\"}\n"
            .formatted(RESTORED, RESTORED);
    Outcome outcome = runWith(lines, "catalog", "--jsonl", "--explain");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.lines()).hasSize(2);
    JsonNode first = JSON.readTree(outcome.lines().getFirst());
    assertThat(first.get("id").asText()).isEqualTo("a");
    assertThat(first.get("evidence")).isNotEmpty();
    for (JsonNode evidence : first.get("evidence")) {
      assertThat(evidence.fieldNames()).toIterable().contains("field", "value", "why");
      boolean place = evidence.get("field").asText().equals("places");
      assertThat(evidence.path("role").asText("")).isEqualTo(place ? "subject" : "");
    }
  }

  @Test
  void aTaxonomyThatIsNoneIsOneLine() {
    Path file = write(folder, "taxonomy.txt", "no section\n");
    Outcome outcome =
        run("index", "--corpus", corpus, "--index", index, "--taxonomy", file.toString());
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.message()).contains(file + ":1");
  }

  @Test
  void anotherVocabularyNeedsNoNewIndex() throws IOException {
    write(Path.of(corpus), "a.txt", "大连推进老基地新跃升，石化产业加快发展。");
    write(Path.of(corpus), "b.txt", "大连石化产业的老旧基地，跃升很快，也很新。");
    index();
    assertThat(total("老基地新跃升")).isEqualTo(2);
    assertThat(total("滨城 石化")).isZero();
    Path terms = write(folder, "terms.txt", "# none of the built-in ones\n老基地新跃升\n");
    Path synonyms = write(folder, "synonyms.txt", "滨城, 大连\n");
    assertThat(total("老基地新跃升", "--policy-terms", terms.toString())).isEqualTo(1);
    assertThat(total("滨城 石化", "--synonyms", synonyms.toString())).isEqualTo(2);
    assertThat(total("\"滨城\"", "--synonyms", synonyms.toString())).isZero();
  }

  private int total(String query, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("search", query, "--json", "--index", index));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new)).json().get("total").asInt();
  }

  @ParameterizedTest
  @CsvSource({
    "--policy-terms, 振兴东北|振, terms.txt:2:",
    "--synonyms, '东北振兴,振兴东北|a => b => c', terms.txt:2:",
    "--synonyms, '# only|，, 大连', terms.txt:2:",
    "--taxonomy, 'no section', terms.txt:1:"
  })
  void aVocabularyThatIsNoneIsOneLine(String option, String content, String place) {
    write(Path.of(corpus), "a.txt", RESTORED);
    index();
    Path file = write(folder, "terms.txt", content.replace('|', '\n'));
    Outcome outcome = run("search", "大连", "--index", index, option, file.toString());
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.message()).contains(place);
  }

  @Test
  void aVocabularyInAnotherEncodingIsOneLine() throws IOException {
    write(Path.of(corpus), "a.txt", RESTORED);
    index();
    Path file = Files.write(folder.resolve("terms.txt"), "振兴东北".getBytes("GB18030"));
    Outcome outcome = run("search", "大连", "--index", index, "--policy-terms", file.toString());
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.message()).contains("terms.txt").contains("UTF-8");
  }
}
