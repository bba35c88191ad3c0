package zhenxing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How much one iteration of a benchmark read, printed behind its time: MB of UTF-8 a second by the
 * clock, and by the processor time of the thread, which tells more where other programs share the
 * machine.
 */
@State(Scope.Thread)
public class Throughput {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long bytes;
  private long clock;
  private long processor;

  /** Begins an iteration. */
  @Setup(Level.Iteration)
  public void start() {
    bytes = 0;
    clock = -System.nanoTime();
    processor = -threads.getCurrentThreadCpuTime();
  }

  /** Counts what was read. */
  public void add(long read) {
    bytes += read;
  }

  /** Prints what an iteration came to. */
  @TearDown(Level.Iteration)
  public void print() {
    clock += System.nanoTime();
    processor += threads.getCurrentThreadCpuTime();
    System.out.printf(
        "%.1f MB/s by the clock, %.1f MB/s by processor time: ",
        1e3 * bytes / clock, 1e3 * bytes / processor);
  }
}
