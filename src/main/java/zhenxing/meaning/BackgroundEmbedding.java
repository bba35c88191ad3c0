package zhenxing.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import zhenxing.article.Article;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SemanticEngine;
import zhenxing.meaning.Passages.Passage;

/**
 * Keeps the vectors up to date with the articles, in the background. It works in rounds: each round
 * takes the newest articles whose present state has no vectors, so new articles are embedded before
 * older ones that are still waiting. Threads embed only on processors that no search needs. Vectors
 * that were committed survive restarts, and a passage whose vector is known, from an earlier state
 * or from another article, is not embedded again.
 *
 * <p>One thread leads the rounds, and each round has threads of its own. {@link #close} ends them
 * all; it closes neither the engine, nor the index, nor the embedder.
 */
public final class BackgroundEmbedding implements AutoCloseable {

  /** Maximum number of articles in a round. */
  private static final int ROUND = 2_000;

  /** After this time a round ends and is committed, so that newer articles get their turn. */
  private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** Shortest pause before looking for new articles again. */
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * While all have vectors, looking for new articles takes at most one part in this many of the
   * time.
   */
  private static final long REST = 20;

  /** How long closing waits for the thread, which then is left to itself. */
  private static final long END_MILLIS = 2_000;

  /** Pause after a failure. It doubles with each further failure, up to the longest. */
  private static final long FIRST_PAUSE_MILLIS = 5_000;

  private static final long LONGEST_PAUSE_MILLIS = 300_000;

  /** Interval at which a waiting thread checks whether searches have left it a processor. */
  private static final long YIELD_MILLIS = 20;

  /**
   * How many articles have vectors.
   *
   * @param done number of articles whose passages all have vectors
   * @param of number of all articles
   * @param problem why there is no progress, or why some articles get no vectors at all; otherwise
   *     null
   */
  public record Progress(long done, long of, String problem) {}

  private record State(String id, String fingerprint) {}

  private final SemanticEngine engine;
  private final VectorIndex index;
  private final Embedder embedder;
  private final IntSupplier searches;
  private final int processors = Runtime.getRuntime().availableProcessors();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicReference<Progress> progress =
      new AtomicReference<>(new Progress(0, 0, null));
  private final Thread thread;

  /** Articles that the model does not take, with its reason, until the program ends. */
  private final Map<State, String> refused = new ConcurrentHashMap<>();

  /** The engine's count of refreshes when all articles had vectors, or -1 if they never had. */
  private volatile long upToDate = -1;

  /** How long it took to find out which articles need vectors. */
  private long lookNanos;

