package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.TestArticles;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Filters;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.Match;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.SearchResult;
import zhenxing.engine.SortOrder;
import zhenxing.engine.Wanted;
import zhenxing.engine.query.Clause;
import zhenxing.engine.text.Segmenter;
import zhenxing.engine.text.Vocabulary;
import zhenxing.indexing.GroupedWriter;

/**
 * Three nodes, of which one after the other is killed while articles are written and searched. It
 * takes minutes: {@code mvn test -Pcluster,reliability -Dtest=NodeFailuresTest}.
 */
@EnabledIfSystemProperty(named = "zhenxing.cluster.failures", matches = "true")
class NodeFailuresTest {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** How much longer a search may take than its limit, on a machine that starts nodes meanwhile. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final Duration RECOVERY = Duration.ofMinutes(1);

  /** Nobody listens there. */
  private static final URI NOBODY = URI.create("http://127.0.0.1:9");

  private final Set<String> shown = new TreeSet<>();
  private GroupedWriter writer;
  private int next;

  private static IndexedArticle article(String id) {
    return TestArticles.indexed(TestArticles.article(id, "渔港", "渔港第" + id + "期。"), "file", id);
  }

  private static SearchResult search(OpenSearchEngine engine) throws IOException {
    return engine.search(
        new SearchRequest(
            new Clause.Words(Clause.Scope.ANYWHERE, "渔港"),
            Match.WORDS,
            Filters.NONE,
            SortOrder.RELEVANCE,
            null,
            false,
            Wanted.page(10, 10),
            LIMIT));
  }

  @Test
  void nothingThatWasShownIsLostAndNoSearchHangs() throws Exception {
    try (TestCluster cluster = TestCluster.of(3)) {
      List<URI> addresses = new ArrayList<>(List.of(NOBODY));
      addresses.addAll(cluster.addresses());
      try (OpenSearchEngine engine = cluster.engine("failures", addresses, 2)) {
        write(engine, 30);
        writer.commit();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicLong longest = new AtomicLong();
        Thread searches = Thread.ofPlatform().start(() -> searchOn(engine, ended, longest));
        try {
          for (TestNode node : cluster.nodes()) {
            node.kill();
            write(engine, 5);
            awaitAll(engine);
            node.start();
            node.await(3);
          }
        } finally {
          ended.set(true);
          searches.join();
        }
        assertThat(Duration.ofNanos(longest.get())).isLessThan(LIMIT.plus(GRACE));
        awaitAll(engine);
        withoutMostNodesThatIsSaid(cluster, engine);
        awaitAll(engine);
        writer.close();
      }
    }
  }

  /** Adds articles, again where they were refused; what was shown counts. */
  private void write(OpenSearchEngine engine, int articles) throws Exception {
    for (int i = 0; i < articles; i++) {
      String id = "a" + next++;
      long end = System.nanoTime() + RECOVERY.toNanos();
      while (true) {
        try {
          if (writer == null || !writer.index().isOpen()) writer = opened(engine);
          writer.put(article(id));
          writer.show();
          break;
        } catch (IOException e) {
          if (System.nanoTime() > end) throw e;
          Thread.sleep(500);
        }
      }
      shown.add(id);
    }
  }

  private GroupedWriter opened(OpenSearchEngine engine) throws IOException {
    if (writer != null) writer.close();
    return new GroupedWriter(engine.writer());
  }

  private static void searchOn(OpenSearchEngine engine, AtomicBoolean ended, AtomicLong longest) {
    while (!ended.get()) {
      long start = System.nanoTime();
      try {
        search(engine);
      } catch (IOException e) {
        // Refused is not hanging.
      }
      longest.accumulateAndGet(System.nanoTime() - start, Math::max);
    }
  }

  /** Waits until everything that was shown is found, and the answer says that it is whole. */
  private void awaitAll(OpenSearchEngine engine) throws Exception {
    long end = System.nanoTime() + RECOVERY.toNanos();
    while (true) {
      try {
        SearchResult found = search(engine);
        if (!found.timedOut() && found.total() == shown.size()) return;
        assertThat(System.nanoTime()).as(found.toString()).isLessThan(end);
      } catch (IOException e) {
        if (System.nanoTime() > end) throw e;
      }
      Thread.sleep(200);
    }
  }

  private static void withoutMostNodesThatIsSaid(TestCluster cluster, OpenSearchEngine engine)
      throws Exception {
    TestNode one = cluster.nodes().get(0);
    TestNode other = cluster.nodes().get(1);
    one.kill();
    other.kill();
    awaitRefresh(engine, false);
    one.start();
    other.start();
    one.await(3);
    awaitRefresh(engine, true);
  }

  /** Waits until the engine says that its index can be read, or that it cannot. */
  private static void awaitRefresh(OpenSearchEngine engine, boolean isWell) throws Exception {
    long end = System.nanoTime() + RECOVERY.toNanos();
    while (true) {
      try {
        engine.refresh();
        if (isWell) return;
      } catch (IOException e) {
        if (!isWell) return;
      }
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(200);
    }
  }

  @Test
  void whereNobodyAnswersThatIsSaid() {
    ClusterSettings settings =
        new ClusterSettings(
            List.of(NOBODY), new ClusterSettings.Access.Open(), null, "nobody", 1, 0);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                new OpenSearchEngine(
                    settings,
                    Taxonomy.builtIn(),
                    Vocabulary.builtIn(),
                    new Segmenter(),
                    TestCluster.SCRATCH))
        .withMessageContaining("no node of the cluster answers at http://127.0.0.1:9");
  }
}
