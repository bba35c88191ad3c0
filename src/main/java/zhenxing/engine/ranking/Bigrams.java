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

  /** Every two neighbouring characters of a text, in order. */
  public static List<String> of(String text) {
    int[] characters = text.codePoints().toArray();
    List<String> bigrams = new ArrayList<>(characters.length);
    for (int i = 0; i + 1 < characters.length; i++) {
      bigrams.add(new String(characters, i, 2));
    }
    return bigrams;
  }

  /** The bigrams of a text that, once folded, do not contain a separator, in order. */
  public static List<String> within(String text) {
    List<String> bigrams = of(Folding.text(text));
    bigrams.removeIf(bigram -> bigram.indexOf(Folding.SEPARATOR) >= 0);
    return bigrams;
  }

  /**
   * Every second bigram of a phrase and the last one, which cover all of its characters and by
   * their positions hold it together; none for a phrase of one character.
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
