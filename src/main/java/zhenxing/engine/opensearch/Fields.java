package zhenxing.engine.opensearch;

import zhenxing.article.Place;
import zhenxing.engine.Filters;
import zhenxing.engine.ranking.WordRanking;

/** Names of the fields of documents; {@code index.json} says how each is indexed. */
final class Fields {

  /** Must go up when an existing index can no longer be searched or brought up to date. */
  static final int FORMAT = 3;

  static final String ID = "id";
  static final String FILE = "file";
  static final String FINGERPRINT = "fingerprint";

  /** The article without its body. */
  static final String ARTICLE = "article";

  /** The text as it is shown. It is stored, not searched. */
  static final String BODY = "body";

  static final String BODY_WORDS = "body_words";
  static final String BODY_BIGRAMS = "body_bigrams";
  static final String TITLE_WORDS = "title_words";
  static final String TITLE_BIGRAMS = "title_bigrams";
  static final String LEAD_WORDS = "lead_words";
  static final String EDITS = "edits";

  /** Title and body as they were read, if undoing the edits does not give them. */
  static final String ORIGINAL = "original";

  static final String PHRASES = "phrases";
  static final String INDUSTRY = "industry";
  static final String SOURCE = "source";
  static final String DATE = "date";
  static final String YEAR = "year";

  /** The sort key of the date; 0 for an undated article. */
  static final String NEWEST = "newest";

  /** The sort key of the date; {@link #UNDATED} for an undated article. */
  static final String OLDEST = "oldest";

  /** Later than any date. */
  static final int UNDATED = 99_999_999;

  static final String BANDS = "bands";
  static final String SKETCH = "sketch";

  /** The name of the group of reprints. Articles without reprints have no such field. */
  static final String GROUP = "group";

  /** Name of the analyzer that makes bigrams. */
  static final String BIGRAMS = "bigrams";

  /** Separates province and city in a path. */
  static final char BELOW = '\u001f';

  private Fields() {}

  /** Returns the field in which a ranking looks for a term. */
  static String of(WordRanking.In in) {
    return switch (in) {
      case TITLE_WORDS -> TITLE_WORDS;
      case TITLE_BIGRAMS -> TITLE_BIGRAMS;
      case BODY_WORDS -> BODY_WORDS;
      case BODY_BIGRAMS -> BODY_BIGRAMS;
      case LEAD_WORDS -> LEAD_WORDS;
    };
  }

  /**
   * The fields of places: of all places that an article is filed under, or of its subjects alone.
   */
  enum Places {
    ALL("city", "province", "place"),
    SUBJECTS("city_subject", "province_subject", "place_subject");

    final String city;
    final String province;

    /** The field with provinces, and with paths of province and city. */
    final String path;

    Places(String city, String province, String path) {
      this.city = city;
      this.province = province;
      this.path = path;
    }

    static Places of(Filters filters) {
      return filters.subjectsOnly() ? SUBJECTS : ALL;
    }

    /** Returns the field and the value by which articles about a place are found. */
    String[] term(Place place) {
      return place.city() == null
          ? new String[] {province, place.province()}
          : new String[] {city, place.city()};
    }
  }
}
