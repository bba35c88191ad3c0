package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.corpus.Rejection;
import zhenxing.indexing.IndexSummary;

/** A journal that is damaged or cannot be written. */
class DamagedJournalTest {

  private static final int ARTICLES = 12;

  @TempDir private Path folder;

  private static String article(int number) {
    return "{\"title\":\"铁岭第%d号项目\",\"body\":\"铁岭第%d号项目开工。\",\"source\":\"铁岭日报\"}"
        .formatted(number, number);
  }

  private void fill() throws Exception {
    try (WritableServer server = new WritableServer(folder)) {
      for (int i = 0; i < ARTICLES; i++) server.put("n" + i, "{\"body\":\"旧的。\"}");
      for (int i = 0; i < ARTICLES; i++) {
        assertThat(server.put("n" + i, article(i)).statusCode()).isEqualTo(200);
      }
    }
  }

  private Path segment() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("corpus/submitted"))) {
      return files.filter(file -> file.toString().endsWith(".journal")).findFirst().orElseThrow();
    }
  }

  private void deleteIndex() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  private void assertAllThere() throws Exception {
    try (WritableServer server = new WritableServer(folder)) {
      for (int i = 0; i < ARTICLES; i++) {
        assertThat(server.article("n" + i).path("body").asText())
            .as("n" + i)
            .isEqualTo("铁岭第" + i + "号项目开工。");
        assertThat(server.article("n" + i).path("title").asText()).isEqualTo("铁岭第" + i + "号项目");
      }
    }
  }

  @Test
  void whatTheIndexHasIsBroughtBack() throws Exception {
    fill();
    byte[] whole = Files.readAllBytes(segment());
    long seed = Long.getLong("zhenxing.seed", new Random().nextLong());
    System.out.println("DamagedJournalTest: seed " + seed);
    Random random = new Random(seed);
    byte[] damaged = whole.clone();
    for (int i = 0; i < 5; i++) damaged[random.nextInt(whole.length)] ^= 4;
    Files.write(segment(), damaged);
    assertAllThere();
    // The record has been restored to the journal.
    deleteIndex();
    assertAllThere();
  }

  @Test
  void alsoWhereItDoesNotTellItsNameAnyMore() throws Exception {
    fill();
    byte[] damaged = Files.readAllBytes(segment());
    damaged[20] ^= 4;
    // Damages the text of the second to last record.
    damaged[damaged.length - 400] ^= 4;
    Files.write(segment(), damaged);
    assertAllThere();
    deleteIndex();
    assertAllThere();
  }

  @Test
  void soIsWhatWasCutOffAtItsEnd() throws Exception {
    fill();
    byte[] whole = Files.readAllBytes(segment());
    Files.write(segment(), Arrays.copyOf(whole, whole.length * 3 / 5));
    assertAllThere();
    deleteIndex();
    assertAllThere();
  }

  @Test
  void withoutAnIndexTheLossIsNamedAndTheRestIsThere() throws Exception {
    fill();
    byte[] whole = Files.readAllBytes(segment());
    // A position in the text of the second to last record.
    whole[whole.length - 400] ^= 1;
    Files.write(segment(), whole);
    deleteIndex();
    try (WritableServer server = new WritableServer(folder)) {
      IndexSummary summary = server.run();
      assertThat(summary.rejected())
          .extracting(Rejection::reason)
          .anyMatch(r -> r.contains("damaged"));
      assertThat(server.engine.articleCount()).isEqualTo(ARTICLES);
      assertThat(server.article("n" + (ARTICLES - 1)).get("body").asText()).contains("铁岭");
      assertThat(server.put("more", article(99)).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void whatCannotBeWrittenIsNotAcknowledged() throws Exception {
    Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(folder.resolve("corpus/submitted"), "in the way");
    try (WritableServer server = new WritableServer(folder)) {
      assertThat(server.put("a", article(1)).statusCode()).isEqualTo(503);
      assertThat(server.status("a")).isEqualTo(404);
      assertThat(server.found("铁岭")).isZero();
      Files.delete(folder.resolve("corpus/submitted"));
      assertThat(server.put("a", article(1)).statusCode()).isEqualTo(201);
    }
  }
}
