package zhenxing.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.engine.EngineContract;
import zhenxing.engine.SearchEngine;

/** The embedded engine fulfils the contract of engines. */
class EmbeddedEngineTest extends EngineContract {

  @TempDir private static Path folder;
  private int engines;

  @Override
  protected SearchEngine open() throws IOException {
    return new LuceneEngine(folder.resolve("index" + engines++));
  }
}
