package zhenxing.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zhenxing.article.Industry;

/**
 * The industries under which articles are filed, with weighted terms for each.
 *
 * <p>Read from a text file, so that users can replace it ({@code --taxonomy FILE}). A section
 * starts with {@code [slug] 中文 | English}. Each line in it has a weight and the terms with this
 * weight, separated by white space: {@code 3 炼油 乙烯}. Weights range from -10 to 10. A term of weight
 * 0 has no effect, except that shorter terms inside it are not found. A negative weight speaks
 * against the industry. Empty lines and lines that begin with {@code #} are ignored. Immutable.
 */
public final class Taxonomy {

  private static final double HEAVIEST = 10;

  private final List<Industry> industries;
  // By industry.
  private final List<Map<String, Double>> terms;
  // Null until it is asked for.
  private volatile String fingerprint;

  private Taxonomy(List<Industry> industries, List<Map<String, Double>> terms) {
    this.industries = List.copyOf(industries);
    this.terms = List.copyOf(terms);
  }

  /** The taxonomy that comes with the program, with 26 industries. */
  public static Taxonomy builtIn() {
    try (InputStream in = Taxonomy.class.getResourceAsStream("industries.txt")) {
      return read(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), "built in");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a taxonomy from a file in UTF-8.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is not a taxonomy; the message names file, line and what
   *     was expected
   */
  public static Taxonomy read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return read(in, file.toString());
    }
  }

  private static Taxonomy read(BufferedReader in, String name) throws IOException {
    Map<String, Industry> industries = new LinkedHashMap<>();
    List<Map<String, Double>> terms = new ArrayList<>();
    int number = 0;
    for (String line; (line = in.readLine()) != null; ) {
      number++;
      line = line.replace("\uFEFF", "").strip();
      if (line.isEmpty() || line.startsWith("#")) continue;
      try {
        if (line.startsWith("[")) {
          Industry industry = header(line);
          if (industries.putIfAbsent(industry.slug(), industry) != null) {
            throw new IllegalArgumentException(
                "the section [" + industry.slug() + "] occurs twice");
          }
          terms.add(new LinkedHashMap<>());
        } else {
          if (terms.isEmpty()) {
            throw new IllegalArgumentException(
                "terms before the first section '[slug] 中文 | English'");
          }
          addTerms(line, terms.getLast());
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
      }
    }
    if (industries.isEmpty()) {
      throw new IllegalArgumentException(
          name + ": no section; a taxonomy has lines like '[metals] 钢铁有色 | Metals'");
    }
    return new Taxonomy(List.copyOf(industries.values()), terms);
  }

  private static Industry header(String line) {
    int close = line.indexOf(']');
    int bar = line.indexOf('|');
    if (close < 0 || bar < close) {
      throw new IllegalArgumentException("expected '[slug] 中文 | English', found '" + line + "'");
    }
    String zh = line.substring(close + 1, bar).strip();
    String en = line.substring(bar + 1).strip();
    if (zh.isEmpty() || en.isEmpty()) {
      throw new IllegalArgumentException("a section needs a Chinese and an English name");
    }
    return new Industry(line.substring(1, close).strip(), zh, en);
  }

  private static void addTerms(String line, Map<String, Double> terms) {
    String[] words = line.split("[\\s\u3000]+");
    double weight;
    try {
      weight = Double.parseDouble(words[0]);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "expected a weight and terms like '3 炼油 乙烯', found '" + words[0] + "'", e);
    }
    if (!(Math.abs(weight) <= HEAVIEST)) {
      throw new IllegalArgumentException("the weight " + words[0] + " is not between -10 and 10");
    }
    if (words.length == 1) throw new IllegalArgumentException("a weight without terms");
    for (int i = 1; i < words.length; i++) {
      Double before = terms.putIfAbsent(words[i], weight);
      if (before != null) {
        throw new IllegalArgumentException("the term " + words[i] + " occurs twice in its section");
      }
    }
  }

  /** All industries, in the order of the file. */
  public List<Industry> industries() {
    return industries;
  }

  /** The industry with this slug, if there is one. */
  public Optional<Industry> bySlug(String slug) {
    return industries.stream().filter(i -> i.slug().equals(slug)).findFirst();
  }

  /** The terms of an industry with their weights, by its index in {@link #industries()}. */
  Map<String, Double> terms(int index) {
    return terms.get(index);
  }

  /** A hash of industries and terms, by which changed taxonomies are detected. */
  public String fingerprint() {
    if (fingerprint == null) fingerprint = Integer.toHexString(Objects.hash(industries, terms));
    return fingerprint;
  }
}
