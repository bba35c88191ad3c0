package zhenxing.server;

import java.util.concurrent.atomic.AtomicReference;
import zhenxing.indexing.Indexer;

/** How far the indexer that runs beside the server is. Safe for many threads. */
public final class IndexingProgress implements Indexer.Progress {

  /**
   * @param done bytes of corpus files dealt with
   * @param of bytes of all corpus files
   */
  public record State(long done, long of) {}

  private final AtomicReference<State> state = new AtomicReference<>();

  @Override
  public void at(long done, long of) {
    state.set(new State(done, of));
  }

  /** The indexer is done, or has failed. */
  public void end() {
    state.set(null);
  }

  /** How far it is, or null while none runs. */
  public State state() {
    return state.get();
  }
}
