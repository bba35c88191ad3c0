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
 * Writes articles and keeps their groups of reprints up to date. A complete commit holds the groups
 * of exactly the articles in it, even if earlier commits were incomplete. Putting and deleting are
 * safe for many threads, the rest for one at a time.
 */
public final class GroupedWriter implements AutoCloseable {

  /**
   * How many articles of a band are compared with all others of it. With fewer, some copies of a
   * text that is printed everywhere are missed; with more, common phrases cost more time.
   */
  static final int HUBS = 64;

  /**
   * If more articles than this changed, all are grouped anew, which bounds the memory for their
   * ids.
   */
  private static final int MOST_AROUND = 50_000;

  /** The same as a part of the index. */
  private static final double MOST_AROUND_PART = 0.25;

  /** Up to this many articles are grouped while writers wait; it takes little time. */
  private static final int FEW = 20;

  /** Bounds the rounds of grouping while other threads go on writing. */
  private static final int MOST_ROUNDS = 4;

  private final ArticleWriter writer;

  /**
   * Held for reading while an article is put or deleted, and for writing where nothing may come
   * between the grouping of the articles and the commit.
   */
  private final ReadWriteLock puts = new ReentrantReadWriteLock();

  /** Ids of the articles put or deleted since reprints were last grouped, up to a bound. */
  private volatile Set<String> changed = ConcurrentHashMap.newKeySet();

  /** The index as reprints were last grouped; null where all are grouped next. */
  private SketchView grouped;

  private volatile boolean groupAll;

  /**
   * @param writer taken over: closed with this
   */
  public GroupedWriter(ArticleWriter writer) throws IOException {
    this.writer = writer;
    groupAll = !writer.isGrouped();
    if (!groupAll) grouped = writer.sketches();
  }

  /** The writer, to look up what is in the index. */
  public ArticleWriter index() {
    return writer;
  }

  /** Adds an article, or replaces the one of its id. */
  public void put(IndexedArticle article) throws IOException {
    puts.readLock().lock();
    try {
      writer.put(article);
      changed(article.article().id());
    } finally {
      puts.readLock().unlock();
    }
  }

  /** Removes an article; does nothing when there is none of this id. */
  public void delete(String id) throws IOException {
    puts.readLock().lock();
    try {
      writer.delete(id);
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

  /** Lets searches see everything so far, without making it durable. */
  public void show() throws IOException {
    writer.show();
  }

  /**
   * Makes everything so far durable before more follows. Nothing is grouped yet; of a first index
   * searches do not see anything yet.
   */
  public void commitPart(Mark mark) throws IOException {
    writer.commit(writer.isComplete() ? State.UNGROUPED : State.BEGUN, mark);
  }

  /** Groups reprints and makes everything durable; of no run. */
  public void commit() throws IOException {
    commit(() -> Mark.NONE);
  }

  /**
   * Groups reprints and makes everything durable. Others may put meanwhile; they wait while the
   * last of it is done.
   *
   * @param mark is asked for what the commit is to say when nothing is put any more
   */
  public void commit(Supplier<Mark> mark) throws IOException {
    group();
    for (int round = 1; round < MOST_ROUNDS && changed.size() > FEW; round++) group();
    puts.writeLock().lock();
    try {
      // What came meanwhile is little.
      group();
      writer.commit(State.COMPLETE, mark.get());
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
      // What is put from here on is of the next time.
      ids = changed;
      groupsAll = groupAll;
      changed = ConcurrentHashMap.newKeySet();
      groupAll = false;
    } finally {
      puts.writeLock().unlock();
    }
    SketchView now = writer.sketches();
    try {
      boolean all = groupsAll || ids.size() > MOST_AROUND_PART * now.size();
      Regrouping regrouping = new Regrouping(grouped, now, HUBS);
      if (all) regrouping.all(writer::group);
      else regrouping.around(ids, writer::group);
    } catch (IOException | RuntimeException | Error e) {
      groupAll = true;
      now.close();
      throw e;
    }
    if (grouped != null) grouped.close();
    grouped = now;
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      if (grouped != null) grouped.close();
    }
  }
}
