package zhenxing.engine.text;

import java.util.List;
import java.util.Set;
import zhenxing.engine.text.WordRuns.Word;
import zhenxing.page.WordList;

/**
 * Decides where in a run of words a meaningful phrase can begin and end, by the words at its ends
 * and the words beside them. 数字化转型 is a phrase; 推进数字化转型 (a verb that goes with anything) and 转型的
 * are not.
 *
 * <p>The segmenter knows few names and splits the others into characters (阿|拉|山口, 刘|云山). So a
 * single character beside a phrase, unless it is a function word, is probably the rest of a name
 * that the phrase would cut. Immutable.
 */
public final class PhraseForm {

  /** The maximum number of words in a phrase; more are a sentence. */
  public static final int MAX_WORDS = 5;

  /** The neighbour of a phrase is nothing that belongs to it: a mark, a function word or a verb. */
  static final String FREE = "";

  /** The neighbour of a phrase is the rest of a word that the phrase would cut. */
  static final String BOUND = null;

  private static final WordList EDGES = WordList.read(PhraseForm.class, "phrase-edges.txt");
  private static final Set<String> GRAMMAR = EDGES.section("grammar");
  private static final Set<String> VERBS = EDGES.section("verbs");
  private static final Set<String> NEVER_FIRST = EDGES.section("never-first");
  private static final Set<String> NEVER_LAST = EDGES.section("never-last");

  private static final Set<String> NEVER_WITHIN = EDGES.section("never-within");

  private static final String NUMERALS = "一二三四五六七八九十百千万亿两几〇零第";

  private final List<Word> run;

  /**
   * @param run words that follow one another, see {@link WordRuns}
   */
  public PhraseForm(List<Word> run) {
    this.run = run;
  }

  /** Whether a phrase can begin with a word of the run. */
  public boolean canBegin(int word) {
    String term = run.get(word).term();
    return canBeEdge(term) && !NEVER_FIRST.contains(term);
  }

  /** Whether a phrase can end with a word of the run. */
  public boolean canEnd(int word) {
    String term = run.get(word).term();
    // 11件, 三|批: a measure word after a number needs the thing counted after it.
    boolean counts = NEVER_FIRST.contains(term) && word > 0 && counts(run.get(word - 1).term());
    return canBeEdge(term) && !NEVER_LAST.contains(term) && !counts;
  }

  /** Whether a word separates phrases, because a sequence that contains it is a clause. */
  public boolean partsPhrases(int word) {
    return NEVER_WITHIN.contains(run.get(word).term());
  }

  private static boolean canBeEdge(String term) {
    return !GRAMMAR.contains(term) && !VERBS.contains(term) && !isNumber(term) && !isCount(term);
  }

  /**
   * The neighbour before a phrase that begins with this word.
   *
   * @return the word, {@link #FREE} or {@link #BOUND}
   */
  String before(int word) {
    boolean alone =
        word == 0 || run.get(word - 1).end() < run.get(word).start() && !isLatin(word - 1);
    if (alone) return FREE;
    String before = run.get(word - 1).term();
    return counts(before) ? BOUND : beside(word, before);
  }

  /**
   * The neighbour after a phrase that ends with this word.
   *
   * @return the word, {@link #FREE} or {@link #BOUND}
   */
  String after(int word) {
    boolean alone =
        word + 1 == run.size() || run.get(word).end() < run.get(word + 1).start() && !isLatin(word);
    if (alone) return FREE;
    String after = run.get(word + 1).term();
    return isNumber(after) ? FREE : beside(word, after);
  }

  /**
   * Whether a word is Latin. A space between Latin words is no boundary of phrases; between other
   * words it is.
   */
  private boolean isLatin(int word) {
    return run.get(word).term().charAt(0) < 0x250;
  }

  private String beside(int edge, String beside) {
    boolean single = run.get(edge).term().length() == 1;
    boolean grammar = GRAMMAR.contains(beside);
    if (beside.length() == 1 && (single || !grammar)) return BOUND;
    return grammar || VERBS.contains(beside) ? FREE : beside;
  }

  /** Returns what stands beside a phrase that begins and ends with these words. */
  public PhraseSides sides(int first, int last) {
    return new PhraseSides(before(first), after(last));
  }

  /**
   * Combines what is known about one side of a phrase with another occurrence. The side is free if
   * it was free once, or if two different words occurred there.
   *
   * @param known the result so far, {@link #BOUND} at first
   * @param seen the neighbour in this occurrence
   * @return the combined result
   */
  static String together(String known, String seen) {
    if (seen == BOUND) return known;
    return known == BOUND || known.equals(seen) ? seen : FREE;
  }

  /** Whether a result of {@link #together} means that the side is free. */
  static boolean isFree(String known) {
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

  /** Whether a word is only a number: 一, 几, 第二; but not 十八 in 十八届三中全会. */
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
