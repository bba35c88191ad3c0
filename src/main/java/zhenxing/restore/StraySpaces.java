package zhenxing.restore;

import java.util.HashSet;
import java.util.Set;
import zhenxing.article.RepairKind;

/**
 * Removes spaces at random places between Chinese characters, as text recognition and extraction
 * from PDF files leave them: 加快推 进绿色能 源基地. Spaces that an author sets stand between names or the
 * parts of a headline, never inside words, so they are only removed in sentences of which several
 * words are broken.
 */
final class StraySpaces {

  /** Fewer spaces in a line could be an author's. */
  private static final int FEWEST = 4;

  /** Fewer different broken words could be chance. */
  private static final int FEWEST_WORDS = 3;

  /** A sentence has at least one mark in this number of characters, unlike a list of names. */
  private static final int LONGEST_CLAUSE = 60;

  /** At least this share of the spaces must stand inside a word. */
  private static final double SHARE_INSIDE_WORDS = 0.4;

  /** There must be at least one space in this number of characters. */
  private static final int FARTHEST = 20;

  /** A character that follows with this probability belongs to the same word. */
  private static final double SAME_WORD = Math.log(0.1);

  private static final String SENTENCE_MARKS = "，。；！？,;";

  private final String text;
  private final EditedText.Rewrite rewrite;

  private StraySpaces(EditedText draft) {
    text = draft.text();
    rewrite = draft.rewrite();
  }

  static EditedText remove(EditedText draft) {
    return new StraySpaces(draft).run();
  }

  private EditedText run() {
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      if (end < 0) end = text.length();
      if (isBroken(start, end)) close(start, end);
      start = end + 1;
    }
    return rewrite.done();
  }

  /** Whether a line is a sentence with spaces inside words. */
  private boolean isBroken(int start, int end) {
    int spaces = 0;
    for (int i = start + 1; i + 1 < end; i++) if (isBetweenHan(i)) spaces++;
    if (spaces < FEWEST || spaces * FARTHEST < end - start) return false;
    int marks = 0;
    for (int i = start; i < end; i++) if (SENTENCE_MARKS.indexOf(text.charAt(i)) >= 0) marks++;
    if (marks * LONGEST_CLAUSE < end - start) return false;
    int inside = 0;
    // Captions repeat the same pairs (刘洋 摄), broken words differ.
    Set<String> pairs = new HashSet<>();
    for (int i = start + 1; i + 1 < end; i++) {
      if (!isBetweenHan(i) || !isInsideWord(start, i)) continue;
      inside++;
      pairs.add(text.substring(i - 1, i + 2));
    }
    return pairs.size() >= FEWEST_WORDS && inside >= SHARE_INSIDE_WORDS * spaces;
  }

  private boolean isBetweenHan(int i) {
    return isNarrow(text.charAt(i))
        && CharacterClass.isHan(text.charAt(i - 1))
        && CharacterClass.isHan(text.charAt(i + 1));
  }

  /** Wider spaces are typed on purpose. */
  private static boolean isNarrow(char c) {
    return c == ' ' || c == '\u00A0';
  }

  private boolean isInsideWord(int start, int space) {
    char[] before = {'\n', '\n', '\n'};
    int found = before.length;
    for (int i = space - 1; i >= start && found > 0; i--) {
      if (!CharacterClass.isBlank(text.charAt(i))) before[--found] = plain(text.charAt(i));
    }
    return CharacterModel.get()
            .behind(before[0], before[1], before[2])
            .logProbability(plain(text.charAt(space + 1)))
        >= SAME_WORD;
  }

  /** The model counts simplified text. */
  private static char plain(char c) {
    return ScriptConverter.get().simplify(c);
  }

  private void close(int start, int end) {
    for (int i = start + 1; i + 1 < end; i++) {
      boolean betweenChinese =
          isNarrow(text.charAt(i))
              && CharacterClass.isChinese(text.charAt(i - 1))
              && CharacterClass.isChinese(text.charAt(i + 1));
      if (betweenChinese) rewrite.remove(i, i + 1, RepairKind.SPACE);
    }
  }
}
