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
 * Collects the rejections of a run. All are counted and written to a file, one JSON object per
 * line; the first {@value #KEPT} are kept in memory. The file replaces that of the previous run by
 * an atomic move when this run is done. Safe for use by several threads: all methods lock this
 * object. The run that creates it closes it.
 */
public final class Rejections implements AutoCloseable {

  /**
   * Number of rejections kept in memory. It is more than anybody reads and takes a few hundred
   * kilobytes.
   */
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
   * @param folder the folder of the file, which is that of the index
   */
  public Rejections(Path folder) throws IOException {
    file = folder.resolve(FILE);
    fresh = folder.resolve(FILE + ".tmp");
    out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8);
  }

  /**
   * Some of the rejections of the last run.
   *
   * @param total number of all its rejections
   * @param rejections the rejections that were asked for
   */
  public record Excerpt(long total, List<Rejection> rejections) {

    public Excerpt {
      rejections = List.copyOf(rejections);
    }
  }

  /**
   * Reads rejections of the last run. The result is empty if there was no run yet.
   *
   * @param folder the folder of the index
   * @param from number of rejections to skip
   * @param size maximum number of rejections to read
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

  /** Adds a rejection. If it cannot be written, {@link #replace} reports that. */
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

  /** Returns the number of rejections. */
  public synchronized long count() {
    return count;
  }

  /** Returns the first rejections, at most {@value #KEPT}. */
  public synchronized List<Rejection> first() {
    return List.copyOf(first);
  }

  /** Returns the file with the rejections of the last run. */
  public static Path file(Path folder) {
    return folder.resolve(FILE);
  }

  /** Returns the file with all rejections, which is complete after {@link #replace}. */
  public Path file() {
    return file;
  }

  /**
   * Completes the file and moves it to its final place.
   *
   * @throws IOException if not everything could be written
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

  /** Discards the new file unless {@link #replace} was called. */
  @Override
  public synchronized void close() throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      // The file is deleted anyway.
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
