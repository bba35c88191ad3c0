package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.JavaProcess;
import zhenxing.Soon;
import zhenxing.TestFiles;

/** A running {@code serve} indexes files when they change. */
class WatchTest {

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path corpus;
  private ServeProcess server;

  private void serve(String... options) throws Exception {
    corpus = folder.resolve("corpus");
    TestFiles.write(corpus, "a.txt", "葫芦岛造船厂开工。");
    server = ServeProcess.start(folder, corpus, folder.resolve("index"), null, options);
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) server.kill();
  }

  private int found(String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/search?q=" + query)).build();
    String body = client.send(request, BodyHandlers.ofString()).body();
    return new JsonMapper().readTree(body).get("total").asInt();
  }

  @Test
  void filesThatComeChangeAndGoAreTakenIn() throws Exception {
    serve();
    TestFiles.write(corpus, "new/folder/b.txt", "Huludao port expansion 葫芦岛港口扩建。");
    Soon.is(() -> found("expansion") == 1);
    TestFiles.write(corpus, "new/folder/b.txt", "Huludao port extension 葫芦岛港口扩建。");
    Soon.is(() -> found("extension") == 1 && found("expansion") == 0);
    Files.delete(corpus.resolve("new/folder/b.txt"));
    Soon.is(() -> found("extension") == 0);
    // A file that is written slowly is complete in the end.
    Path slow = corpus.resolve("slow.txt");
    Files.writeString(slow, "葫芦岛");
    for (int i = 0; i < 12; i++) {
      Files.writeString(slow, "风电场。\n", StandardOpenOption.APPEND);
      Thread.sleep(100);
    }
    Files.writeString(slow, "windfarm", StandardOpenOption.APPEND);
    Soon.is(() -> found("windfarm") == 1);
  }

  @Test
  void withoutWatchingNothingIsTakenInButARunBesideTheServerIs() throws Exception {
    serve("--no-watch");
    TestFiles.write(corpus, "b.txt", "Huludao port expansion 葫芦岛港口扩建。");
    Thread.sleep(3_000);
    assertThat(found("expansion")).isZero();
    Path other = Files.createDirectory(folder.resolve("other"));
    JavaProcess.Outcome run =
        JavaProcess.run(
            new ProcessBuilder(IndexProcess.command(corpus, folder.resolve("index"))), other, 60);
    assertThat(run.json().get("added").asInt()).isEqualTo(1);
    assertThat(found("expansion")).isEqualTo(1);
  }
}
