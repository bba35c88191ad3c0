package zhenxing.indexing;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.State;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SketchView;

/**
 * Writes articles and keeps their groups of reprints: a complete commit has the groups of its
 * articles, whatever became of commits before it. Putting and deleting are safe for many threads,
 * the rest for one at a time.
 */
public final class GroupedWriter implements AutoCloseable {

  /**
   * How many articles of a band meet all others. With fewer, copies of a text printed everywhere
   * miss each other; with more, a phrase that everybody writes costs more.
   */
  static final int HUBS = 64;

  /** Where more articles than this changed, all are grouped anew: their ids take memory. */
  private static final int MOST_AROUND = 50_000;

  /** The same as a part of the index. */
  private static final double MOST_AROUND_PART = 0.25;

  private final ArticleWriter writer;

  /** Ids of the articles put or deleted since reprints were last grouped, up to a bound. */
  private final Set<String> changed = ConcurrentHashMap.newKeySet();

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
    writer.put(article);
    changed(article.article().id());
  }

  /** Removes an article; does nothing when there is none of this id. */
  public void delete(String id) throws IOException {
    writer.delete(id);
    changed(id);
  }

  private void changed(String id) {
    if (groupAll) return;
    changed.add(id);
    if (changed.size() > MOST_AROUND) groupAll = true;
  }

  /**
   * Makes everything so far durable before more follows. Nothing is grouped yet; of a first index
   * searches do not see anything yet.
   */
  public void commitPart() throws IOException {
    writer.commit(writer.isComplete() ? State.UNGROUPED : State.BEGUN);
  }

  /** Groups reprints and makes everything durable. */
  public void commit() throws IOException {
    group();
    writer.commit(State.COMPLETE);
  }

  private void group() throws IOException {
    if (changed.isEmpty() && !groupAll) return;
    SketchView now = writer.sketches();
    try {
      boolean all = groupAll || changed.size() > MOST_AROUND_PART * now.size();
      Regrouping regrouping = new Regrouping(grouped, now, HUBS);
      if (all) regrouping.all(writer::group);
      else regrouping.around(changed, writer::group);
    } catch (IOException | RuntimeException | Error e) {
      groupAll = true;
      now.close();
      throw e;
    }
    if (grouped != null) grouped.close();
    grouped = now;
    changed.clear();
    groupAll = false;
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      if (grouped != null) grouped.close();
    }
  }
}
