package zhenxing.engine.lucene.document;

/** Names of the index's fields. */
public final class Fields {

  /** Goes up when an index of before can no longer be searched or brought up to date. */
  public static final String FORMAT = "9";

  /** Unique; indexed and, for ties in the order of hits, a doc value. */
  public static final String ID = "id";

  /** Indexed and a doc value: the corpus file. */
  public static final String FILE = "file";

  /** Doc values. */
  public static final String FINGERPRINT = "fingerprint";

  /** Words of the segmenter, for ranking. */
  public static final String TITLE_WORDS = "title.words";

  public static final String BODY_WORDS = "body.words";

  /**
   * Every two neighbours of the folded text, for exact phrases and for words inside words; a phrase
   * of one character is found by the bigrams that begin with it.
   */
  public static final String TITLE_BIGRAMS = "title.bigrams";

  public static final String BODY_BIGRAMS = "body.bigrams";

  /** The first characters of the body once more: they tell what the article is about. */
  public static final String LEAD_WORDS = "lead.words";

  public static final String INDUSTRY = "industry";
  public static final String SOURCE = "source";

  /** Points and doc values: {@code PublicationDate.sortKey}. */
  public static final String DATE = "date";

  /** Points: the year. Articles without one lack the field. */
  public static final String YEAR = "year";

  /** Facet dimensions beside those of {@link PlaceFields}. */
  public static final String INDUSTRY_FACET = "industries";

  public static final String YEAR_FACET = "years";
  public static final String SOURCE_FACET = "sources";

  /** What the article quotes or says more than once, for suggestions. */
  public static final String PHRASES = "phrases";

  /** Doc values: the title as it is shown, for suggestions. */
  public static final String TITLE = "title";

  /** Points: the bands of the sketch, by which reprints are found. */
  public static final String BANDS = "reprint.bands";

  /** Doc values: the {@link zhenxing.catalog.Sketch} of the body. */
  public static final String SKETCH = "reprint.sketch";

  /**
   * Doc values: the id of the earliest article that prints the same text. Articles that stand alone
   * lack the field.
   */
  public static final String GROUP = "reprint.group";

  /**
   * The label under which articles are counted that have no value in a dimension. No name is like
   * it, whatever a corpus states.
   */
  public static final String NONE = "\u0000";

  /** Stored only: the article but for its body, and what is kept beside it. */
  public static final String STORED_ARTICLE = "stored.article";

  public static final String STORED_BODY = "stored.body";
  public static final String STORED_EDITS = "stored.edits";

  /** The body as it was read, where the edits do not lead back to it. */
  public static final String STORED_ORIGINAL = "stored.original";

  /** The headline as it was read, beside that; missing where there was none. */
  public static final String STORED_ORIGINAL_TITLE = "stored.original.title";

  private Fields() {}

  /** Whether a field has the beginning of bodies alone. */
  public static boolean isLead(String field) {
    return field.equals(LEAD_WORDS);
  }
}
