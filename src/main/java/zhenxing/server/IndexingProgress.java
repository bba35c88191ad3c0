package zhenxing.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import zhenxing.engine.IndexDamage;
import zhenxing.indexing.Indexer;

/**
 * The progress of the indexer beside the server and, if the served index is not up to date, the
 * reason. Safe for many threads.
 */
public final class IndexingProgress implements Indexer.Progress {

  /**
   * @param done bytes of corpus files dealt with
   * @param of bytes of all corpus files
   */
  public record State(long done, long of) {}

  /**
   * The index that is served is older than it should be.
   *
   * @param since when that was first noticed, as an ISO 8601 instant
   * @param reason what keeps it from being brought up to date
   */
  public record Stale(String since, String reason) {}

  private final AtomicReference<State> state = new AtomicReference<>();
  private final AtomicReference<Stale> stale = new AtomicReference<>();
  private final AtomicLong rejected = new AtomicLong();
  private volatile List<IndexDamage> damaged = List.of();

  @Override
  public void at(long done, long of) {
    state.set(new State(done, of));
  }

  /** A run ended with so many files and lines that it did not take. */
  public void rejected(long count) {
    rejected.set(count);
  }

  /** What the last run did not take; 0 until one has ended. */
  long rejected() {
    return rejected.get();
  }

  /**
   * A check of the index ended.
   *
   * @param files those that are not as they were written, each with what is wrong
   */
  public void checked(List<IndexDamage> files) {
    damaged = List.copyOf(files);
  }

  /** What the last check found damaged. */
  List<IndexDamage> damaged() {
    return damaged;
  }

  /** The indexer is done, or has failed. */
  public void end() {
    state.set(null);
  }

  /** How far it is, or null while none runs. */
  public State state() {
    return state.get();
  }

  /**
   * Bringing the index up to date failed.
   *
   * @return whether that is news
   */
  public boolean stale(String reason) {
    Stale before = stale.get();
    if (before != null && before.reason.equals(reason)) return false;
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    stale.set(new Stale(before == null ? now : before.since, reason));
    return true;
  }

  /** It succeeded. */
  public void fresh() {
    stale.set(null);
  }

  /** Why what is served is not up to date, or null where it is. */
  public Stale stale() {
    return stale.get();
  }
}
