package zhenxing.restore;

import java.util.ArrayList;
import java.util.List;

/**
 * Restores damaged text to what was published. The main entry of this package. Has no state, so one
 * instance can be used by any number of threads.
 *
 * <p>Example: {@code 推動(dòng)?xùn)|北全面振興} becomes {@code 推动东北全面振兴}.
 *
 * <p>Damage was added in layers and is removed in reverse order: entities and white space from the
 * web page, insertions between bytes, readings, script, punctuation; then page furniture, which is
 * recognized by its words. One repair may uncover another, so all steps are repeated until nothing
 * changes. Therefore restoring a restored text changes nothing. Time is linear in the length of the
 * text.
 */
public final class Restorer {

  /** Two rounds are usual. The limit keeps a hostile text from going round for ever. */
  private static final int MOST_ROUNDS = 8;

  /**
   * Restores a text.
   *
   * @param title the headline as found, or null if it is not known apart from the body
   * @param body the text as found, not null; any length and content
   */
  public RestoredText restore(String title, String body) {
    EditedText headline = EditedText.of(title == null ? "" : title);
    EditedText text = EditedText.of(body);
    List<RestoredText.FurnitureLine> furniture = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String headlineBefore = headline.text();
      String textBefore = text.text();
      headline = clean(headline);
      text = clean(text);
      if (title == null) text = Spacing.breakBehindHeadline(text);
      Script script = Script.of(headline.text(), text.text());
      boolean traditional = script == Script.TRADITIONAL;
      Annotations annotations = Annotations.learn(traditional, headline.text(), text.text());
      boolean damaged = traditional || !annotations.isEmpty();
      if (damaged) {
        boolean narrowed = Punctuation.isNarrowed(text.text());
        EditedText torn = text;
        EditedText tornHeadline = headline;
        headline = ByteRepair.repair(headline, annotations);
        text = ByteRepair.repair(text, annotations);
        if (text != torn || headline != tornHeadline) {
          // Readings of characters that were torn at every occurrence are only visible now.
          annotations =
              annotations.and(Annotations.learn(traditional, headline.text(), text.text()));
        }
        headline = restoreWriting(headline, annotations, traditional, narrowed);
        text = restoreWriting(text, annotations, traditional, narrowed);
      }
      if (script == Script.SIMPLIFIED) {
        headline = TraditionalSentences.convert(headline);
        text = TraditionalSentences.convert(text);
      }
      headline = Punctuation.single(headline);
      text = Punctuation.single(text);
      text = Repetition.remove(Spacing.joinLines(text));
      text = StraySpaces.remove(FurnitureLines.remove(text, furniture));
      if (headline.text().equals(headlineBefore) && text.text().equals(textBefore)) break;
    }
    headline = Mojibake.markLost(headline);
    text = Mojibake.markLost(text);
    EditList edits = new EditList(headline, text);
    return new RestoredText(
        title == null ? null : headline.text(), text.text(), edits, edits.count(), furniture);
  }

  private static EditedText clean(EditedText draft) {
    draft = Mojibake.undo(UnicodeEscapes.decode(Entities.decode(draft)));
    draft = StandardForms.restore(Spacing.removeInvisible(draft));
    return Spacing.closeLabels(Spacing.closeUp(Spacing.trimLines(draft)));
  }

  private static EditedText restoreWriting(
      EditedText draft, Annotations annotations, boolean traditional, boolean narrowed) {
    draft = annotations.remove(draft);
    if (traditional) draft = ScriptConverter.get().convert(draft);
    draft = Punctuation.single(draft);
    return narrowed ? Punctuation.widen(draft) : draft;
  }
}
