package zhenxing.restore;

import java.util.ArrayList;
import java.util.List;

/**
 * Restores damaged text: one call, from the text as found to the text as published. Immutable and
 * safe for use by many threads.
 *
 * <p>The damage was done in layers, so it is taken off in the reverse order: what the page did
 * (entities, white space), what was put between the bytes, the readings, the script, the marks;
 * last the lines around the article, which are told by their words. One repair may uncover another,
 * so this goes round until nothing changes, which also makes restoring restored text do nothing.
 */
public final class Restorer {

  /** Two rounds are the rule; a hostile text must not go round for ever. */
  private static final int MOST_ROUNDS = 8;

  /** So large a share of traditional characters is a text in traditional script, not a name. */
  private static final double TRADITIONAL_SHARE = 0.05;

  /**
   * Restores a text.
   *
   * @param title the headline as found, or null where none is known apart from the body
   * @param body the text as found
   */
  public RestoredText restore(String title, String body) {
    Draft headline = Draft.of(title == null ? "" : title);
    Draft text = Draft.of(body);
    List<RestoredText.FurnitureLine> furniture = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String headlineBefore = headline.text();
      String textBefore = text.text();
      headline = clean(headline);
      text = clean(text);
      boolean traditional = isTraditional(headline.text(), text.text());
      Annotations annotations = Annotations.learn(traditional, headline.text(), text.text());
      boolean damaged = traditional || !annotations.isEmpty();
      if (damaged) {
        boolean narrowed = Punctuation.isNarrowed(text.text());
        Draft torn = text;
        Draft tornHeadline = headline;
        headline = ByteRepair.repair(headline, annotations);
        text = ByteRepair.repair(text, annotations);
        if (text != torn || headline != tornHeadline) {
          // Characters that were torn wherever they stood show their reading only now.
          annotations =
              annotations.and(Annotations.learn(traditional, headline.text(), text.text()));
        }
        headline = restoreWriting(headline, annotations, traditional, narrowed);
        text = restoreWriting(text, annotations, traditional, narrowed);
      }
      headline = Punctuation.single(headline);
      text = Punctuation.single(text);
      text = Repetition.remove(Spacing.joinLines(text));
      text = FurnitureLines.remove(text, furniture);
      if (headline.text().equals(headlineBefore) && text.text().equals(textBefore)) break;
    }
    headline = Mojibake.markLost(headline);
    text = Mojibake.markLost(text);
    EditList edits = new EditList(headline, text);
    return new RestoredText(
        title == null ? null : headline.text(), text.text(), edits, edits.count(), furniture);
  }

  private static Draft clean(Draft draft) {
    draft = Mojibake.undo(Entities.decode(draft));
    draft = StandardForms.restore(Spacing.removeInvisible(draft));
    return Spacing.closeUp(Spacing.trimLines(draft));
  }

  private static Draft restoreWriting(
      Draft draft, Annotations annotations, boolean traditional, boolean narrowed) {
    draft = annotations.remove(draft);
    if (traditional) draft = ScriptConverter.get().convert(draft);
    draft = Punctuation.single(draft);
    return narrowed ? Punctuation.widen(draft) : draft;
  }

  private static boolean isTraditional(String... texts) {
    ScriptConverter script = ScriptConverter.get();
    int han = 0;
    int traditional = 0;
    int simplified = 0;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!CharacterClass.isHan(c)) continue;
        han++;
        if (script.isOnlyTraditional(c)) traditional++;
        else if (script.isOnlySimplified(c)) simplified++;
      }
    }
    return traditional > TRADITIONAL_SHARE * han && traditional > simplified;
  }
}
