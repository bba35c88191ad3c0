package zhenxing.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records that were appended to a journal are there when it is opened again, even if files were
 * damaged.
 */
class JournalTest {

  private static final int RECORDS = 60;

  @TempDir private Path folder;

  private static byte[] text(int number) {
    return "{\"n\":%d,\"text\":\"%s\"}"
        .formatted(number, "振兴".repeat(number % 7))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Journal open(Map<Long, String> records) throws IOException {
    return Journal.open(
        folder,
        (position, text) ->
            records.put(position.number(), new String(text, StandardCharsets.UTF_8)));
  }

  private Map<Long, String> records() throws IOException {
    Map<Long, String> records = new TreeMap<>();
    open(records).close();
    return records;
  }

  private Map<Long, String> write(int records) throws IOException {
    Map<Long, String> written = new TreeMap<>();
    try (Journal journal = open(written)) {
      for (int i = 0; i < records; i++) {
        Position position = journal.append(List.of(text(i))).getFirst();
        assertThat(Journal.text(position)).isEqualTo(text(i));
        written.put(position.number(), new String(text(i), StandardCharsets.UTF_8));
      }
    }
    return written;
  }

  private Path segment() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".journal")).findFirst().orElseThrow();
    }
  }

  @Test
  void numbersGoOnAfterAReopening() throws IOException {
    write(3);
    Map<Long, String> all = write(2);
    assertThat(all.keySet()).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(records()).isEqualTo(all);
  }

  @Test
  void manyAtOnceGetDifferentNumbersAndAllAreThere() throws Exception {
    Map<Long, String> appended = new ConcurrentHashMap<>();
    try (Journal journal = open(new TreeMap<>());
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        byte[] text = text(i);
        all.add(
            threads.submit(
                () -> {
                  Position position = journal.append(List.of(text)).getFirst();
                  return appended.put(position.number(), new String(text, StandardCharsets.UTF_8));
                }));
      }
      for (Future<?> one : all) one.get();
    }
    assertThat(appended).hasSize(200);
    assertThat(records()).isEqualTo(appended);
  }

  @Test
  void aCutAnywhereLosesOnlyWhatWasBehindIt() throws IOException {
    Map<Long, String> written = write(RECORDS);
    byte[] whole = Files.readAllBytes(segment());
    Path file = segment();
    long seed = new Random().nextLong();
    System.out.println("JournalTest cut: seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
      Map<Long, String> left = records();
      assertThat(written).containsAllEntriesOf(left);
      assertThat(left.keySet()).containsExactlyElementsOf(numbers(left.size()));
    }
    // Records written after the cut are there, and the torn record is not.
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));
    Map<Long, String> after = write(1);
    assertThat(after).hasSize(RECORDS);
    assertThat(records()).isEqualTo(after);
  }

  private static List<Long> numbers(int count) {
    List<Long> numbers = new ArrayList<>();
    for (long number = 1; number <= count; number++) numbers.add(number);
    return numbers;
  }

  @Test
  void aFlippedBitAnywhereIsNamedAndLosesOneRecordAtMost() throws IOException {
    Map<Long, String> written = write(RECORDS);
    Path file = segment();
    byte[] whole = Files.readAllBytes(file);
    long seed = new Random().nextLong();
    System.out.println("JournalTest flip: seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      byte[] flipped = whole.clone();
      int at = random.nextInt(whole.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      Map<Long, String> left = new TreeMap<>();
      boolean isNamed;
      try (Journal journal = open(left)) {
        isNamed = !journal.damage().isEmpty();
      }
      assertThat(written).containsAllEntriesOf(left);
      assertThat(left).hasSizeGreaterThanOrEqualTo(RECORDS - 1);
      // Half a header at the very end may belong to a record that was never acknowledged.
      boolean isLast = !left.containsKey((long) RECORDS);
      assertThat(isNamed || isLast).as("byte " + at + " of " + whole.length).isTrue();
    }
  }

  @Test
  void compactingKeepsWhatIsWantedAndItsNumbers() throws IOException {
    write(RECORDS);
    Map<Long, String> before = new TreeMap<>();
    Path file = segment();
    // No more records are appended to a segment whose end is damaged.
    try (Journal journal = open(before)) {
      journal.skipTo(RECORDS + 5L);
      journal.append(List.of(text(1)));
      Map<Long, Position> moved = new TreeMap<>();
      journal.compact(position -> position.number() % 10 == 0, moved::putAll);
      assertThat(moved.keySet()).containsExactlyInAnyOrder(10L, 20L, 30L, 40L, 50L, 60L);
      assertThat(Journal.text(moved.get(20L))).isEqualTo(text(19));
      assertThat(Files.exists(file)).isFalse();
    }
    assertThat(records().keySet()).containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 66L);
  }

  @Test
  void whatACompactedSegmentStandsForIsLeftOutAfterAKill() throws IOException {
    write(RECORDS);
    Path file = segment();
    byte[] whole = Files.readAllBytes(file);
    try (Journal journal = open(new TreeMap<>())) {
      journal.skipTo(RECORDS + 1L);
      journal.compact(position -> position.number() == 7, moved -> {});
    }
    // As if the process had been killed before it deleted the old segment.
    Files.write(file, whole);
    assertThat(records().keySet()).containsExactly(7L);
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void oneProcessWritesWhileOthersRead() throws IOException {
    write(1);
    try (Journal first = open(new TreeMap<>());
        Journal second = open(new TreeMap<>())) {
      assertThat(first.isWritable()).isTrue();
      assertThat(second.isWritable()).isFalse();
    }
  }
}
