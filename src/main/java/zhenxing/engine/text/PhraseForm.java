package zhenxing.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.engine.text.WordRuns.Word;

/**
 * Where in a run of words a phrase with a meaning of its own can begin and end: 数字化转型 is one,
 * 推进数字化转型 (a verb that goes with anything) and 转型的 are not. Words at the edges tell, and what
 * stands beside them.
 *
 * <p>The segmenter knows few names. It takes the others apart into characters (阿|拉|山口, 刘|云山), so a
 * single character of meaning beside a phrase is likely the rest of a name or word that the phrase
 * would cut.
 */
public final class PhraseForm {

  /** Longer phrases than this are sentences. */
  public static final int MAX_WORDS = 5;

  /** Beside a phrase: nothing that belongs to it, such as a mark, grammar, or a verb. */
  static final String FREE = "";

  /** Beside a phrase: what it was cut from. */
  static final String BOUND = null;

  private static final Map<String, Set<String>> EDGES = read();
  private static final Set<String> GRAMMAR = EDGES.get("grammar");
  private static final Set<String> VERBS = EDGES.get("verbs");
  private static final Set<String> NEVER_FIRST = EDGES.get("never-first");
  private static final Set<String> NEVER_LAST = EDGES.get("never-last");

  private static final Set<String> NEVER_WITHIN = EDGES.get("never-within");

  private static final String NUMERALS = "一二三四五六七八九十百千万亿两几〇零第";

  private final List<Word> run;

  /**
   * @param run words that follow each other
   */
  public PhraseForm(List<Word> run) {
    this.run = run;
  }

  /** Reads the sections of a resource: a line {@code [name]}, then words parted by blanks. */
  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> sections = new HashMap<>();
    try (InputStream in = PhraseForm.class.getResourceAsStream("phrase-edges.txt")) {
      StringBuilder words = new StringBuilder();
      String name = null;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.startsWith("#")) continue;
        if (!line.startsWith("[")) {
          words.append(line).append(' ');
          sections.put(name, Set.of(words.toString().split(" ")));
        } else {
          name = line.substring(1, line.indexOf(']'));
          words.setLength(0);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the edges of phrases", e);
    }
    return sections;
  }

  /** Whether a phrase can begin with a word of the run. */
  public boolean canBegin(int word) {
    String term = run.get(word).term();
    return canBeEdge(term) && !NEVER_FIRST.contains(term);
  }

  /** Whether a phrase can end with a word of the run. */
  public boolean canEnd(int word) {
    String term = run.get(word).term();
    // 11件, 三|批: what is counted would follow.
    boolean counts = NEVER_FIRST.contains(term) && word > 0 && counts(run.get(word - 1).term());
    return canBeEdge(term) && !NEVER_LAST.contains(term) && !counts;
  }

  /** Whether a word makes a clause of what it stands in. */
  public boolean partsPhrases(int word) {
    return NEVER_WITHIN.contains(run.get(word).term());
  }

  private static boolean canBeEdge(String term) {
    return !GRAMMAR.contains(term) && !VERBS.contains(term) && !isNumber(term) && !isCount(term);
  }

  /** What stands before a phrase that begins with this word: a word, {@link #FREE} or bound. */
  public String before(int word) {
    boolean alone =
        word == 0 || run.get(word - 1).end() < run.get(word).start() && !isLatin(word - 1);
    if (alone) return FREE;
    String before = run.get(word - 1).term();
    return counts(before) ? BOUND : beside(word, before);
  }

  /** What stands behind a phrase that ends with this word: a word, {@link #FREE} or bound. */
  public String after(int word) {
    boolean alone =
        word + 1 == run.size() || run.get(word).end() < run.get(word + 1).start() && !isLatin(word);
    if (alone) return FREE;
    String after = run.get(word + 1).term();
    return isNumber(after) ? FREE : beside(word, after);
  }

  /** Blanks part Latin words of one run, marks all others. */
  private boolean isLatin(int word) {
    return run.get(word).term().charAt(0) < 0x250;
  }

  private String beside(int edge, String beside) {
    boolean single = run.get(edge).term().length() == 1;
    boolean grammar = GRAMMAR.contains(beside);
    if (beside.length() == 1 && (single || !grammar)) return BOUND;
    return grammar || VERBS.contains(beside) ? FREE : beside;
  }

  /**
   * What is known of one side of a phrase once it was seen with another neighbour: it is free where
   * it once was, or where two different words have stood there.
   *
   * @param known what was known, {@link #BOUND} at first
   * @param seen what stands there
   */
  public static String together(String known, String seen) {
    if (seen == BOUND) return known;
    return known == BOUND || known.equals(seen) ? seen : FREE;
  }

  /** Whether a side was seen to be free. */
  public static boolean isFree(String known) {
    return known != BOUND && known.isEmpty();
  }

  private static boolean counts(String term) {
    return isNumber(term) || isNumeral(term);
  }

  private static boolean isNumber(String term) {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c >= 0x250 || Character.isLetter(c)) return false;
    }
    return true;
  }

  /** Whether a word only counts: 一, 几, 第二, but not 十八 of 十八届三中全会. */
  private static boolean isCount(String term) {
    return isNumeral(term) && (term.length() == 1 || term.charAt(0) == '第');
  }

  private static boolean isNumeral(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (NUMERALS.indexOf(term.charAt(i)) < 0) return false;
    }
    return true;
  }
}
