package zhenxing.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;

/** Hands the newest snapshot to searches and closes the old ones when nobody uses them any more. */
final class Snapshots extends ReferenceManager<Snapshot> {

  Snapshots(Directory directory) throws IOException {
    current = open(DirectoryReader.open(directory));
  }

  private static Snapshot open(DirectoryReader reader) throws IOException {
    try {
      return new Snapshot(reader);
    } catch (IOException | RuntimeException e) {
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
    DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader());
    return newer == null ? null : open(newer);
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
