package zhenxing.engine.text;

/**
 * What stands on both sides of a phrase, over all its occurrences so far. A phrase that always has
 * the same word beside it is a fragment of a longer one: 动能转换, if 新旧 always precedes it.
 *
 * @param before the neighbour before it, in the form of {@link PhraseForm#together}
 * @param after the neighbour after it, in the same form
 */
public record PhraseSides(String before, String after) {

  /** Returns the sides of the phrase in both sets of occurrences together. */
  public PhraseSides and(PhraseSides other) {
    return new PhraseSides(
        PhraseForm.together(before, other.before), PhraseForm.together(after, other.after));
  }

  /** Whether nothing on either side binds the phrase, so that it is complete. */
  public boolean areFree() {
    return PhraseForm.isFree(before) && PhraseForm.isFree(after);
  }
}
