package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All rejections are counted and written to the file; the first ones are kept in memory. */
class RejectionsTest {

  @TempDir private Path folder;

  @Test
  void theFirstThousandAreKeptAndAllAreWritten() throws IOException {
    Path file;
    try (Rejections rejections = new Rejections(folder)) {
      for (int i = 1; i <= 2_500; i++) rejections.add(new Rejection("大连.jsonl", i, "no\nline"));
      assertThat(rejections.count()).isEqualTo(2_500);
      assertThat(rejections.first()).hasSize(1_000);
      assertThat(rejections.first().getLast().line()).isEqualTo(1_000);
      rejections.replace();
      file = rejections.file();
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2_500);
    JsonNode last = new JsonMapper().readTree(lines.getLast());
    assertThat(last.get("file").asText()).isEqualTo("大连.jsonl");
    assertThat(last.get("line").asInt()).isEqualTo(2_500);
    assertThat(last.get("reason").asText()).isEqualTo("no\nline");
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aRunThatFailsLeavesThoseOfTheRunBefore() throws IOException {
    try (Rejections before = new Rejections(folder)) {
      before.add(new Rejection("a", 0, "before"));
      before.replace();
    }
    try (Rejections failed = new Rejections(folder)) {
      failed.add(new Rejection("a", 0, "after"));
    }
    assertThat(folder.resolve("rejections.jsonl")).content().contains("before");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    try (Rejections none = new Rejections(folder)) {
      none.replace();
    }
    assertThat(folder.resolve("rejections.jsonl")).isEmptyFile();
  }

  @Test
  void aReasonThatQuotesALongLineIsCut() {
    String reason = "there is no place '" + "大".repeat(1_000_000) + "'";
    assertThat(new Rejection("a", 1, reason).reason())
        .startsWith("there is")
        .hasSizeLessThan(3_000);
  }
}
