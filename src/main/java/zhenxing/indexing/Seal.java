package zhenxing.indexing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The last line of a file, with a checksum of all bytes before it. It detects flipped bits,
 * truncation and additions.
 */
final class Seal {

  private static final String FORM = "{\"checksum\":\"%08x\"}\n";

  /** Length of a seal in bytes, which is always the same. */
  private static final int LENGTH = FORM.formatted(0).length();

  private static final int BUFFER_BYTES = 64 * 1024;

  private Seal() {}

  /** Returns the line for a checksum. */
  static String of(CRC32C before) {
    return FORM.formatted(before.getValue());
  }

  static boolean is(String line) {
    return line.startsWith("{\"checksum\":");
  }

  /** Whether a file ends with a valid seal. */
  static boolean holds(Path file) throws IOException {
    long sealed = Files.size(file) - LENGTH;
    if (sealed < 0) return false;
    CRC32C checksum = new CRC32C();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (long left = sealed; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) return false;
        checksum.update(buffer, 0, read);
        left -= read;
      }
      return of(checksum).equals(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
    }
  }

  /** Returns the checksum of a whole file in hexadecimal. */
  static String checksum(Path file) throws IOException {
    CRC32C checksum = new CRC32C();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        checksum.update(buffer, 0, read);
      }
    }
    return "%08x".formatted(checksum.getValue());
  }
}
