package zhenxing.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import zhenxing.meaning.Passages.Passage;

/**
 * From which size on a graph finds the nearest passages of a segment faster than comparing with all
 * of them does, which chose {@link VectorWriter#GRAPH_FROM}. Prints how long writing took as well.
 * Needs {@code -Psemantic}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class NearestBenchmark {

  private static final int QUERIES = 200;

  @Param({"1000", "3000", "10000", "30000", "100000"})
  private int passages;

  @Param({"true", "false"})
  private boolean graph;

  private final List<float[]> queries = new ArrayList<>();
  private VectorIndex index;
  private int next;

  @Setup
  public void write() throws IOException {
    PerturbedVectors vectors = new PerturbedVectors();
    Path folder = Files.createTempDirectory("nearest");
    int graphFrom = graph ? 0 : Integer.MAX_VALUE;
    long start = System.nanoTime();
    try (FSDirectory directory = FSDirectory.open(VectorIndex.folder(folder));
        VectorWriter writer = new VectorWriter(directory, vectors.model(), false, graphFrom)) {
      for (int i = 0; i < passages; i++) {
        List<Passage> one = List.of(new Passage("p" + i, 0, 1));
        writer.put("p" + i, "p" + i, one, vectors.next(one));
      }
      writer.commitOneSegment();
    }
    System.out.printf("%.1f s to write: ", (System.nanoTime() - start) / 1e9);
    index = new VectorIndex(folder, vectors.model());
    for (int i = 0; i < QUERIES; i++) queries.add(vectors.next());
  }

  @Benchmark
  public Object nearest() throws IOException {
    next = (next + 1) % QUERIES;
    return index.nearest(List.of(queries.get(next)), NearQuery.PASSAGES);
  }

  @TearDown
  public void close() throws IOException {
    index.close();
  }
}
