package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.server.TestServer.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.Soon;
import zhenxing.meaning.ConceptEmbedder;
import zhenxing.meaning.Embedder;

/** Search by meaning over HTTP. */
class MeaningParameterTest {

  private static final String ARTICLES =
      """
      {"id":"a","title":"老车间","body":"车间里开起了画廊，周末有人来看展览。"}
      {"id":"b","title":"厂房","body":"闲置厂房改成文创园，引来一批设计师。"}
      {"id":"c","title":"新码头","body":"两个泊位今天启用，万吨轮可以靠岸。"}
      {"id":"d","title":"夜市","body":"老街的夜市重新开张，摊位比去年多。"}
      """;

  @TempDir private Path folder;

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  @Test
  void hitsByMeaningAreMarkedAndCountedApart() throws Exception {
    try (TestServer server = new TestServer(folder, ARTICLES, new ConceptEmbedder())) {
      Soon.is(() -> server.send("GET", "/health/ready").body().contains("\"done\":4,\"of\":4"));
      assertThat(server.send("GET", "/health/live").body()).contains("\"meaning\":{\"done\":4");
      String query = "/search?meaning=true&q=" + encoded("厂房 文创");
      // An article is found by meaning as soon as the round with its vectors is committed.
      Soon.is(() -> ids(server.ok(query)).size() == 2);
      JsonNode found = server.ok(query);
      assertThat(ids(found)).containsExactly("b", "a");
      assertThat(found.get("total").asInt()).isEqualTo(1);
      assertThat(found.get("meaningTotal").asInt()).isEqualTo(1);
      assertThat(found.get("hits").get(0).has("found")).isFalse();
      assertThat(found.get("hits").get(1).get("found").asText()).isEqualTo("meaning");
      JsonNode words = server.ok("/search?q=" + encoded("厂房 文创"));
      assertThat(ids(words)).containsExactly("b");
      assertThat(words.has("meaningTotal")).isFalse();
      JsonNode facets = server.ok("/facets?meaning=true&q=" + encoded("厂房 文创"));
      assertThat(facets.get("total").asInt()).isEqualTo(1);
      assertThat(ids(server.ok("/articles/a/related"))).contains("b");
    }
  }

  @Test
  void aServerWithoutVectorsSearchesByWordsAndSaysSo() throws Exception {
    try (TestServer server = new TestServer(folder, ARTICLES)) {
      JsonNode found = server.ok("/search?meaning=true&lang=en&q=" + encoded("厂房 文创"));
      assertThat(ids(found)).containsExactly("b");
      assertThat(found.has("meaningTotal")).isFalse();
      assertThat(found.get("warnings").get(0).asText()).contains("by words alone");
      assertThat(server.send("GET", "/health/ready").body()).doesNotContain("meaning");
    }
  }

  @Test
  void aSearchGoesOnWhenTheModelComesOrGoesBetweenItsPages() throws Exception {
    AtomicBoolean isGone = new AtomicBoolean();
    try (TestServer server = new TestServer(folder, ARTICLES, sometimesGone(isGone))) {
      String query = "/search?meaning=true&size=1&lang=en&q=" + encoded("厂房 OR 码头");
      Soon.is(() -> server.ok(query).path("meaningTotal").asInt() > 0);
      String byMeaning = server.ok(query).get("nextCursor").asText();
      isGone.set(true);
      String byWords = server.ok(query).get("nextCursor").asText();
      // What was near to the first page is kept, so that the next one does not need the model.
      assertThat(server.ok(query + "&cursor=" + byMeaning).get("warnings")).isEmpty();
      isGone.set(false);
      JsonNode next = server.ok(query + "&cursor=" + byWords);
      assertThat(next.get("warnings").get(0).asText()).contains("hits may be missing");
      // A search that never asks for meaning is another one.
      String words = query.replace("meaning=true", "meaning=false");
      assertThat(server.get(words + "&cursor=" + byMeaning).statusCode()).isEqualTo(400);
    }
  }

  private static Embedder sometimesGone(AtomicBoolean isGone) {
    ConceptEmbedder model = new ConceptEmbedder();
    return new Embedder() {
      @Override
      public Model model() {
        return model.model();
      }

      @Override
      public List<float[]> passages(List<String> texts) {
        return model.passages(texts);
      }

      @Override
      public float[] query(String text) throws IOException {
        if (isGone.get()) throw new IOException("the model is gone");
        return model.query(text);
      }

      @Override
      public void close() {
        model.close();
      }
    };
  }
}
