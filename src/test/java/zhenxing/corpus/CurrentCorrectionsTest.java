package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;

/** Corrections are read again only if their file has changed. */
class CurrentCorrectionsTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_700_000_000_000L);

  @TempDir private Path folder;
  private CurrentCorrections corrections;

  @BeforeEach
  void open() {
    corrections =
        new CurrentCorrections(List.of(folder), Taxonomy.builtIn(), OutsideLinks.FOLLOWED);
  }

  private void put(String source) throws IOException {
    write(folder, "corrections.jsonl", "{\"id\":\"a\",\"source\":\"" + source + "\"}\n");
  }

  private void putLongAgo(String source) throws IOException {
    put(source);
    Files.setLastModifiedTime(folder.resolve("corrections.jsonl"), LONG_AGO);
  }

  private String source() throws IOException {
    return corrections.get().of("a").source();
  }

  @Test
  void aFileThatDidNotChangeIsNotReadAgain() throws IOException {
    putLongAgo("盘锦日报");
    Corrections first = corrections.get();
    assertThat(first.of("a").source()).isEqualTo("盘锦日报");
    assertThat(corrections.get()).isSameAs(first);
  }

  @Test
  void aChangeIsSeenAtOnce() throws IOException {
    putLongAgo("盘锦日报");
    assertThat(source()).isEqualTo("盘锦日报");
    put("锦州日报");
    assertThat(source()).isEqualTo("锦州日报");
    Files.delete(folder.resolve("corrections.jsonl"));
    assertThat(source()).isNull();
    putLongAgo("葫芦岛报");
    assertThat(source()).isEqualTo("葫芦岛报");
  }

  /** Both states have the same size and modification time. */
  @Test
  void aFileThatChangedJustNowIsNotTrusted() throws IOException {
    put("盘锦日报");
    FileTime changed = Files.getLastModifiedTime(folder.resolve("corrections.jsonl"));
    assertThat(source()).isEqualTo("盘锦日报");
    put("锦州日报");
    Files.setLastModifiedTime(folder.resolve("corrections.jsonl"), changed);
    assertThat(source()).isEqualTo("锦州日报");
  }

  @Test
  void withoutFilesThereAreNoCorrections() throws IOException {
    Corrections none = corrections.get();
    assertThat(none.byId()).isEmpty();
    assertThat(corrections.get()).isSameAs(none);
    put("盘锦日报");
    assertThat(source()).isEqualTo("盘锦日报");
  }
}
