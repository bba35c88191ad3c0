package zhenxing.restore;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Counts how probable a character is behind one and two others, for {@link CharacterModel}.
 *
 * <p>Counted are the bodies of the news texts whose identifier has an even CRC-32; the others are
 * for measuring. Characters are simplified and wide, digits are one character, Latin letters
 * another, white space within a line none. Probabilities are smoothed by absolute discounting,
 * those of rare runs left out, their contexts given the weight that the rest leaves. Nothing of the
 * texts is kept but these.
 *
 * <pre>java -cp ... zhenxing.restore.RunCounter src/main/resources/zhenxing/restore/runs.bin.gz
 * </pre>
 */
final class RunCounter {

  /** Pairs and triples that were counted less often are left out. */
  private static final int RARE_PAIR = 4;

  private static final int RARE_TRIPLE = 4;

  private static final double DISCOUNT = 0.75;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(written);

  /** Sorted keys of all runs of three characters, 16 bits for each. */
  private long[] triples = new long[1 << 20];

  private int size;

  private RunCounter() {}

  public static void main(String[] arguments) throws IOException {
    // For tuning, a quarter of the texts may be left out besides.
    boolean held = arguments.length > 1;
    LongPredicate counted = crc -> crc % 2 == 0 && !(held && crc % 8 == 0);
    RunCounter counter = new RunCounter();
    for (SharedData.News item : SharedData.news()) {
      CRC32 crc = new CRC32();
      crc.update(item.id().getBytes(StandardCharsets.UTF_8));
      if (counted.test(crc.getValue())) counter.count(item.body());
    }
    Files.write(Path.of(arguments[0]), counter.model());
  }

  private void count(String body) {
    long run = '\n';
    for (char found : (body + '\n').toCharArray()) {
      char c = CharacterModel.normal(Hypothesis.plain(found));
      if (c == ' ' || c == '\n' && (run & 0xFFFF) == '\n') continue;
      run = (run << 16 | c) & 0xFFFF_FFFF_FFFFL;
      if (size == triples.length) triples = Arrays.copyOf(triples, 2 * size);
      triples[size++] = run;
    }
  }

  private byte[] model() throws IOException {
    Arrays.sort(triples, 0, size);
    long[] pairs = new long[size];
    for (int i = 0; i < size; i++) pairs[i] = triples[i] & 0xFFFF_FFFFL;
    Arrays.sort(pairs);
    long[] singles = new long[size];
    for (int i = 0; i < size; i++) singles[i] = triples[i] & 0xFFFF;
    Arrays.sort(singles);

    Order none = new Order(new long[] {0}, new double[] {1}, new double[] {1});
    Order one = new Order(none, Arrays.copyOf(singles, size), 1);
    Order two = new Order(one, pairs, RARE_PAIR);
    Order three = new Order(two, Arrays.copyOf(triples, size), RARE_TRIPLE);
    for (Order order : new Order[] {one, two, three}) order.write();

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

  /** The runs of one length that are kept, sorted, with their probability by their context. */
  private final class Order {
    final long[] keys;
    final double[] probability;

    /** What is left for the characters that were not seen behind the run. */
    final double[] rest;

    Order(long[] keys, double[] probability, double[] rest) {
      this.keys = keys;
      this.probability = probability;
      this.rest = rest;
    }

    /**
     * @param runs sorted, every one as often as it was counted
     */
    Order(Order lower, long[] runs, int rare) {
      boolean first = lower.keys.length == 1;
      long[] kept = new long[runs.length];
      double[] probable = new double[runs.length];
      int n = 0;
      for (int from = 0; from < runs.length; ) {
        long context = runs[from] >>> 16;
        int to = from;
        int kinds = 0;
        while (to < runs.length && runs[to] >>> 16 == context) {
          if (to == from || runs[to] != runs[to - 1]) kinds++;
          to++;
        }
        int at = first ? 0 : lower.find(context);
        double seen = 0;
        double seenBelow = 0;
        for (int i = from; i < to; ) {
          int end = i;
          while (end < to && runs[end] == runs[i]) end++;
          int count = end - i;
          double below = first ? 1.0 / kinds : lower.behind(runs[i]);
          double p = (count - DISCOUNT + DISCOUNT * kinds * below) / (to - from);
          if (count >= rare && at >= 0) {
            kept[n] = runs[i];
            probable[n++] = p;
            seen += p;
            seenBelow += below;
          }
          i = end;
        }
        if (at >= 0 && !first) {
          lower.rest[at] = Math.min(1, (1 - seen) / Math.max(1e-9, 1 - seenBelow));
        }
        from = to;
      }
      keys = Arrays.copyOf(kept, n);
      probability = Arrays.copyOf(probable, n);
      rest = new double[n];
      Arrays.fill(rest, 1);
    }

    int find(long key) {
      return Arrays.binarySearch(keys, key);
    }

    /** The probability of the last character of a run, by the run without its first. */
    double behind(long run) {
      long key = keys[keys.length - 1] > 0xFFFF ? run & 0xFFFF_FFFFL : run & 0xFFFF;
      int at = find(key);
      // Only pairs are ever left out: a rare one counts as much as its last character does.
      return at >= 0 ? probability[at] : 1e-5;
    }

    void write() throws IOException {
      out.writeInt(keys.length);
      long before = 0;
      for (long key : keys) {
        long gap = key - before;
        for (; gap >= 0x80; gap >>>= 7) out.write((int) gap & 0x7F | 0x80);
        out.write((int) gap);
        before = key;
      }
      for (double p : probability) out.write(CharacterModel.quantum(p));
      for (double p : rest) out.write(CharacterModel.quantum(p));
    }
  }
}
