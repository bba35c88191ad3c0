package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import zhenxing.engine.lucene.reprints.SegmentGroups;

/**
 * Hands out the newest snapshot to searches. An old snapshot is closed when its last user releases
 * it, as {@link ReferenceManager} does for readers. If this process writes the index, the newest
 * snapshot is what the writer last showed; otherwise it is the last commit of the index that is in
 * the folder at that time.
 */
final class Snapshots extends ReferenceManager<Snapshot> {

  private final Directory directory;
  private final Supplier<LuceneWriter> writer;
  private final SegmentGroups.Cache groups = new SegmentGroups.Cache();
  private final SegmentCache<SegmentFacets> values = new SegmentCache<>(SegmentFacets::new);
  private final SegmentCache<IdOrder> ids = new SegmentCache<>(IdOrder::of);

  /**
   * @param writer returns the open writer of this process whose index is visible, or null
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
      return new Snapshot(reader, live, groups, values, ids);
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

  /** Opens the last commit, or returns null if the snapshot already shows it. */
  private DirectoryReader committed(Snapshot snapshot) throws IOException {
    // A reader from a closed writer cannot be refreshed.
    if (snapshot.isLive()) return DirectoryReader.open(directory);
    String index = CommitData.of(SegmentInfos.readLatestCommit(directory).getUserData()).index();
    boolean same =
        CommitData.of(snapshot.reader().getIndexCommit().getUserData()).index().equals(index);
    // A rebuilt index reuses the names of segments, so its reader must be opened from scratch.
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
