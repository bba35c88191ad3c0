package zhenxing.restore;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.RepairKind;

/**
 * Repairs mojibake: text that was decoded with the wrong encoding and saved in that form. Example:
 * 澶ц繛 is 大连, whose UTF-8 bytes were decoded as GBK.
 *
 * <p>Encoding the characters again gives the original bytes, which are then decoded correctly.
 * Undamaged text hardly ever yields several well-formed characters in a row that way, so damaged
 * passages can be recognized even inside an undamaged line, and are repaired up to their end. Where
 * a byte was lost, the character becomes U+FFFD and counts as unrepaired, as do the traces of text
 * that is lost altogether (锟斤拷).
 */
final class Mojibake {

  /**
   * Traces of lost text: U+FFFD decoded as GBK or Latin-1, private-use characters, uninitialized
   * memory, a quotation mark without its last byte (â€), "????" unless a question ends so.
   */
  private static final Pattern LOST =
      Pattern.compile(
          "[\\uFFFD\\uE000-\\uF8FF]++|[锟斤拷]{3,}+|烫{3,}+|屯{3,}+|(?:ï¿½)++|â€|(?<!\\?)\\?{4,}+(?=\\p{IsHan})"
              + "|(?<![?\\p{L}”’\"'）)])\\?{4,}+");

  /** A passage must be recognized within this many characters, including ASCII. */
  private static final int LONGEST_BEGINNING = 64;

  private static final char LOST_CHARACTER = '\uFFFD';

  private final String text;
  private final EditedText.Rewrite rewrite;

  /**
   * Number of consecutive characters that must be decoded, by kind. It is lower once a passage of
   * the kind was found.
   */
  private final int[] fewest = new int[Misreading.values().length];

  private Mojibake(EditedText draft) {
    text = draft.text();
    rewrite = draft.rewrite();
    for (Misreading kind : Misreading.values()) fewest[kind.ordinal()] = kind.fewest();
  }

  /** Repairs all passages that can be repaired. */
  static EditedText undo(EditedText draft) {
    return new Mojibake(draft).run();
  }

  /** Marks the traces of lost text as unrepaired. */
  static EditedText markLost(EditedText draft) {
    if (!mayHold(draft.text())) return draft;
    EditedText.Rewrite rewrite = draft.rewrite();
    Matcher lost = LOST.matcher(draft.text());
    while (lost.find()) rewrite.leave(lost.start(), lost.end());
    return rewrite.done();
  }

  private static boolean mayHold(String text) {
    return text.indexOf(LOST_CHARACTER) >= 0
        || text.chars().anyMatch(c -> CharacterClass.isPrivate((char) c))
        || text.indexOf('锟') >= 0
        || text.contains("烫烫烫")
        || text.contains("屯屯屯")
        || text.contains("ï¿½")
        || text.contains("â€")
        || text.contains("????");
  }

  private EditedText run() {
    for (int i = 0; i < text.length(); i++) {
      byte kinds = Misreading.beginningWith(text.charAt(i));
      if (kinds == 0) continue;
      for (Misreading kind : Misreading.values()) {
        if ((kinds & 1 << kind.ordinal()) == 0 || !begins(kind, i)) continue;
        fewest[kind.ordinal()] = kind.fewestMore();
        i = passage(kind, i) - 1;
        break;
      }
    }
    return rewrite.done();
  }

  /** Whether enough characters in a row can be decoded from {@code start} on. */
  private boolean begins(Misreading kind, int start) {
    int found = 0;
    int needed = kind == Misreading.UTF8_AS_LATIN && isMark(start) ? 1 : fewest[kind.ordinal()];
    for (int i = start; found < needed; ) {
      Misreading.Unit unit = i - start > LONGEST_BEGINNING ? null : kind.unit(text, i);
      if (unit == null || !unit.sound() || !unit.expected()) return false;
      found += unit.found();
      i = unit.end();
    }
    return true;
  }

  /** Whether a quotation mark or dash misread as Latin-1 begins here; no other text begins so. */
  private boolean isMark(int start) {
    return text.startsWith("â€", start) || text.startsWith("â\u0080", start);
  }

  /** Repairs a passage and returns its end. */
  private int passage(Misreading kind, int start) {
    StringBuilder now = new StringBuilder();
    int from = start;
    int end = start;
    int at = start;
    for (Misreading.Unit unit; (unit = kind.unit(text, at)) != null; at = unit.end()) {
      if (unit.sound() && (unit.expected() || isSound(kind.unit(text, unit.end())))) {
        now.append(unit.now());
        // ASCII belongs to the passage if the passage continues after it.
        if (unit.found() > 0) {
          end = unit.end();
          put(from, end, now);
          from = end;
        }
        continue;
      }
      boolean goesOn = unit.found() > 0 && unit.expected() || isSound(kind.unit(text, unit.end()));
      if (!goesOn && !kind.isBroken(text.charAt(at))) break;
      put(from, at, now);
      String told =
          unit.found() > 0 && unit.expected() ? unit.now() : text.substring(at, unit.end());
      rewrite.replace(at, unit.end(), told, RepairKind.UNREPAIRED);
      from = unit.end();
      end = unit.end();
      if (!goesOn) break;
    }
    return end;
  }

  private static boolean isSound(Misreading.Unit unit) {
    return unit != null && unit.sound() && unit.expected() && unit.found() > 0;
  }

  private void put(int from, int to, StringBuilder now) {
    if (from < to) rewrite.replace(from, to, now.toString(), RepairKind.BYTES);
    now.setLength(0);
  }
}
