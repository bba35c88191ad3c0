package zhenxing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes files for tests. */
public final class TestFiles {

  private TestFiles() {}

  /** Writes a text in UTF-8 to a file and creates the folders above it. */
  public static Path write(Path folder, String name, String text) {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes to a file and creates the folders above it. Compresses them if the name ends in
   * {@code .gz}.
   */
  public static Path write(Path folder, String name, byte[] bytes) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream raw = Files.newOutputStream(file);
          OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
