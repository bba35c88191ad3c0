package zhenxing.engine.opensearch;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import zhenxing.engine.CourseContract;
import zhenxing.engine.FacetsContract;
import zhenxing.engine.HitsContract;
import zhenxing.engine.MarkingContract;
import zhenxing.engine.OrderContract;
import zhenxing.engine.ReprintsContract;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.SuggestionsContract;
import zhenxing.engine.WritesContract;

/** The cluster engine fulfils the contract of engines, on a real node. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class ClusterEngineTest {

  private static final AtomicInteger ENGINES = new AtomicInteger();

  private static SearchEngine next() throws IOException {
    return TestCluster.shared().engine("contract" + ENGINES.getAndIncrement());
  }

  @Nested
  class Hits extends HitsContract {

    @Override
    protected SearchEngine open() throws IOException {
      return next();
    }
  }

  @Nested
  class Marking extends MarkingContract {

    @Override
    protected SearchEngine open() throws IOException {
      return next();
    }
  }

  @Nested
  class Facets extends FacetsContract {

    @Override
    protected SearchEngine open() throws IOException {
      return next();
    }
  }

  @Nested
  class Order extends OrderContract {

    @Override
    protected SearchEngine open() throws IOException {
      return next();
    }
  }

  @Nested
  class Writes extends WritesContract {

    @Override
    protected SearchEngine open() throws IOException {
      return next();
    }
  }

  @Nested
  class Reprints extends ReprintsContract {

    @Override
    protected SearchEngine open() throws IOException {
      return next();
    }
  }

  @Nested
  class Course extends CourseContract {

    @Override
    protected SearchEngine open() throws IOException {
      return next();
    }
  }

  @Nested
  class Suggestions extends SuggestionsContract {

    @Override
    protected SearchEngine open() throws IOException {
      return next();
    }
  }
}
