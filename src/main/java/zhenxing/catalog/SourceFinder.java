package zhenxing.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.restore.RestoredText.FurnitureLine;

/** Finds who published an article first and who wrote it; who edited the page is neither. */
final class SourceFinder {

  /** How much of both ends of a text is searched, in characters. */
  private static final int REACH = 400;

  private static final Pattern SOURCE =
      Pattern.compile("(?:来源|稿源|转自|信息来源|文章来源|出处)\\s*[:：]\\s*[《]?([^\\s，。；|｜)）》]{2,24})");

  private static final Pattern MEDIA =
      Pattern.compile(
          "([\\p{IsHan}A-Za-z]{1,12}?(?:日报|晚报|晨报|早报|青年报|都市报|商报|时报|新闻网|新闻|社|网|在线|电视台|周刊|报))"
              + "(?:社|全媒体|融媒体)?(?:[/／、][\\p{IsHan}]{2,10})?(?:首席|见习|实习)?(?:全媒体|融媒体)?"
              + "(?:记者|讯|消息|客户端)");

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:(?<!请)记者|作者|撰文|文[/／]|文[:：])\\s*[:：]?\\s*((?:"
              + "[\\p{IsHan}·]{2,4})(?:[ 　、,，/]+[\\p{IsHan}·]{2,4}){0,3})(?=[\\s）)】/／。;；|｜]|$|通讯员|报道|摄|编辑)");

  private static final Pattern NOT_A_NAME =
      Pattern.compile(".*(?:从|在|了解|获悉|看到|采访|报道|编辑|来源|责任|日|站|会).*");

  /** What was found; null where nothing was. */
  record Found(String source, String author) {}

  Found find(Manuscript manuscript, List<Evidence> evidence) {
    String text = manuscript.text();
    List<String> places = new ArrayList<>();
    for (FurnitureLine line : manuscript.furniture()) places.add(line.text());
    places.add(text.substring(0, Math.min(text.length(), REACH)));
    if (text.length() > REACH) {
      places.add(text.substring(Math.max(REACH, text.length() - REACH)));
    }
    String source = first(SOURCE, places, "source", "来源", evidence);
    if (source == null) source = first(MEDIA, places, "source", "署名", evidence);
    String author = first(AUTHOR, places, "author", "署名", evidence);
    return new Found(source, author);
  }

  private static String first(
      Pattern pattern, List<String> places, String field, String why, List<Evidence> evidence) {
    for (String place : places) {
      Matcher m = pattern.matcher(place);
      while (m.find()) {
        String value = m.group(1).strip();
        if (field.equals("author") && NOT_A_NAME.matcher(value).matches()) continue;
        evidence.add(new Evidence(field, value, why + ": " + m.group().strip(), 1));
        return value;
      }
    }
    return null;
  }
}
