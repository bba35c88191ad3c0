package zhenxing.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import zhenxing.engine.IndexDamage;
import zhenxing.indexing.Indexer;

/**
 * The progress of the current run, and the reason if the served index is not up to date. Safe for
 * use by many threads.
 */
public final class IndexingProgress implements Indexer.Progress {

  /**
   * How far a run has got.
   *
   * @param done bytes of corpus files processed
   * @param of bytes of all corpus files, or 0 while that is not known yet
   */
  public record State(long done, long of) {}

  /**
   * Says that the served index is out of date.
   *
   * @param since when this was first noticed, as an ISO 8601 instant
   * @param reason what prevents an update
   */
  public record Stale(String since, String reason) {}

  private final AtomicReference<State> state = new AtomicReference<>();
  private final AtomicReference<Stale> stale = new AtomicReference<>();
  private final AtomicLong rejected = new AtomicLong();
  private volatile List<IndexDamage> damaged = List.of();

  /** Records that a run is about to begin. */
  public void begin() {
    at(0, 0);
  }

  @Override
  public void at(long done, long of) {
    state.set(new State(done, of));
  }

  /** Records the number of files and lines that a run rejected. */
  public void rejected(long count) {
    rejected.set(count);
  }

  /** Returns the number of rejections of the last finished run; 0 before the first. */
  long rejected() {
    return rejected.get();
  }

  /**
   * Records the result of a check of the index.
   *
   * @param files the damaged files
   */
  public void checked(List<IndexDamage> files) {
    damaged = List.copyOf(files);
  }

  /** Returns the files that the last check found damaged. */
  List<IndexDamage> damaged() {
    return damaged;
  }

  /** Records that a run has ended, with or without success. */
  public void end() {
    state.set(null);
  }

  /** Returns the progress of the current run, or null if none is running. */
  public State state() {
    return state.get();
  }

  /**
   * Records that an update of the index failed.
   *
   * @return whether the reason is new
   */
  public boolean stale(String reason) {
    Stale before = stale.get();
    if (before != null && before.reason.equals(reason)) return false;
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    stale.set(new Stale(before == null ? now : before.since, reason));
    return true;
  }

  /** Records that an update succeeded. */
  public void fresh() {
    stale.set(null);
  }

  /** Returns why the served index is out of date, or null if it is up to date. */
  public Stale stale() {
    return stale.get();
  }
}
