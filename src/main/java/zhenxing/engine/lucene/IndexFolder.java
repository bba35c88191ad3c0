package zhenxing.engine.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
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
import zhenxing.article.Bilingual;
import zhenxing.engine.IndexUnusableException;

/**
 * The folder of an index: opens writers, reads the last commit, and turns Lucene's errors into
 * messages that say what to do.
 */
final class IndexFolder implements AutoCloseable {

  /** Size of the buffer for documents that have not been flushed yet, in megabytes. */
  private static final double WRITE_BUFFER_MB = 128;

  /**
   * How long a commit, or showing what was written, waits for merges of the new small segments, in
   * milliseconds. Lucene waits up to half a second, so that searches meet fewer segments; here,
   * commits are frequent and merges follow soon anyway.
   */
  private static final long MERGE_WAIT_MILLIS = 0;

  /**
   * Half of Lucene's default. A search looks up every word in each segment, so a headline takes
   * twice as long in nine segments as in one. With this setting, 75,000 articles end up in six
   * segments instead of nine, for 6 s more processor time while indexing.
   */
  private static final double SEGMENTS_PER_TIER = 4;

  private final Path folder;
  private final FSDirectory directory;

  /** Opens the folder, and creates it if it does not exist. */
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
   * Returns the data of the last commit, or {@link CommitData#NONE} if there is none.
   *
   * @throws IndexUnusableException if the index was built by another version of the program
   */
  CommitData lastCommit() throws IOException {
    if (!DirectoryReader.indexExists(directory)) return CommitData.NONE;
    Map<String, String> entries = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!CommitData.isCurrent(entries)) throw ofAnotherVersion(null);
    return CommitData.of(entries);
  }

  /** Opens Lucene's writer. There can be only one at a time. */
  IndexWriter writer() throws IOException {
    return writer(OpenMode.CREATE_OR_APPEND);
  }

  /**
   * Opens the writer of a new index. Its files lie beside those of the existing index, which are
   * deleted by the first commit of the new one.
   */
  IndexWriter newWriter() throws IOException {
    try {
      return writer(OpenMode.CREATE);
    } catch (IndexUnusableException e) {
      throw e;
    } catch (IOException e) {
      // Lucene reads the list of segments to choose file names that are not in use. If that list is
      // damaged, the old index cannot be opened by anybody, so nothing is lost by discarding it.
      discardCommits();
      return writer(OpenMode.CREATE);
    }
  }

  /** Deletes the lists of segments. Without them Lucene sees no index. */
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
              .setCodec(new SmallLeaves(Codec.getDefault()))
              .setCommitOnClose(mode != OpenMode.CREATE)
              .setRAMBufferSizeMB(WRITE_BUFFER_MB)
              .setMaxFullFlushMergeWaitMillis(MERGE_WAIT_MILLIS)
              .setMergePolicy(merges));
    } catch (LockObtainFailedException e) {
      throw new IndexUnusableException(
          new Bilingual(
              "另一个进程正在更新索引 " + folder + "：请等它结束",
              "another process is bringing the index in " + folder + " up to date: wait for it"),
          e);
    }
  }

  /** Returns the total size of the files, in bytes. */
  long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      try {
        bytes += directory.fileLength(file);
      } catch (NoSuchFileException e) {
        // The file was deleted by a merge in the meantime.
        continue;
      }
    }
    return bytes;
  }

  /**
   * Converts an exception about damaged or unreadable index files into one that says what to do.
   * Other exceptions are returned as they are.
   */
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
        new Bilingual(
            "索引 " + folder + " 已损坏：./zhenxing check --repair 会重建它；也可以删除该目录后重新索引（索引可由语料完整重建）",
            "the index in "
                + folder
                + " is damaged: ./zhenxing check --repair builds it anew; or delete that folder and"
                + " index again (it can be built again from the corpus)"),
        cause);
  }

  private IndexUnusableException ofAnotherVersion(Exception cause) {
    return new IndexUnusableException(
        new Bilingual(
            "索引 " + folder + " 是由另一个版本建立的：请删除该目录后重新索引（索引可由语料完整重建）",
            "the index in "
                + folder
                + " was built by another version: delete that folder and index again (it"
                + " can be built again from the corpus)"),
        cause);
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
