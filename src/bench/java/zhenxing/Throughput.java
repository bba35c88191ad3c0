package zhenxing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Measures the throughput of one iteration of a benchmark and prints it after JMH's own result: MB
 * of UTF-8 per second by the clock, and by the processor time of the thread, which is more reliable
 * on a busy machine.
 */
@State(Scope.Thread)
public class Throughput {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long bytes;
  private long clock;
  private long processor;

  /** Starts an iteration. */
  @Setup(Level.Iteration)
  public void start() {
    bytes = 0;
    clock = -System.nanoTime();
    processor = -threads.getCurrentThreadCpuTime();
  }

  /** Adds a number of bytes read. */
  public void add(long read) {
    bytes += read;
  }

  /** Prints the throughput of the iteration. */
  @TearDown(Level.Iteration)
  public void print() {
    clock += System.nanoTime();
    processor += threads.getCurrentThreadCpuTime();
    System.out.printf(
        "%.1f MB/s by the clock, %.1f MB/s by processor time: ",
        1e3 * bytes / clock, 1e3 * bytes / processor);
  }
}
