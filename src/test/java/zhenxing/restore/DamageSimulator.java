package zhenxing.restore;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Damages clean text in the way the crawled articles were damaged. The text is converted to
 * traditional script character by character; readings and commas are inserted between the bytes of
 * GBK, one kind per pass; the bytes are decoded again.
 *
 * <p>It works on bytes and does not use the classes that repair. Every file has its own tables: the
 * traditional form of each character, the characters that are annotated, the reading of each, and
 * their order.
 */
final class DamageSimulator {

  private static final Charset GBK = Charset.forName("GBK");

  /**
   * A code above all bytes, which stands for a character that GBK lacks. It never combines with a
   * byte.
   */
  private static final int OPAQUE = 0x100;

  private final Random random;
  private final Map<Character, List<Character>> traditional;
  private final Map<Character, String> usualReadings;

  private final Map<Character, List<String>> otherReadings = new HashMap<>();
  private final Map<Character, Integer> frequencies = new TreeMap<>();

  /**
   * Creates a simulator with the usual readings in {@code ../shared}.
   *
   * @param usage texts from which the characters used in news are counted
   */
  DamageSimulator(Random random, Iterable<String> usage) {
    this(random, usage, readReadings(SharedData.require("data/reference/pinyin_readings.txt")));
  }

  private DamageSimulator(
      Random random, Iterable<String> usage, Map<Character, String> usualReadings) {
    this.random = random;
    this.usualReadings = usualReadings;
    traditional = readTraditional();
    readOtherReadings();
    for (String text : usage) {
      for (char c : text.toCharArray()) {
        if (traditional.containsKey(c)) frequencies.merge(c, 1, Integer::sum);
      }
    }
  }

  /**
   * Creates a simulator with the project's own readings, any of which may be chosen for a
   * character.
   */
  static DamageSimulator withOwnReadings(Random random, Iterable<String> usage) {
    return new DamageSimulator(random, usage, new HashMap<>());
  }

  /** The tables of one damaged file, drawn at random for every file. */
  private final class File {
    final Map<Character, Character> script = new HashMap<>();
    final Map<Character, String> readings = new TreeMap<>();
    final boolean narrowed = random.nextInt(10) > 0;
    final int vanishing = random.nextInt(8);
    final String commaTargets = commaTargets();
    final boolean commasBehind = random.nextInt(4) == 0;
    final double commaRate = random.nextBoolean() ? 1 : 0.6;
    final boolean commasCleaned = random.nextBoolean();

    private String commaTargets() {
      return switch (random.nextInt(5)) {
        case 0 -> "、。，！";
        case 1 -> "！、";
        default -> "";
      };
    }

    char toTraditional(char c) {
      List<Character> forms = traditional.get(c);
      if (forms == null) return c;
      return script.computeIfAbsent(c, key -> pickForm(key, forms));
    }

    /** Chooses a traditional form: usually a common one, seldom a rare one. */
    private char pickForm(char c, List<Character> forms) {
      List<Character> usual = forms.stream().filter(DamageSimulator::isUsual).toList();
      if (usual.isEmpty() || random.nextInt(50) == 0) usual = forms;
      return usual.get(random.nextInt(usual.size()));
    }

    /**
     * Chooses the annotated characters: up to 250 of those used in news. The original five articles
     * annotate 23 to 88.
     */
    void chooseReadings() {
      if (random.nextInt(6) == 0) return;
      int size = 23 + random.nextInt(228);
      List<Map.Entry<Double, Character>> lots = new ArrayList<>();
      for (Map.Entry<Character, Integer> entry : frequencies.entrySet()) {
        // Frequent characters are more likely to be in the table (weighted sampling, Efraimidis and
        // Spirakis).
        double lot = Math.log(random.nextDouble()) / Math.sqrt(entry.getValue());
        lots.add(Map.entry(-lot, entry.getKey()));
      }
      lots.sort(Map.Entry.comparingByKey());
      for (Map.Entry<Double, Character> lot : lots) {
        char c = toTraditional(lot.getValue());
        String reading = reading(lot.getValue());
        if (c != lot.getValue() && reading != null) readings.put(c, reading);
        if (readings.size() == size) break;
      }
    }

    private String reading(char simplified) {
      List<String> other = otherReadings.getOrDefault(toTraditional(simplified), List.of());
      boolean known = usualReadings.containsKey(simplified);
      boolean usual = other.isEmpty() || known && random.nextInt(5) > 0;
      return usual ? usualReadings.get(simplified) : other.get(random.nextInt(other.size()));
    }
  }

  /** Returns a damaged version of a text. */
  String damage(String clean) {
    File file = new File();
    StringBuilder converted = new StringBuilder();
    for (char c : clean.toCharArray()) converted.append(file.toTraditional(c));
    String text = converted.toString();
    file.chooseReadings();
    List<Map.Entry<Character, String>> passes = new ArrayList<>(file.readings.entrySet());
    Collections.shuffle(passes, random);
    int[] bytes = encode(text);
    int commaPass = random.nextInt(passes.size() + 1);
    for (int i = 0; i <= passes.size(); i++) {
      if (i == commaPass) bytes = insertCommas(bytes, file);
      if (i == passes.size()) break;
      int[] target = encode(passes.get(i).getKey().toString());
      bytes = insert(bytes, target, encode("(" + passes.get(i).getValue() + ")"), false, 1);
    }
    String decoded = decode(bytes, file.vanishing);
    if (file.commasCleaned) decoded = decoded.replaceAll("[,，]([、！])", "$1");
    return file.narrowed ? narrow(decoded) : decoded;
  }

