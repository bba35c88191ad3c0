package zhenxing.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import zhenxing.journal.Journal;

/**
 * Watches the corpus for changes and starts an update once no more changes arrive. Changes that the
 * operating system does not report are found by an update at regular intervals.
 *
 * <p>One thread reads events and runs the updates. The folders are used by that thread alone, so
 * there are no locks. {@link #close} is called by another thread; it only closes the watch service,
 * which is safe for use by many threads.
 */
public final class CorpusWatch implements AutoCloseable {

  /** An update starts when no change has arrived for this long, */
  private static final long QUIET_MILLIS = 500;

  /** or when changes have been arriving for this long without a pause. */
  private static final long PATIENCE_MILLIS = 5_000;

  /** Interval between full updates, */
  private static final long RESCAN_MILLIS = TimeUnit.MINUTES.toMillis(1);

  /** but updates take at most one part in this many of the time. */
  private static final int RESCAN_PART = 20;

  /**
   * Maximum number of folders watched. Linux uses about a kilobyte of kernel memory for each;
   * beyond this number, updates at intervals are better.
   */
  private static final int MOST_FOLDERS = 50_000;

  private static final List<String> REMOTE =
      List.of("nfs", "cifs", "smb", "9p", "afs", "fuse", "ceph", "gluster", "lustre", "webdav");

  private final List<Path> roots;
  private final Path index;
  private final Look look;
  private final WatchService events;
  private final Map<WatchKey, Watched> folders = new HashMap<>();

  /** The roots that are single files. */
  private final Set<Path> files = new HashSet<>();

  /**
   * A folder that is watched.
   *
   * @param isOfCorpus whether everything in it belongs to the corpus; otherwise it is watched only
   *     for the single files of the corpus that are in it
   */
  private record Watched(Path folder, boolean isOfCorpus) {}

  /** Brings the index up to date. Called by one thread. */
  public interface Look {
    void now();
  }

  private CorpusWatch(List<Path> roots, Path index, Look look, WatchService events) {
    this.roots = roots;
    this.index = index;
    this.look = look;
    this.events = events;
  }

  /**
   * Starts watching.
   *
   * @param roots corpus folders or files
   * @param index folder of the index. It is not watched where it is inside a corpus folder, because
   *     every update writes to it and would cause the next one
   * @param look called when something has changed, and at intervals
   */
  public static CorpusWatch start(List<Path> roots, Path index, Look look) throws IOException {
    WatchService events = roots.getFirst().getFileSystem().newWatchService();
    CorpusWatch watch = new CorpusWatch(List.copyOf(roots), real(index), look, events);
    Thread.ofPlatform().daemon().name("watch").start(watch::run);
    return watch;
  }

  /** Returns a path without symbolic links, or as it is if it does not lead anywhere. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /**
   * Whether the whole corpus is on disks of this machine. On network file systems, changes by other
   * machines are not reported.
   */
  public static boolean isLocal(List<Path> roots) {
    for (Path root : roots) {
      try {
        String type = Files.getFileStore(root).type().toLowerCase(Locale.ROOT);
        if (REMOTE.stream().anyMatch(type::startsWith)) return false;
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  private void run() {
    try {
      for (Path root : roots) {
        if (Files.isDirectory(root)) {
          registerTree(real(root));
        } else {
          registerFile(root.toAbsolutePath().normalize());
          // If it is a link, either the link or its target may change.
          registerFile(real(root));
        }
      }
      // Something may have changed before all folders were watched.
      long rescan = lookNow();
      while (true) {
        if (isChangedWithin(rescan)) waitForQuiet();
        rescan = lookNow();
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      // close() was called.
      return;
    }
  }

  /** Runs an update and returns how long to wait before the next full one. */
  private long lookNow() {
    long start = System.nanoTime();
    look.now();
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Math.max(RESCAN_MILLIS, RESCAN_PART * took);
  }

  private boolean isChangedWithin(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (true) {
      long left = end - System.nanoTime();
      WatchKey key = left <= 0 ? null : events.poll(left, TimeUnit.NANOSECONDS);
      if (key == null) return false;
      if (takes(key)) return true;
    }
  }

  private void waitForQuiet() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (System.nanoTime() < end) {
      WatchKey key = events.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      if (key == null) return;
      takes(key);
    }
  }

  /** Processes the events of a folder and returns whether any of them matters. */
  private boolean takes(WatchKey key) {
    Watched watched = folders.get(key);
    boolean matters = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (watched == null || !(event.context() instanceof Path name)) {
        matters = true;
        continue;
      }
      Path changed = watched.folder.resolve(name);
      if (!(watched.isOfCorpus ? matters(changed) : files.contains(changed))) continue;
      matters = true;
      boolean isNew = event.kind() == StandardWatchEventKinds.ENTRY_CREATE;
      if (isNew && watched.isOfCorpus && Files.isDirectory(changed)) registerTree(changed);
    }
    if (!key.reset()) folders.remove(key);
    return matters;
  }

  /**
   * Whether a change in a folder of the corpus matters. The journal and the index do not, because
   * this process itself writes them.
   */
  private boolean matters(Path changed) {
    String name = changed.getFileName().toString();
    return !name.startsWith(".") && !name.endsWith(Journal.FILE_ENDING) && !changed.equals(index);
  }

  /** Watches the folder of a single file. */
  private void registerFile(Path file) {
    files.add(file);
    try {
      WatchKey key = register(file.getParent());
      // The folder may be one of the corpus, too.
      folders.putIfAbsent(key, new Watched(file.getParent(), false));
    } catch (IOException e) {
      // The updates at intervals cover it.
      return;
    }
  }

  /**
   * Watches a folder and its subfolders. Folders that cannot be watched are covered by the updates
   * at intervals.
   */
  private void registerTree(Path root) {
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              boolean isHidden = !folder.equals(root) && !matters(folder);
              if (isHidden || folder.equals(index)) return FileVisitResult.SKIP_SUBTREE;
              if (folders.size() >= MOST_FOLDERS) return FileVisitResult.TERMINATE;
              folders.put(register(folder), new Watched(folder, true));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException | UncheckedIOException e) {
      // The system allows no more watches, or the folder has been deleted again.
      return;
    }
  }

  private WatchKey register(Path folder) throws IOException {
    return folder.register(
        events,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE);
  }

  @Override
  public void close() throws IOException {
    // The thread ends when it next waits for events. It is not interrupted, because an interrupt
    // while it writes would close the channels of the index.
    events.close();
  }
}
