package zhenxing.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.page.MediaNames.Mention;

/**
 * The publisher that a line or passage names: after a label (来源：大连日报), in a masthead (大连日报
 * 2024年5月1日 第03版), in a dateline (湖北日报讯), in brackets at the end, or before 记者. Only media, news
 * agencies and authorities count; sources of pictures or figures do not.
 *
 * @param name the publisher's own name
 * @param kind how the passage names it
 * @param words the words that name it, for the evidence
 */
public record SourceLine(String name, Kind kind, String words) {

  /** How reliable the source is, the most reliable first. */
  public enum Kind {
    /** After a label such as 来源 or 转自. */
    LABELLED,
    /** In a masthead, or on the line of the day. */
    MASTHEAD,
    /** Before 讯, 电 or 消息. */
    DATELINE,
    /** Alone in brackets at the end of the text. */
    SIGNED,
    /** Before 记者. */
    BYLINE,
    /** After 来源 in brackets within the text; may be the source of a picture only. */
    CAPTION,
    /** After 据 (according to). */
    CITED
  }

  /** Number of characters of a passage that are read. */
  private static final int LONGEST = 600;

  /** The longest line, in characters, on which a name next to a day is the publisher's. */
  private static final int LONGEST_HEAD = 60;

  private static final String AFTER_NAME =
      "(?:客户端|手机客户端|新闻客户端|官方微博|微信公众号|社|网)?(?:[-－—·/／、（(《“]?[\\p{IsHan}A-Za-z]{0,10}[)）》”]?)";

  private static final String DAY =
      "(?:[\\s　]{0,2}(?:\\d{4}[\\s　]?年[\\s　]?)?(?:\\d{1,2}[\\s　]?月[\\s　]?)?\\d{1,2}[\\s　]?[日号][\\s　]?(?:上午|下午|晚|凌晨)?)?";

  /** Text after a medium's name in a dateline. */
  private static final Pattern DATELINE =
      Pattern.compile(
          AFTER_NAME
              + DAY
              + "[\\s　]?(?:讯|电讯|电|专电|消息|综合消息|综合报道|(?<=[日号])报道|报道(?=[)）】\\]]))(?=[\\s　（(【\\]】)）:：，,。丨|《“\"\\d]|$|\\p{IsHan})");

