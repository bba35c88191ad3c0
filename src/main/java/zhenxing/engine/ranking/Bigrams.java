package zhenxing.engine.ranking;

import java.util.ArrayList;
import java.util.List;
import zhenxing.engine.text.Folding;

/** The bigrams of folded text, as terms of a query. */
public final class Bigrams {

  /**
   * A bigram of a phrase.
   *
   * @param position in characters from the beginning of the phrase
   */
  public record Placed(String bigram, int position) {}

  private Bigrams() {}

  /** Returns all pairs of neighbouring characters of a text, in order. */
  public static List<String> of(String text) {
    int[] characters = text.codePoints().toArray();
    List<String> bigrams = new ArrayList<>(characters.length);
    for (int i = 0; i + 1 < characters.length; i++) {
      bigrams.add(new String(characters, i, 2));
    }
    return bigrams;
  }

  /** Folds a text and returns its bigrams that do not contain a separator, in order. */
  public static List<String> within(String text) {
    List<String> bigrams = of(Folding.text(text));
    bigrams.removeIf(bigram -> bigram.indexOf(Folding.SEPARATOR) >= 0);
    return bigrams;
  }

  /**
   * Returns every second bigram of a phrase, and the last one. They cover all characters of the
   * phrase, so together with their positions they identify it. Example: 振兴东北 gives 振兴 at 0 and 东北
   * at 2. Empty for a phrase of one character.
   */
  public static List<Placed> covering(String phrase) {
    List<String> bigrams = of(phrase);
    List<Placed> covering = new ArrayList<>();
    for (int i = 0; i < bigrams.size(); i++) {
      if (i % 2 == 0 || i == bigrams.size() - 1) covering.add(new Placed(bigrams.get(i), i));
    }
    return covering;
  }
}
