package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import zhenxing.engine.lucene.reprints.SegmentGroups;

/**
 * Hands the newest snapshot to searches and closes the old ones when nobody uses them any more.
 * Where this process writes the index, the newest is what the writer last showed; otherwise it is
 * the last commit, of whatever index is in the folder by now.
 */
final class Snapshots extends ReferenceManager<Snapshot> {

  private final Directory directory;
  private final Supplier<LuceneWriter> writer;
  private final SegmentGroups.Cache groups = new SegmentGroups.Cache();
  private final SegmentFacets.Cache values = new SegmentFacets.Cache();

  /**
   * @param writer gives the open writer of the index in this process, or null
   */
  Snapshots(Directory directory, Supplier<LuceneWriter> writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    LuceneWriter live = writer.get();
    current =
        live == null ? open(DirectoryReader.open(directory), false) : open(live.reader(null), true);
  }

  private Snapshot open(DirectoryReader reader, boolean live) throws IOException {
    try {
      return new Snapshot(reader, live, groups, values);
    } catch (IOException | RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected Snapshot refreshIfNeeded(Snapshot snapshot) throws IOException {
    LuceneWriter live = writer.get();
    DirectoryReader newer = live == null ? committed(snapshot) : live.reader(snapshot.reader());
    return newer == null ? null : open(newer, live != null);
  }

  /** The last commit, or null where the snapshot shows it. */
  private DirectoryReader committed(Snapshot snapshot) throws IOException {
    // A reader of a writer that is closed cannot be brought up to date.
    if (snapshot.isLive()) return DirectoryReader.open(directory);
    String index = CommitData.of(SegmentInfos.readLatestCommit(directory).getUserData()).index();
    boolean same =
        CommitData.of(snapshot.reader().getIndexCommit().getUserData()).index().equals(index);
    // Segments of an index that was built anew have the names of others.
    return same
        ? DirectoryReader.openIfChanged(snapshot.reader())
        : DirectoryReader.open(directory);
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }
}