  /**
   * @param searches returns the number of searches running now
   */
  BackgroundEmbedding(
      SemanticEngine engine, VectorIndex index, Embedder embedder, IntSupplier searches) {
    this.engine = engine;
    this.index = index;
    this.embedder = embedder;
    this.searches = searches;
    this.thread = Thread.ofPlatform().daemon().name("meaning").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Returns the progress, as it was counted when the last round began, plus what it has done. */
  public Progress progress() {
    return progress.get();
  }

  private void run() {
    long pause = FIRST_PAUSE_MILLIS;
    try {
      while (stopped.getCount() > 0) {
        try {
          write();
          pause = FIRST_PAUSE_MILLIS;
          long idle = Math.max(IDLE_NANOS, REST * lookNanos);
          stopped.await(idle, TimeUnit.NANOSECONDS);
        } catch (IOException | RuntimeException | Error e) {
          // This includes too little memory: searches by text continue, and there may be enough
          // later.
          report(e);
          stopped.await(pause, TimeUnit.MILLISECONDS);
          pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(Throwable e) {
    String problem = Objects.requireNonNullElse(e.getMessage(), e.toString());
    progress.updateAndGet(last -> new Progress(last.done, last.of, problem));
  }

  /** Runs rounds until nothing is left to do. */
  private void write() throws IOException, InterruptedException {
    if (!engine.isReady() || engine.status().refreshes() == upToDate) return;
    try (VectorWriter writer = index.writer()) {
      boolean isLeft = true;
      while (isLeft && stopped.getCount() > 0) isLeft = round(writer);
    } catch (VectorWriter.BusyException e) {
      follow();
    }
  }

  /** Takes over the vectors that another process has written meanwhile. */
  private void follow() throws IOException {
    long shown = engine.status().refreshes();
    long start = System.nanoTime();
    index.refresh();
    boolean isComplete = due(new HashSet<>()).isEmpty();
    lookNanos = System.nanoTime() - start;
    if (isComplete) upToDate = shown;
  }

  /** Runs one round. Returns whether there may be more to do. */
  private boolean round(VectorWriter writer) throws IOException, InterruptedException {
    long shown = engine.status().refreshes();
    Set<String> there = new HashSet<>();
    long start = System.nanoTime();
    List<State> due = due(there);
    lookNanos = System.nanoTime() - start;
    if (!due.isEmpty()) {
      try {
        embed(due, writer);
      } finally {
        // After a failure, too: what was embedded before it need not be embedded again.
        writer.commit();
        index.refresh();
      }
      return true;
    }
    // Deleted only now: until here, other articles with the same passages could use these vectors.
    List<String> gone = new ArrayList<>(index.articles());
    gone.removeIf(there::contains);
    writer.delete(gone);
    writer.commit();
    index.refresh();
    upToDate = shown;
    return false;
  }

  /**
   * Returns the newest articles without vectors, and counts the others.
   *
   * @param there receives the ids of all articles
   */
  private List<State> due(Set<String> there) throws IOException {
    List<State> due = new ArrayList<>();
    long[] done = new long[1];
    engine.states(
        (id, fingerprint) -> {
          there.add(id);
          if (index.has(id, fingerprint)) {
            done[0]++;
            return;
          }
          State state = new State(id, fingerprint);
          if (due.size() < ROUND && !refused.containsKey(state)) due.add(state);
        });
    progress.set(new Progress(done[0], there.size(), due.isEmpty() ? refusal() : null));
    return due;
  }

  /**
   * Returns what the model says of the articles that it does not take, or null if there are none.
   */
  private String refusal() {
    if (refused.isEmpty()) return null;
    var one = refused.entrySet().iterator().next();
    return "the model does not take "
        + refused.size()
        + " of the articles, such as '"
        + one.getKey().id
        + "': "
        + one.getValue();
  }

  /** Embeds articles on as many threads as there are processors, until the round's time is up. */
  private void embed(List<State> due, VectorWriter writer)
      throws IOException, InterruptedException {
    Queue<State> queue = new ConcurrentLinkedQueue<>(due);
    Map<String, CompletableFuture<float[]>> fresh = new ConcurrentHashMap<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    long end = System.nanoTime() + ROUND_NANOS;
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < processors; i++) {
      int number = i;
      Runnable work =
          () -> {
            try {
              while (System.nanoTime() < end && failure.get() == null && isFree(number)) {
                State next = queue.poll();
                if (next == null) return;
                take(next, fresh, writer);
              }
            } catch (IOException | RuntimeException | Error e) {
              failure.compareAndSet(null, e);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          };
      workers.add(Thread.ofPlatform().daemon().name("meaning-" + i).start(work));
    }
    for (Thread worker : workers) worker.join();
    if (failure.get() instanceof IOException e) throw e;
    if (failure.get() instanceof RuntimeException e) throw e;
    if (failure.get() instanceof Error e) throw e;
  }

  /**
   * Waits until searches leave a processor to a worker.
   *
   * @param number of the worker, from 0
   * @return false if this object is being closed
   */
  private boolean isFree(int number) throws InterruptedException {
    while (number >= processors - searches.getAsInt()) {
      if (stopped.await(YIELD_MILLIS, TimeUnit.MILLISECONDS)) return false;
    }
    return stopped.getCount() > 0;
  }

  private void take(State due, Map<String, CompletableFuture<float[]>> fresh, VectorWriter writer)
      throws IOException, InterruptedException {
    try {
      embed(due, fresh, writer);
    } catch (Embedder.RefusedException e) {
      // It must not keep the articles behind it from being embedded.
      refused.put(due, Objects.requireNonNullElse(e.getMessage(), "no reason given"));
    }
  }

  private void embed(State due, Map<String, CompletableFuture<float[]>> fresh, VectorWriter writer)
      throws IOException, InterruptedException {
    Optional<IndexedArticle> found = engine.article(due.id);
    // An article that was deleted or changed in the meantime is dealt with in the next round.
    if (found.isEmpty() || !found.get().fingerprint().equals(due.fingerprint)) return;
    Article article = found.get().article();
    List<Passage> passages = Passages.of(article);
    Map<String, CompletableFuture<float[]>> vectors = new HashMap<>();
    Map<Passage, CompletableFuture<float[]>> mine = new LinkedHashMap<>();
    for (Passage passage : passages) {
      CompletableFuture<float[]> future = new CompletableFuture<>();
      CompletableFuture<float[]> known = fresh.putIfAbsent(VectorFields.hash(passage), future);
      if (known == null) mine.put(passage, future);
      vectors.putIfAbsent(VectorFields.hash(passage), known == null ? future : known);
    }
    try {
      make(mine);
    } catch (IOException | RuntimeException | Error e) {
      // Threads that wait for one of these vectors fail as well.
      mine.values().forEach(future -> future.completeExceptionally(e));
      mine.keySet().forEach(passage -> fresh.remove(VectorFields.hash(passage)));
      throw e;
    }
    List<float[]> all = new ArrayList<>();
    for (Passage passage : passages) {
      Optional<float[]> vector = joined(vectors.get(VectorFields.hash(passage)));
      // Refused together with passages of another article: the next round asks for it alone.
      if (vector.isEmpty()) return;
      all.add(vector.get());
    }
    writer.put(due.id, due.fingerprint, passages, all);
    progress.updateAndGet(last -> new Progress(last.done + 1, last.of, null));
  }

  /** Completes vectors: first those that are known, then those that have to be embedded. */
  private void make(Map<Passage, CompletableFuture<float[]>> vectors) throws IOException {
    List<Passage> missing = new ArrayList<>();
    for (var each : vectors.entrySet()) {
      Optional<float[]> before = index.vector(VectorFields.hash(each.getKey()));
      if (before.isPresent()) each.getValue().complete(before.get());
      else missing.add(each.getKey());
    }
    for (int from = 0; from < missing.size(); from += Embedder.MOST_TEXTS) {
      List<Passage> batch =
          missing.subList(from, Math.min(missing.size(), from + Embedder.MOST_TEXTS));
      List<float[]> made = embedder.passages(batch.stream().map(Passage::text).toList());
      for (int i = 0; i < batch.size(); i++) vectors.get(batch.get(i)).complete(made.get(i));
    }
  }

  /** Waits for a vector. Returns nothing if the model refused what it was asked for with it. */
  private static Optional<float[]> joined(CompletableFuture<float[]> vector) throws IOException {
    try {
      return Optional.of(vector.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof Embedder.RefusedException) return Optional.empty();
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  /**
   * Returns whether every article has vectors of the state that the engine shows; false if that is
   * not known.
   */
  boolean isUpToDate() {
    try {
      return engine.isReady() && engine.status().refreshes() == upToDate;
    } catch (IOException e) {
      return false;
    }
  }

  /** Stops embedding. Passages under way are abandoned and embedded again at the next start. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join(END_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
