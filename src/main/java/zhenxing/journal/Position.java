package zhenxing.journal;

import java.nio.file.Path;

/**
 * The position of a record.
 *
 * @param number of the record: ascending through the journal, never given twice
 * @param segment the file
 * @param offset of its frame in the file, in bytes
 * @param length of its text, in bytes
 */
public record Position(long number, Path segment, long offset, int length) {}
