package zhenxing.engine.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final Map<String, Use> USES = uses();

  /** The use of a word of which nothing is known. */
  private static final Use ANY = new Use(false, false, false, false, false);

  private static final String NUMERALS = "一二三四五六七八九十百千万亿两几〇零第";

  private final List<Word> run;

  /** For each word of the run its use, null until it is asked for. */
  private final Use[] uses;

  /**
   * How a word is used in phrases.
   *
   * @param grammar whether it is a function word
   * @param verb whether it is a verb that goes with anything
   */
  private record Use(
      boolean grammar, boolean verb, boolean neverFirst, boolean neverLast, boolean neverWithin) {}

  /**
   * @param run words that follow one another, see {@link WordRuns}
   */
  public PhraseForm(List<Word> run) {
    this.run = run;
    uses = new Use[run.size()];
  }

  private static Map<String, Use> uses() {
    WordList words = WordList.read(PhraseForm.class, "phrase-edges.txt");
    Set<String> grammar = words.section("grammar");
    Set<String> verbs = words.section("verbs");
    Set<String> neverFirst = words.section("never-first");
    Set<String> neverLast = words.section("never-last");
    Set<String> neverWithin = words.section("never-within");
    Map<String, Use> uses = new HashMap<>();
    for (String word : words.all()) {
      uses.put(
          word,
          new Use(
              grammar.contains(word),
              verbs.contains(word),
              neverFirst.contains(word),
              neverLast.contains(word),
              neverWithin.contains(word)));
    }
    return uses;
  }

  private Use use(int word) {
    Use known = uses[word];
    if (known == null) uses[word] = known = USES.getOrDefault(run.get(word).term(), ANY);
    return known;
  }

  /** Whether a phrase can begin with a word of the run. */
  public boolean canBegin(int word) {
    return !use(word).neverFirst && canBeEdge(word);
  }

  /** Whether a phrase can end with a word of the run. */
  public boolean canEnd(int word) {
    Use use = use(word);
    // 11件, 三|批: a measure word after a number needs the thing counted after it.
    boolean counts = use.neverFirst && word > 0 && counts(run.get(word - 1).term());
    return !use.neverLast && !counts && canBeEdge(word);
  }

  /** Whether a word separates phrases, because a sequence that contains it is a clause. */
  public boolean partsPhrases(int word) {
    return use(word).neverWithin;
  }

  private boolean canBeEdge(int word) {
    Use use = use(word);
    String term = run.get(word).term();
    return !use.grammar && !use.verb && !isNumber(term) && !isCount(term);
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
    return counts(run.get(word - 1).term()) ? BOUND : beside(word, word - 1);
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
    return isNumber(run.get(word + 1).term()) ? FREE : beside(word, word + 1);
  }

  /**
   * Whether a word is Latin. A space between Latin words is no boundary of phrases; between other
   * words it is.
   */
  private boolean isLatin(int word) {
    return run.get(word).term().charAt(0) < 0x250;
  }

  private String beside(int edge, int neighbour) {
    String term = run.get(neighbour).term();
    Use use = use(neighbour);
    boolean single = run.get(edge).term().length() == 1;
    if (term.length() == 1 && (single || !use.grammar)) return BOUND;
    return use.grammar || use.verb ? FREE : term;
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
