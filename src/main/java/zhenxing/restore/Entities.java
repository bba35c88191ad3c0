package zhenxing.restore;

import java.util.Map;
import zhenxing.article.RepairKind;

/** HTML entities that were left in a text: numbers, and the names that Chinese pages use. */
final class Entities {

  private static final int LONGEST = 10;

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("ensp", " "),
          Map.entry("emsp", " "),
          Map.entry("thinsp", " "),
          Map.entry("zwnj", ""),
          Map.entry("zwj", ""),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("hellip", "…"),
          Map.entry("mdash", "—"),
          Map.entry("ndash", "–"),
          Map.entry("middot", "·"),
          Map.entry("bull", "•"),
          Map.entry("times", "×"),
          Map.entry("divide", "÷"),
          Map.entry("plusmn", "±"),
          Map.entry("deg", "°"),
          Map.entry("permil", "‰"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("trade", "™"),
          Map.entry("yen", "¥"),
          Map.entry("euro", "€"),
          Map.entry("sect", "§"));

  private Entities() {}

  static Draft decode(Draft draft) {
    String text = draft.text();
    Draft.Rewrite rewrite = draft.rewrite();
    for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
      int end = text.substring(i, Math.min(text.length(), i + LONGEST + 2)).indexOf(';');
      if (end < 2) continue;
      String character = meaning(text.substring(i + 1, i + end));
      if (character != null) rewrite.replace(i, i + end + 1, character, RepairKind.ENTITIES);
    }
    return rewrite.done();
  }

  /** What an entity stands for, or null when there is no such entity. */
  private static String meaning(String entity) {
    if (entity.charAt(0) != '#') return NAMED.get(entity);
    boolean hexadecimal = entity.startsWith("#x") || entity.startsWith("#X");
    try {
      int codePoint =
          hexadecimal
              ? Integer.parseInt(entity, 2, entity.length(), 16)
              : Integer.parseInt(entity, 1, entity.length(), 10);
      boolean character =
          Character.isValidCodePoint(codePoint)
              && Character.isDefined(codePoint)
              && Character.getType(codePoint) != Character.SURROGATE;
      return character ? Character.toString(codePoint) : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
