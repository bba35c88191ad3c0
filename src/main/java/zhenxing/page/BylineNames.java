package zhenxing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Extracts the names of persons from a byline: 本报记者 杨 光 通讯员 李娜 gives 杨光 and 李娜. */
final class BylineNames {

  /** The maximum number of names taken. */
  private static final int MOST = 12;

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:本报|本网|本台|本社|全媒体|融媒体|首席|见习|实习|特约|综合|文字|专栏){0,8}+(?:记者|通讯员|实习生|作者|撰文|撰稿)|文字|(?<![A-Za-z])by(?![A-Za-z])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN =
      Pattern.compile("[\\s\u00A0　、，,;；&" + LabelMarks.ALL + "]+");

  /** The footer of an account's page that follows directly after the last line. */
  private static final Pattern FOOT = Pattern.compile("返回[\\p{IsHan}]{2,4}[，,\\s]?查看更多.{0,400}$");

  /** Words that begin the names of editors, or that are not part of the byline. */
  private static final Pattern END =
      Pattern.compile(".*(?:编辑|责编|摄影|摄|审核|校对|来源|发布|时间|日期|阅读|浏览|点击|文章|报道|综合|\\d).*");

  private static final Pattern PERSON =
      Pattern.compile(
          "[\\p{IsHan}]{2,4}|[\\p{IsHan}]{1,8}·[\\p{IsHan}]{1,8}|[\\p{IsHan}A-Za-z_.·-]{2,16}");

  /** A name of two characters that is padded to the width of three: 杨 光. */
  private static final Pattern PADDED =
      Pattern.compile("(?<![\\p{IsHan}])([\\p{IsHan}])[ \u00A0　]+([\\p{IsHan}])(?![\\p{IsHan}])");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z.' -]{1,40}");

  private BylineNames() {}

  /**
   * Returns the names at the beginning of a text, ignoring roles; an empty list if there are none.
   */
  static List<String> in(String text) {
    String byline = OFFICE.matcher(FOOT.matcher(text).replaceAll("")).replaceAll(" ").strip();
    if (LATIN.matcher(byline).matches()) {
      return SourceName.isNobody(byline) ? List.of() : List.of(byline);
    }
    byline = PADDED.matcher(byline).replaceAll("$1$2");
    List<String> names = new ArrayList<>();
    for (String name : Stream.of(BETWEEN.split(byline)).limit(MOST).toList()) {
      if (name.isEmpty()) continue;
      if (END.matcher(name).matches() || !PERSON.matcher(name).matches()) break;
      if (SourceName.isNobody(name)) break;
      boolean medium = name.length() > 3 && SourceName.isMedium(name);
      if (!medium && !names.contains(name)) names.add(name);
    }
    return List.copyOf(names);
  }
}