  private int[] insertCommas(int[] bytes, File file) {
    for (char target : file.commaTargets.toCharArray()) {
      bytes =
          insert(
              bytes,
              encode(Character.toString(target)),
              new int[] {','},
              !file.commasBehind,
              file.commaRate);
    }
    return bytes;
  }

  /**
   * Does one pass: inserts something before or after every pair of bytes that equals the target.
   */
  private int[] insert(int[] bytes, int[] target, int[] inserted, boolean before, double rate) {
    if (target.length != 2 || target[0] >= OPAQUE) return bytes;
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] != target[0] || bytes[i + 1] != target[1]) continue;
      if (rate == 1 || random.nextDouble() < rate) starts.add(i);
      i++;
    }
    int[] result = new int[bytes.length + starts.size() * inserted.length];
    int from = 0;
    int to = 0;
    for (int start : starts) {
      int border = before ? start : start + 2;
      System.arraycopy(bytes, from, result, to, border - from);
      to += border - from;
      System.arraycopy(inserted, 0, result, to, inserted.length);
      to += inserted.length;
      from = border;
    }
    System.arraycopy(bytes, from, result, to, bytes.length - from);
    return result;
  }

  private static int[] encode(String text) {
    int[] bytes = new int[2 * text.length()];
    int n = 0;
    for (char c : text.toCharArray()) {
      byte[] pair = Character.toString(c).getBytes(GBK);
      boolean known = new String(pair, GBK).charAt(0) == c;
      if (known) for (byte b : pair) bytes[n++] = b & 0xFF;
      else bytes[n++] = OPAQUE + c;
    }
    return java.util.Arrays.copyOf(bytes, n);
  }

  /**
   * @param vanishing below 6, a pair without a character is dropped; with 6 and 7 it becomes the
   *     replacement that other decoders give
   */
  private static String decode(int[] bytes, int vanishing) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i];
      if (b >= OPAQUE) {
        text.append((char) (b - OPAQUE));
      } else if (b < 0x80) {
        text.append((char) b);
      } else if (b == 0x80 || b == 0xFF || i + 1 == bytes.length || bytes[i + 1] >= OPAQUE) {
        text.append('?');
      } else {
        int trail = bytes[++i];
        if (trail < 0x40 || trail == 0x7F || trail == 0xFF) {
          text.append('?');
        } else {
          char c = new String(new byte[] {(byte) b, (byte) trail}, GBK).charAt(0);
          boolean mapped = c != '\uFFFD' && Character.getType(c) != Character.PRIVATE_USE;
          if (mapped) text.append(c);
          else if (vanishing == 6) text.append(c);
          else if (vanishing == 7) text.append('\uFFFD');
        }
      }
    }
    return text.toString();
  }

  private static String narrow(String text) {
    String wide = "，：；！？（）";
    String half = ",:;!?()";
    StringBuilder narrowed = new StringBuilder(text);
    for (int i = 0; i < narrowed.length(); i++) {
      int mark = wide.indexOf(narrowed.charAt(i));
      if (mark >= 0) narrowed.setCharAt(i, half.charAt(mark));
    }
    return narrowed.toString();
  }

  /** Whether a character is common in Taiwan: Big5 lists those first, up to C67E. */
  private static boolean isUsual(char c) {
    byte[] pair = Character.toString(c).getBytes(Charset.forName("Big5"));
    return pair.length == 2 && (pair[0] & 0xFF) <= 0xC6;
  }

  /**
   * Reads the traditional forms in GBK that a table may give for a simplified character, often the
   * character itself.
   */
  private static Map<Character, List<Character>> readTraditional() {
    Map<Character, List<Character>> forms = new TreeMap<>();
    new TreeMap<>(DataMaps.defaults().tsChar())
        .forEach(
            (traditional, simplified) -> {
              char from = traditional.charAt(0);
              char to = simplified.getFirst().charAt(0);
              boolean single = traditional.length() == 1 && simplified.getFirst().length() == 1;
              if (!single || from == to || !GBK.newEncoder().canEncode(from)) return;
              forms.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
            });
    forms.computeIfAbsent('着', key -> new ArrayList<>()).add('著');
    return forms;
  }

  private static Map<Character, String> readReadings(Path file) {
    Map<Character, String> readings = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        // U+4E00: yī  # 一
        int colon = line.indexOf(':');
        int hash = line.indexOf('#', Math.max(colon, 0));
        if (!line.startsWith("U+") || colon < 0 || hash < 0) continue;
        int code = Integer.parseInt(line.substring(2, colon), 16);
        if (code > 0xFFFF) continue;
        readings.put((char) code, line.substring(colon + 1, hash).strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readings;
  }

  private void readOtherReadings() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                DamageSimulator.class.getResourceAsStream("readings.txt"),
                StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        int tab = line.indexOf('\t');
        if (tab < 0) continue;
        for (char c : line.substring(tab + 1).toCharArray()) {
          otherReadings.computeIfAbsent(c, key -> new ArrayList<>()).add(line.substring(0, tab));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
