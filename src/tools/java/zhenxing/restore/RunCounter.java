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
 * Counts how probable a character is behind one to three others, for {@link CharacterModel}.
 *
 * <p>Counted are the bodies of the news and of the headline collection, and each word of smartcn's
 * dictionary once, so that a word is known that the news did not have. Characters are simplified
 * and wide, digits are one character, Latin letters another, white space within a line none.
 * Probabilities are smoothed as Kneser and Ney do with the discounts of Chen and Goodman (1998);
 * runs that say hardly more than the shorter run are left out (Seymore and Rosenfeld 1996). Nothing
 * of the texts is kept but these.
 *
 * <pre>mvn -q -Ptools test-compile exec:exec -Dtool=zhenxing.restore.RunCounter \
 *     -Dtool.arguments=src/main/resources/zhenxing/restore/runs.bin.gz</pre>
 *
 * <p>A folder behind the file counts the {@code .txt} files in it, which must be undamaged, in
 * place of the news and the headline collection. For measuring, {@code 3/4} behind the file holds
 * out the news whose identifier has a CRC-32 of 3 modulo 4, and every text that repeats a part of
 * them.
 */
final class RunCounter {

  /** How much a run must say, over all the places where it stands, in natural logarithms. */
  private static final double[] TELLING = {0, 0, 1, 3, 5};

  /** Runs by which a text is told that repeats another. */
  private static final int SHINGLE = 20;

  /** A text repeats another when it shares so much of it. */
  private static final double REPEATED = 0.2;

  /** Stands for whatever is in front of a word of the dictionary. */
  private static final char OUTSIDE = 1;

  private static final long NO_CONTEXT = 0x0001_0001_0001_0001L;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  /** All runs of {@link CharacterModel#LONGEST} characters, 16 bits for each. */
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

  /** Counts a word of the dictionary once: its own runs, and nothing of what stands around it. */
  private void countWord(String word) {
    long run = NO_CONTEXT;
    for (char found : word.toCharArray()) {
      run = run << 16 | CharacterModel.normal(Hypothesis.plain(found));
      if (size == runs.length) runs = Arrays.copyOf(runs, 2 * size);
      runs[size++] = run;
    }
  }

  /** Whether a run reaches back beyond the beginning of a word. */
  private static boolean beyondWord(long run) {
    while (run != 0) {
      if ((run & 0xFFFF) == OUTSIDE) return true;
      run >>>= 16;
    }
    return false;
  }

  /** The words of smartcn's dictionary: a first character of GB 2312, and what may follow it. */
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
    Order[] orders = new Order[CharacterModel.LONGEST + 1];
    for (int n = CharacterModel.LONGEST; n > 0; n--) {
      orders[n] = new Order(n, runs);
      // A shorter run counts once for every character that it stands behind.
      runs = orders[n].keys.clone();
      for (int i = 0; i < runs.length; i++) runs[i] &= (1L << 16 * (n - 1)) - 1;
    }
    orders[0] = new Order(0, new long[1]);
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

