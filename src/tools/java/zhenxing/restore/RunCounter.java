package zhenxing.restore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/**
 * Computes the probability of a character after one to three others, for {@link CharacterModel}.
 *
 * <p>It counts the bodies of the news and of the headline collection, and each word of smartcn's
 * dictionary once, so that words missing in the news are known. Characters are converted to
 * simplified and full-width forms. All digits count as one character, all Latin letters as another,
 * and white space within lines is ignored. Probabilities are smoothed by the method of Kneser and
 * Ney with the discounts of Chen and Goodman (1998). Runs that add little to the shorter run are
 * left out (Seymore and Rosenfeld 1996). The file contains these statistics and no text.
 *
 * <pre>mvn -q -Ptools test-compile exec:exec -Dtool=zhenxing.restore.RunCounter \
 *     -Dtool.arguments=src/main/resources/zhenxing/restore/runs.bin.gz</pre>
 *
 * <p>If a folder follows the file, its {@code .txt} files, which must be undamaged, are counted
 * instead of the news and the headline collection. For measurements, {@code 3/4} after the file
 * leaves out the news whose id has a CRC-32 of 3 modulo 4, and all texts that repeat a part of
 * these.
 */
final class RunCounter {

  /** Length of the shingles by which repeated texts are recognized. */
  private static final int SHINGLE = 20;

  /** Share of common shingles from which on a text repeats another. */
  private static final double REPEATED = 0.2;

  private static final long NO_CONTEXT = 0x0001_0001_0001_0001L;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  /** All runs of {@link CharacterModel#LONGEST} characters, with 16 bits per character. */
  private long[] runs = new long[1 << 24];

  private int size;

  private RunCounter() {}

  public static void main(String[] arguments) throws IOException {
    List<String> texts = new ArrayList<>();
    List<String> held = new ArrayList<>();
    if (arguments.length > 1 && Files.isDirectory(Path.of(arguments[1]))) {
      addFiles(Path.of(arguments[1]), texts);
    } else {
      addSharedData(arguments.length > 1 ? arguments[1] : "1/1", texts, held);
    }
    write(Path.of(arguments[0]), texts, held);
  }

