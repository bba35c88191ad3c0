package zhenxing.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognizes lines inside an article that credit its authors or photographers, and captions of
 * pictures.
 */
final class CreditLine {

  /** Characters that separate names and roles in a byline. */
  static final Separators SEPARATORS = new Separators("　、，,;；()（）【】[]•—－-" + LabelMarks.ALL);

  private static final int LONGEST_BYLINE = 90;

  private static final int LONGEST_CAPTION = 200;

  /** Lines with more words than this are lists, not bylines. */
  private static final int MOST_WORDS = 24;

  /** Words that may occur in a byline besides names and roles. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "文图|图文|文|图|摄|摄影|摄像|摄影报道|摄制|文字|图片|视频|音频|制图|绘图|漫画|海报|插画|供图|供稿|整理|综合|综合报道|统筹|策划|报道|编译|编辑|责编|责任编辑|校对|审核|监制|编审|剪辑|出镜|配音|后期|设计|文案|电|讯"
              + "|发自.{1,8}|[\\p{IsHan}]{2,6}(?:报道|摄|供图|摄影)|本报|本刊|本网|本台|本社|新华社|中新社"
              + "|[\\p{IsHan}A-Za-z]{2,12}(?:报|网|社|新闻|在线|客户端|电视台|广播|频道|周刊|全媒体|融媒体|融媒|中心|发布)|\\d{1,2}月\\d{1,2}日.{0,2}");

  /** A byline whose role is a word of one or two characters: 文/王晓, 图：李强, 王晓 摄影报道, 王晓 文/图. */
  private static final Pattern SHORT_OFFICE =
      Pattern.compile(
          "[（(【]?(?:文|图|图片|摄影|撰文|文字|制图|视频|文图|图文|文[/／、&＆+]图|图[/／、&＆+]文|文并图)\\s{0,3}["
              + LabelMarks.ALL
              + "].{0,40}|(?:文|图|摄)[/／].{0,40}[|｜丨 　].{0,40}"
              + "|[（(]?[\\p{IsHan}·\\s　、]{2,30}[\\s　/／](?:文|图|摄|摄影|文[/／、]?图|图[/／、]?文|文并图|摄影报道|供稿|供图|整理)[）)]?|[（(【]?(?:文[/／、]图|图[/／、]文|图文)[）)】]?");

  /** A line in brackets that begins like a byline, whatever the names: 【文/锦州新闻网 北山】. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[（(【\\[](?:文|撰文)[/／][\\p{IsHan}A-Za-z·\\s　]{2,30}[）)】\\]]");

  /** Marks before captions that items of a list and headings have as often. */
  private static final String BULLETS = "↑↓◎◆";

  private static final Pattern PICTURE =
      Pattern.compile("(?<![拍投录抓航])摄|供图|图片|图(?:为|源|据|说|[:：/／])|新华社发|资料照片");

  private static final Pattern CAPTION_START =
      Pattern.compile(
          "[▲△▼▽"
              + BULLETS
              + "][\\s　]{0,3}\\S.*|[（(【\\[]?(?:[上下左右本题首主配头组]|资料|效果|示意|航拍)?图(?:片|集)?(?:为|说明|片来源|片说明|①|[:：]|据|源|由.{1,20}(?:提供|拍摄)).*"
              + "|[（(【\\[]?(?:资料图片?|效果图|示意图|航拍图|配图|题图|供图|制图|图表|图说|图注)(?:[:：）)】\\]].*)?|[（(【\\[](?:图片|图)?来源[:：].*");

  private static final Pattern CAPTION_END =
      Pattern.compile(
          "(?:^|.*[\\s　。（(，,])(?:新华社|中新社|人民网|[\\p{IsHan}]{1,10}?记者)?[\\s　]{0,3}[\\p{IsHan}·\\s　]{1,10}(?<![拍投录抓航])摄(?:影)?[）)]?。?"
              + "|.*(?:[（(，,\\s　。]|^)(?:[\\p{IsHan}]{2,14}?(?:供图|提供图片)|新华社发|资料图片?|资料照片|图据[\\p{IsHan}]{2,14}|(?:新华社|中新社|人民网|央广网|视觉中国|图虫)[\\p{IsHan}\\s　]{0,8}(?:发|供图))(?:[（(].{0,20}[）)])?[）)]?。?"
              + "|.*[（(](?:(?:图|圖|照片|图片|圖片)[:：︰/／][^（()）]{1,20}|[\\p{IsHan}]{0,12}攝|翻[摄攝][\\p{IsHan}]{0,14})[）)]"
              + "|[\\p{IsHan}A-Za-z\\s]{2,24}(?:网页|网站|视频|微博|微信|脸书|推特|报道|新闻|画面)截图");

  private static final int LONGEST_CREDIT = 40;

  private static final List<String> CREDITS = List.of("摄", "攝", "图", "圖", "新华社", "中新社", "资料");

  private CreditLine() {}

  /** Whether a line is a byline and nothing else. */
  static boolean isByline(String line) {
    if (line.isEmpty() || line.length() > LONGEST_BYLINE || line.indexOf('。') >= 0) return false;
    if (SHORT_OFFICE.matcher(line).matches() && namesPersons(line)) return true;
    if (IN_BRACKETS.matcher(line).matches()) return true;
    boolean office = false;
    // The first character of a name that is padded with spaces (王　晓), while its second is
    // awaited.
    String padded = null;
    List<String> words = SEPARATORS.split(line, MOST_WORDS + 1);
    if (words.size() > MOST_WORDS) return false;
    for (String word : words) {
      if (word.isEmpty()) continue;
      if (padded != null) {
        if (word.length() != 1) return false;
        padded = null;
        continue;
      }
      OfficeWord named = OfficeWord.in(word);
      if (named != null && (named.isAlone() || named.namesPerson())) {
        office = true;
      } else if (word.length() == 1 && Surnames.begins(word)) {
        padded = word;
      } else if (!Surnames.isName(word) && !BESIDE.matcher(word).matches()) {
        return false;
      }
    }
    return office && padded == null;
  }

  /** Whether a line consists of names, roles and media only. */
  private static boolean namesPersons(String line) {
    boolean half = false;
    for (String word : SEPARATORS.split(line, MOST_WORDS + 1)) {
      if (word.isEmpty()) continue;
      boolean single = word.length() == 1 && "文图摄".indexOf(word.charAt(0)) < 0;
      if (single && (half || Surnames.begins(word))) half = !half;
      else if (!Surnames.isName(word)
          && !BESIDE.matcher(word).matches()
          && OfficeWord.in(word) == null) return false;
    }
    return !half;
  }

  /** Whether a line describes a picture or credits its photographer. */
  static boolean isCaption(String line) {
    if (line.length() > LONGEST_CAPTION) return false;
    return CAPTION_START.matcher(line).matches()
        || endsLikeCaption(line) && CAPTION_END.matcher(line).matches();
  }

  /**
   * Whether nothing but a mark before it (◎, ◆) makes a line a caption. It may also be an item of a
   * list or a heading.
   */
  static boolean isOnlyMarked(String line) {
    return !line.isEmpty() && BULLETS.indexOf(line.charAt(0)) >= 0 && !PICTURE.matcher(line).find();
  }

  /** A quick test that fails for lines that {@link #CAPTION_END} cannot match. */
  private static boolean endsLikeCaption(String line) {
    int from = Math.max(0, line.length() - LONGEST_CREDIT);
    String end = line.substring(from);
    for (String word : CREDITS) if (end.contains(word)) return true;
    return false;
  }
}
