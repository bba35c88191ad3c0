package zhenxing.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write a journal: a lock on a file in its folder. The operating system releases it
 * when the process ends, however that happens.
 *
 * @param folder the folder, as {@link #HELD} has it
 * @param file the open file; closing it releases the lock
 * @param lock kept here because Java forgets a lock that nobody refers to
 */
record JournalLock(Path folder, FileChannel file, FileLock lock) implements AutoCloseable {

  private static final String FILE = ".lock";

  /**
   * The folders whose lock this process has. Their lock files must not be opened a second time: on
   * Linux, a process loses its lock on a file as soon as it closes any channel to that file.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /**
   * Takes the lock. Returns null if the folder does not exist or cannot be written, or if this or
   * another process has the lock.
   */
  static JournalLock take(Path folder) throws IOException {
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) return null;
    Path real = folder.toRealPath();
    if (!HELD.add(real)) return null;
    JournalLock taken = null;
    try {
      taken = lock(real);
    } finally {
      if (taken == null) HELD.remove(real);
    }
    return taken;
  }

  private static JournalLock lock(Path folder) throws IOException {
    FileChannel file =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = file.tryLock();
    } finally {
      if (lock == null) file.close();
    }
    return lock == null ? null : new JournalLock(folder, file, lock);
  }

  @Override
  public void close() throws IOException {
    // A second call must not take the lock away from whoever has it by then.
    if (!file.isOpen()) return;
    try {
      file.close();
    } finally {
      HELD.remove(folder);
    }
  }
}
