package zhenxing.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the bare words of a query are taken: those in no field and no quotation marks. */
public enum Match {
  /** As words: of more than two so many as still leave enough to find. */
  WORDS,
  /** Every run between spaces stands whole, as in quotation marks, or another name of it does. */
  PHRASE,
  /** {@link #PHRASE} where that finds something and the query is no sentence, else words. */
  AUTO;

  /** The name in requests: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way of this name. */
  public static Optional<Match> of(String label) {
    return Arrays.stream(values()).filter(match -> match.label().equals(label)).findFirst();
  }
}
