package zhenxing.engine.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import zhenxing.engine.IndexDamage;

/**
 * Verifies the checksum at the end of every file of an index. This reads the whole index once, and
 * finds every flipped bit and every truncated file.
 */
public final class IndexCheck {

  /**
   * A writer may delete files while they are checked. The check is then repeated with the current
   * list of files, up to this number of times.
   */
  private static final int ATTEMPTS = 5;

  private static final String SEGMENT_INFO = ".si";

  private IndexCheck() {}

  /**
   * Checks the index in a folder.
   *
   * @return the damaged files; empty if there are none or if there is no index
   */
  public static List<IndexDamage> of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Directory directory = FSDirectory.open(folder)) {
      return of(directory);
    }
  }

  /**
   * Deletes the lists of segments of an index that cannot be opened, so that a new index can be
   * built in the folder.
   */
  public static void discard(Path folder) throws IOException {
    try (IndexFolder index = new IndexFolder(folder)) {
      index.discardCommits();
    }
  }

  static List<IndexDamage> of(Directory directory) throws IOException {
    List<IndexDamage> damages = List.of();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
      damages = commit == null ? withoutCommit(directory) : ofCommit(directory, commit);
      boolean isChanged =
          commit != null && !commit.equals(SegmentInfos.getLastCommitSegmentsFileName(directory));
      if (damages.isEmpty() || !isChanged) return damages;
    }
    return damages;
  }

  /** Segments without a commit that lists them are the remains of an index. */
  private static List<IndexDamage> withoutCommit(Directory directory) throws IOException {
    boolean hasSegments =
        Arrays.stream(directory.listAll()).anyMatch(file -> file.endsWith(SEGMENT_INFO));
    return hasSegments
        ? List.of(new IndexDamage(IndexFileNames.SEGMENTS, "is missing"))
        : List.of();
  }

  private static List<IndexDamage> ofCommit(Directory directory, String commit) throws IOException {
    List<IndexDamage> damages = new ArrayList<>();
    check(directory, List.of(commit), damages);
    if (!damages.isEmpty()) return damages;
    try {
      check(directory, SegmentInfos.readCommit(directory, commit).files(false), damages);
    } catch (IOException e) {
      // The list of segments is intact, so one of the segment descriptions it names must be
      // damaged.
      List<String> infos =
          Arrays.stream(directory.listAll()).filter(file -> file.endsWith(SEGMENT_INFO)).toList();
      check(directory, infos, damages);
      if (damages.isEmpty()) damages.add(new IndexDamage(commit, reason(e)));
    }
    return damages;
  }

  private static void check(
      Directory directory, Collection<String> files, List<IndexDamage> damages) {
    for (String file : files) {
      try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(in);
      } catch (IOException e) {
        damages.add(new IndexDamage(file, reason(e)));
      }
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) return "is missing";
    return "is not as it was written: " + e.getMessage();
  }
}
