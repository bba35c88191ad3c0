package zhenxing.server;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import zhenxing.engine.IndexStatus;
import zhenxing.engine.SearchEngine;

/**
 * Figures about the index. The engine is asked once for all of them, because a cluster is asked
 * over the network. While it does not answer there are no values: a zero would look like an empty
 * index.
 */
final class IndexGauges implements MultiCollector {

  private final SearchEngine engine;

  IndexGauges(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public MetricSnapshots collect() {
    IndexStatus status;
    try {
      status = engine.status();
    } catch (IOException e) {
      return new MetricSnapshots();
    }
    return MetricSnapshots.of(
        gauge("zhenxing_index_articles", "Articles in the index.", status.articles()),
        gauge("zhenxing_index_segments", "Segments of the index.", status.segments()),
        gauge("zhenxing_index_size_bytes", "Size of the index on disk.", status.bytes()),
        gauge(
            "zhenxing_index_refreshes",
            "States of the index shown to searches since the start.",
            status.refreshes()));
  }

  private static MetricSnapshot gauge(String name, String help, double value) {
    return GaugeSnapshot.builder()
        .name(name)
        .help(help)
        .dataPoint(GaugeDataPointSnapshot.builder().value(value).build())
        .build();
  }
}
