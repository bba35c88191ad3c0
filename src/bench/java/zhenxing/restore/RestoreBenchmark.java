package zhenxing.restore;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How fast one thread restores a thousand articles. Beside the time of a run it gives MB of UTF-8 a
 * second by the clock, and by the processor time of the thread, which tells more where other
 * programs share the machine.
 */
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
  }

  /** The figures of one iteration. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Throughput {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long bytes;
    private long clock;
    private long processor;

    @Setup(Level.Iteration)
    public void start() {
      bytes = 0;
      clock = 0;
      processor = 0;
    }

    private void restore(List<String> texts, Restorer restorer, Blackhole sink) {
      long clockBefore = System.nanoTime();
      long processorBefore = threads.getCurrentThreadCpuTime();
      for (String text : texts) sink.consume(restorer.restore(null, text));
      processor += threads.getCurrentThreadCpuTime() - processorBefore;
      clock += System.nanoTime() - clockBefore;
      for (String text : texts) bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }

    public double megabytesPerSecond() {
      return 1e3 * bytes / clock;
    }

    public double megabytesPerProcessorSecond() {
      return 1e3 * bytes / processor;
    }
  }

  @Benchmark
  public void cleanText(Throughput throughput, Blackhole sink) {
    throughput.restore(clean, restorer, sink);
  }

  @Benchmark
  public void damagedText(Throughput throughput, Blackhole sink) {
    throughput.restore(damaged, restorer, sink);
  }
}
