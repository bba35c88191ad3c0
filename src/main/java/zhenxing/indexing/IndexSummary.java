package zhenxing.indexing;

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
 * @param kept articles of files that this run could not read, as an earlier run with more parts of
 *     the program read them
 * @param rejected what was not taken, and why
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
    List<Rejection> rejected,
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
