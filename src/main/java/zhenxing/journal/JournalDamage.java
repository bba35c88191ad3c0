package zhenxing.journal;

import java.nio.file.Path;

/**
 * A position in a journal at which records are damaged or missing.
 *
 * @param file the segment
 * @param offset where in it, in bytes
 * @param reason what is wrong there
 */
public record JournalDamage(Path file, long offset, String reason) {

  @Override
  public String toString() {
    return file + " at byte " + offset + ": " + reason;
  }
}