  /**
   * Text between a medium's name and a reporter's. The reporter's name may be the start of a
   * sentence, so the pattern is strict.
   */
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:客户端|社|网)?[\\s　|｜]{0,3}(?:首席|见习|实习|特约|全媒体|融媒体?|主任|数字|驻[\\p{IsHan}]{2,4}|[\\p{IsHan}]{2}){0,3}记者(?![从在了获采到看问说来走近日今发现表示采访编辑者会])");

  private static final Pattern ASKED = Pattern.compile("(?:接受|受访|对|向|告诉|和|与|据|回应|等|答|由)$");

  private static final Pattern PICTURE = Pattern.compile("[^。，；\\n]{0,16}?(?:摄(?!影师|像)|/图|图/|制图)");

  private static final Pattern SIGNED =
      Pattern.compile(
          "[（(【\\[]\\s?([^（()）【】\\[\\]\\n。，]{2,30}?)(?:联合|综合)?(?:报道|供稿)?\\s?[)）】\\]](?=[\\s　]{0,40}(?:$|\\n|返回|责任编辑|流程|编辑|分享|【|\\[))");

  private static final Pattern PRINT =
      Pattern.compile("《([^《》\\n]{2,14})》[\\s　]{0,3}[（(]?[\\s　]{0,3}\\d{4}[\\s　]?[年\\-/.]");

  private static final Pattern CITED =
      Pattern.compile(
          "[\\s　]{0,8}(?:原标题[:：][^\\n]{0,60}\\n)?[\\s　]{0,8}(?:[\\d月日年\\s]{0,12}[，,])?据");

  /** Endings of the names of media, as opposed to authorities. */
  private static final Pattern MEDIUM = Pattern.compile("(?:报|网|社|新闻|台|在线|周刊|财经)$");

  /**
   * Returns the most reliable source in a passage; the first of several equally reliable ones.
   * Empty if there is none.
   */
  public static Optional<SourceLine> read(String passage) {
    String text = passage.length() > LONGEST ? passage.substring(0, LONGEST) : passage;
    SourceLine found = SourceLabel.in(text);
    if (found != null && found.kind == Kind.LABELLED) return Optional.of(found);
    List<Mention> mentions = MediaNames.builtIn().in(text);
    SourceLine other = masthead(text, mentions);
    if (other == null) other = dateline(text, mentions);
    if (other == null) other = signed(text);
    if (other == null) other = byline(text, mentions);
    if (other == null) other = found;
    return Optional.ofNullable(other != null ? other : cited(text, mentions));
  }

  /** The name next to a day in a masthead, or in the form 《人民日报》（2023年08月02日 04版）. */
  private static SourceLine masthead(String text, List<Mention> mentions) {
    Matcher print = PRINT.matcher(text);
    for (int at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
      if (!print.region(at, text.length()).lookingAt()) continue;
      Optional<String> name = MediaNames.builtIn().named(print.group(1));
      if (name.isPresent()) return new SourceLine(name.get(), Kind.MASTHEAD, print.group());
    }
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf('\n', from);
      if (to < 0) to = text.length();
      String line = text.substring(from, to);
      if (line.length() <= LONGEST_HEAD) {
        if (PublicationLine.read(line).isPresent()) {
          for (Mention m : mentions) {
            if (m.start() >= from && m.end() <= to && isWord(text, m))
              return new SourceLine(m.name(), Kind.MASTHEAD, line);
          }
          for (String word : line.split("[\\s　|｜]+")) {
            Optional<String> name =
                word.length() < 3 ? Optional.empty() : MediaNames.builtIn().named(word);
            if (name.isPresent()) return new SourceLine(name.get(), Kind.MASTHEAD, line);
          }
        }
      }
      from = to + 1;
    }
    return null;
  }

  /** Whether a name of two characters stands for itself: 财经, but not 优质财经领域. */
  private static boolean isWord(String text, Mention m) {
    if (m.end() - m.start() > 2) return true;
    boolean before = m.start() > 0 && Character.isIdeographic(text.charAt(m.start() - 1));
    boolean after = m.end() < text.length() && Character.isIdeographic(text.charAt(m.end()));
    return !before && !after;
  }

  private static SourceLine dateline(String text, List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      int limit = Math.min(text.length(), m.end() + 50);
      if (!isSent(text, m.end(), limit)) continue;
      Matcher behind = DATELINE.matcher(text).region(m.end(), limit);
      if (!behind.lookingAt() || ASKED.matcher(before(text, m)).find()) continue;
      if (behind.group().startsWith("》") && behind.group().endsWith("报道")) continue; // cited
      if (behind.end() < text.length()
          && Character.isIdeographic(text.charAt(behind.end()))
          && !hasDay(behind.group())) continue;
      Mention first = first(text, mentions, i);
      return new SourceLine(
          first.name(), Kind.DATELINE, text.substring(first.start(), behind.end()));
    }
    return unlistedDateline(text);
  }

  private static final Pattern UNLISTED =
      Pattern.compile(
          "[\\s　【\\[]{0,8}([\\p{IsHan}A-Za-z]{2,14}?)(?:客户端)?(?:[\\p{IsHan}]{2,4}"
              + DAY
              + "|"
              + DAY
              + ")(?:讯|电|消息)(?=[\\s　（(【\\]】:：])");

  private static SourceLine unlistedDateline(String text) {
    Matcher m = UNLISTED.matcher(text);
    for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
      int limit = Math.min(text.length(), start + 60);
      if (isSent(text, start, limit) && m.region(start, limit).lookingAt()) {
        Optional<String> name = MediaNames.builtIn().named(m.group(1));
        if (name.isPresent()) return new SourceLine(name.get(), Kind.DATELINE, m.group());
      }
      if (text.indexOf('\n', start) < 0) break;
    }
    return null;
  }

  /** Whether the range contains the last character of a word that ends datelines. A quick test. */
  private static boolean isSent(String text, int from, int to) {
    for (int i = from; i < to; i++) if ("讯电息道".indexOf(text.charAt(i)) >= 0) return true;
    return false;
  }

  private static boolean hasDay(String words) {
    return words.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** The first of several names that stand side by side: 扬子晚报/紫牛新闻. */
  private static Mention first(String text, List<Mention> mentions, int i) {
    while (i > 0) {
      int gap = mentions.get(i - 1).end();
      String between = text.substring(gap, mentions.get(i).start());
      boolean glued = between.isEmpty() && mentions.get(i - 1).name().endsWith("报");
      if (!glued && (between.length() != 1 || "-－—/／·、 　".indexOf(between) < 0)) break;
      i--;
    }
    return mentions.get(i);
  }

  private static String before(String text, Mention m) {
    return text.substring(Math.max(0, m.start() - 4), m.start());
  }

  private static SourceLine signed(String text) {
    Matcher m = SIGNED.matcher(text);
    for (int at = 0; at < text.length(); at++) {
      if ("（(【[".indexOf(text.charAt(at)) < 0) continue;
      if (!m.region(at, text.length()).lookingAt()) continue;
      Optional<String> name = MediaNames.builtIn().named(m.group(1));
      if (name.isPresent()) return new SourceLine(name.get(), Kind.SIGNED, m.group());
    }
    return null;
  }

  private static SourceLine byline(String text, List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      Matcher behind = BYLINE.matcher(text).region(m.end(), Math.min(text.length(), m.end() + 30));
      if (!behind.lookingAt()) continue;
      Mention first = first(text, mentions, i);
      if (ASKED.matcher(before(text, first)).find()) continue;
      if (PICTURE.matcher(text).region(behind.end(), text.length()).lookingAt()) continue;
      return new SourceLine(first.name(), Kind.BYLINE, text.substring(first.start(), behind.end()));
    }
    return null;
  }

  private static SourceLine cited(String text, List<Mention> mentions) {
    Matcher m = CITED.matcher(text);
    if (mentions.isEmpty() || !m.lookingAt()) return null;
    Mention first = mentions.getFirst();
    if (first.start() - m.end() > 2) return null;
    String behind = text.substring(first.end(), Math.min(text.length(), first.end() + 12));
    boolean told = behind.matches("[^，。]{0,10}?(?:报道|消息|讯|电).*");
    return told && MEDIUM.matcher(first.name()).find()
        ? new SourceLine(first.name(), Kind.CITED, "据" + first.name())
        : null;
  }
}
