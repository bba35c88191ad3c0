package zhenxing.engine.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zhenxing.engine.text.segment.LatticeTokenizer;

/**
 * Compares smartcn's tokenizer with the lattice. Both split the same articles in turn, on one
 * thread. It prints the processor time of the thread and the memory that each occupies once loaded.
 * The time that JMH reports has no meaning here.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class SegmentBenchmark {

  private static final Path NEWS = Path.of("../shared/data/news/articles.jsonl.gz");
  private static final int ARTICLES = 2_000;
  private static final int WARMING_ROUNDS = 3;
  private static final int ROUNDS = 11;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long sink;

  @Benchmark
  public long sideBySide() throws IOException {
    List<String> articles = read();
    long characters = articles.stream().mapToLong(String::length).sum();
    Tokenizer lattice = loaded("lattice", LatticeTokenizer::new);
    Tokenizer smartcn = loaded("smartcn", HMMChineseTokenizer::new);
    Segmenter byLattice = new Segmenter(Segmenter.Method.LATTICE);
    Segmenter bySmartcn = new Segmenter(Segmenter.Method.SMARTCN);
    double[][] rates = new double[4][ROUNDS];
    double[][] ratios = new double[2][ROUNDS];
    for (int round = -WARMING_ROUNDS; round < ROUNDS; round++) {
      long[] times = {
        timed(articles, text -> given(smartcn, text)),
        timed(articles, text -> given(lattice, text)),
        timed(articles, text -> bySmartcn.analyzer().tokenStream("text", text)),
        timed(articles, text -> byLattice.analyzer().tokenStream("text", text))
      };
      if (round < 0) continue;
      for (int i = 0; i < times.length; i++) rates[i][round] = 1e3 * characters / times[i];
      for (int i = 0; i < 2; i++) ratios[i][round] = (double) times[2 * i] / times[2 * i + 1];
    }
    String form = "%s: smartcn %.2f, lattice %.2f million characters a second, ratio %.2f%n";
    System.out.printf(form, "tokens", median(rates[0]), median(rates[1]), median(ratios[0]));
    System.out.printf(form, "words", median(rates[2]), median(rates[3]), median(ratios[1]));
    return sink;
  }

  private interface Streams {
    TokenStream of(String text) throws IOException;
  }

  private static TokenStream given(Tokenizer tokenizer, String text) {
    tokenizer.setReader(new StringReader(text));
    return tokenizer;
  }

  private long timed(List<String> texts, Streams streams) throws IOException {
    long start = threads.getCurrentThreadCpuTime();
    for (String text : texts) {
      try (TokenStream stream = streams.of(text)) {
        stream.reset();
        while (stream.incrementToken()) sink++;
        stream.end();
      }
    }
    return threads.getCurrentThreadCpuTime() - start;
  }

  private Tokenizer loaded(String name, Supplier<Tokenizer> maker) throws IOException {
    long heap = usedHeap();
    long start = threads.getCurrentThreadCpuTime();
    Tokenizer tokenizer = maker.get();
    // smartcn loads its second dictionary when it splits the first text.
    timed(List.of("沈阳"), text -> given(tokenizer, text));
    long time = threads.getCurrentThreadCpuTime() - start;
    System.out.printf(
        "%s: loaded in %d ms, holds %.1f MB%n", name, time / 1_000_000, (usedHeap() - heap) / 1e6);
    return tokenizer;
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static List<String> read() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(NEWS)), StandardCharsets.UTF_8))) {
      for (String line; articles.size() < ARTICLES && (line = lines.readLine()) != null; ) {
        articles.add(json.readTree(line).get("body").asText());
      }
    }
    return articles;
  }
}
