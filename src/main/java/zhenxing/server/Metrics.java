package zhenxing.server;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.DoubleSupplier;
import zhenxing.engine.SearchEngine;
import zhenxing.indexing.Intake;

/** Metrics in the text format of Prometheus. Safe for use by many threads. */
final class Metrics {

  static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  /** Bucket limits in seconds, from unnoticeable to beyond the time limit of a search. */
  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 2.5, 5, 10, 60
  };

  private static final double[] HITS = {0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Histogram requests =
      Histogram.builder()
          .name("zhenxing_http_request_seconds")
          .help("Time from a request to the end of its answer.")
          .unit(Unit.SECONDS)
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .labelNames("method", "route", "status")
          .register(registry);
  private final Histogram hits =
      Histogram.builder()
          .name("zhenxing_search_hits")
          .help("Articles that a search found.")
          .classicOnly()
          .classicUpperBounds(HITS)
          .register(registry);
  private final Counter cutOff =
      Counter.builder()
          .name("zhenxing_search_timed_out_total")
          .help("Searches that were cut off at their time limit.")
          .register(registry);
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private boolean hasJvm;

  /**
   * @param writing provides the journal that is measured; a server without writes has none
   */
  Metrics(SearchEngine engine, IndexingProgress indexing, Writing writing) {
    registry.register(new IndexGauges(engine));
    gauge(
        "zhenxing_index_damaged_files",
        "Files of the index that the last check found damaged.",
        () -> indexing.damaged().size());
    gauge(
        "zhenxing_rejections",
        "Files and lines of the corpus that the last run did not take.",
        indexing::rejected);
    if (writing.intake() != null) addJournal(writing.intake());
  }

  private void addJournal(Intake intake) {
    gauge(
        "zhenxing_journal_last_record",
        "Number of the last record of the journal.",
        intake::lastRecord);
    gauge(
        "zhenxing_journal_damaged_places",
        "Places of the journal that were found damaged when it was opened.",
        intake::damagedRecords);
  }

  /**
   * Adds what Java tells about itself when it is asked for, because its first use takes a tenth of
   * a start.
   */
  private synchronized void addJvm() {
    if (hasJvm) return;
    JvmMetrics.builder().register(registry);
    hasJvm = true;
  }

  private void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(callback -> callback.call(value.getAsDouble()))
        .register(registry);
  }

  /**
   * Records that a request was answered.
   *
   * @param route pattern of the address, so that the number of time series does not grow with the
   *     number of articles
   */
  void answered(String method, String route, int status, double seconds) {
    requests.labelValues(method, route, String.valueOf(status)).observe(seconds);
  }

  void searched(int total, boolean timedOut) {
    hits.observe(total);
    if (timedOut) cutOff.inc();
  }

  byte[] text() throws IOException {
    addJvm();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out, registry.scrape());
    return out.toByteArray();
  }
}
