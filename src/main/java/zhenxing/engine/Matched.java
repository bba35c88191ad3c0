package zhenxing.engine;

/**
 * How a query was interpreted, and what either interpretation finds.
 *
 * @param used {@link Match#WORDS} or {@link Match#PHRASE}
 * @param phraseTotal number of results as phrases, with the filters applied and reprints joined if
 *     the search joins them; null unless the request said {@link Match#AUTO} and wanted a total
 * @param wordsTotal number of results as words; null in the same cases
 */
public record Matched(Match used, Integer phraseTotal, Integer wordsTotal) {

  public Matched {
    if (used == Match.AUTO) throw new IllegalArgumentException("a query is not taken both ways");
  }

  /** Creates a value without the two totals. */
  public Matched(Match used) {
    this(used, null, null);
  }
}
