package zhenxing.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to write a journal: a lock on a file in its folder. The operating system releases it
 * when the process ends, however that happens.
 *
 * @param file the open file; closing it releases the lock
 * @param lock kept here because Java forgets a lock that nobody refers to
 */
record JournalLock(FileChannel file, FileLock lock) implements AutoCloseable {

  private static final String FILE = ".lock";

  /**
   * Takes the lock. Returns null if the folder does not exist or cannot be written, or if this or
   * another process has the lock.
   */
  static JournalLock take(Path folder) throws IOException {
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) return null;
    FileChannel file =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock();
      if (lock != null) return new JournalLock(file, lock);
    } catch (OverlappingFileLockException e) {
      // Another journal of this process has it.
    }
    file.close();
    return null;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