  /** Writes, for every run that is kept, how many characters follow it, and which. */
  private void write(Order shorter, Order order) throws IOException {
    // Told by their contexts, whose order is that of their keys; long keys may be negative.
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

  /** Seven bits to a byte, the lowest first. */
  private void write(int number) {
    for (; number >= 0x80; number >>>= 7) written.write(number & 0x7F | 0x80);
    written.write(number);
  }

  /** The runs of one length, sorted, with the probability of their last character. */
  private static final class Order {
    final int length;
    final long[] keys;
    final int[] counts;
    final double[] probability;

    /** The part of the probability behind a run that is left to shorter runs. */
    final double[] rest;

    /** Runs whose beginnings stand in all shorter orders; those at the start of a text may not. */
    final BitSet rooted = new BitSet();

    final BitSet kept = new BitSet();

    /**
     * @param runs every one as often as it was counted; sorted here
     */
    Order(int length, long[] runs) {
      this.length = length;
      Arrays.sort(runs);
      long[] distinct = new long[runs.length];
      int[] times = new int[runs.length];
      int n = 0;
      for (int i = 0; i < runs.length; i++) {
        if (i == 0 || runs[i] != runs[i - 1]) distinct[n++] = runs[i];
        times[n - 1]++;
      }
      keys = Arrays.copyOf(distinct, n);
      counts = Arrays.copyOf(times, n);
      probability = new double[n];
      rest = new double[n];
      Arrays.fill(rest, 1);
      if (length < 2) kept.set(0, n);
      if (length == 0) rooted.set(0);
    }

    /** A run without its last character. */
    long context(int i) {
      return keys[i] >>> 16;
    }

    private int endOfContext(int from) {
      int to = from + 1;
      while (to < keys.length && context(to) == context(from)) to++;
      return to;
    }

    private int find(long key) {
      return Arrays.binarySearch(keys, key);
    }

    /** Where a run stands here without its first character. */
    private int findEnd(long run) {
      return find(run & (1L << 16 * length) - 1);
    }

    /** The discounts of runs counted once, twice, and more often. */
    private double[] discounts() {
      double[] n = new double[5];
      for (int count : counts) if (count < 5) n[count]++;
      double y = n[1] / (n[1] + 2 * n[2]);
      return new double[] {
        0, 1 - 2 * y * n[2] / n[1], 2 - 3 * y * n[3] / n[2], 3 - 4 * y * n[4] / n[3]
      };
    }

    void smooth(Order shorter) {
      double[] discounts = discounts();
      for (int from = 0; from < keys.length; ) {
        int to = endOfContext(from);
        double all = 0;
        double left = 0;
        for (int i = from; i < to; i++) {
          all += counts[i];
          left += discounts[Math.min(3, counts[i])];
        }
        left /= all;
        for (int i = from; i < to; i++) {
          double own = (counts[i] - discounts[Math.min(3, counts[i])]) / all;
          probability[i] = own + left * shorter.probability[shorter.findEnd(keys[i])];
        }
        int context = shorter.find(context(from));
        if (context >= 0) shorter.rest[context] = left;
        if (context >= 0 && shorter.rooted.get(context)) rooted.set(from, to);
        from = to;
      }
    }

    /** Keeps the runs that say something, and those that longer ones need. */
    void prune(Order shorter) {
      for (int from = 0; from < keys.length; ) {
        int to = endOfContext(from);
        int context = shorter.find(context(from));
        for (int i = from; i < to && rooted.get(i) && !beyondWord(keys[i]); i++) {
          double below = shorter.rest[context] * shorter.probability[shorter.findEnd(keys[i])];
          if (counts[i] * Math.log(probability[i] / below) > TELLING[length]) kept.set(i);
          if (kept.get(i)) shorter.kept.set(context);
        }
        from = to;
      }
    }

    /** Gives the shorter runs what the kept ones leave. */
    void share(Order shorter) {
      Arrays.fill(shorter.rest, 1);
      for (int from = 0; from < keys.length; ) {
        int to = endOfContext(from);
        double seen = 0;
        double seenBelow = 0;
        for (int i = kept.nextSetBit(from); i >= 0 && i < to; i = kept.nextSetBit(i + 1)) {
          seen += probability[i];
          seenBelow += shorter.probability[shorter.findEnd(keys[i])];
        }
        int context = shorter.find(context(from));
        if (context >= 0) {
          shorter.rest[context] = Math.max(1e-6, 1 - seen) / Math.max(1e-6, 1 - seenBelow);
        }
        from = to;
      }
      // What is left out has from now on the probability that the shorter run leaves it.
      for (int i = kept.nextClearBit(0); i < keys.length; i = kept.nextClearBit(i + 1)) {
        int context = shorter.find(context(i));
        double left = context < 0 ? 1 : shorter.rest[context];
        probability[i] = left * shorter.probability[shorter.findEnd(keys[i])];
      }
    }
  }
}
