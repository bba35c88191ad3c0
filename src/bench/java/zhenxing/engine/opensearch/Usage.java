package zhenxing.engine.opensearch;

import java.util.List;

/**
 * What something took, in seconds.
 *
 * @param seconds by the clock
 * @param processor processor time of some processes
 */
record Usage(double seconds, double processor) {

  /** What was used until now. */
  static Usage of(List<Long> processes) {
    double processor = 0;
    for (long process : processes) {
      processor +=
          ProcessHandle.of(process)
              .orElseThrow()
              .info()
              .totalCpuDuration()
              .orElseThrow()
              .toMillis();
    }
    return new Usage(System.nanoTime() / 1e9, processor / 1e3);
  }

  Usage since(Usage before) {
    return new Usage(seconds - before.seconds, processor - before.processor);
  }
}
