package zhenxing.restore;

import java.util.BitSet;

/**
 * Converts the sentences of a simplified text that are in traditional script, such as a passage or
 * a headline from another source. Traditional characters within a simplified sentence are names or
 * quoted on purpose and stay.
 */
final class TraditionalSentences {

  /** Fewer traditional characters may be a name. */
  private static final int FEWEST = 4;

  /** At least this share of the characters of the sentence must be in traditional script only. */
  private static final double SHARE = 0.15;

  private static final String ENDS = "。！？；\n!?;";

  private TraditionalSentences() {}

  static EditedText convert(EditedText draft) {
    String text = draft.text();
    BitSet traditional = new BitSet();
    for (int start = 0; start < text.length(); ) {
      int end = start;
      while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) end++;
      if (isTraditional(text, start, end)) traditional.set(start, end);
      start = end + 1;
    }
    return traditional.isEmpty() ? draft : ScriptConverter.get().convert(draft, traditional);
  }

  private static boolean isTraditional(String text, int start, int end) {
    ScriptConverter script = ScriptConverter.get();
    int han = 0;
    int traditional = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (script.isOnlySimplified(c) || CharacterClass.isKana(c)) return false;
      if (CharacterClass.isHan(c)) han++;
      if (script.isOnlyTraditional(c)) traditional++;
    }
    return traditional >= FEWEST && traditional >= SHARE * han;
  }
}
