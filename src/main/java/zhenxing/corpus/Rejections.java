package zhenxing.corpus;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what a run rejects, however much that is: all of it is counted and written to a file, a
 * JSON object a line, and the first {@value #KEPT} are kept in memory. The file replaces that of
 * the run before in one step, once this run is done. Safe for use by many threads.
 */
public final class Rejections implements AutoCloseable {

  /** More than a person reads; with reasons of the usual length a few hundred kilobytes. */
  public static final int KEPT = 1_000;

  private static final String FILE = "rejections.jsonl";
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final Path fresh;
  private final BufferedWriter out;
  private final List<Rejection> first = new ArrayList<>();
  private long count;
  private IOException failure;

  /**
   * @param folder where the file goes: that of the index
   */
  public Rejections(Path folder) throws IOException {
    file = folder.resolve(FILE);
    fresh = folder.resolve(FILE + ".tmp");
    out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8);
  }

  /**
   * Some of what the last run rejected.
   *
   * @param total how many there are
   */
  public record Excerpt(long total, List<Rejection> rejections) {

    public Excerpt {
      rejections = List.copyOf(rejections);
    }
  }

  /**
   * Reads what the last run rejected; nothing where there was none yet.
   *
   * @param folder that of the index
   * @param from how many to pass over
   * @param size how many to read
   */
  public static Excerpt read(Path folder, long from, int size) throws IOException {
    List<Rejection> read = new ArrayList<>();
    long total = 0;
    try (BufferedReader lines =
        Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine(), total++) {
        if (total >= from && read.size() < size) read.add(JSON.readValue(line, Rejection.class));
      }
    } catch (NoSuchFileException e) {
      return new Excerpt(0, List.of());
    }
    return new Excerpt(total, read);
  }

  /** Takes one more. That it cannot be written is said at the end. */
  public synchronized void add(Rejection rejection) {
    count++;
    if (first.size() < KEPT) first.add(rejection);
    if (failure != null) return;
    try {
      out.write(JSON.writeValueAsString(rejection));
      out.write('\n');
    } catch (IOException e) {
      failure = e;
    }
  }

  /** How many there are. */
  public synchronized long count() {
    return count;
  }

  /** The first of them, at most {@value #KEPT}. */
  public synchronized List<Rejection> first() {
    return List.copyOf(first);
  }

  /** Where those of the last run are. */
  public static Path file(Path folder) {
    return folder.resolve(FILE);
  }

  /** Where all of them are, once they are {@linkplain #replace in place}. */
  public Path file() {
    return file;
  }

  /**
   * Ends the file and puts it in the place of the one before.
   *
   * @throws IOException when not all could be written
   */
  public synchronized void replace() throws IOException {
    try {
      if (failure != null) throw failure;
      out.close();
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new IOException(
          "the rejections cannot be written to " + file + ": " + e.getMessage(), e);
    }
  }

  /** Without {@link #replace} what was taken is forgotten. */
  @Override
  public synchronized void close() throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      // It is thrown away.
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
