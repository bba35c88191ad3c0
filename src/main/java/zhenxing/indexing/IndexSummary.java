package zhenxing.indexing;

import java.nio.file.Path;
import java.util.List;
import zhenxing.corpus.Rejection;

/**
 * The result of a run.
 *
 * @param read articles that were read and catalogued, whether or not they had changed
 * @param added articles that were not in the index before
 * @param updated articles whose content or correction had changed
 * @param deleted articles whose file or line is gone
 * @param unchanged articles that the index already had in this form
 * @param kept articles of files that could not be seen or read; they stay as an earlier run read
 *     them
 * @param keptOffice the number of these whose files need an absent part of the program
 * @param rejected what was rejected and why; at most the first thousand
 * @param rejectedTotal number of rejections
 * @param rejectedFile file with all rejections, one JSON object per line
 * @param bytes size of the files that were read
 * @param seconds duration of the run
 */
public record IndexSummary(
    int read,
    int added,
    int updated,
    int deleted,
    int unchanged,
    int kept,
    int keptOffice,
    List<Rejection> rejected,
    long rejectedTotal,
    Path rejectedFile,
    long bytes,
    double seconds) {

  public IndexSummary {
    rejected = List.copyOf(rejected);
  }

  /** Returns the number of articles read per second. */
  public double articlesPerSecond() {
    return seconds == 0 ? 0 : read / seconds;
  }

  /** Returns the number of megabytes (1,000,000 bytes) of files read per second. */
  public double megabytesPerSecond() {
    return seconds == 0 ? 0 : bytes / 1e6 / seconds;
  }
}
