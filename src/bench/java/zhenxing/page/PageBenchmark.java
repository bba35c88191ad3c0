package zhenxing.page;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures how fast one thread reads the pages of the tests, and one long page. It also prints MB
 * of UTF-8 per second by the processor time of the thread, which is more reliable than the clock on
 * a busy machine.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class PageBenchmark {

  private static final Path PAGES = Path.of("src/test/resources/zhenxing/page");
  private static final int LONG_PAGE_PARAGRAPHS = 20_000;

  private final PageReader reader = new PageReader();
  private final List<String> pages = new ArrayList<>();
  private String longPage;

  @Setup
  public void read() throws IOException {
    try (Stream<Path> folders = Files.list(PAGES)) {
      for (Path folder : folders.sorted().toList()) {
        pages.add(Files.readString(folder.resolve("page.html")));
      }
    }
    String paragraph = "<p>园区三期工程开工，总投资一百二十亿元，预计三年建成。</p>\n";
    longPage =
        "<title>园区开工</title><h1>园区三期工程开工</h1><div>"
            + paragraph.repeat(LONG_PAGE_PARAGRAPHS)
            + "</div>";
  }

  /** Prints the throughput of an iteration after its time. */
  @State(Scope.Thread)
  public static class Throughput {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long bytes;
    private long processor;

    @Setup(Level.Iteration)
    public void start() {
      bytes = 0;
      processor = -threads.getCurrentThreadCpuTime();
    }

    @TearDown(Level.Iteration)
    public void print() {
      processor += threads.getCurrentThreadCpuTime();
      System.out.printf("%.1f MB/s by processor time: ", 1e3 * bytes / processor);
    }
  }

  private static long utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Benchmark
  public void smallPages(Throughput throughput, Blackhole sink) {
    for (String page : pages) sink.consume(reader.read(page));
    throughput.bytes += pages.stream().mapToLong(PageBenchmark::utf8Length).sum();
  }

  @Benchmark
  public void longPage(Throughput throughput, Blackhole sink) {
    sink.consume(reader.read(longPage));
    throughput.bytes += utf8Length(longPage);
  }
}
