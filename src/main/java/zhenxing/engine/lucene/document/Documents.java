package zhenxing.engine.lucene.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.catalog.Sketch;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.ranking.Ranking;
import zhenxing.engine.suggest.Phrases;
import zhenxing.engine.text.BigramStream;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.SegmentedText;
import zhenxing.engine.text.Segmenter;

/** Converts articles to Lucene documents. */
public final class Documents {

  private static final FieldType LEAD = leadType();

  private final FacetsConfig facets = facetsConfig();
  private final Segmenter segmenter;

  /** Splits the text of articles with the given segmenter. */
  public Documents(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /**
   * Returns the configuration of the facet dimensions. Places are hierarchical (province, city);
   * places and industries can have several values.
   */
  public static FacetsConfig facetsConfig() {
    FacetsConfig config = new FacetsConfig();
    for (PlaceFields fields : PlaceFields.values()) {
      config.setHierarchical(fields.facet(), true);
      config.setMultiValued(fields.facet(), true);
    }
    config.setMultiValued(Fields.INDUSTRY_FACET, true);
    return config;
  }

  /**
   * Returns the type of the lead field. It records only whether a lead contains a term, neither how
   * often nor where.
   */
  private static FieldType leadType() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /** Returns the document of an article. */
  public Document document(IndexedArticle indexed) throws IOException {
    Article article = indexed.article();
    Document document = new Document();
    document.add(new StringField(Fields.ID, article.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id())));
    document.add(new StringField(Fields.FILE, indexed.file(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.FILE, new BytesRef(indexed.file())));
    document.add(new BinaryDocValuesField(Fields.FINGERPRINT, new BytesRef(indexed.fingerprint())));
    StoredArticle.write(indexed, document);
    SegmentedText title = segmenter.segment(article.title());
    SegmentedText body = segmenter.segment(article.body());
    // A derived headline is the first clause of the body, so the body fields match it already.
    if (!article.titleDerived()) {
      document.add(new TextField(Fields.TITLE_WORDS, title.stream()));
      document.add(bigrams(Fields.TITLE_BIGRAMS, article.title()));
    }
    document.add(new TextField(Fields.BODY_WORDS, body.stream()));
    document.add(bigrams(Fields.BODY_BIGRAMS, article.body()));
    int lead = Math.min(article.body().length(), Ranking.LEAD_CHARACTERS);
    document.add(new Field(Fields.LEAD_WORDS, body.stream(lead), LEAD));
    addCatalogue(document, article);
    document.add(new BinaryDocValuesField(Fields.TITLE, new BytesRef(article.title())));
    for (String phrase : Phrases.of(title, body)) document.add(keyword(Fields.PHRASES, phrase));
    addSketch(document, article);
    return facets.build(document);
  }

  private static Field bigrams(String field, String text) {
    return new TextField(field, new BigramStream(Folding.text(text)));
  }

  private static void addCatalogue(Document document, Article article) {
    List<Place> subjects = new ArrayList<>();
    List<Place> all = new ArrayList<>();
    for (FiledPlace filed : article.places()) {
      all.add(filed.place());
      if (filed.isSubject()) subjects.add(filed.place());
    }
    addPlaces(document, PlaceFields.ALL, all);
    addPlaces(document, PlaceFields.SUBJECTS, subjects);
    for (String industry : new HashSet<>(article.industries())) {
      document.add(keyword(Fields.INDUSTRY, industry));
      document.add(new SortedSetDocValuesFacetField(Fields.INDUSTRY_FACET, industry));
    }
    if (article.industries().isEmpty()) {
      document.add(new SortedSetDocValuesFacetField(Fields.INDUSTRY_FACET, Fields.NONE));
    }
    if (article.source() != null) {
      document.add(keyword(Fields.SOURCE, article.source()));
      document.add(new SortedSetDocValuesFacetField(Fields.SOURCE_FACET, article.source()));
    }
    if (article.date() != null) {
      document.add(new IntPoint(Fields.DATE, article.date().sortKey()));
      document.add(new NumericDocValuesField(Fields.DATE, article.date().sortKey()));
      document.add(new IntPoint(Fields.YEAR, article.year()));
    }
    String year = article.date() == null ? Fields.NONE : article.year().toString();
    document.add(new SortedSetDocValuesFacetField(Fields.YEAR_FACET, year));
  }

  private static void addPlaces(Document document, PlaceFields fields, List<Place> places) {
    Set<String> provinces = new HashSet<>();
    Set<String> cities = new HashSet<>();
    for (Place place : places) {
      provinces.add(place.province());
      if (place.city() == null) {
        document.add(new SortedSetDocValuesFacetField(fields.facet(), place.province()));
      } else {
        cities.add(place.city());
        document.add(
            new SortedSetDocValuesFacetField(fields.facet(), place.province(), place.city()));
      }
    }
    for (String province : provinces) document.add(keyword(fields.province(), province));
    for (String city : cities) document.add(keyword(fields.city(), city));
    if (places.isEmpty()) {
      document.add(new SortedSetDocValuesFacetField(fields.facet(), Fields.NONE));
    }
  }

  /**
   * Adds the sketch of the body. The headline is left out because a reprint often has another one.
   */
  private static void addSketch(Document document, Article article) {
    Sketch sketch = Sketch.of(article.body());
    document.add(new BinaryDocValuesField(Fields.SKETCH, new BytesRef(sketch.toBytes())));
    for (int band : sketch.bands()) document.add(new IntPoint(Fields.BANDS, band));
  }

  private static Field keyword(String field, String value) {
    return new StringField(field, value, Field.Store.NO);
  }
}
