package zhenxing.engine.lucene.document;

/** Names of the fields of the index. */
public final class Fields {

  /**
   * Version of the index format. It is raised when an index written before can no longer be
   * searched or updated.
   */
  public static final String FORMAT = "9";

  /** Id of the article, unique. Indexed, and a doc value that breaks ties between hits. */
  public static final String ID = "id";

  /** Corpus file of the article. Indexed, and a doc value. */
  public static final String FILE = "file";

  /** Fingerprint of the article. Doc value. */
  public static final String FINGERPRINT = "fingerprint";

  /** Words as the segmenter splits them, for ranking. Indexed. */
  public static final String TITLE_WORDS = "title.words";

  /** The same for the body. */
  public static final String BODY_WORDS = "body.words";

  /**
   * All pairs of neighbouring characters of the folded text, for exact phrases and for words inside
   * longer words. A phrase of one character is found by the bigrams that begin with it. Indexed.
   */
  public static final String TITLE_BIGRAMS = "title.bigrams";

  /** The same for the body. */
  public static final String BODY_BIGRAMS = "body.bigrams";

  /** Words of the lead, which tells what the article is about. Indexed. */
  public static final String LEAD_WORDS = "lead.words";

  /** Slugs of the industries. Indexed, for filters. */
  public static final String INDUSTRY = "industry";

  /** Publisher. Indexed, for filters. */
  public static final String SOURCE = "source";

  /**
   * Date as {@code PublicationDate.sortKey}. Point and doc value. Articles without a date lack the
   * field.
   */
  public static final String DATE = "date";

  /** Year. Point. Articles without a year lack the field. */
  public static final String YEAR = "year";

  /** Facet dimension of industries. The dimensions of places are in {@link PlaceFields}. */
  public static final String INDUSTRY_FACET = "industries";

  /** Facet dimension of years. */
  public static final String YEAR_FACET = "years";

  /** Facet dimension of publishers. */
  public static final String SOURCE_FACET = "sources";

  /** Phrases that the article quotes or uses more than once, for suggestions. Indexed. */
  public static final String PHRASES = "phrases";

  /** Title as displayed, for suggestions. Doc value. */
  public static final String TITLE = "title";

  /** Bands of the sketch, by which reprints are found. Points. */
  public static final String BANDS = "reprint.bands";

  /** The {@link zhenxing.catalog.Sketch} of the body. Doc value. */
  public static final String SKETCH = "reprint.sketch";

  /**
   * Name of the reprint group, which is the id of the earliest article in it. Doc value. Articles
   * that belong to no group lack the field.
   */
  public static final String GROUP = "reprint.group";

  /**
   * Facet label under which the articles without a value in a dimension are counted. It cannot be
   * confused with a name that a corpus states.
   */
  public static final String NONE = "\u0000";

  /** The article without its body, as JSON. Stored only. */
  public static final String STORED_ARTICLE = "stored.article";

  /** The body, encoded by {@link StoredText}. Stored only. */
  public static final String STORED_BODY = "stored.body";

  /** The edits. Stored only. */
  public static final String STORED_EDITS = "stored.edits";

  /** The body as it was read, if it cannot be restored by undoing the edits. Stored only. */
  public static final String STORED_ORIGINAL = "stored.original";

  /** The headline as it was read, in the same case; missing if there was none. Stored only. */
  public static final String STORED_ORIGINAL_TITLE = "stored.original.title";

  private Fields() {}

  /** Whether a field contains only the beginning of bodies. */
  public static boolean isLead(String field) {
    return field.equals(LEAD_WORDS);
  }
}
