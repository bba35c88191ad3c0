package zhenxing.restore;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How fast one thread restores a thousand articles; the setup prints how many MB of UTF-8 they are. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RestoreBenchmark {

  private static final int ARTICLES = 1000;

  private final Restorer restorer = new Restorer();
  private List<String> clean;
  private List<String> damaged;

  @Setup
  public void read() {
    List<String> bodies =
        SharedData.news().stream().filter(SharedData.News::clean).map(SharedData.News::body).toList();
    DamageSimulator simulator = new DamageSimulator(new Random(1), bodies);
    clean = bodies.subList(0, ARTICLES);
    damaged = clean.stream().map(simulator::damage).toList();
    System.out.printf("clean %.3f MB, damaged %.3f MB%n", megabytes(clean), megabytes(damaged));
  }

  private static double megabytes(List<String> texts) {
    return texts.stream().mapToInt(t -> t.getBytes(StandardCharsets.UTF_8).length).sum() / 1e6;
  }

  @Benchmark
  public void cleanText(Blackhole sink) {
    for (String text : clean) sink.consume(restorer.restore(null, text));
  }

  @Benchmark
  public void damagedText(Blackhole sink) {
    for (String text : damaged) sink.consume(restorer.restore(null, text));
  }
}
