package zhenxing.engine.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import zhenxing.engine.IndexUnusableException;

/** The folder of an index: what its last commit says, and what to do where it cannot be used. */
final class IndexFolder implements AutoCloseable {

  /** Memory for documents that are not yet written, in megabytes. */
  private static final double WRITE_BUFFER_MB = 128;

  /**
   * Half of Lucene's own. A search looks every word up in each segment, so that a headline takes
   * twice as long in nine as in one; 75,000 articles end in six instead of nine, for 6 s more of
   * processor time.
   */
  private static final double SEGMENTS_PER_TIER = 4;

  private final Path folder;
  private final FSDirectory directory;

  /** Opens the folder; it is made if it is not there. */
  IndexFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    this.directory = FSDirectory.open(folder);
  }

  Path path() {
    return folder;
  }

  Directory directory() {
    return directory;
  }

  /**
   * What the last commit says, {@link CommitData#NONE} where there is none.
   *
   * @throws IndexUnusableException when another version of the program made it
   */
  CommitData lastCommit() throws IOException {
    if (!DirectoryReader.indexExists(directory)) return CommitData.NONE;
    Map<String, String> entries = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!CommitData.isCurrent(entries)) throw ofAnotherVersion(null);
    return CommitData.of(entries);
  }

  /** Opens Lucene's writer, of which there is one at a time. */
  IndexWriter writer() throws IOException {
    return writer(OpenMode.CREATE_OR_APPEND);
  }

  /**
   * Opens the writer of a new index. Its files lie beside those of the one that there is, which go
   * with its first commit.
   */
  IndexWriter newWriter() throws IOException {
    try {
      return writer(OpenMode.CREATE);
    } catch (IndexUnusableException e) {
      throw e;
    } catch (IOException e) {
      // What the new files must not be named like stands in the list of segments, unless that is
      // damaged; then there is no index left that anybody could open.
      discardCommits();
      return writer(OpenMode.CREATE);
    }
  }

  /** Takes away the lists of segments, without which there is no index. */
  void discardCommits() throws IOException {
    for (String file : directory.listAll()) {
      if (file.startsWith(IndexFileNames.SEGMENTS)) directory.deleteFile(file);
    }
  }

  private IndexWriter writer(OpenMode mode) throws IOException {
    try {
      TieredMergePolicy merges = new TieredMergePolicy();
      merges.setSegmentsPerTier(SEGMENTS_PER_TIER);
      return new IndexWriter(
          directory,
          new IndexWriterConfig()
              .setOpenMode(mode)
              .setCommitOnClose(mode != OpenMode.CREATE)
              .setRAMBufferSizeMB(WRITE_BUFFER_MB)
              .setMergePolicy(merges));
    } catch (LockObtainFailedException e) {
      throw new IndexUnusableException(
          "another process is bringing the index in " + folder + " up to date: wait for it", e);
    }
  }

  /** The size of all its files, in bytes. */
  long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      try {
        bytes += directory.fileLength(file);
      } catch (NoSuchFileException e) {
        // Merged away meanwhile.
        continue;
      }
    }
    return bytes;
  }

  /** Says what to do where the files of the index are not as they were written. */
  IOException explained(IOException e) {
    return switch (e) {
      case IndexFormatTooOldException old -> ofAnotherVersion(old);
      case IndexFormatTooNewException future -> ofAnotherVersion(future);
      case CorruptIndexException corrupt -> damaged(corrupt);
      case EOFException cut -> damaged(cut);
      case NoSuchFileException missing -> damaged(missing);
      case FileNotFoundException missing -> damaged(missing);
      default -> e;
    };
  }

  private IndexUnusableException damaged(IOException cause) {
    return new IndexUnusableException(
        "the index in "
            + folder
            + " is damaged: ./zhenxing check --repair builds it anew; or delete that folder and index"
            + " again (the corpus holds everything)",
        cause);
  }

  private IndexUnusableException ofAnotherVersion(Exception cause) {
    return new IndexUnusableException(
        "the index in "
            + folder
            + " was built by another version: delete that folder and index again (the corpus holds"
            + " everything)",
        cause);
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
