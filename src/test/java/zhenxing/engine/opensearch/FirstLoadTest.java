package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.TestArticles;
import zhenxing.catalog.RandomText;
import zhenxing.catalog.SimulatedReprints;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.State;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;
import zhenxing.indexing.GroupedWriter;

/** What is written into an empty index, and how often. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class FirstLoadTest {

  private static final int TEXTS = 60;
  private static final int REPRINTS = 30;
  private static final int CHARACTERS = 300;

  @TempDir private Path folder;

  private static IndexedArticle article(String id, String body) {
    return TestArticles.indexed(TestArticles.article(id, "题", body), "file.txt", body);
  }

  private static JsonNode stats(ArticleWriter writer, OpenSearchEngine engine, String name)
      throws IOException {
    writer.show();
    TestCluster cluster = TestCluster.shared();
    try (Connection connection = new Connection(cluster.settings(name, cluster.addresses(), 0))) {
      return connection
          .ask(Call.get("/" + connection.settings().name() + "/_stats/docs,indexing"))
          .path("_all")
          .path("primaries");
    }
  }

  @Test
  void groupsAreThoseOfAFolderAndReprintsAreWrittenOnce() throws IOException {
    long seed = System.nanoTime();
    System.out.println("first load, seed " + seed);
    Random random = new Random(seed);
    SimulatedReprints simulated = new SimulatedReprints(random);
    List<IndexedArticle> articles = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) texts.add(RandomText.of(random, CHARACTERS));
    for (int i = 0; i < TEXTS; i++) articles.add(article("t" + i, texts.get(i)));
    for (int i = 0; i < REPRINTS; i++) {
      articles.add(article("r" + i, simulated.of(texts.get(random.nextInt(TEXTS / 2)))));
    }
    Segmenter segmenter = new Segmenter();
    try (OpenSearchEngine cluster = TestCluster.shared().engine("first");
        SearchEngine local =
            new LuceneEngine(folder, Taxonomy.builtIn(), Vocabulary.builtIn(), segmenter);
        GroupedWriter writer = new GroupedWriter(cluster.writer());
        GroupedWriter other = new GroupedWriter(local.writer())) {
      for (IndexedArticle article : articles) {
        writer.put(article);
        other.put(article);
      }
      writer.commit();
      other.commit();
      for (IndexedArticle article : articles) {
        String id = article.article().id();
        String group = local.reprints(id).orElseThrow().group();
        assertThat(cluster.reprints(id).orElseThrow().group()).as(id).isEqualTo(group);
      }
      JsonNode stats = stats(writer.index(), cluster, "first");
      assertThat(stats.path("docs").path("count").asInt()).isEqualTo(articles.size());
      assertThat(stats.path("indexing").path("index_total").asInt()).isEqualTo(articles.size());
      writer.put(article("r0", texts.getFirst() + "。"));
      writer.delete("t0");
      writer.commit();
      assertThat(cluster.articleCount()).isEqualTo(articles.size() - 1);
    }
  }

  @Test
  void whatIsHeldBackIsReplacedAndDeleted() throws IOException {
    String text = RandomText.of(new Random(1), CHARACTERS);
    try (OpenSearchEngine cluster = TestCluster.shared().engine("replaced")) {
      try (GroupedWriter writer = new GroupedWriter(cluster.writer())) {
        writer.put(article("first", text));
        // Sends the first article before its reprints come.
        writer.show();
        writer.put(article("replaced", text));
        writer.put(article("deleted", text));
        writer.put(article("kept", text + "又。"));
        writer.put(article("replaced", "另一篇。"));
        writer.delete("deleted");
        writer.commit();
      }
      assertThat(cluster.articleCount()).isEqualTo(3);
      assertThat(cluster.article("replaced").orElseThrow().article().body()).isEqualTo("另一篇。");
      assertThat(cluster.article("deleted")).isEmpty();
      assertThat(cluster.reprints("replaced").orElseThrow().hits()).isEmpty();
      assertThat(cluster.reprints("kept").orElseThrow().group()).isEqualTo("first");
      assertThat(cluster.reprints("first").orElseThrow().hits()).hasSize(1);
    }
  }

  @Test
  void aLoadThatWasKilledIsContinued() throws IOException {
    String text = RandomText.of(new Random(2), CHARACTERS);
    try (OpenSearchEngine cluster = TestCluster.shared().engine("killed")) {
      try (ArticleWriter writer = cluster.writer()) {
        writer.put(article("first", text));
        writer.put(article("held", text));
        writer.commit(State.BEGUN, new Mark("part", "", 0));
        // Nothing was noted, since articles were put aside.
        assertThat(writer.mark()).isEqualTo(Mark.NONE);
        writer.show();
        writer.put(article("lost", text));
      }
      try (GroupedWriter writer = new GroupedWriter(cluster.writer())) {
        assertThat(writer.index().provenance("first")).isPresent();
        assertThat(writer.index().provenance("held")).isPresent();
        assertThat(writer.index().provenance("lost")).isEmpty();
        writer.put(article("lost", text));
        writer.commit();
      }
      assertThat(cluster.articleCount()).isEqualTo(3);
      assertThat(cluster.reprints("lost").orElseThrow().group()).isEqualTo("first");
    }
    try (Stream<Path> files = Files.list(TestCluster.SCRATCH)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("first-load")))
          .isEmpty();
    }
  }
}
