package zhenxing.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import zhenxing.catalog.Taxonomy;

/** Hands the newest snapshot to searches and closes the old ones when nobody uses them any more. */
final class Snapshots extends ReferenceManager<Snapshot> {

  private final Taxonomy taxonomy;

  Snapshots(Directory directory, Taxonomy taxonomy) throws IOException {
    this.taxonomy = taxonomy;
    current = open(DirectoryReader.open(directory), false);
  }

  private Snapshot open(DirectoryReader reader, boolean withSuggestions) throws IOException {
    try {
      Snapshot snapshot = new Snapshot(reader, taxonomy);
      if (withSuggestions) snapshot.suggestions();
      return snapshot;
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
    // Where they are in use, no reader shall wait for them.
    return newer == null ? null : open(newer, snapshot.hasSuggestions());
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
