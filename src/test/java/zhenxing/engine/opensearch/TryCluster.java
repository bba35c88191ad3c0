package zhenxing.engine.opensearch;

import java.net.URI;
import java.util.stream.Collectors;

/** Runs a cluster of real nodes on this machine for trying it, until it is stopped. */
public final class TryCluster {

  private TryCluster() {}

  /** Starts so many nodes as the argument says, and prints what leads to them. */
  public static void main(String[] arguments) throws Exception {
    try (TestCluster cluster = TestCluster.of(Integer.parseInt(arguments[0]))) {
      String urls =
          cluster.addresses().stream().map(URI::toString).collect(Collectors.joining(","));
      System.out.println("--engine opensearch --url " + urls);
      System.out.println("Ctrl+C stops the nodes and what they hold is gone");
      Thread.currentThread().join();
    }
  }
}
