package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that was built by another version of the program is brought up to date. */
class ProgramStampTest {

  /** Resources that serve only queries and the API. */
  private static final Set<String> OF_QUERIES =
      Set.of(
          "zhenxing/engine/related/untelling-phrases.txt",
          "zhenxing/engine/text/policy-terms.txt",
          "zhenxing/engine/text/synonyms.txt",
          "zhenxing/server/openapi.json");

  @TempDir private Path folder;

  @Test
  void anotherProgramMakesAllArticlesAnew() throws IOException {
    IndexedCorpus corpus = new IndexedCorpus(folder);
    corpus.writeLines("a.jsonl", "a", 3);
    corpus.write("b.txt", "盘锦的稻田公园开园。");
    corpus.run();
    assertThat(corpus.run().unchanged()).isEqualTo(4);
    IndexSummary other = corpus.run(Deletions.GUARDED, "another", (done, of) -> {});
    assertThat(List.of(other.updated(), other.unchanged(), other.added()))
        .isEqualTo(List.of(4, 0, 0));
    IndexSummary same = corpus.run(Deletions.GUARDED, "another", (done, of) -> {});
    assertThat(List.of(same.updated(), same.unchanged())).isEqualTo(List.of(0, 4));
    assertThat(same.bytes()).isZero();
  }

  @Test
  void noResourceThatArticlesAreMadeWithIsForgotten() throws IOException {
    Path resources = Path.of("src/main/resources");
    Set<String> house = new TreeSet<>();
    try (Stream<Path> files = Files.walk(resources.resolve("zhenxing"))) {
      files
          .filter(Files::isRegularFile)
          .map(file -> resources.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !OF_QUERIES.contains(name))
          .forEach(house::add);
    }
    assertThat(ProgramStamp.RESOURCES)
        .filteredOn(name -> name.startsWith("zhenxing/"))
        .containsExactlyInAnyOrderElementsOf(house);
  }

  @Test
  void itIsTheSameEveryTime() {
    assertThat(ProgramStamp.make()).isEqualTo(ProgramStamp.current()).hasSize(32);
  }
}
