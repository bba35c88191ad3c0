package zhenxing.page;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds where a headline ends that stands in the same paragraph as its text. Example: in {@code
 * 滨州港新码头启用 货运能力翻番新华社济南8月3日电 …} it ends before 新华社.
 */
final class HeadlineEnd {

  /** Maximum length of such a headline, in characters. */
  private static final int LONGEST = 70;

  /** Minimum length, in characters. */
  private static final int SHORTEST = 6;

  /**
   * If this many characters of the headline occur again, the repetition marks the start of the
   * text.
   */
  private static final int SAID_AGAIN = 6;

  /**
   * The same for the first characters of the headline, or for the characters directly before them
   * (共建和美城乡|和美城乡建设以来).
   */
  private static final int SAID_AT_ONCE = 4;

  /** Minimum length, in characters, of a headline whose first words begin the text. */
  private static final int SHORTEST_REPEATED = 12;

  /** Minimum length, in characters, of a clause behind an exclamation mark. */
  private static final int SHORTEST_CLAUSE = 10;

  /** Words that close a headline may follow each other within this many characters (活动启动). */
  private static final int CLOSED_AGAIN = 4;

  /** A name that is recognized by its form may seem to begin this many characters too early. */
  private static final int STRAY = 2;

  /** Words with which the text begins. */
  private static final Pattern BODY_BEGINS =
      Pattern.compile(
          "近日|日前|近期|近年来|近些年来|连日来|今年以来|今年[\\d是，,]|\\d{4}年\\d{1,2}月|\\d{1,2}月\\s?\\d{1,2}日|\\d{1,2}月份?[，,]"
              + "|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?以来|(?:入[春夏秋冬汛]|暑假|去年|开年)以来|昨日|昨天|我[省市县区州盟旗镇校院](?:日前|近日|近期|今年)"
              + "|(?:不足|不到|短短|仅仅)?[半一两三几\\d]{1,3}个?[天日周月年](?:之[间内后前]|以?来)[，,]"
              + "|记者(?:从|\\d|获悉)|据悉|据了解|据[\\p{IsHan}]{2,20}?(?:消息|报道)|(?<![数证依根论占票收])据[^，。；\\n]{2,50}?(?:消息|报道|统计|介绍|通报|披露|显示)[，,：:]|本报讯|本报记者"
              + "|作者[\\s　:：]|微信公众号|图为|作为\\d"
              + "|为(?:进一步|持续|深入|全面|推动|加快|切实|扎实|更好|营造|有效|促进|贯彻|了|(?:增强|提[升高]|满足|丰富|筑牢|落实|弘扬|加强|做好|密切|探索|践行|培[养育植]|深化|优化|缓解|确保|保障|引导|普及|防范|积极|规范|打造)[^。\\n]{2,60}?[，,])");

  /** A whole sentence in quotation marks, with which a report may begin as well. */
  private static final Pattern SPEECH =
      Pattern.compile("“(?:[^”\\n]{6,200}[。，,]|[^”\\n]{16,200}[！？!?])”");

  /** What follows the name of a medium with which a report begins. */
  private static final Pattern AFTER_MEDIUM =
      Pattern.compile(
          "(?:客户端|App|APP|融媒体?|全媒体?|新媒体|网)?[\\s　]{0,3}(?:讯|消息|(?:见习|首席|实习|特约)?记者|通讯员|[（(][^）)\\n]{0,24}(?:记者|通讯员|讯)|[|｜]|(?:[\\p{IsHan}]{2,6})?(?:\\d{4}\\s?年\\s?)?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日)");

  /** A name of any medium behind a blank: 北海·港城社讯 记者. */
  private static final Pattern BEHIND_BLANK =
      Pattern.compile(
          "(?![\\p{IsHan}]{0,12}[好喜坏短快简通资音捷][讯消])[\\p{IsHan}A-Za-z·－—-]{2,14}?(?:讯|消息)(?=[\\s　]{0,2}(?:[\\s　（(:：]|记者))");

  /** Words with which headlines end whose text begins with none of the marks above. */
  private static final List<String> CLOSING =
      List.of("活动", "仪式", "讲座", "座谈会", "培训", "行动", "比赛", "大会", "举行", "启动", "开幕", "落幕", "成立", "揭牌");

