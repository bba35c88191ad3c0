package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Content;
import zhenxing.corpus.CorpusFile.Format;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Submissions;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.Condition;
import zhenxing.indexing.Intake;
import zhenxing.indexing.Outcome.Refused;
import zhenxing.indexing.Submitter;

/** Why nothing can be written, in both languages. */
class NotWritableTest {

  private static final String ARTICLE = "{\"body\":\"葫芦岛的灯塔刷了新漆。\"}";

  @TempDir private Path folder;

  @Test
  void beforeTheFirstRun() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Path index = folder.resolve("index");
    Taxonomy taxonomy = Taxonomy.builtIn();
    try (LuceneEngine engine = new LuceneEngine(index);
        Intake intake = new Intake(engine, index, taxonomy, Submissions.open(List.of(corpus)));
        Submitter submitter =
            new Submitter(intake, List.of(corpus), new CorpusReader(), taxonomy)) {
      Content content = new Content(Format.TEXT, "灯塔".getBytes("UTF-8"));
      Refused refused =
          (Refused)
              submitter.put(List.of(new Submitter.Item("a", content, Condition.NONE))).getFirst();
      assertThat(refused.message().chinese()).doesNotContainPattern("[A-Za-z]");
      assertThat(refused.message().english()).contains("try again later");
    }
  }

  @Test
  void whileAnotherProcessHasTheJournal() throws Exception {
    Path submitted = Files.createDirectories(folder.resolve("corpus/submitted"));
    try (Submissions other = Submissions.open(List.of(folder.resolve("corpus")));
        WritableServer server = new WritableServer(folder)) {
      assertThat(other.isWritable()).isTrue();
      for (HttpResponse<String> answer :
          List.of(server.put("a", ARTICLE), server.put("a", ARTICLE))) {
        assertThat(answer.statusCode()).isEqualTo(503);
        String detail = server.json(answer).get("detail").asText();
        assertThat(detail).contains("另一个进程", submitted.toString());
        assertThat(detail.replace(submitted.toString(), "")).doesNotContainPattern("[A-Za-z]");
      }
      assertThat(server.write("PUT", "/articles/a?lang=en", ARTICLE).body())
          .contains("another process writes the journal");
    }
  }

  @Test
  void theFileInTheWayIsNamedTogetherWithWhatIsWrong() throws Exception {
    Files.createDirectories(folder.resolve("corpus"));
    Path inTheWay = Files.writeString(folder.resolve("corpus/submitted"), "in the way");
    try (WritableServer server = new WritableServer(folder)) {
      String detail = server.json(server.put("a", ARTICLE)).get("detail").asText();
      assertThat(detail).contains(inTheWay + " 是文件");
    }
  }
}
