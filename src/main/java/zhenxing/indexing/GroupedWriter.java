package zhenxing.indexing;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.State;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SketchView;

/**
 * Writes articles and keeps their reprint groups up to date. A complete commit contains the groups
 * of exactly the articles in it, even if earlier commits were incomplete. Putting and deleting are
 * safe for many threads; the other methods must be called by one thread at a time.
 */
public final class GroupedWriter implements AutoCloseable {

  /**
   * Number of articles with the same band that are compared with all others of that band. With
   * fewer, some copies of a text that is printed everywhere are missed; with more, common phrases
   * cost more time.
   */
  static final int HUBS = 64;

  /**
   * If more articles than this changed, all articles are grouped again. This bounds the memory for
   * the changed ids.
   */
  private static final int MOST_AROUND = 50_000;

  /** The same bound as a share of the index. */
  private static final double MOST_AROUND_PART = 0.25;

  /**
   * Up to this number of articles are grouped while writers are blocked, because it takes little
   * time.
   */
  private static final int FEW = 20;

  /** Maximum number of rounds of grouping while other threads continue to write. */
  private static final int MOST_ROUNDS = 4;

  private final ArticleWriter writer;

  /**
   * The read lock is held while an article is put or deleted. The write lock is held where no write
   * may come between the grouping and the commit.
   */
  private final ReadWriteLock puts = new ReentrantReadWriteLock();

  /**
   * Ids of the articles put or deleted since reprints were last grouped, up to {@link
   * #MOST_AROUND}.
   */
  private volatile Set<String> changed = ConcurrentHashMap.newKeySet();

  /** The index as of the last grouping; null if all articles must be grouped next. */
  private SketchView grouped;

  private volatile boolean groupAll;

  /** Whether {@link #grouped} was read as a whole, so that it may take much memory. */
  private boolean isLarge;

  /**
   * @param writer the writer of the index; this object takes ownership and closes it
   */
  public GroupedWriter(ArticleWriter writer) throws IOException {
    this.writer = writer;
    groupAll = !writer.isGrouped();
    if (!groupAll) grouped = writer.sketches();
  }

  /** Returns the writer of the index, for lookups. */
  public ArticleWriter index() {
    return writer;
  }

  /** Adds or replaces an article that the journal has no record about. */
  public void put(IndexedArticle article) throws IOException {
    put(article, 0);
  }

  /**
   * Adds an article, or replaces the article that has the same id.
   *
   * @param number number of the last journal record about this id; 0 if there is none
   */
  public void put(IndexedArticle article, long number) throws IOException {
    puts.readLock().lock();
    try {
      writer.put(article, number);
      changed(article.article().id());
    } finally {
      puts.readLock().unlock();
    }
  }

  /** Removes an article that the journal has no record about. Does nothing if there is none. */
  public void delete(String id) throws IOException {
    delete(id, 0);
  }

  /**
   * Removes the article with this id. Does nothing if there is none.
   *
   * @param number number of the last journal record about this id; 0 if there is none
   */
  public void delete(String id, long number) throws IOException {
    puts.readLock().lock();
    try {
      writer.delete(id, number);
      changed(id);
    } finally {
      puts.readLock().unlock();
    }
  }

  private void changed(String id) {
    if (groupAll) return;
    Set<String> ids = changed;
    ids.add(id);
    if (ids.size() > MOST_AROUND) groupAll = true;
  }

  /** Makes everything written so far visible to searches, without making it durable. */
  public void show() throws IOException {
    writer.show();
  }

  /**
   * Makes everything written so far durable in the middle of a run. Reprints are not grouped. If
   * this is a first index, searches do not see it yet, and the index may put it off ({@link
   * State#BEGUN}).
   */
  public void commitPart(Mark mark) throws IOException {
    writer.commit(writer.isComplete() ? State.UNGROUPED : State.BEGUN, mark);
  }

  /** Groups reprints and makes everything durable, without a mark. */
  public void commit() throws IOException {
    commit(() -> Mark.NONE);
  }

  /**
   * Groups reprints and makes everything durable. Other threads may continue to put articles; they
   * are blocked only during the last step.
   *
   * @param mark asked for the mark of the commit when no more writes can come
   */
  public void commit(Supplier<Mark> mark) throws IOException {
    group();
    // What is not sent before the groups are known is sent before writers are blocked.
    if (!writer.isComplete()) writer.show();
    for (int round = 1; round < MOST_ROUNDS && changed.size() > FEW; round++) group();
    puts.writeLock().lock();
    try {
      // Only few articles have been written since the last round.
      group();
      writer.commit(State.COMPLETE, mark.get());
      if (isLarge) renew();
    } finally {
      puts.writeLock().unlock();
    }
  }

  private void group() throws IOException {
    if (changed.isEmpty() && !groupAll) return;
    boolean groupsAll;
    Set<String> ids;
    puts.writeLock().lock();
    try {
      // Articles put from now on belong to the next round.
      ids = changed;
      groupsAll = groupAll;
      changed = ConcurrentHashMap.newKeySet();
      groupAll = false;
    } finally {
      puts.writeLock().unlock();
    }
    SketchView now = null;
    boolean isAll;
    try {
      now = writer.sketches();
      isAll = groupsAll || ids.size() > MOST_AROUND_PART * now.size();
      Regrouping regrouping = new Regrouping(grouped, now, HUBS);
      if (isAll) regrouping.all(writer::group);
      else regrouping.around(ids, writer::group);
    } catch (IOException | RuntimeException | Error e) {
      groupAll = true;
      if (now != null) now.close();
      throw e;
    }
    if (grouped != null) grouped.close();
    grouped = now;
    isLarge |= isAll;
  }

  /** Exchanges a view that may take much memory for a new one. */
  private void renew() {
    SketchView large = grouped;
    grouped = null;
    isLarge = false;
    try (large) {
      grouped = writer.sketches();
    } catch (IOException e) {
      // The commit is done. The next one groups all articles.
      groupAll = true;
    }
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      if (grouped != null) grouped.close();
    }
  }
}
