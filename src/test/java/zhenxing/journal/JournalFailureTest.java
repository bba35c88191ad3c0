package zhenxing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.JavaProcess;

/** What a journal does when a write, a deletion or an opening fails, or its files are large. */
class JournalFailureTest {

  private static final int LARGE_BYTES = 1_000_000;
  private static final long MOST_FILE_BYTES = 18_000_000;

  @TempDir private Path folder;

  /** Prints what a process of its own finds in a journal. */
  static final class Look {

    private Look() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      System.out.print("free " + Journal.isFree(folder));
      int[] records = {0};
      try (Journal journal = Journal.open(folder, (position, text) -> records[0]++)) {
        System.out.print(", records " + records[0] + ", damage " + journal.damage().size());
      }
    }
  }

  private String look(Path outputs, String... options) throws Exception {
    List<String> command = JavaProcess.command(Look.class, List.of(options), folder.toString());
    JavaProcess.Outcome outcome = JavaProcess.run(new ProcessBuilder(command), outputs, 60);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return outcome.out();
  }

  private Journal open() throws IOException {
    return Journal.open(folder, (position, text) -> {});
  }

  private Map<Long, byte[]> records() throws IOException {
    Map<Long, byte[]> records = new TreeMap<>();
    try (Journal journal = Journal.open(folder, (at, text) -> records.put(at.number(), text))) {
      assertThat(journal.damage()).isEmpty();
    }
    return records;
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".journal")).sorted().toList();
    }
  }

  private static List<byte[]> texts(String... texts) {
    return Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  /** Lets a write fail: Java closes the file of a thread that is interrupted. */
  private static void appendInVain(Journal journal, String... texts) {
    Thread.currentThread().interrupt();
    try {
      assertThatIOException().isThrownBy(() -> journal.append(texts(texts)));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void theLastRecordIsOneThatWasAcknowledged() throws IOException {
    long last;
    try (Journal journal = open()) {
      journal.append(texts("本溪", "丹东"));
      appendInVain(journal, "锦州", "营口");
      last = journal.last();
      assertThat(last).isEqualTo(2);
    }
    try (Journal journal = open()) {
      assertThat(journal.skipTo(last)).isZero();
    }
  }

  @Test
  void numbersOfRefusedRecordsAreNotUsedAgain() throws IOException {
    try (Journal journal = open()) {
      journal.append(texts("本溪", "丹东"));
      appendInVain(journal, "锦州", "营口");
      assertThat(journal.append(texts("阜新")).getFirst().number()).isEqualTo(5);
      assertThat(journal.last()).isEqualTo(5);
    }
    assertThat(records().keySet()).containsExactly(1L, 2L, 5L);
  }

  @Test
  void refusedWritesLeaveNoFiles() throws IOException {
    try (Journal journal = open()) {
      for (int i = 0; i < 3; i++) appendInVain(journal, "锦州");
      assertThat(segments()).isEmpty();
      journal.append(texts("本溪"));
      for (int i = 0; i < 3; i++) appendInVain(journal, "营口");
      assertThat(segments()).hasSize(1);
    }
    assertThat(records()).hasSize(1);
  }

  @Test
  void aSegmentThatWasOnlyBegunIsNoDamage() throws IOException {
    try (Journal journal = open()) {
      journal.append(texts("本溪"));
    }
    byte[] whole = Files.readAllBytes(segments().getFirst());
    for (int length = 0; length < 60; length += 10) {
      // As if the process had been killed while it began the next segment.
      Path begun = Segment.name(folder, 2);
      Files.write(begun, Arrays.copyOf(whole, length));
      assertThat(records().keySet()).as(length + " bytes").containsExactly(1L);
      assertThat(Files.exists(begun)).isFalse();
    }
  }

  @Test
  void norIsTheFirstOne() throws IOException {
    Path begun = Segment.name(folder, 1);
    for (int length = 0; length < 20; length += 5) {
      Files.write(begun, new byte[length]);
      assertThat(records()).isEmpty();
    }
    try (Journal journal = open()) {
      // As a writer of a cluster does, so that the first record gets another file.
      journal.passOver(7);
      journal.append(texts("本溪"));
    }
    assertThat(records().keySet()).containsExactly(8L);
    assertThat(Files.exists(begun)).isFalse();
  }

  @Test
  void whoeverOpensAJournalTwiceDoesNotLoseIt(@TempDir Path outputs) throws Exception {
    try (Journal journal = open()) {
      journal.append(texts("本溪"));
      open().close();
      assertThat(Journal.isFree(folder)).isFalse();
      assertThat(look(outputs)).isEqualTo("free false, records 1, damage 0");
      journal.append(texts("丹东"));
    }
    assertThat(look(outputs)).isEqualTo("free true, records 2, damage 0");
  }

  @Test
  void aClosedJournalIsNotWritten() throws IOException {
    Journal closed = open();
    closed.close();
    try (Journal journal = open()) {
      // The second call must not take the lock from the journal that has it now.
      closed.close();
      assertThat(Journal.isFree(folder)).isFalse();
      assertThat(closed.isWritable()).isFalse();
      assertThatIOException().isThrownBy(() -> closed.append(texts("本溪")));
      assertThat(segments()).isEmpty();
      assertThat(journal.isWritable()).isTrue();
    }
  }

  @Test
  void aFileThatCannotBeDeletedDoesNotHideWhereRecordsAre() throws IOException {
    Map<Long, Position> moved = new TreeMap<>();
    try (Journal journal = open()) {
      journal.append(texts("本溪"));
      journal.skipTo(2);
      journal.append(texts("丹东"));
      journal.skipTo(4);
      Path first = segments().getFirst();
      Files.delete(first);
      Files.createDirectories(first.resolve("in the way"));
      journal.compact(position -> position.number() == 3, moved::putAll);
      assertThat(Journal.text(moved.get(3L))).isEqualTo(texts("丹东").getFirst());
      assertThat(Files.exists(Segment.name(folder, 3))).isFalse();
    }
  }

  @Test
  void aFileThatCouldNotBeDeletedNeverReplacesItsSuccessor() throws IOException {
    try (Journal journal = open()) {
      for (int i = 0; i < 4; i++) {
        journal.append(texts("第" + i + "条"));
        journal.passOver(journal.last() + 1);
      }
      journal.append(texts("末条"));
      journal.compact(position -> position.number() < 6, moved -> {});
      journal.compact(position -> position.number() < 6, moved -> {});
      Path second = segments().getFirst();
      byte[] whole = Files.readAllBytes(second);
      journal.compact(position -> position.number() == 3, moved -> {});
      Files.write(second, whole);
    }
    assertThat(records().keySet()).containsExactly(3L, 9L);
  }

  @Test
  void compactedFilesAreNoLongerThanOthers() throws IOException {
    Map<Long, Position> moved = new TreeMap<>();
    byte[] large = "鞍".repeat(LARGE_BYTES / 3).getBytes(StandardCharsets.UTF_8);
    try (Journal journal = open()) {
      for (int i = 0; i < 60; i++) journal.append(List.of(large));
      journal.skipTo(61);
      journal.append(texts("末条"));
      journal.compact(position -> position.number() % 3 != 0, moved::putAll);
    }
    assertThat(moved).hasSize(40);
    assertThat(segments()).hasSizeGreaterThan(2);
    for (Path segment : segments()) assertThat(Files.size(segment)).isLessThan(MOST_FILE_BYTES);
    Journal.open(
            folder,
            (at, text) -> {
              if (at.number() < 61) assertThat(at).isEqualTo(moved.remove(at.number()));
            })
        .close();
    assertThat(moved).isEmpty();
  }

  @Test
  void aFileLongerThanTheMemoryIsRead(@TempDir Path outputs) throws Exception {
    try (Journal journal = open()) {
      for (int i = 0; i < 5; i++) journal.append(texts("第" + i + "条"));
    }
    // Space that was allocated but never written.
    try (RandomAccessFile file = new RandomAccessFile(segments().getFirst().toFile(), "rw")) {
      file.setLength(100 * LARGE_BYTES);
    }
    assertThat(look(outputs, "-Xmx24m")).isEqualTo("free true, records 5, damage 0");
  }
}
