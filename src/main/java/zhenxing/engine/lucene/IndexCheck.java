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
 * Compares every file of an index with the checksum at its end. That costs one reading of the disk
 * and finds every flipped bit and every cut.
 */
public final class IndexCheck {

  /** A writer may take away what was listed; so often the list is read again. */
  private static final int ATTEMPTS = 5;

  private static final String SEGMENT_INFO = ".si";

  private IndexCheck() {}

  /**
   * Checks the index in a folder.
   *
   * @return the files that are not as they were written; none where there is no index
   */
  public static List<IndexDamage> of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Directory directory = FSDirectory.open(folder)) {
      return of(directory);
    }
  }

  /**
   * Takes away what lists the segments of an index that cannot be opened, so that a new one can be
   * built in its place.
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

  /** Segments that no commit lists are what is left of an index. */
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
      // The list of segments is whole, so that one of those it names is not.
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