  /** Characters behind which a day or a quotation is part of the clause before it. */
  private static final String NO_START = "：:于在自从至到";

  private final String line;
  private final int start;
  private final int limit;

  /** The places where names of the list of media begin. */
  private final BitSet listed = new BitSet();

  /** Those of them that begin a dateline or byline. */
  private final BitSet media = new BitSet();

  private HeadlineEnd(String line, int start) {
    this.line = line;
    this.start = start;
    this.limit = Math.min(line.length(), start + LONGEST);
    for (MediaNames.Mention name :
        MediaNames.builtIn().in(line.substring(start, Math.min(line.length(), limit + STRAY)))) {
      listed.set(start + name.start());
      if (isAt(AFTER_MEDIUM, start + name.end())) media.set(start + name.start());
    }
  }

  /** Returns the end of the headline that starts at a position, or -1 if it cannot be found. */
  static int of(String line, int start) {
    return new HeadlineEnd(line, start).end();
  }

  private int end() {
    int exclaimed = -1;
    int closing = -1;
    for (int i = start + SHORTEST; i < limit; i++) {
      if (OpenMarks.count(line, start, i) != 0) continue;
      int begin = begin(i);
      if (begin >= 0) return closing >= 0 && hasSentence(closing, i) ? closing : begin;
      if (line.charAt(i) == '。') return closing;
      if (exclaimed < 0 && isMark(line.charAt(i - 1))) exclaimed = i;
      if (exclaimed >= 0 && i - exclaimed >= SHORTEST_CLAUSE && isClosed(i)) {
        if (closing < 0 || i - closing <= CLOSED_AGAIN) closing = i;
      }
    }
    return line.length() <= limit ? line.length() : closing;
  }

  /** Returns where the text begins if it does so at a position or directly behind it, or -1. */
  private int begin(int at) {
    if (media.get(at) || isSaidBefore(at)) return at;
    if (Opening.isAt(line, at)) {
      int name = media.nextSetBit(at + 1);
      boolean stray = name > at && name <= at + STRAY && !listed.get(at);
      return stray && Character.isLetter(line.charAt(at)) ? name : at;
    }
    char last = line.charAt(at - 1);
    if (NO_START.indexOf(last) >= 0) return -1;
    boolean blank = Character.isWhitespace(last);
    return isAt(BODY_BEGINS, at) || isAt(SPEECH, at) || blank && isName(at) ? at : -1;
  }

  /** Whether the name of an unknown medium stands here, and nothing before a known one. */
  private boolean isName(int at) {
    var name = BEHIND_BLANK.matcher(line).region(at, line.length());
    if (!name.lookingAt()) return false;
    for (int i = at + 1; i < name.end(); i++) {
      if (media.get(i) || Opening.isAt(line, i)) return false;
    }
    return true;
  }

  private boolean isAt(Pattern pattern, int at) {
    var found = pattern.matcher(line).region(at, line.length()).useTransparentBounds(true);
    return found.lookingAt();
  }

  /** Whether the next characters also occur in the headline before them. */
  private boolean isSaidBefore(int at) {
    if (isRepeated(start, at, SAID_AT_ONCE) && at - start >= SHORTEST_REPEATED) return true;
    if (isRepeated(at - SAID_AT_ONCE, at, SAID_AT_ONCE)) return true;
    if (at + SAID_AGAIN > line.length()) return false;
    int before = line.indexOf(line.substring(at, at + SAID_AGAIN), start);
    return before >= 0 && before + SAID_AGAIN <= at;
  }

  /** Whether a number of Chinese characters at a position are the same as at another one. */
  private boolean isRepeated(int first, int at, int length) {
    return line.regionMatches(first, line, at, length)
        && line.substring(first, first + length).chars().allMatch(Character::isIdeographic);
  }

  private boolean isClosed(int at) {
    return CLOSING.stream().anyMatch(word -> line.startsWith(word, at - word.length()));
  }

  private boolean hasSentence(int from, int to) {
    for (int i = from; i < to; i++) if (isMark(line.charAt(i))) return true;
    return false;
  }

  private static boolean isMark(char c) {
    return "！？!?".indexOf(c) >= 0;
  }
}
