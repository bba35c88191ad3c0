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
import zhenxing.Throughput;

/**
 * Measures how fast one thread restores a thousand articles. It also prints MB of UTF-8 per second
 * by the clock and by the processor time of the thread, which is more reliable on a busy machine.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class RestoreBenchmark {

  private static final int ARTICLES = 1000;

  private final Restorer restorer = new Restorer();
  private List<String> clean;
  private List<String> damaged;
  private long cleanBytes;
  private long damagedBytes;

  @Setup
  public void read() {
    List<String> bodies =
        SharedData.news().stream()
            .filter(SharedData.News::clean)
            .map(SharedData.News::body)
            .toList();
    DamageSimulator simulator = new DamageSimulator(new Random(1), bodies);
    clean = bodies.subList(0, ARTICLES);
    damaged = clean.stream().map(simulator::damage).toList();
    cleanBytes = utf8Length(clean);
    damagedBytes = utf8Length(damaged);
  }

  private static long utf8Length(List<String> texts) {
    return texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  @Benchmark
  public void cleanText(Throughput throughput, Blackhole sink) {
    for (String text : clean) sink.consume(restorer.restore(null, text));
    throughput.add(cleanBytes);
  }

  @Benchmark
  public void damagedText(Throughput throughput, Blackhole sink) {
    for (String text : damaged) sink.consume(restorer.restore(null, text));
    throughput.add(damagedBytes);
  }
}
