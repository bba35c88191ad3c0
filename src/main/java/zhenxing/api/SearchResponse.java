package zhenxing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import zhenxing.api.ArticleJson.PlaceJson;
import zhenxing.article.Article;
import zhenxing.engine.Hit;
import zhenxing.engine.Matched;

/**
 * The answer to a search. {@code didYouMean} and {@code nextCursor} are null if there is none;
 * {@code hits} is absent from the answer of {@code /facets}, and {@code meaningTotal} if the search
 * was by words alone.
 */
public record SearchResponse(
    String query,
    int total,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer meaningTotal,
    long tookMillis,
    boolean timedOut,
    List<String> warnings,
    String didYouMean,
    MatchJson match,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<HitJson> hits,
    FacetsJson facets,
    String nextCursor) {

  /** How the query was interpreted. The two totals are present only if the choice was left open. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MatchJson(String used, Integer phraseTotal, Integer wordsTotal) {

    static MatchJson of(Matched matched) {
      return new MatchJson(matched.used().label(), matched.phraseTotal(), matched.wordsTotal());
    }
  }

  /**
   * A hit. Absent fields are left out; {@code found} is present only if the hit was found by
   * meaning alone.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HitJson(
      String id,
      String title,
      String titleHighlighted,
      Boolean titleDerived,
      List<String> snippets,
      String date,
      Integer year,
      List<PlaceJson> places,
      List<String> industries,
      String source,
      float score,
      int reprints,
      int unrepaired,
      String found) {

    private static final String BY_MEANING = "meaning";

    /** Converts a hit to the form of the API. */
    public static HitJson of(Hit hit) {
      Article article = hit.article();
      return new HitJson(
          article.id(),
          article.title(),
          hit.titleHighlighted(),
          article.titleDerived() ? true : null,
          hit.snippets(),
          article.date() == null ? null : article.date().toString(),
          article.year(),
          PlaceJson.of(article.places()),
          article.industries(),
          article.source(),
          hit.score(),
          hit.reprints(),
          article.repairs().unrepaired(),
          hit.byMeaning() ? BY_MEANING : null);
    }
  }

  /** The facets, named like the request parameters. */
  public record FacetsJson(
      List<ValueJson> city,
      List<ValueJson> industry,
      List<YearJson> year,
      List<ValueJson> source) {}

  /**
   * A facet value. {@code children} is left out if there are none. For the articles without a
   * value, {@code value} is null and {@code unknown} is true.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ValueJson(
      @JsonInclude(JsonInclude.Include.ALWAYS) String value,
      String label,
      Boolean unknown,
      @JsonInclude(JsonInclude.Include.ALWAYS) int count,
      @JsonInclude(JsonInclude.Include.ALWAYS) boolean selected,
      List<ValueJson> children) {}

  /** A year. For the articles without a year, {@code value} is null and {@code unknown} is true. */
  public record YearJson(
      Integer value,
      @JsonInclude(JsonInclude.Include.NON_NULL) Boolean unknown,
      int count,
      boolean selected) {}

  /** Returns the same answer without hits. */
  public SearchResponse withoutHits() {
    return new SearchResponse(
        query, total, null, tookMillis, timedOut, warnings, didYouMean, match, null, facets, null);
  }
}
