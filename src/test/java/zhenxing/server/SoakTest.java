package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.engine.IndexStatus;

/**
 * A mixed load with updates that lasts {@code -Dzhenxing.soak.seconds}. Heap, file handles, threads
 * and segments must not grow from the first part to the last.
 */
class SoakTest {

  private static final int SECONDS = Integer.getInteger("zhenxing.soak.seconds", 9);
  private static final long SEED = Long.getLong("zhenxing.soak.seed", System.nanoTime());
  private static final int PARTS = 3;
  private static final int CLIENTS = 3;

  private static final long MEGABYTE = 1 << 20;

  /** The resources of the server after one part of the load. */
  private record State(long heapMegabytes, long handles, int threads, int segments) {}

  private static State state(TestServer server) throws Exception {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    long handles =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0;
    IndexStatus index = server.status();
    return new State(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE,
        handles,
        ManagementFactory.getThreadMXBean().getThreadCount(),
        index.segments());
  }

  private static String articles(int round) {
    StringBuilder articles = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      articles.append(
          "{\"id\":\"n%d\",\"title\":\"大连第%d批项目\",\"body\":\"大连第%d批项目开工，第%d轮。\"}\n"
              .formatted(i, i, i, i % 7 == round % 7 ? round : 0));
    }
    return articles.toString();
  }

  @Test
  void nothingGrowsUnderAMixedLoad(@TempDir Path folder) throws Exception {
    List<State> states = new ArrayList<>();
    try (TestServer server = new TestServer(folder, articles(0));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
      part(server, clients, 2, 0);
      for (int i = 0; i < PARTS; i++) {
        part(server, clients, Math.max(1, SECONDS / PARTS), i + 1);
        states.add(state(server));
      }
    }
    System.out.printf("%d s, seed %d: %s%n", SECONDS, SEED, states);
    State first = states.getFirst();
    State last = states.getLast();
    assertThat(last.heapMegabytes).as("heap").isLessThan(first.heapMegabytes * 3 / 2 + 50);
    assertThat(last.handles).as("handles").isLessThan(first.handles + 100);
    assertThat(last.threads).as("threads").isLessThan(first.threads + 50);
    assertThat(last.segments).as("segments").isLessThan(40);
  }

  private static void part(TestServer server, ExecutorService clients, int seconds, int part)
      throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Future<Void>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Random random = new Random(SEED + 31 * part + i);
      Callable<Void> reader =
          () -> {
            while (System.nanoTime() < end) read(server, random);
            return null;
          };
      running.add(clients.submit(reader));
    }
    Callable<Void> writer =
        () -> {
          for (int round = part * 1_000; System.nanoTime() < end; round++) {
            server.index(articles(round));
            Thread.sleep(200);
          }
          return null;
        };
    running.add(clients.submit(writer));
    for (Future<Void> one : running) one.get();
  }

  private static void read(TestServer server, Random random) throws Exception {
    int number = random.nextInt(100);
    String path =
        switch (random.nextInt(7)) {
          case 0 -> "/articles/n" + number;
          case 1 -> "/export?format=csv&q=" + number;
          case 2 -> "/suggest?q=da";
          case 3 -> "/trends?q=" + number;
          case 4 -> "/search?sort=newest&size=5";
          default -> "/search?q=" + TestServer.encoded("第" + number + "批项目");
        };
    assertThat(server.get(path).statusCode()).as("seed %d: %s", SEED, path).isIn(200, 503);
  }
}
