package zhenxing.engine.opensearch;

import java.io.IOException;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.engine.EngineContract;
import zhenxing.engine.SearchEngine;

/** The cluster engine does what every engine owes, on a real node. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class ClusterEngineTest extends EngineContract {

  private int engines;

  @Override
  protected SearchEngine open() throws IOException {
    return TestCluster.shared().engine("contract" + engines++);
  }
}
