package zhenxing.engine;

/**
 * How a query was taken, and what either way finds.
 *
 * @param used {@link Match#WORDS} or {@link Match#PHRASE}
 * @param phraseTotal how many it finds as phrases, under the filters and with reprints joined where
 *     the search joins them; null unless the search left the choice open and its total is wanted
 * @param wordsTotal how many it finds as words; null likewise
 */
public record Matched(Match used, Integer phraseTotal, Integer wordsTotal) {

  public Matched {
    if (used == Match.AUTO) throw new IllegalArgumentException("a query is not taken both ways");
  }

  /** Without what the other way would find. */
  public Matched(Match used) {
    this(used, null, null);
  }
}
