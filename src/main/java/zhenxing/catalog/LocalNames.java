package zhenxing.catalog;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of villages, towns and the like that directly follow a place: 大湾村 in 安徽省金寨县大湾村. What the
 * article later says about 大湾村 counts for the place, even if that is never named again.
 */
final class LocalNames {

  private static final Pattern NAME =
      Pattern.compile(
          "[的市县区]?([\\u4e00-\\u9fff]{1,4}?(?:村|镇|乡|社区|街道|岛|林场|牧场|农场|茶场|林区|矿区|景区))(?![民委支])");

  /** Words before 村, 镇 etc. that make a kind of settlement rather than a name: 农村, 示范村, 各乡镇. */
  private static final Set<String> KINDS = NameUses.WORDS.section("settlements");

  private static final Pattern NO_NAME = Pattern.compile("[个座些多各全等和与及在有为是了这那将把从到对向]");

  /** The maximum length of such a name, with what may precede it. */
  private static final int REACH = 8;

  /** The last characters of such names; used as a fast test. */
  private static final String LAST = "村镇乡区道岛场";

  private LocalNames() {}

  private static boolean hasEnd(String text, int from, int to) {
    for (int i = from + 1; i < to; i++) if (LAST.indexOf(text.charAt(i)) >= 0) return true;
    return false;
  }

  /** Returns the name that directly follows a place at this position, or null. */
  static String at(String text, int from) {
    int to = Math.min(text.length(), from + REACH);
    if (!hasEnd(text, from, to)) return null;
    Matcher m = NAME.matcher(text).region(from, to);
    if (!m.lookingAt()) return null;
    String name = m.group(1);
    String proper = name.replaceFirst("(?:村|镇|乡|社区|街道|岛|林场|牧场|农场|茶场|林区|矿区|景区)$", "");
    return KINDS.contains(proper) || NO_NAME.matcher(name).find() ? null : name;
  }
}
