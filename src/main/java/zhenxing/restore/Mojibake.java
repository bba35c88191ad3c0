package zhenxing.restore;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.article.RepairKind;

/**
 * Text that was decoded in the wrong encoding and saved as what came out: 澶ц繛 is 大连, whose bytes of
 * UTF-8 were read as GBK.
 *
 * <p>The wrong encoding gives the bytes back, and these are decoded rightly. Sound text hardly ever
 * makes a few well-formed characters in a row that way, so a passage shows itself, in the middle of
 * a sound line too, and is undone as far as it goes. Where a byte was lost on the way, the
 * character becomes U+FFFD and counts as unrepaired, as do the traces of text that was lost
 * altogether: 锟斤拷.
 */
final class Mojibake {

  /** What nobody writes: U+FFFD read as GBK or Latin-1, memory that was never written, "????". */
  private static final Pattern LOST =
      Pattern.compile(
          "\\uFFFD++|[锟斤拷]{3,}+|烫{3,}+|屯{3,}+|(?:ï¿½)++|(?<!\\?)\\?{4,}+(?=\\p{IsHan})");

  /** A passage shows itself within so many characters, ASCII among them. */
  private static final int LONGEST_BEGINNING = 64;

  private static final char LOST_CHARACTER = '\uFFFD';

  private final String text;
  private final Draft.Rewrite rewrite;

  /** How many characters must come out in a row; fewer once a passage of the kind was found. */
  private final int[] fewest = new int[Misreading.values().length];

  private Mojibake(Draft draft) {
    text = draft.text();
    rewrite = draft.rewrite();
    for (Misreading kind : Misreading.values()) fewest[kind.ordinal()] = kind.fewest();
  }

  /** Undoes what can be undone. */
  static Draft undo(Draft draft) {
    return new Mojibake(draft).run();
  }

  /** Counts what is left of text that was lost. */
  static Draft markLost(Draft draft) {
    if (!mayHold(draft.text())) return draft;
    Draft.Rewrite rewrite = draft.rewrite();
    Matcher lost = LOST.matcher(draft.text());
    while (lost.find()) rewrite.leave(lost.start(), lost.end());
    return rewrite.done();
  }

  private static boolean mayHold(String text) {
    return text.indexOf(LOST_CHARACTER) >= 0
        || text.indexOf('锟') >= 0
        || text.contains("烫烫烫")
        || text.contains("屯屯屯")
        || text.contains("ï¿½")
        || text.contains("????");
  }

  private Draft run() {
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

  /** Whether enough characters come out in a row, from {@code start} on. */
  private boolean begins(Misreading kind, int start) {
    int found = 0;
    for (int i = start; found < fewest[kind.ordinal()]; ) {
      Misreading.Unit unit = i - start > LONGEST_BEGINNING ? null : kind.unit(text, i);
      if (unit == null || !unit.sound() || !unit.expected()) return false;
      found += unit.found();
      i = unit.end();
    }
    return true;
  }

  /** Undoes a passage and returns where it ends. */
  private int passage(Misreading kind, int start) {
    StringBuilder now = new StringBuilder();
    int from = start;
    int end = start;
    int at = start;
    for (Misreading.Unit unit; (unit = kind.unit(text, at)) != null; at = unit.end()) {
      if (unit.sound() && (unit.expected() || isSound(kind.unit(text, unit.end())))) {
        now.append(unit.now());
        // ASCII belongs to a passage that goes on behind it.
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
