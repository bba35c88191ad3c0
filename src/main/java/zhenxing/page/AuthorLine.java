package zhenxing.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The authors that a passage names in one of the usual forms: 本报记者　王　晓　李明宇, 作者：王晓（辽宁大学教授）,
 * 新华社大连3月30日电（记者王晓）. Reporters come first, then correspondents. Departments, places, editors,
 * photographers and media are not authors.
 *
 * <p>Example: the passage {@code 本报记者　王　晓　李明宇} gives the names 王晓 and 李明宇.
 *
 * @param names the authors, without the spaces that pad names of two characters
 * @param words the part of the passage that names the first authors, for the evidence; empty when
 *     there are none
 */
public record AuthorLine(List<String> names, String words) {

  private static final WordList WORDS = WordList.read("byline-words.txt");

  /** Number of characters of a passage that are read. */
  private static final int LONGEST = 600;

  /** The maximum number of names taken from a byline. */
  private static final int MOST = 12;

  /** Words that announce the author, and a pattern for the text between them and the names. */
  private static final AnyOf REPORTERS =
      new AnyOf(
          "记者", "作者", "撰文", "撰稿", "采写", "执笔", "文/", "文／", "文：", "文:", "文|", "文｜", "文丨", "文︱", "文┃",
          "文图", "文字");

  private static final Pattern REPORTER =
      Pattern.compile(
          "记者[\\s　"
              + LabelMarks.ALL
              + "]{0,6}|(?:作者|撰文|撰稿|采写|执笔)(?:[\\s　]{0,3}["
              + LabelMarks.ALL
              + "][\\s　]{0,3}|[\\s　]{1,3})"
              + "|(?:文图?|图文|文字)["
              + LabelMarks.ALL
              + "]图?[\\s　:：]{0,3}");

  private static final AnyOf CORRESPONDENTS = new AnyOf("通讯员", "特约撰稿", "实习生");

  private static final Pattern CORRESPONDENT =
      Pattern.compile("(?:通讯员|特约撰稿人?|实习生)[\\s　" + LabelMarks.ALL + "]{0,6}");

