package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.corpus.CorpusFile.Format;
import zhenxing.corpus.Submissions.Held;

/** Articles, deletions and corrections in the journal of a corpus. */
class SubmissionsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path corpus;

  private Submissions open() throws IOException {
    return Submissions.open(List.of(corpus));
  }

  private static Submission put(String id, String body) {
    return new Submission.Put(
        id, Content.of(JSON.createObjectNode().put("id", id).put("body", body)), null);
  }

  private static Submission correct(String id, String title) {
    ObjectNode fields = JSON.createObjectNode().put("title", title);
    return new Submission.Correct(id, fields);
  }

  /** Returns text and corrected title of every article, or a dash if it was deleted. */
  private static Map<String, String> contents(Submissions submissions) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Held held : submissions.all()) {
      String body = held.deleted() ? "-" : body(submissions, held);
      contents.put(held.id(), body + "/" + submissions.corrected(held.id()).title());
    }
    return contents;
  }

  private static String body(Submissions submissions, Held held) throws IOException {
    List<String> bodies = new ArrayList<>();
    submissions.read(
        held,
        new CorpusReader.Sink() {
          @Override
          public void article(FoundArticle article, int line) {
            bodies.add(article.body());
          }

          @Override
          public void rejected(Rejection rejection) {
            throw new AssertionError(rejection.toString());
          }
        });
    return bodies.getFirst();
  }

  @Test
  void theLastOfEachIdCountsAlsoAfterAReopening() throws IOException {
    Map<String, String> expected = Map.of("a", "新的。/题", "b", "-/null", "c", "还在。/null");
    try (Submissions submissions = open()) {
      submissions.append(List.of(put("a", "旧的。"), put("b", "去掉。"), put("c", "还在。")));
      submissions.append(List.of(correct("a", "题")));
      submissions.append(List.of(put("a", "新的。"), new Submission.Delete("b", "/f.txt")));
      assertThat(contents(submissions)).isEqualTo(expected);
      assertThat(submissions.held("b").orElseThrow().over()).isEqualTo("/f.txt");
    }
    try (Submissions submissions = open()) {
      assertThat(contents(submissions)).isEqualTo(expected);
      assertThat(submissions.last()).isEqualTo(6);
    }
  }

  @Test
  void bytesThatAreNoUtf8AreKeptAsTheyCame() throws IOException {
    byte[] bytes = "鞍山钢铁集团完成高炉改造，产量再创新高。".getBytes(Charset.forName("GB18030"));
    try (Submissions submissions = open()) {
      submissions.append(List.of(new Submission.Put("a", new Content(Format.TEXT, bytes), null)));
      assertThat(contents(submissions).get("a")).startsWith("鞍山钢铁集团");
    }
  }

  @Test
  void compactingChangesNothingButTheSize() throws IOException {
    Map<String, String> before;
    try (Submissions submissions = open()) {
      for (int i = 0; i < 200; i++) {
        submissions.append(List.of(put("n" + i % 20, "第%d次。".formatted(i))));
      }
      submissions.append(List.of(correct("n3", "题"), new Submission.Delete("n4", null)));
      // The next records are in another file, as if one record before it had been lost.
      submissions.skipTo(submissions.last() + 1);
      submissions.append(List.of(put("n5", "最后。")));
      before = contents(submissions);
      long size = size();
      assertThat(submissions.compactNow()).isTrue();
      assertThat(size()).isLessThan(size / 4);
      assertThat(contents(submissions)).isEqualTo(before);
      submissions.append(List.of(put("n6", "更后。")));
    }
    try (Submissions submissions = open()) {
      Map<String, String> after = contents(submissions);
      assertThat(after.remove("n6")).isEqualTo("更后。/null");
      before.remove("n6");
      assertThat(after).isEqualTo(before);
      assertThat(submissions.last()).isEqualTo(205);
      assertThat(submissions.damage()).hasSize(1);
    }
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.list(corpus.resolve("submitted"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Test
  void whoeverComesSecondWritesWhenTheFirstIsDone() throws IOException {
    Submissions first = open();
    first.append(List.of(put("a", "先来的。")));
    try (Submissions second = open()) {
      first.append(List.of(put("a", "后来的。")));
      assertThatIOException().isThrownBy(() -> second.append(List.of(put("b", "等一等。"))));
      first.close();
      second.append(List.of(put("b", "等到了。")));
      assertThat(contents(second)).isEqualTo(Map.of("a", "后来的。/null", "b", "等到了。/null"));
      assertThat(second.last()).isEqualTo(3);
    }
  }

  @Test
  void nothingIsMadeInACorpusThatNobodyWritesTo() throws IOException {
    try (Submissions submissions = open()) {
      assertThat(submissions.journal()).isEmpty();
      assertThat(submissions.all()).isEmpty();
      assertThat(submissions.corrected("a")).isEqualTo(Stated.NOTHING);
    }
    assertThat(corpus.resolve("submitted")).doesNotExist();
  }

  @Test
  void theJournalIsReadableAsText() throws IOException {
    try (Submissions submissions = open()) {
      submissions.append(List.of(put("a", "可以直接阅读。")));
    }
    try (Stream<Path> files = Files.list(corpus.resolve("submitted"))) {
      Path file =
          files.filter(one -> one.toString().endsWith(".journal")).findFirst().orElseThrow();
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          .contains("{\"op\":\"put\",\"id\":\"a\",")
          .contains("可以直接阅读");
    }
  }
}
