package zhenxing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.PageClues.Clue;

/** Reads source and authors from the lines around a text by their labels, such as 来源： and 作者：. */
final class LabelledByline {

  /** Longer lines are sentences and are skipped. In characters. */
  private static final int LONGEST_LINE = 160;

  /** The label of a source. Labels of the source of a picture or of figures do not match. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?<![图片像数据影频料])(?:(?:文章|信息|新闻|稿件|内容|本文)?(?:来源于?|稿源|转载?自|出处|来自|摘自)|发布机构|发布单位|供稿单位|发文机关)"
              + "(\\s*+["
              + LabelMarks.ALL
              + "][\\s　]*+|(?<=[于自])\\s*+|\\s++)[《“\"「\\[【]?([^\\s　》”\"」\\]】"
              + LabelMarks.BARS
              + ",，;；。)）(（]{2,30})");

  /** 来源 directly followed by a name, as a separate entry of a line: 来源CSDN. */
  private static final Pattern TIGHT =
      Pattern.compile(
          "(?:^|["
              + LabelMarks.BARS
              + "\\s　])来源([\\p{IsHan}A-Za-z&&[^"
              + LabelMarks.BARS
              + "]]{2,12})(?=$|["
              + LabelMarks.BARS
              + "\\s　])");

  /** An author and a medium that fill a line: 王健/青岛日报. */
  private static final Pattern AUTHOR_AND_MEDIUM =
      Pattern.compile(
          "([\\p{IsHan}]{2,4}(?:[\\s　、][\\p{IsHan}]{2,4}){0,3})\\s?[/／]\\s?([\\p{IsHan}A-Za-z]{2,14})");

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:^|[\\s　"
              + LabelMarks.BARS
              + "(（【])(作者|撰文|撰稿|执笔|(?:本[报网台社])?记者|文字|(?:文图?|图文)(?=\\s*+["
              + LabelMarks.ALL
              + "]))(\\s*+["
              + LabelMarks.ALL
              + "]|[\\s　]*+)[\\s　]*+([^"
              + LabelMarks.BARS
              + "(（)）【】\\[\\]]{1,60})");

  /** A name with its role that fills a line: 王晓/整理, 王晓 李强／文. */
  private static final Pattern NAME_AND_ROLE =
      Pattern.compile(
          "([\\p{IsHan}]{2,4}(?:[\\s　、][\\p{IsHan}]{2,4}){0,3})[\\s　]?[/／][\\s　]?(?:文|撰文|撰稿|整理|编译|采写|文图|图文|口述)");

  /** A role in brackets before the name: 【记者】王晓. */
  private static final Pattern ROLE_IN_BRACKETS =
      Pattern.compile("[\\s　]{0,4}[【\\[](?:记者|作者|撰文|撰稿|文字|通讯员)[】\\]][\\s　]{0,4}(\\S.{1,40})");

  /**
   * Labels that a blank is enough to part from any name. After 记者 and 文字 without a mark, only a
   * personal name counts (记者走基层, 文字 图片 视频).
   */
  private static final Set<String> ALONE = Set.of("作者", "撰文", "撰稿", "执笔");

  private LabelledByline() {}

  /** Returns the source named by one of the lines, with the words that name it, or null. */
  static Clue source(List<String> lines) {
    for (String line : lines) {
      if (line.length() > LONGEST_LINE) continue;
      Matcher m = SOURCE.matcher(line);
      while (m.find()) {
        String name = SourceName.in(m.group(2));
        boolean phrase = m.group(1).isBlank() && "于自".indexOf(line.charAt(m.start(1) - 1)) >= 0;
        if (name != null && (!phrase || isPublisher(name)))
          return new Clue(name, Origin.SOURCE_LINE.quoting(m.group().strip()));
      }
    }
    for (String line : lines) {
      if (line.length() > LONGEST_LINE) continue;
      Matcher tight = TIGHT.matcher(line);
      if (tight.find()) return new Clue(tight.group(1), Origin.SOURCE_LINE.quoting(line));
      Matcher pair = AUTHOR_AND_MEDIUM.matcher(line);
      if (pair.matches() && SourceName.isMedium(pair.group(2))) {
        return new Clue(pair.group(2), Origin.BYLINE.quoting(line));
      }
    }
    return null;
  }

  /** Returns the authors named by the first line that names any, or an empty list. */
  static List<String> authors(List<String> lines) {
    List<String> bracketed = bracketed(lines);
    if (!bracketed.isEmpty()) return bracketed;
    for (String line : lines) {
      if (line.length() > LONGEST_LINE) continue;
      Matcher pair = AUTHOR_AND_MEDIUM.matcher(line);
      if (pair.matches() && SourceName.isMedium(pair.group(2)))
        return BylineNames.in(pair.group(1));
      Matcher role = NAME_AND_ROLE.matcher(line.strip());
      if (role.matches()) return BylineNames.in(role.group(1));
      Matcher m = AUTHOR.matcher(line);
      while (m.find()) {
        List<String> names = BylineNames.in(m.group(3));
        if (names.isEmpty()) continue;
        String between = m.group(2);
        boolean labelled = !between.isBlank() || !between.isEmpty() && ALONE.contains(m.group(1));
        if (labelled || Surnames.isName(names.getFirst())) return names;
      }
    }
    return List.of();
  }

  /** Returns the names in all lines that begin with a role in brackets, in order. */
  private static List<String> bracketed(List<String> lines) {
    List<String> names = new ArrayList<>();
    for (String line : lines) {
      Matcher role = ROLE_IN_BRACKETS.matcher(line);
      if (role.matches()) names.addAll(BylineNames.in(role.group(1)));
    }
    return names;
  }

  /** Whether the words after 来自 name a publisher; without a mark they may go on as a phrase. */
  private static boolean isPublisher(String name) {
    return name.indexOf('的') < 0
        && (SourceName.isMedium(name) || MediaNames.builtIn().named(name).isPresent());
  }
}