  private static void addFiles(Path folder, List<String> texts) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
  }

  private static void addSharedData(String heldOut, List<String> texts, List<String> held)
      throws IOException {
    String[] part = heldOut.split("/");
    for (SharedData.News item : SharedData.news()) {
      CRC32 crc = new CRC32();
      crc.update(item.id().getBytes(StandardCharsets.UTF_8));
      boolean out = crc.getValue() % Integer.parseInt(part[1]) == Integer.parseInt(part[0]);
      (out ? held : texts).add(item.body());
    }
    texts.addAll(SharedData.headlineBodies());
  }

  private static void write(Path file, List<String> texts, List<String> held) throws IOException {
    long[] shingles = shingles(held);
    RunCounter counter = new RunCounter();
    int repeated = 0;
    for (String text : texts) {
      if (repeats(text, shingles)) repeated++;
      else counter.count(text);
    }
    forEachWord(counter::countWord);
    System.out.printf(
        "%d texts counted, %d held out, %d repeat them%n",
        texts.size() - repeated, held.size(), repeated);
    Files.write(file, counter.model());
  }

  private static long[] shingles(List<String> texts) {
    long[] shingles = new long[texts.stream().mapToInt(String::length).sum()];
    int n = 0;
    for (String text : texts) {
      for (int i = 0; i + SHINGLE <= text.length(); i++) shingles[n++] = shingle(text, i);
    }
    shingles = Arrays.copyOf(shingles, n);
    Arrays.sort(shingles);
    return shingles;
  }

  private static long shingle(String text, int start) {
    long hash = 0;
    for (int i = start; i < start + SHINGLE; i++) hash = hash * 0x100000001B3L + text.charAt(i);
    return hash;
  }

  private static boolean repeats(String text, long[] shingles) {
    int all = text.length() - SHINGLE + 1;
    int shared = 0;
    for (int i = 0; i < all; i++) {
      if (Arrays.binarySearch(shingles, shingle(text, i)) >= 0) shared++;
    }
    return shared > REPEATED * all && shared > 0;
  }

  private void count(String body) {
    long run = '\n';
    for (char found : (body + '\n').toCharArray()) {
      char c = CharacterModel.normal(Hypothesis.plain(found));
      if (c == ' ' || c == '\n' && (run & 0xFFFF) == '\n') continue;
      run = run << 16 | c;
      if (size == runs.length) runs = Arrays.copyOf(runs, 2 * size);
      runs[size++] = run;
    }
  }

  /** Counts the runs inside a word of the dictionary once. */
  private void countWord(String word) {
    long run = NO_CONTEXT;
    for (char found : word.toCharArray()) {
      run = run << 16 | CharacterModel.normal(Hypothesis.plain(found));
      if (size == runs.length) runs = Arrays.copyOf(runs, 2 * size);
      runs[size++] = run;
    }
  }

  /**
   * Passes the words of smartcn's dictionary to a callback. Each consists of a first character of
   * GB 2312 and a possible continuation.
   */
  private static void forEachWord(Consumer<String> sink) throws IOException {
    Charset gb2312 = Charset.forName("GB2312");
    try (ObjectInputStream in =
        new ObjectInputStream(
            SmartChineseAnalyzer.class.getResourceAsStream("hhmm/coredict.mem"))) {
      in.readObject();
      in.readObject();
      char[][][] rests = (char[][][]) in.readObject();
      for (int first = 0; first < 87 * 94; first++) {
        if (rests[first] == null) continue;
        byte[] code = {(byte) (first / 94 + 0xA1), (byte) (first % 94 + 0xA1)};
        for (char[] rest : rests[first]) {
          if (rest != null && rest.length > 0)
            sink.accept(new String(code, gb2312) + new String(rest));
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private byte[] model() throws IOException {
    runs = Arrays.copyOf(runs, size);
    RunOrder[] orders = new RunOrder[CharacterModel.LONGEST + 1];
    for (int n = CharacterModel.LONGEST; n > 0; n--) {
      orders[n] = new RunOrder(n, runs);
      // A shorter run counts once for every different character before it.
      runs = orders[n].keys.clone();
      for (int i = 0; i < runs.length; i++) runs[i] &= (1L << 16 * (n - 1)) - 1;
    }
    orders[0] = new RunOrder(0, new long[1]);
    orders[0].probability[0] = 1.0 / orders[1].keys.length;
    for (int n = 1; n <= CharacterModel.LONGEST; n++) orders[n].smooth(orders[n - 1]);
    for (int n = CharacterModel.LONGEST; n > 1; n--) orders[n].prune(orders[n - 1]);
    for (int n = 2; n <= CharacterModel.LONGEST; n++) orders[n].share(orders[n - 1]);
    for (int n = 1; n <= CharacterModel.LONGEST; n++) write(orders[n - 1], orders[n]);

    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      written.writeTo(gzip);
    }
    return packed.toByteArray();
  }

  /** Writes for every kept run the number of characters that follow it, and these characters. */
  private void write(RunOrder shorter, RunOrder order) throws IOException {
    // Runs are matched by their contexts, which are ordered by their keys. Keys of type long may be
    // negative.
    List<Integer> runs = new ArrayList<>();
    for (int c = shorter.kept.nextSetBit(0); c >= 0; c = shorter.kept.nextSetBit(c + 1)) {
      int from = Arrays.binarySearch(order.keys, shorter.keys[c] << 16);
      if (from < 0) from = -from - 1;
      int to = from;
      while (to < order.keys.length && order.context(to) == shorter.keys[c]) to++;
      BitSet following = order.kept.get(from, to);
      write(following.cardinality());
      int before = 0;
      for (int i = following.nextSetBit(0); i >= 0; i = following.nextSetBit(i + 1)) {
        int last = (int) order.keys[from + i] & 0xFFFF;
        write(last - before);
        before = last;
        runs.add(from + i);
      }
    }
    for (int i : runs) out(order.probability[i]);
    if (order.length == CharacterModel.LONGEST) return;
    for (int i : runs) out(order.rest[i]);
  }

  private void out(double probability) {
    written.write(CharacterModel.quantum(probability));
  }

  /** Writes a number with seven bits per byte, the lowest first. */
  private void write(int number) {
    for (; number >= 0x80; number >>>= 7) written.write(number & 0x7F | 0x80);
    written.write(number);
  }
}
