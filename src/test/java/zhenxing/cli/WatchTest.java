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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.JavaProcess;
import zhenxing.Soon;
import zhenxing.TestFiles;

/** A real {@code serve} takes in files as they change. */
class WatchTest {

  private static final Pattern ADDRESS = Pattern.compile("listens on (http://[0-9.:]+)");

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path corpus;
  private Process process;
  private String address;

  private void serve(String... options) throws Exception {
    corpus = folder.resolve("corpus");
    TestFiles.write(corpus, "a.txt", "葫芦岛造船厂开工。");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "serve",
                "--port",
                "0",
                "--corpus",
                corpus.toString(),
                "--index",
                folder.resolve("index").toString()));
    arguments.addAll(List.of(options));
    process =
        JavaProcess.start(
            new ProcessBuilder(
                JavaProcess.command(Main.class, List.of(), arguments.toArray(String[]::new))),
            folder);
    Path out = folder.resolve("out");
    Soon.is(
        Duration.ofMinutes(2),
        () -> !process.isAlive() || Files.readString(out).contains("articles to search"));
    Matcher matcher = ADDRESS.matcher(Files.readString(out));
    assertThat(matcher.find()).as(Files.readString(folder.resolve("err"))).isTrue();
    address = matcher.group(1);
  }

  @AfterEach
  void stop() throws Exception {
    process.destroyForcibly();
    process.waitFor(20, TimeUnit.SECONDS);
  }

  private int found(String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1/search?q=" + query)).build();
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
    // A file that is written bit by bit is there as a whole in the end.
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
