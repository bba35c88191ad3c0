package zhenxing;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.office.SamplePdf;

/** Runs the launcher from a shell, with the jar that was built. */
class LauncherIT {

  private static final Path LAUNCHER = Path.of("zhenxing").toAbsolutePath();
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Time limit of a call. It is long enough for a busy machine; usually a call takes a second or
   * two.
   */
  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void plainEnvironment() throws IOException {
    // JAVA_HOME names the JDK of this test, wherever it is on this machine.
    Path jdks = Files.createDirectories(folder.resolve("home/.jdks"));
    Files.createSymbolicLink(
        jdks.resolve("of-this-test"), Path.of(System.getProperty("java.home")));
    environment.put("HOME", folder.resolve("home").toString());
    environment.put(
        "PATH",
        tools(
            "sh",
            "sed",
            "find",
            "head",
            "readlink",
            "dirname",
            "locale",
            "mkdir",
            "rm",
            "mv",
            "cat",
            "sleep"));
    environment.put("LANG", "C.UTF-8");
  }

  /** Creates a folder that contains these programs only, in particular no java. */
  private String tools(String... names) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String name : names) {
      for (String place : List.of("/usr/bin/", "/bin/")) {
        if (Files.exists(Path.of(place + name)) && !Files.exists(bin.resolve(name))) {
          Files.createSymbolicLink(bin.resolve(name), Path.of(place + name));
        }
      }
    }
    return bin.toString();
  }

  private record Outcome(int code, String out, String err) {}

  private Outcome launch(String... arguments) throws Exception {
    return launch(LAUNCHER, folder, arguments);
  }

  private Outcome launch(Path script, Path workingFolder, String... arguments) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        start(script, workingFolder, arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ends in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private ProcessBuilder start(Path script, Path workingFolder, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of("/bin/sh", script.toString()), Stream.of(arguments)).toList());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.directory(workingFolder.toFile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C.UTF-8", "C", ""})
  void passesArgumentsAsTheyAre(String locale) throws Exception {
    // Containers usually have no locale. Chinese arguments must work nevertheless.
    environment.remove("LANG");
    if (!locale.isEmpty()) environment.put("LC_ALL", locale);
    write(folder, "语料 库/大连 一.txt", "大连石化再上新台阶\n大连市介绍石化产业的进展。");
    Outcome indexed =
        launch("index", "--corpus", "语料 库", "--index", "索引 $HOME `x` \"y\" *", "--json");
    assertThat(indexed.code()).as(indexed.err()).isZero();
    assertThat(JSON.readTree(indexed.out()).get("added").asInt()).as(indexed.out()).isEqualTo(1);
    Outcome found = launch("search", "\"石化产业\"  大连", "--json", "--index", "索引 $HOME `x` \"y\" *");
    assertThat(found.code()).as(found.err()).isZero();
    JsonNode answer = JSON.readTree(found.out());
    assertThat(answer.get("query").asText()).isEqualTo("\"石化产业\"  大连");
    assertThat(answer.get("hits").get(0).get("id").asText()).isEqualTo("大连_一");
    assertThat(found.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--version, 0", "index --corpus nowhere, 1", "nonsense, 2"})
  void passesExitCodesOn(String line, int code) throws Exception {
    assertThat(launch(line.split(" ")).code()).isEqualTo(code);
  }

  @Test
  void findsItsHomeThroughLinksAndFromAnywhere() throws Exception {
    Path link = folder.resolve("one");
    Files.createSymbolicLink(link, LAUNCHER);
    Path elsewhere = Files.createDirectory(folder.resolve("else where"));
    Path relative = elsewhere.resolve("two");
    Files.createSymbolicLink(relative, Path.of("../one"));
    Outcome outcome =
        launch(relative, elsewhere, "index", "--index", folder.resolve("i").toString(), "--json");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(JSON.readTree(outcome.out()).get("added").asInt()).isGreaterThanOrEqualTo(80);
  }

  /** Creates a folder that looks like a JDK of this release, and whose java prints that release. */
  private Path fakeJdk(String name, String release) throws IOException {
    Path jdk = folder.resolve(name);
    for (String program : List.of("java", "javac")) {
      Path file =
          write(
              jdk,
              "bin/" + program,
              "#!/bin/sh\nif [ \"$1\" = -version ]; then echo 'openjdk version \""
                  + release
                  + "\"' >&2; else echo \"run by "
                  + name
                  + "\"; fi\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    write(jdk, "release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + release + "\"\n");
    return jdk;
  }

  @Test
  void takesTheJdkThatJavaHomeNames() throws Exception {
    environment.put("JAVA_HOME", fakeJdk("mine", "21.0.1").toString());
    assertThat(launch("--version").out()).isEqualTo("run by mine\n");
  }

  @Test
  void takesTheJdkOnThePath() throws Exception {
    Path jdk = fakeJdk("on-path", "25");
    Files.createSymbolicLink(folder.resolve("bin/java"), jdk.resolve("bin/java"));
    assertThat(launch("--version").out()).isEqualTo("run by on-path\n");
    // A JDK may lack the file that names its release.
    Files.delete(jdk.resolve("release"));
    assertThat(launch("--version").out()).isEqualTo("run by on-path\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.15", "1.8.0_392", "11"})
  void passesOverWhatIsTooOld(String release) throws Exception {
    Path old = fakeJdk("old", release);
    environment.put("JAVA_HOME", old.toString());
    environment.put("PATH", old.resolve("bin") + ":" + environment.get("PATH"));
    Outcome outcome = launch("--version");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("zhenxing ");
  }

  @Test
  void passesOverAJavaHomeThatIsNotThere() throws Exception {
    environment.put("JAVA_HOME", folder.resolve("nowhere").toString());
    Outcome outcome = launch("--version");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("zhenxing ");
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJdk() throws Exception {
    // This machine has a JDK in the usual folders, so the test uses a copy of the launcher that
    // searches others.
    String script = Files.readString(LAUNCHER);
    String blind = script.replaceAll("(?<=[ \"])/(usr|opt|Library)/", "/nowhere/$1/");
    assertThat(blind).isNotEqualTo(script);
    environment.put("HOME", folder.resolve("nobody").toString());
    environment.put("JAVA_HOME", fakeJdk("old", "17").toString());
    Outcome outcome = launch(write(folder, "zhenxing", blind), folder, "--version");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("JDK 21", "JAVA_HOME", "install");
  }

  @Test
  void saysWhatToInstallWhereThereIsNoMaven() throws Exception {
    Path unbuilt = write(folder, "fresh/zhenxing", Files.readString(LAUNCHER));
    Outcome outcome = launch(unbuilt, folder, "--version");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("Maven", "install");
  }

  /** A release as it is unpacked; returns its launcher. */
  private Path release() throws IOException {
    Path release = folder.resolve("release");
    Path lib = Files.createDirectories(release.resolve("lib"));
    Files.createSymbolicLink(
        lib.resolve("zhenxing.jar"), Path.of("target/zhenxing.jar").toAbsolutePath());
    try (Stream<Path> jars = Files.list(Path.of("target/lib"))) {
      for (Path jar : jars.toList()) {
        Files.createSymbolicLink(lib.resolve(jar.getFileName()), jar.toAbsolutePath());
      }
    }
    Files.createSymbolicLink(release.resolve("web"), Path.of("web").toAbsolutePath());
    return write(release, "zhenxing", Files.readString(LAUNCHER));
  }

  @Test
  void aReleaseNeedsNeitherMavenNorACompiler() throws Exception {
    Path script = release();
    Path java = fakeJdk("runtime", "21");
    Files.delete(java.resolve("bin/javac"));
    environment.put("JAVA_HOME", java.toString());
    assertThat(launch(script, folder, "--version").out()).isEqualTo("run by runtime\n");
    environment.remove("JAVA_HOME");
    Outcome outcome = launch(script, folder, "--version");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("zhenxing ");
  }

  @Test
  void startsFromTheRecordOfARehearsalAndWithoutIt() throws Exception {
    Assumptions.assumeTrue(Runtime.version().feature() >= 25, "skipped: needs Java 25 or later");
    Path script = release();
    assertThat(launch(script, folder, "--version").err()).contains("preparing faster starts");
    Path loaded = folder.resolve("loaded");
    environment.put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);
    assertThat(launch(script, folder, "--version").out()).startsWith("zhenxing ");
    assertThat(Files.readString(loaded)).contains("zhenxing.cli.Main source: shared objects file");
    environment.remove("JDK_JAVA_OPTIONS");
    Path record;
    try (Stream<Path> files = Files.list(folder.resolve("release/lib"))) {
      record = files.filter(file -> file.toString().endsWith(".aot")).findFirst().orElseThrow();
    }
    Files.writeString(record, "damaged");
    Outcome damaged = launch(script, folder, "--version");
    assertThat(damaged.code()).isZero();
    assertThat(damaged.out()).isEqualTo("zhenxing 0.1.0\n");
    assertThat(damaged.err()).isEmpty();
  }

  @Test
  void twoFirstStartsAtOnceBuildOneAfterTheOther() throws Exception {
    Path fresh = folder.resolve("fresh");
    Path script = write(fresh, "zhenxing", Files.readString(LAUNCHER));
    write(fresh, "pom.xml", "<project/>");
    Files.createDirectories(fresh.resolve("src/main"));
    environment.put("JAVA_HOME", fakeJdk("mine", "21").toString());
    environment.put("PATH", tools("mkdir", "cat", "rm", "sleep", "touch"));
    Path maven =
        write(
            folder,
            "bin/mvn",
            "#!/bin/sh\nmkdir now || echo both >> built\nsleep 2\ntouch target/zhenxing.jar\n"
                + "echo once >> built\nrm -r now\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    Process first = start(script, folder, "--version").start();
    Process second = start(script, folder, "--version").start();
    for (Process process : List.of(first, second)) {
      try {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
      } finally {
        process.destroyForcibly();
      }
    }
    assertThat(Files.readString(fresh.resolve("built"))).isEqualTo("once\n");
    assertThat(fresh.resolve("target/building")).doesNotExist();
  }

  @Test
  void aBuildThatWasKilledDoesNotStopTheNext() throws Exception {
    Path fresh = folder.resolve("fresh");
    Path script = write(fresh, "zhenxing", Files.readString(LAUNCHER));
    // This process id is greater than any that Linux and macOS assign.
    write(fresh, "target/building/owner", "99999999\n");
    environment.put("JAVA_HOME", fakeJdk("mine", "21").toString());
    environment.put("PATH", tools("mkdir", "cat", "rm", "sleep", "touch"));
    Path maven = write(folder, "bin/mvn", "#!/bin/sh\ntouch target/zhenxing.jar\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    assertThat(launch(script, folder, "--version").out()).isEqualTo("run by mine\n");
  }

  @Test
  void officeFilesAreReadWhereTheyAreAskedFor() throws Exception {
    // Maven fetches what that takes, and needs its own surroundings.
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", System.getProperty("user.home"));
    byte[] pdf =
        new SamplePdf()
            .page()
            .line(190, 110, 20, "大连港二期泊位开工")
            .line(94, 160, 14, "大连港二期泊位五月六日开工，总投资三十六亿元。")
            .bytes();
    write(folder, "港口.pdf", pdf);
    Outcome refused = launch("catalog", "港口.pdf");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("--office");
    for (int i = 0; i < 2; i++) {
      Outcome read = launch("catalog", "--office", "港口.pdf");
      assertThat(read.code()).as(read.err()).isZero();
      assertThat(JSON.readTree(read.out()).get("title").asText()).isEqualTo("大连港二期泊位开工");
      if (i == 1) assertThat(read.err()).isEmpty();
    }
  }

  @Test
  void articlesAreFoundByMeaningWhereThatIsAskedFor() throws Exception {
    Assumptions.assumeTrue(
        System.getenv("ZHENXING_SEMANTIC_REQUIRED") != null,
        "skipped: fetches 109 MB, where ZHENXING_SEMANTIC_REQUIRED is set only");
    // Maven fetches what that takes, and needs its own surroundings.
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", System.getProperty("user.home"));
    write(folder, "c/厂房.txt", "老厂区的新活法\n\n废弃多年的纺织车间装上落地窗，成了画家和设计师的工作室。");
    write(folder, "c/晚稻.txt", "稻田丰收\n\n今年雨水调匀，晚稻亩产创下新高，农户忙着收割。");
    String[] index = {"index", "--corpus", "c", "--index", "i"};
    String[] search = {"search", "--index", "i", "--meaning", "--json", "闲置厂房改造文创园区"};
    Outcome without = launch(search);
    assertThat(without.code()).isEqualTo(1);
    assertThat(launch(index).code()).isZero();
    assertThat(launch(search).out()).contains("\"total\":0").doesNotContain("meaningTotal");
    Outcome embedded = launch("index", "--corpus", "c", "--index", "i", "--semantic");
    assertThat(embedded.code()).as(embedded.err()).isZero();
    assertThat(embedded.out()).contains("2 of 2 articles can be found by meaning");
    // The index stores the choice, so the option is not needed any more.
    Outcome found = launch(search);
    assertThat(found.err()).isEmpty();
    assertThat(JSON.readTree(found.out()).get("hits").get(0).get("found").asText())
        .isEqualTo("meaning");
  }

  /** A running {@code serve} process. */
  private final class Serving implements AutoCloseable {

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final long start = System.nanoTime();

    Serving() throws IOException {
      process =
          start(LAUNCHER, folder, "serve", "--port", "0", "--corpus", "corpus", "--index", "index")
              .redirectErrorStream(true)
              .start();
      Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
      try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line; (line = output.readLine()) != null; ) lines.add(line);
      } catch (IOException e) {
        lines.add("reading failed: " + e);
      }
    }

    String lineWith(String part) throws InterruptedException {
      StringBuilder seen = new StringBuilder();
      while (true) {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(line).as("a line with '%s' after: %s", part, seen).isNotNull();
        if (line.contains(part)) return line;
        seen.append(line).append('\n');
      }
    }

    long millis() {
      return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private static int status(String url) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void servesUntilASignalAndReindexesNothingTheSecondTime() throws Exception {
    for (int i = 0; i < 20; i++) {
      write(folder, "corpus/" + i + ".txt", "大连石化再上新台阶" + i + "\n大连市介绍石化产业的进展。");
    }
    try (Serving first = new Serving()) {
      String listens = first.lineWith("http://");
      String url = listens.substring(listens.indexOf("http://")).strip();
      assertThat(first.lineWith(" read, ")).startsWith("20 read, 20 added");
      first.lineWith("20 articles");
      System.out.println("LauncherIT: first start ready after " + first.millis() + " ms");
      assertThat(status(url + "/health/ready")).isEqualTo(200);
      assertThat(status(url + "/api/v1/search?q=x")).isEqualTo(200);
      assertThat(status(url + "/")).isEqualTo(200);
      signal("TERM", first);
      assertThat(first.process.waitFor(10, TimeUnit.SECONDS)).as("ends in time").isTrue();
      assertThat(first.process.exitValue()).isEqualTo(128 + 15);
    }
    try (Serving second = new Serving()) {
      assertThat(second.lineWith(" read, "))
          .startsWith("0 read, 0 added, 0 updated, 0 deleted, 20 unchanged");
      second.lineWith("20 articles");
      System.out.println("LauncherIT: second start ready after " + second.millis() + " ms");
      signal("INT", second);
      assertThat(second.process.waitFor(10, TimeUnit.SECONDS)).as("ends in time").isTrue();
      assertThat(second.process.exitValue()).isEqualTo(128 + 2);
    }
  }

  @Test
  void servesTheIndexOfBeforeWhereTheCorpusIsEmpty() throws Exception {
    Path file = write(folder, "corpus/a.txt", "大连石化再上新台阶\n大连市介绍石化产业的进展。");
    assertThat(launch("index", "--corpus", "corpus", "--index", "index").code()).isZero();
    Files.delete(file);
    try (Serving serving = new Serving()) {
      String listens = serving.lineWith("http://");
      String url = listens.substring(listens.indexOf("http://")).strip();
      assertThat(serving.lineWith("zhenxing: stopped before deleting anything"))
          .contains("--allow-deletions", "index of before is served");
      serving.lineWith("1 articles");
      assertThat(status(url + "/health/ready")).isEqualTo(200);
    }
  }

  private static void signal(String name, Serving serving) throws Exception {
    // The launcher replaces itself by the Java process, so both have the same process id.
    Process kill =
        new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + serving.process.pid()).start();
    assertThat(kill.waitFor()).isZero();
  }
}
