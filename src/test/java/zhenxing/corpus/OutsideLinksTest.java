package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;

/** Links that lead out of a corpus are followed unless that is turned off. */
class OutsideLinksTest {

  @TempDir private Path folder;

  @Test
  void linksThatLeadOutAreRejectedWhereThatIsAskedFor() throws Exception {
    Path outside = write(folder, "secret/a.txt", "大连港扩建项目开工。");
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Path inside = write(corpus, "in/b.txt", "盘锦项目投产。");
    Files.createSymbolicLink(corpus.resolve("out.txt"), outside);
    Files.createSymbolicLink(corpus.resolve("again.txt"), inside);
    assertThat(Corpus.list(List.of(corpus)).files()).hasSize(3);
    Corpus guarded = Corpus.list(List.of(corpus), null, OutsideLinks.REJECTED);
    assertThat(guarded.files())
        .extracting(CorpusFile::idPrefix)
        .containsExactlyInAnyOrder("again", "in~b");
    assertThat(guarded.rejected())
        .singleElement()
        .satisfies(
            rejection ->
                assertThat(rejection.toString()).contains("out.txt", "leads out of the corpus"));
    Corpus both =
        Corpus.list(List.of(corpus, folder.resolve("secret")), null, OutsideLinks.REJECTED);
    assertThat(both.rejected()).isEmpty();
  }

  @Test
  void correctionsThatAreALinkOutOfTheCorpusAreNotRead() throws Exception {
    Path outside = write(folder, "secret/c.jsonl", "{\"id\":\"a\",\"source\":\"大连日报\"}\n");
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.createSymbolicLink(corpus.resolve("corrections.jsonl"), outside);
    List<Rejection> rejected = new ArrayList<>();
    Taxonomy taxonomy = Taxonomy.builtIn();
    assertThat(
            Corrections.read(List.of(corpus), taxonomy, OutsideLinks.REJECTED, rejected::add)
                .byId())
        .isEmpty();
    assertThat(rejected).hasSize(1);
    assertThat(Corrections.read(List.of(corpus), taxonomy, rejected::add).byId()).containsKey("a");
  }
}
