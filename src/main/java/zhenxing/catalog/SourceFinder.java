package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.restore.RestoredText.FurnitureLine;

/**
 * Finds who published an article first and who wrote it; who edited the page is neither. Both are
 * announced by a word (来源, 记者, 讯), which is searched for in the lines of the page and at both ends
 * of the text; only what stands around it is looked at closely.
 */
final class SourceFinder {

  /** How much of both ends of a text is searched, in characters. */
  private static final int REACH = 300;

  /** How far a byline reaches from the word that announces it, in characters. */
  private static final int BYLINE = 40;

  /** 来源：大连日报. */
  private static final String[] SOURCE_WORDS = {"来源", "稿源", "转自", "出处"};

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:来源|稿源|转自|出处)\\s*[:：]\\s*[《“]?([\\p{IsHan}A-Za-z·]{2,16})(?![\\p{IsHan}])");

  /** 青岛日报/观海新闻记者, 湖北日报讯, 央视网消息. */
  private static final String[] MEDIA_WORDS = {"记者", "讯", "消息", "客户端", "报道"};

  private static final Pattern MEDIA =
      Pattern.compile(
          "(?:^|[^\\p{IsHan}A-Za-z]|据|由|自|责编)"
              + "(?!本报|本台|本网|本社)"
              + "([\\p{IsHan}A-Za-z]{1,10}?(?:日报|晚报|晨报|早报|时报|商报|青年报|都市报|新闻网|[^新传]闻网|在线|电视台|周刊|新闻|网|报)"
              + "|新华社|中新社|新京报)"
              + "(?:社|客户端)?(?:[/／、·][\\p{IsHan}]{2,10})?(?:首席|见习|实习|特约|全媒体|融媒体|主任)*(?:[\\p{IsHan}]{0,4}\\d{1,2}月\\d{1,2}日)?$");

  /** 记者 杨光, 作者：王健, 文/黄玲丽. */
  private static final String[] AUTHOR_WORDS = {"记者", "作者", "撰文", "文/", "文／", "文：", "文:"};

  private static final String NAME =
      "(?!责任|编辑|通讯|实习|记者|来源|摄影)"
          + "(?:[\\p{IsHan}]{2,3}|[\\p{IsHan}]{2,5}·[\\p{IsHan}]{2,6}|[\\p{IsHan}]{4}(?!\\p{IsHan}))";

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:记者|作者|撰文|文[/／:：])[\\s　:：/／|]*("
              + NAME
              + "(?:[\\s　、,，]+"
              + NAME
              + "){0,3}?)(?=[\\s　]*(?:[）)】\\]/／。;；|｜,，、]|$|通讯员|实习生|报道|摄|编辑|责编|责任|来源|\\d|\\n))");

  /** Words that follow 记者 in a sentence. */
  private static final Pattern NO_NAME = Pattern.compile(".*[从在到了的是获看问说采走来近日今发现表示编辑来源].*");

  /** What was found; null where nothing was. */
  record Found(String source, String author) {}

  /** Finds both; the evidence is added to a list. */
  Found find(Manuscript manuscript, List<Evidence> evidence) {
    List<String> parts = new ArrayList<>();
    for (FurnitureLine line : manuscript.furniture()) parts.add(line.text());
    String text = manuscript.text();
    parts.add(text.substring(0, Math.min(text.length(), REACH)));
    if (text.length() > REACH) parts.add(text.substring(Math.max(REACH, text.length() - REACH)));

    String source = null;
    String author = null;
    for (String part : parts) {
      if (source == null) source = source(part, evidence);
      if (author == null) author = author(part, evidence);
    }
    for (int i = 0; source == null && i < parts.size(); i++)
      source = medium(parts.get(i), evidence);
    return new Found(source, author);
  }

  private static String source(String part, List<Evidence> evidence) {
    for (String word : SOURCE_WORDS) {
      for (int at = part.indexOf(word); at >= 0; at = part.indexOf(word, at + 1)) {
        Matcher m = SOURCE.matcher(part).region(at, part.length());
        if (m.lookingAt()) return note("source", m.group(1), m.group(), evidence);
      }
    }
    return null;
  }

  private static String medium(String part, List<Evidence> evidence) {
    for (String word : MEDIA_WORDS) {
      for (int at = part.indexOf(word); at >= 0; at = part.indexOf(word, at + 1)) {
        Matcher m = MEDIA.matcher(part).region(Math.max(0, at - BYLINE), at);
        if (m.find()) return note("source", m.group(1), m.group() + word, evidence);
      }
    }
    return null;
  }

  private static String author(String part, List<Evidence> evidence) {
    for (String word : AUTHOR_WORDS) {
      for (int at = part.indexOf(word); at >= 0; at = part.indexOf(word, at + 1)) {
        int end = Math.min(part.length(), at + BYLINE);
        Matcher m = AUTHOR.matcher(part).region(at, end);
        if (m.lookingAt() && !NO_NAME.matcher(m.group(1)).matches()) {
          return note("author", m.group(1).strip(), m.group(), evidence);
        }
      }
    }
    return null;
  }

  private static String note(String field, String value, String words, List<Evidence> evidence) {
    evidence.add(new Evidence(field, value, "署名: " + words.strip(), 1));
    return value;
  }
}
