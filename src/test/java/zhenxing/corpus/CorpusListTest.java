package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhenxing.TestFiles.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a corpus consists of, their ids and their order. */
class CorpusListTest {

  private static final String TEXT = "大连港吞吐量创新高\n大连市今年外贸增长。";

  @TempDir private Path folder;

  private List<String> ids() {
    return Corpus.list(List.of(folder)).files().stream().map(CorpusFile::idPrefix).toList();
  }

  @Test
  void readsEveryFormatBelowTheFolderInTheOrderOfThePaths() {
    write(folder, "b.md", TEXT);
    write(folder, "a.txt", TEXT);
    write(folder, "liaoning/dalian-01.html", TEXT);
    write(folder, "liaoning/dalian-02.HTM", TEXT);
    write(folder, "c.jsonl", TEXT);
    write(folder, "liaoning/deep/er/d.txt.gz", TEXT);
    Corpus corpus = Corpus.list(List.of(folder));
    assertThat(corpus.rejected()).isEmpty();
    assertThat(corpus.files())
        .extracting(CorpusFile::idPrefix)
        .containsExactly(
            "a", "b", "c", "liaoning~dalian-01", "liaoning~dalian-02", "liaoning~deep~er~d");
    assertThat(corpus.files())
        .extracting(CorpusFile::gzipped)
        .containsExactly(false, false, false, false, false, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".hidden.txt",
        ".git/x.txt",
        "sub/.DS_Store",
        "README",
        "README.md",
        "README.zh-CN.txt",
        "LICENSE",
        "LICENSE-2.0.txt",
        "data.json",
        "sub/DATA.JSON",
        "corrections.jsonl"
      })
  void ignoresWithoutAWord(String name) {
    write(folder, name, TEXT);
    Corpus corpus = Corpus.list(List.of(folder));
    assertThat(corpus.files()).isEmpty();
    assertThat(corpus.rejected()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "规划.doc, save it as text",
    "规划.WPS, save it as text",
    "photo.png, put its text here",
    "data.csv, the corpus takes .txt",
    "noextension, the corpus takes .txt",
    "archive.tar.gz, the corpus takes .txt"
  })
  void rejectsByNameWithWhatToDo(String name, String advice) {
    Path file = write(folder, name, TEXT);
    write(folder, "a.txt", TEXT);
    Corpus corpus = Corpus.list(List.of(folder));
    assertThat(corpus.files()).hasSize(1);
    assertThat(corpus.rejected()).hasSize(1);
    Rejection rejection = corpus.rejected().getFirst();
    assertThat(rejection.file()).isEqualTo(file.toString());
    assertThat(rejection.line()).isZero();
    assertThat(rejection.reason()).contains(advice);
    assertThat(rejection.toString()).startsWith(file + ": ").doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"规划.pdf", "规划.DOCX", "规划.pdf.gz"})
  void officeFilesAreRejectedByNameWhereTheyAreNotAskedFor(String name) {
    Path file = write(folder, name, TEXT);
    assertThat(Reading.of(folder).rejection().toString())
        .startsWith(file + ": .")
        .contains("--office", "save it as text");
  }

  @Test
  void corrections_inASubfolder_areNotOverlookedInSilence() {
    write(folder, "liaoning/corrections.jsonl", "{\"id\":\"a\",\"title\":\"b\"}");
    Corpus corpus = Corpus.list(List.of(folder));
    assertThat(corpus.rejected()).hasSize(1);
    assertThat(corpus.rejected().getFirst().reason()).contains("move");
  }

  @Test
  void rejectionsComeInTheOrderOfThePaths() {
    for (String name : List.of("c.odt", "a.odt", "b/x.png", "b.doc")) write(folder, name, "x");
    assertThat(Corpus.list(List.of(folder)).rejected())
        .extracting(rejection -> folder.relativize(Path.of(rejection.file())).toString())
        .containsExactly("a.odt", "b.doc", "b/x.png", "c.odt");
  }

  @Test
  void addingAFileRenamesNoOther() {
    write(folder, "m.txt", TEXT);
    write(folder, "sub/n.txt", TEXT);
    List<String> before = ids();
    write(folder, "a.txt", TEXT);
    write(folder, "sub/a.txt", TEXT);
    write(folder, "m/m.txt", TEXT);
    assertThat(ids()).containsAll(before);
  }

  @ParameterizedTest
  @CsvSource({
    "000_c03440ec339dc3e9.txt, 000_c03440ec339dc3e9",
    "辽宁/大连 01.txt, 辽宁~大连_01",
    "a?b#c%d&e.txt, a_b_c_d_e",
    "v1.2.final.md, v1.2.final",
    "...x.txt, "
  })
  void idsAreSafeInAUrlPath(String name, String id) {
    write(folder, name, TEXT);
    assertThat(ids()).isEqualTo(id == null ? List.of() : List.of(id));
  }

  @Test
  void idOfDotsOnlyIsNoStepInAPath() {
    assertThat(SafeId.of("..")).isEqualTo("__");
    assertThat(SafeId.of(".")).isEqualTo("_");
  }

  @Test
  void foldersComeInTheOrderGiven() {
    write(folder, "one/b.txt", TEXT);
    write(folder, "two/a.txt", TEXT);
    Corpus corpus = Corpus.list(List.of(folder.resolve("two"), folder.resolve("one")));
    assertThat(corpus.files()).extracting(CorpusFile::idPrefix).containsExactly("a", "b");
  }

  @Test
  void aFileCanBeACorpus() {
    Path file = write(folder, "sub/only.txt", TEXT);
    Corpus corpus = Corpus.list(List.of(file));
    assertThat(corpus.files()).extracting(CorpusFile::idPrefix).containsExactly("only");
  }

  @Test
  void aFileNamedTwiceIsListedOnce() {
    write(folder, "sub/a.txt", TEXT);
    Corpus corpus =
        Corpus.list(
            List.of(folder, folder.resolve("sub"), folder, folder.resolve("sub/../sub/a.txt")));
    assertThat(corpus.files()).extracting(CorpusFile::idPrefix).containsExactly("sub~a");
  }

  @Test
  void aLinkToACorpusIsACorpus() throws IOException {
    write(folder, "real/a.txt", TEXT);
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    Corpus corpus = Corpus.list(List.of(link));
    assertThat(corpus.files()).extracting(CorpusFile::idPrefix).containsExactly("a");
  }

  @Test
  void aLinkToAFileIsReadAndABrokenOneRejected() throws IOException {
    Path target = write(folder, "elsewhere/target.txt", TEXT);
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.createSymbolicLink(corpus.resolve("linked.txt"), target);
    Files.createSymbolicLink(corpus.resolve("broken.txt"), corpus.resolve("nowhere"));
    Files.createSymbolicLink(corpus.resolve("loop"), corpus);
    Reading reading = Reading.of(corpus);
    assertThat(reading.ids()).containsExactly("linked");
    assertThat(reading.rejection().toString()).contains("broken.txt", "link");
  }

  @Test
  void theCurrentFolderCanBeACorpus() {
    Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
    write(folder, "a/b.txt", TEXT);
    assertThat(Corpus.list(List.of(relative.resolve("."))).files())
        .extracting(CorpusFile::idPrefix)
        .containsExactly("a~b");
  }

  @Test
  void aMissingCorpusIsNamedWithWhatToDo() {
    Path missing = folder.resolve("nowhere");
    assertThatExceptionOfType(CorpusMissingException.class)
        .isThrownBy(() -> Corpus.list(List.of(folder, missing)))
        .withMessageContaining(missing.toString())
        .withMessageContaining("--corpus");
  }
}
