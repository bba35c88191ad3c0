package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.lucene.IndexCheck;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.Inspection;

/** Damage to any file of an index is detected, reported with the file's name, and repaired. */
class CheckCommandTest {

  /**
   * Number of places damaged in each file; {@code -Dzhenxing.damage.places} sets another number.
   */
  private static final int PLACES = Integer.getInteger("zhenxing.damage.places", 8);

  private static final long SEED = Long.getLong("zhenxing.damage.seed", System.nanoTime());

  @TempDir private Path folder;
  private Path corpus;
  private Path index;

  /** The exit code and the output of a command. */
  private record Outcome(int code, String out) {}

  @BeforeEach
  void index() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    index = folder.resolve("index");
    write(corpus, "corrections.jsonl", "{\"id\":\"p1\",\"source\":\"大连日报\"}\n");
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      articles.append(
          "{\"id\":\"p%d\",\"title\":\"第%d批項目\",\"body\":\"大連第%d批項目開工，總投資%d億元。\"}\n"
              .formatted(i, i, i, i * 7));
    }
    write(corpus, "a.jsonl", articles.toString());
    write(corpus, "b.pages", "of a kind that is not read");
    assertThat(run("index").code()).isZero();
    // The second run creates deletions and a second segment.
    write(corpus, "a.jsonl", articles.toString().replace("總投資7億", "總投資八億"));
    write(corpus, "c.txt", "盘锦项目投产\n盘锦石化项目投产。");
    assertThat(run("index").code()).isZero();
  }

  private Outcome run(String command, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(command, "--index", index.toString(), "--corpus", corpus.toString()));
    arguments.addAll(List.of(more));
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      int code = Main.commandLine().execute(arguments.toArray(String[]::new));
      return new Outcome(code, out.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  /** Returns the files that a check reports. */
  private List<String> named() throws IOException {
    List<IndexDamage> damages = IndexCheck.of(index);
    if (!damages.isEmpty()) return damages.stream().map(IndexDamage::file).toList();
    try (SearchEngine engine = new LuceneEngine(index)) {
      return new Inspection(engine, index, Taxonomy.builtIn(), new CorpusReader())
          .of(List.of(corpus)).stream()
              .filter(finding -> finding.kind() == Inspection.Kind.DAMAGED)
              .map(finding -> Path.of(finding.where()).getFileName().toString())
              .toList();
    }
  }

  private List<String> found() throws IOException {
    List<String> found = new ArrayList<>();
    try (SearchEngine engine = new LuceneEngine(index)) {
      for (int i = 0; i < 20; i++)
        found.add(engine.article("p" + i).orElseThrow().article().toString());
      found.add(engine.article("c").orElseThrow().article().toString());
    }
    return found;
  }

  @Test
  void anIndexThatIsWholeIsSaidToBe() {
    Outcome outcome = run("check");
    assertThat(outcome.code()).as(outcome.out()).isZero();
    assertThat(outcome.out()).isEqualTo("all is well\n");
  }

  @Test
  void aMistypedFolderIsNotSaidToBeWell() {
    index = index.resolveSibling("indx");
    Outcome outcome = run("check");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void everyFlipAndCutOfEveryFileIsNoticedAndNamed() throws IOException {
    Random random = new Random(SEED);
    int damages = 0;
    assertThat(files()).hasSizeGreaterThan(5);
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < PLACES; i++) {
        byte[] flipped = whole.clone();
        int at = i == 0 ? 0 : i == 1 ? whole.length - 1 : random.nextInt(whole.length);
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        byte[] cut = Arrays.copyOf(whole, i == 0 ? whole.length - 1 : random.nextInt(whole.length));
        for (byte[] damaged : List.of(flipped, cut)) {
          Files.write(file, damaged);
          assertThat(named())
              .as(
                  "seed %d: %s of %d bytes, byte %d or cut at %d",
                  SEED, file.getFileName(), whole.length, at, cut.length)
              .contains(file.getFileName().toString());
          damages++;
        }
      }
      Files.delete(file);
      assertThat(run("check").out())
          .as(file + " is missing")
          .contains(kind(file.getFileName().toString()));
      Files.write(file, whole);
    }
    System.out.printf("%d damages to %d files, seed %d%n", damages, files().size(), SEED);
    assertThat(named()).isEmpty();
  }

  @Test
  void everyDamagedFileIsRepairedFromTheCorpus() throws IOException {
    List<String> before = found();
    Random random = new Random(SEED);
    List<String> names = files().stream().map(file -> file.getFileName().toString()).toList();
    Path whole = folder.resolve("whole");
    copy(index, whole);
    for (String kind : kinds(names)) {
      copy(whole, index);
      Path file =
          files().stream()
              .filter(f -> kind(f.getFileName().toString()).equals(kind))
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[random.nextInt(bytes.length)] ^= 1;
      Files.write(file, bytes);
      Outcome check = run("check");
      assertThat(check.code()).as(check.out()).isEqualTo(1);
      assertThat(check.out()).contains("damaged: ", file.getFileName().toString());
      Outcome repair = run("check", "--repair");
      assertThat(repair.code()).as(kind + ": " + repair.out()).isZero();
      assertThat(found()).isEqualTo(before);
      assertThat(run("check").out()).as(kind).isEqualTo("all is well\n");
    }
  }

  /** Makes a folder an exact copy of another one. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> former = Files.list(to)) {
      for (Path each : former.toList()) Files.delete(each);
    }
    try (Stream<Path> files = Files.list(from)) {
      for (Path each : files.toList()) Files.copy(each, to.resolve(each.getFileName()));
    }
  }

  /** Returns one file of each kind, because every segment has files with the same endings. */
  private static List<String> kinds(List<String> names) {
    return names.stream().map(CheckCommandTest::kind).distinct().toList();
  }

  private static String kind(String name) {
    return name.startsWith("segments")
        ? "segments"
        : name.substring(name.lastIndexOf('.') + 1).equals("jsonl")
            ? name
            : name.substring(name.lastIndexOf('.'));
  }

  @Test
  void whatIsBehindTheCorpusAndCorrectionsOfNothingAreTold() {
    write(corpus, "d.txt", "青岛港扩建\n青岛港扩建项目开工。");
    write(
        corpus,
        "corrections.jsonl",
        "{\"id\":\"p1\",\"source\":\"大连日报\"}\n{\"id\":\"p100\",\"date\":\"2023\"}\n");
    Outcome outcome = run("check");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("outdated: ", "d.txt", "note: corrections.jsonl: corrects 'p100'");
  }

  @Test
  void anEmptyCorpusRepairsNothing() throws IOException {
    Path file =
        files().stream()
            .filter(f -> f.toString().endsWith(".cfs") || f.toString().endsWith(".fdt"))
            .findFirst()
            .orElseThrow();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    try (Stream<Path> all = Files.list(corpus)) {
      for (Path each : all.toList()) Files.delete(each);
    }
    assertThat(run("check", "--repair").code()).isEqualTo(1);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }
}