  /** Brackets with a short text; it counts as names only when it holds nothing else. */
  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）\\n，。]{2,40})[)）]");

  /** Text directly before the brackets that follow a dateline. */
  private static final Pattern DATELINE = Pattern.compile("[日社网报][\\s　]?[电讯][\\s　]{0,2}$");

  /** Text directly before, and after, the brackets at the end of an article. */
  private static final Pattern SENTENCE_END = Pattern.compile("[。”！!][\\s　]{0,2}$");

  private static final Pattern TEXT_END =
      Pattern.compile("[\\s　]{0,40}(?:$|\\n|返回|责任编辑|编辑|分享|来源|【|\\[)");

  /** Words that end a list of names. */
  private static final Pattern STOP =
      Pattern.compile(
          "通讯员|特约|见习|实习|首席|本报|记者|作者|摄影|摄像|供图|图片|责任|责编|编辑|校对|审核|监制|来源|报道|综合|发自|联合|整理|撰文|撰稿|编译|编导|翻译|出品|返回|分享|[文图]["
              + LabelMarks.ALL
              + "]|文图");

  /** Words before 记者 that make it the credit of a photographer or cameraman, not of the author. */
  private static final Set<String> PICTURES = WORDS.section("pictures");

  private static final Pattern PICTURE =
      Pattern.compile(
          "[\\s　]{0,3}[/／]?[\\s　]{0,2}(?:摄(?!像|影报道|影\\s?[:：])|图(?![文片"
              + LabelMarks.ALL
              + "])|供图|制图|绘)");

  /** Words that begin a sentence directly after a name, without punctuation: 李明 为进一步. */
  private static final Pattern SENTENCE = Pattern.compile("[从在为自对近今日随当据由于经以是将获]");

  private static final Pattern DOTTED =
      Pattern.compile("[\\p{IsHan}]{1,7}(?:[·•‧・․][\\p{IsHan}]{1,8}){1,3}");

  private static final String BETWEEN = " 　、，,;；/／";

  /**
   * Words after 记者 that form a sentence although their first character is also a surname: 记者向专家了解.
   */
  private static final Pattern VERB = Pattern.compile("[向连曾时应于和从查通都还也经又就].*|代表.*");

  /** Common words and names of places and media that begin with a surname. */
  private static final Set<String> NO_NAMES = WORDS.section("no-names");

  private static final Pattern NO_NAME = Pattern.compile(".*[了到的过着会们].*|系.*");

  private static final Set<String> COMPOUND = Surnames.doubleInBylines();

  private static final BitSet SURNAMES = firstOf(Surnames.inBylines());

  private static BitSet firstOf(Set<String> words) {
    BitSet first = new BitSet();
    for (String word : words) first.set(word.charAt(0));
    return first;
  }

  /**
   * Reads the authors from a passage.
   *
   * @param passage a line or a few lines; only the first 600 characters are read
   * @return the authors; its list of names is empty when the passage names none
   */
  public static AuthorLine read(String passage) {
    String text = passage.length() > LONGEST ? passage.substring(0, LONGEST) : passage;
    Row reporters = new Row(text);
    reporters.takeAll(REPORTERS, REPORTER);
    reporters.takeAll(CORRESPONDENTS, CORRESPONDENT);
    if (reporters.names.isEmpty()) reporters.takeBrackets();
    if (reporters.names.isEmpty()) reporters.takeSquare();
    return new AuthorLine(List.copyOf(reporters.names), reporters.words);
  }

  /** Reads lists of names from a text and collects them. */
  private static final class Row {
    private final String text;
    private final List<String> names = new ArrayList<>();
    private String words = "";
    private int cursor;

    Row(String text) {
      this.text = text;
    }

    /** Collects the names after each occurrence of the label, in text order. */
    void takeAll(AnyOf words, Pattern label) {
      Matcher m = label.matcher(text);
      int from = 0;
      while (names.size() < MOST) {
        int at = words.next(text, from);
        if (at < 0) return;
        from = at + 1;
        if (!m.region(at, text.length()).lookingAt()) continue;
        if (at >= 2 && PICTURES.contains(text.substring(at - 2, at))) continue;
        List<String> row = row(m.end(), text.length());
        if (row.isEmpty() || PICTURE.matcher(text).region(cursor, text.length()).lookingAt()) {
          continue;
        }
        add(row, text.substring(at, cursor));
        from = Math.max(from, cursor);
      }
    }

    /**
     * Collects the names in brackets that follow a dateline or end the article and hold nothing
     * else.
     */
    void takeBrackets() {
      Matcher m = BRACKETS.matcher(text);
      for (int at = 0; at < text.length(); at++) {
        if (text.charAt(at) != '（' && text.charAt(at) != '(') continue;
        if (!m.region(at, text.length()).lookingAt()) continue;
        String before = text.substring(Math.max(0, at - 5), at);
        boolean signed =
            SENTENCE_END.matcher(before).find()
                && TEXT_END.matcher(text).region(m.end(), text.length()).lookingAt();
        if (!signed && !DATELINE.matcher(before).find()) continue;
        List<String> row = row(m.start(1), m.end(1));
        if (row.isEmpty() || cursor < m.end(1)) continue;
        add(row, m.group());
        return;
      }
    }

    /**
     * Collects the names behind the square of a byline (□ 王晓) if they fill the rest of its line. A
     * passage with several squares is a list.
     */
    void takeSquare() {
      int at = text.indexOf('□');
      if (at < 0 || text.indexOf('□', at + 1) >= 0) return;
      if (!text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank()) return;
      int end = text.indexOf('\n', at);
      if (end < 0) end = text.length();
      List<String> row = row(Math.max(at + 1, behindBlanks(at + 1, end)), end);
      if (!row.isEmpty() && text.substring(cursor, end).isBlank()) {
        add(row, text.substring(at, cursor));
      }
    }

    private void add(List<String> row, String said) {
      for (String name : row) if (!names.contains(name)) names.add(name);
      if (words.isEmpty()) words = said.strip();
    }

    /**
     * Reads the names that start at a position. Afterwards {@code cursor} is the index after the
     * last one.
     */
    private List<String> row(int from, int limit) {
      List<String> row = new ArrayList<>();
      cursor = from;
      int at = from;
      while (row.size() < MOST) {
        int start = at;
        while (at < limit && at - start < 6 && BETWEEN.indexOf(text.charAt(at)) >= 0) at++;
        boolean apart =
            row.isEmpty()
                ? at == from && from > 0 && !Character.isIdeographic(text.charAt(from - 1))
                : at > start;
        int end = nameEnd(at, limit, apart);
        if (end < 0) break;
        String name = text.substring(at, end).replaceAll("[\\s　]", "").replaceAll("[•‧・․]", "·");
        if (MediaNames.builtIn().named(name).isPresent()) break;
        row.add(name);
        cursor = end;
        at = end;
        if (at < limit && BETWEEN.indexOf(text.charAt(at)) < 0) break;
      }
      return row;
    }

    /** Returns the end of the name that starts at a position, or -1 if there is no name. */
    private int nameEnd(int at, int limit, boolean apart) {
      Matcher dotted = DOTTED.matcher(text).region(at, Math.min(limit, at + 24));
      if (dotted.lookingAt()) {
        boolean clean =
            dotted.end() == limit || !Character.isIdeographic(text.charAt(dotted.end()));
        return clean && dotted.group().indexOf('的') < 0 ? dotted.end() : -1;
      }
      int end = runEnd(at, limit);
      int length = end - at;
      if (length == 1) return padded(at, limit);
      if (length > 4 || length == 4 && !isCompound(at)) {
        if (!apart && names.isEmpty()) return -1;
        end = sentence(at, end);
        length = end - at;
      }
      if (length < 2 || length > (isCompound(at) ? 4 : 3)) return -1;
      if (!isCompound(at) && !SURNAMES.get(text.charAt(at))) return -1;
      String name = text.substring(at, end);
      boolean glued = at > 0 && Character.isIdeographic(text.charAt(at - 1));
      if (glued && VERB.matcher(name).matches()) return -1;
      return NO_NAMES.contains(name) || NO_NAME.matcher(name).matches() ? -1 : end;
    }

    /** Returns where a sentence starts that follows the name without a separator. */
    private int sentence(int at, int end) {
      Matcher m = SENTENCE.matcher(text).region(at + 2, end);
      return m.find() ? m.start() : at;
    }

    private boolean isCompound(int at) {
      return at + 2 <= text.length() && COMPOUND.contains(text.substring(at, at + 2));
    }

    /**
     * The end of a name whose characters are separated by spaces (王　晓, 马 晓 东), or -1 if there is
     * none.
     */
    private int padded(int at, int limit) {
      if (!SURNAMES.get(text.charAt(at))) return -1;
      int second = behindBlanks(at + 1, limit);
      if (second < 0 || runEnd(second, limit) != second + 1) return -1;
      int third = behindBlanks(second + 1, limit);
      if (third < 0 || runEnd(third, limit) != third + 1) return second + 1;
      // A surname begins the next name if that goes on: 王 晓 李 伟, but not 马 晓 东.
      int next = behindBlanks(third + 1, limit);
      boolean begins =
          SURNAMES.get(text.charAt(third)) && next >= 0 && runEnd(next, limit) == next + 1;
      return begins ? second + 1 : third + 1;
    }

    /** The index after one to three spaces, or -1 if there are none. */
    private int behindBlanks(int from, int limit) {
      int at = from;
      while (at < limit && at < from + 3 && (text.charAt(at) == ' ' || text.charAt(at) == '　'))
        at++;
      return at > from && at < limit ? at : -1;
    }

    /** Whether a character can be part of a name. The bar 丨 counts as ideographic, too. */
    private static boolean isLetter(char c) {
      return Character.isIdeographic(c) && LabelMarks.BARS.indexOf(c) < 0;
    }

    /**
     * Returns the end of the run of Chinese characters that starts here. The run ends early at a
     * word that cannot be part of a name, such as 摄影.
     */
    private int runEnd(int at, int limit) {
      int end = at;
      while (end < limit && end < at + 24 && isLetter(text.charAt(end))) end++;
      Matcher stop = STOP.matcher(text).region(at, Math.min(limit, end + 1));
      if (stop.find()) end = Math.min(end, stop.start());
      if (end - at >= 3 && text.charAt(end - 1) == '摄') end--;
      return end;
    }
  }
}
