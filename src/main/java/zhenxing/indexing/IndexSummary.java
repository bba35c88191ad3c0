package zhenxing.indexing;

import java.nio.file.Path;
import java.util.List;
import zhenxing.corpus.Rejection;

/**
 * What bringing an index up to date did.
 *
 * @param read articles read and catalogued anew, whether or not they had changed
 * @param added articles the index did not have
 * @param updated articles whose content or corrections had changed
 * @param deleted articles whose file or line is gone
 * @param unchanged articles the index already had as they are
 * @param kept articles of files that this run could not see or read, as an earlier run read them
 * @param keptOffice those of them whose files take a part of the program that is not there now
 * @param rejected what was not taken, and why: the first thousand
 * @param rejectedTotal how much was not taken
 * @param rejectedFile where all of it is, a JSON object a line
 * @param bytes size of the files that were read
 * @param seconds how long it took
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

  /** Articles read a second. */
  public double articlesPerSecond() {
    return seconds == 0 ? 0 : read / seconds;
  }

  /** Megabytes (of 1,000,000 bytes) of files read a second. */
  public double megabytesPerSecond() {
    return seconds == 0 ? 0 : bytes / 1e6 / seconds;
  }
}
