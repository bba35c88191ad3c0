package zhenxing.meaning;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zhenxing.engine.lucene.ResampledIndex;

/**
 * How many passages the model of the build embeds in a second: by the number of threads, of texts
 * in a batch, and of characters in a text. Prints a line for each, by the clock and by the
 * processor time of this process, which tells more where other programs share the machine. Needs
 * {@code -Psemantic}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class EmbeddingBenchmark {

  /** Texts of each line, times a hundred for one character. */
  private static final int CHARACTERS = 20_000;

  private static final int[] THREADS = {1, 2};
  private static final int[] BATCHES = {1, 4, 16};
  private static final int[] LENGTHS = {20, 100, 200, 400};

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Benchmark
  public void throughput() throws IOException, InterruptedException, ExecutionException {
    StringBuilder text = new StringBuilder();
    ResampledIndex.visit(200, article -> text.append(article.body().replaceAll("\\s", "")));
    try (Embedder embedder = EmbedderProvider.find().orElseThrow().open()) {
      measure(embedder, text, 1, 16, 200);
      for (int threads : THREADS) {
        for (int length : LENGTHS) {
          for (int batch : BATCHES) {
            System.out.printf(
                "%d threads, %2d texts of %3d characters: %s%n",
                threads, batch, length, measure(embedder, text, threads, batch, length));
          }
        }
      }
    }
  }

  private String measure(Embedder embedder, CharSequence text, int threads, int batch, int length)
      throws InterruptedException, ExecutionException {
    List<List<String>> batches = new ArrayList<>();
    int texts = 0;
    for (int at = 0; at + length <= CHARACTERS; at += length) {
      if (texts++ % batch == 0) batches.add(new ArrayList<>());
      batches.getLast().add(text.subSequence(at, at + length).toString());
    }
    long clock = -System.nanoTime();
    long processor = -system.getProcessCpuTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (List<String> each : batches) running.add(pool.submit(() -> embedder.passages(each)));
      for (Future<?> one : running) one.get();
    }
    clock += System.nanoTime();
    processor += system.getProcessCpuTime();
    return "%.1f a second, %.1f a second of processor time"
        .formatted(1e9 * texts / clock, 1e9 * texts / processor);
  }
}
