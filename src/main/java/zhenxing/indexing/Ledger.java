package zhenxing.indexing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Records which corpus files an index holds, and in which state, so that unchanged files need not
 * be read. It lies next to the index and names the run, or the committed part of a run, that it
 * belongs to; commits of the index name that, too. If the two differ, or if the ledger does not end
 * with a valid seal, it is ignored and every file is read again. So it can be lost or out of date,
 * but never wrong.
 */
final class Ledger {

  private static final JsonMapper JSON = new JsonMapper();
  static final String FILE = "ledger.jsonl";

  /** The beginning of lines with a correction. All other lines are {@link Entry}s. */
  private static final String CORRECTION = "{\"correction\":";

  /**
   * A file that was indexed without any rejection.
   *
   * @param file key of the file
   * @param stamp size and modification time
   * @param articles number of articles in it
   * @param former whether it contains an article that a correction may still name by a former id
   */
  record Entry(String file, String stamp, int articles, boolean former) {

    Entry {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(stamp, "stamp");
    }
  }

  /**
   * The first line: the run, the fingerprint of what all articles depend on, and the checksum of
   * the file of rejections.
   */
  private record Header(String run, String inputs, String rejections) {}

  /** A correction that went into the index, with the id that it names. */
  private record Correction(String correction, String fingerprint) {

    Correction {
      Objects.requireNonNull(correction, "correction");
      Objects.requireNonNull(fingerprint, "fingerprint");
    }
  }

  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, String> corrections = new TreeMap<>();

  /**
   * Reads the ledger of an index. If it cannot be used, the result is empty.
   *
   * @param folder folder of the index
   * @param run id of the last run whose articles are all in the index; empty for none
   * @param inputs fingerprint of what all articles depend on (program, taxonomy)
   */
  static Ledger read(Path folder, String run, String inputs) {
    Ledger ledger = new Ledger();
    Path file = folder.resolve(FILE);
    if (run.isEmpty() || !isWhole(file)) return ledger;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String first = lines.readLine();
      if (first == null) return ledger;
      Header header = JSON.readValue(first, Header.class);
      if (!header.run.equals(run) || !header.inputs.equals(inputs)) return ledger;
      String line;
      while ((line = lines.readLine()) != null) {
        if (Seal.is(line)) break;
        if (line.startsWith(CORRECTION)) {
          ledger.put(JSON.readValue(line, Correction.class));
        } else {
          Entry entry = JSON.readValue(line, Entry.class);
          if (entry == null) return new Ledger();
          ledger.put(entry);
        }
      }
    } catch (IOException e) {
      // An incomplete ledger is discarded. Then everything is read again, which costs only time.
      return new Ledger();
    }
    return ledger;
  }

  /** Whether a ledger exists and is undamaged. */
  static boolean isWhole(Path file) {
    try {
      return Files.isRegularFile(file) && Seal.holds(file);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns the checksum of the file of rejections that was written with a ledger.
   *
   * @param file an undamaged ledger
   * @return null if it contains none
   */
  static String rejections(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return JSON.readValue(lines.readLine(), Header.class).rejections;
    }
  }

  /** Returns all entries by file. */
  Map<String, Entry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  void put(Entry entry) {
    entries.put(entry.file, entry);
  }

  private void put(Correction correction) {
    corrections.put(correction.correction, correction.fingerprint);
  }

  /**
   * Returns the fingerprints of the corrections that went into the index, by the ids that they
   * name.
   */
  Map<String, String> corrections() {
    return Collections.unmodifiableMap(corrections);
  }

  /** Adds the corrections of a run. */
  void corrections(Map<String, String> fingerprints) {
    corrections.putAll(fingerprints);
  }

  /** Returns the files with articles that a correction may still name by a former id. */
  List<String> filesWithFormerIds() {
    return entries.values().stream().filter(Entry::former).map(Entry::file).toList();
  }

  /** Removes a file, so that it is read again. */
  void remove(String file) {
    entries.remove(file);
  }

  /** Returns the entry of a file, or null. */
  Entry entry(String file) {
    return entries.get(file);
  }

  /**
   * Writes the ledger to disk, replacing the old one atomically.
   *
   * @param rejections checksum of the file of rejections of the same run
   */
  void write(Path folder, String run, String inputs, String rejections) throws IOException {
    Path fresh = folder.resolve(FILE + ".tmp");
    CRC32C checksum = new CRC32C();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(fresh))) {
      OutputStream out = new CheckedOutputStream(file, checksum);
      line(out, new Header(run, inputs, rejections));
      for (Map.Entry<String, String> known : corrections.entrySet()) {
        line(out, new Correction(known.getKey(), known.getValue()));
      }
      for (Entry entry : entries.values()) line(out, entry);
      file.write(Seal.of(checksum).getBytes(StandardCharsets.US_ASCII));
    }
    Files.move(
        fresh,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void line(OutputStream out, Object value) throws IOException {
    out.write(JSON.writeValueAsBytes(value));
    out.write('\n');
  }
}
