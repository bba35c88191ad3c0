package zhenxing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Applies every regular expression of the program to lines that are hostile to it. The number of
 * characters that the expression reads must grow linearly with the length of the line. Reads are
 * counted rather than timed, so the result does not depend on the machine.
 *
 * <p>The lines are in {@code hostile-lines.tsv}. Each row has the expression (the constant, or the
 * class and the expression that it passes to a method of {@code String}), the way it is applied
 * ({@code find} repeated to the end of the line, {@code matches} or {@code lookingAt}), the length
 * of the longest text it is applied to if the code bounds that, and the lines. The part of a line
 * in {@code ⟨ ⟩} is repeated.
 */
class RegularExpressionsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path CLASSES = Path.of("target/classes");

  /** Lengths of lines, in characters. */
  private static final int SHORT = 4_000;

  private static final int LONG = 16_000;

  /** Maximum factor for a line four times as long: linear work gives 4, quadratic 16. */
  private static final int FACTOR = 6;

  /** Maximum number of reads per character of a line, on average. */
  private static final int MOST_LOOKS = 400;

  /**
   * The same if the code bounds the length. Such a line is short, so it takes a few milliseconds at
   * most.
   */
  private static final int MOST_LOOKS_AT_BOUNDED = 4_000;

  /**
   * Stack size in bytes. It is so small that recursion over the characters of a long line overflows
   * it.
   */
  private static final int STACK = 256 * 1024;

  /**
   * Finds calls of the methods of {@code String} that take an expression of more than one
   * character.
   */
  private static final Pattern CALL =
      Pattern.compile(
          "\\.(matches|replaceAll|replaceFirst|split)\\(\\s*+\"((?:[^\"\\\\]|\\\\.){2,}+)\"");

  private static final Pattern OF_A_MATCHER = Pattern.compile(".*\\.matcher\\(.*\\)");

  private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u([0-9A-Fa-f]{4})");

  @Test
  void everyExpressionHasItsHostileLine() throws Exception {
    Set<String> written = expressions().keySet();
    Set<String> listed = rows().stream().map(Row::expression).collect(Collectors.toSet());
    assertThat(without(written, listed)).as("without a line in hostile-lines.tsv").isEmpty();
    assertThat(without(listed, written)).as("in hostile-lines.tsv, not in the program").isEmpty();
  }

  @Test
  void noExpressionIsCompiledWhereItIsUsed() throws IOException {
    // Expressions that are not constants could not be found by this test.
    Pattern compiled = Pattern.compile("Pattern\\s*\\.compile\\(");
    Pattern constant = Pattern.compile("static final Pattern \\w+\\s*=\\s*Pattern\\.compile\\(");
    for (Path source : files(SOURCES, ".java")) {
      String text = Files.readString(source);
      assertThat(compiled.matcher(text).results().count())
          .as("%s: expressions, and constants that hold one", source)
          .isEqualTo(constant.matcher(text).results().count());
    }
  }

  @Test
  void theWorkGrowsWithTheLineAndNotFaster() throws Exception {
    List<String> slow = new ArrayList<>();
    Thread thread = new Thread(null, () -> slow.addAll(slow()), "small stack", STACK);
    thread.start();
    thread.join();
    assertThat(slow).isEmpty();
  }

  @Test
  void whatGrowsFasterIsFound() {
    assertThat(slow("find", "", "x+y", "⟨x⟩")).contains("more than");
    assertThat(slow("matches", "", "(x+)*y", "⟨x⟩")).contains("more than");
    assertThat(slow("matches", "90", "(?:x{2,10}?y?){0,9}z", "⟨x⟩")).contains("more than");
    assertThat(slow("find", "", "[^x]x++y?", "⟨x⟩")).isNull();
  }

  private static List<String> slow() {
    try {
      Map<String, Pattern> expressions = expressions();
      List<String> slow = new ArrayList<>();
      for (Row row : rows()) {
        Pattern pattern = expressions.get(row.expression);
        if (pattern == null) continue; // Reported by the other test.
        for (String line : row.lines) {
          String complaint = slow(row.how, row.longest, pattern.pattern(), pattern, line);
          if (complaint != null) slow.add(row.expression + ", " + row.how + " " + complaint);
        }
      }
      return slow;
    } catch (Exception e) {
      return List.of(e.toString());
    }
  }

  private static String slow(String how, String longest, String pattern, String line) {
    return slow(how, longest, pattern, Pattern.compile(pattern), line);
  }

  /** Returns what is wrong with an expression on a line, or null. */
  private static String slow(
      String how, String longest, String name, Pattern pattern, String line) {
    try {
      if (!longest.isEmpty()) {
        int length = Integer.parseInt(longest);
        looks(
            how,
            pattern,
            HostileLine.repeated(line, length).substring(0, length),
            MOST_LOOKS_AT_BOUNDED);
        return null;
      }
      long before = looks(how, pattern, HostileLine.repeated(line, SHORT), MOST_LOOKS);
      long after = looks(how, pattern, HostileLine.repeated(line, LONG), MOST_LOOKS);
      // The line must reach the expression: one that fails at the first character proves nothing.
      if (after <= LONG / 4 || after <= FACTOR * before) return null;
      return "looks at %.1f times the characters of %s: %s"
          .formatted((double) after / before, line, name);
    } catch (TooMuch e) {
      return "looks at more than %d characters for each one of %s: %s"
          .formatted(longest.isEmpty() ? MOST_LOOKS : MOST_LOOKS_AT_BOUNDED, line, name);
    } catch (StackOverflowError e) {
      return "overflows the stack on %s: %s".formatted(line, name);
    }
  }

  /** Returns the number of characters that an expression reads. */
  private static long looks(String how, Pattern pattern, String text, int most) {
    Counted counted = new Counted(text, (long) most * text.length());
    Matcher m = pattern.matcher(counted);
    switch (how) {
      case "matches" -> m.matches();
      case "lookingAt" -> m.lookingAt();
      case "find" -> {
        while (m.find()) continue;
      }
      default -> throw new IllegalArgumentException(how);
    }
    return counted.looks;
  }

  /**
   * Returns the constants of all classes and the expressions passed to methods of {@code String}.
   */
  private static Map<String, Pattern> expressions() throws Exception {
    Map<String, Pattern> expressions = new TreeMap<>();
    for (Path file : files(CLASSES, ".class")) {
      for (Field field : Class.forName(name(CLASSES, file, ".class")).getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) || field.getType() != Pattern.class) continue;
        field.setAccessible(true);
        expressions.put(
            field.getDeclaringClass().getName() + "." + field.getName(), (Pattern) field.get(null));
      }
    }
    for (Path file : files(SOURCES, ".java")) {
      String text = Files.readString(file);
      Matcher call = CALL.matcher(text);
      while (call.find()) {
        String before = text.substring(text.lastIndexOf('\n', call.start()) + 1, call.start());
        // Has a second argument, the replacement.
        if (OF_A_MATCHER.matcher(before).matches()) continue;
        String written = call.group(2);
        expressions.put(
            name(SOURCES, file, ".java") + " " + written, Pattern.compile(unescaped(written)));
      }
    }
    return expressions;
  }

  private static String unescaped(String written) {
    return UNICODE
        .matcher(written)
        .replaceAll(m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)))
        .translateEscapes();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String name(Path folder, Path file, String ending) {
    String path = folder.relativize(file).toString();
    return path.substring(0, path.length() - ending.length()).replace('/', '.');
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static List<Row> rows() throws IOException {
    try (InputStream table =
        RegularExpressionsTest.class.getResourceAsStream("hostile-lines.tsv")) {
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty())
          .map(line -> line.split("\t", -1))
          .map(columns -> Row.of(columns))
          .toList();
    }
  }

  private record Row(String expression, String how, String longest, List<String> lines) {
    static Row of(String[] columns) {
      List<String> lines = List.of(columns).subList(3, columns.length);
      assertThat(lines).as(columns[0]).isNotEmpty();
      return new Row(
          columns[0],
          columns[1],
          columns[2],
          lines.stream().map(line -> line.replace("\\n", "\n").replace("\\r", "\r")).toList());
    }
  }

  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A text that counts how often its characters are read. */
  private static final class Counted implements CharSequence {
    private final String text;
    private final long most;
    private long looks;

    Counted(String text, long most) {
      this.text = text;
      this.most = most;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > most) throw new TooMuch();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
