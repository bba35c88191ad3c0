package zhenxing.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zhenxing.Throughput;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Repairs;
import zhenxing.article.Stated;
import zhenxing.restore.RestoredText;

/**
 * Measures how fast one thread catalogues articles and computes their sketches. The unit is bytes
 * of UTF-8 per microsecond, which is MB per second by the clock. The throughput by processor time
 * is printed after each iteration.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class CatalogueBenchmark {

  private static final String SENTENCES =
      """
      3月30日，盘锦市政府召开新闻发布会，解读《盘锦市工业增长三年行动专项方案（2023—2025年）》。
      方案提出，聚焦石化及精细化工这个第一支柱产业，推动辽河油田稳产，建设炼化一体化项目。
      记者从会上获悉，全市规模以上工业增加值同比增长8.1%，高新技术企业达到230家以上。
      大连长兴岛石化产业基地、沈阳机器人产业园等项目也在加快建设，港口吞吐量稳步增长。
      下一步，将落实助企政策，引导银行加大贷款投放力度，做好招商引资和人才引进工作。
      """;

  private static final int BYTES = 3_000;

  private final Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());
  private final RestoredText restored = restored();
  private final FoundArticle found =
      new FoundArticle("a", restored.body(), Stated.NOTHING, PageClues.NONE);

  private static RestoredText restored() {
    byte[] bytes = ("盘锦工业振兴率先突破\n" + SENTENCES.repeat(5)).getBytes(StandardCharsets.UTF_8);
    String body = new String(bytes, 0, BYTES, StandardCharsets.UTF_8);
    return new RestoredText(null, body, List.of(), Repairs.NONE, List.of());
  }

  /** Catalogues one article of 3,000 bytes. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public CatalogueEntry catalogue(Throughput throughput) {
    throughput.add(BYTES);
    return cataloguer.catalogue(found, restored);
  }

  /** Computes the sketch by which reprints are recognized. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public Sketch sketch(Throughput throughput) {
    throughput.add(BYTES);
    return Sketch.of(restored.body());
  }
}
