package zhenxing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Article;
import zhenxing.article.Edit;
import zhenxing.article.FiledPlace;
import zhenxing.article.Repairs;
import zhenxing.engine.IndexedArticle;

/**
 * An article in the form of the API and of JSON Lines files in a corpus. Absent fields are left
 * out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleJson(
    String id,
    String title,
    Boolean titleDerived,
    String body,
    String date,
    Integer year,
    List<PlaceJson> places,
    List<String> industries,
    String source,
    String author,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> authors,
    String url,
    String revision,
    Set<String> explicit,
    Map<String, Integer> repairs,
    List<EditJson> edits) {

  /**
   * A place. {@code city} is left out for coverage of a whole province; {@code role} is {@code
   * subject} or {@code covered}.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlaceJson(String province, String city, String role) {

    static List<PlaceJson> of(List<FiledPlace> places) {
      return places.stream()
          .map(
              filed ->
                  new PlaceJson(
                      filed.place().province(), filed.place().city(), filed.role().label()))
          .toList();
    }
  }

  /** A repair. Offsets are UTF-16 units in the restored field. */
  public record EditJson(String kind, String field, int start, int end, String was) {

    /** Converts edits to the form of the API. */
    public static List<EditJson> of(List<Edit> edits) {
      return edits.stream()
          .map(
              edit ->
                  new EditJson(
                      edit.kind().label(),
                      edit.field().label(),
                      edit.start(),
                      edit.end(),
                      edit.was()))
          .toList();
    }
  }

  /** Converts an indexed article, with its edits and its revision. */
  public static ArticleJson of(IndexedArticle indexed) {
    return of(indexed.article(), indexed.edits(), indexed.fingerprint());
  }

  /**
   * Converts an article without a revision.
   *
   * @param edits its edits, or null to leave them out
   */
  public static ArticleJson of(Article article, List<Edit> edits) {
    return of(article, edits, null);
  }

  private static ArticleJson of(Article article, List<Edit> edits, String revision) {
    return new ArticleJson(
        article.id(),
        article.title(),
        article.titleDerived() ? true : null,
        article.body(),
        article.date() == null ? null : article.date().toString(),
        article.year(),
        PlaceJson.of(article.places()),
        article.industries(),
        article.source(),
        article.author(),
        article.authors(),
        article.url(),
        revision,
        article.explicit(),
        repairs(article.repairs()),
        edits == null ? null : EditJson.of(edits));
  }

  /** Returns the counts by the labels of the kinds, without kinds that did not occur. */
  public static Map<String, Integer> repairs(Repairs repairs) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    repairs.counts().forEach((kind, count) -> counts.put(kind.label(), count));
    return counts;
  }
}
