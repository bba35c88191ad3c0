package zhenxing.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import zhenxing.api.SearchResponse.HitJson;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.Reason;
import zhenxing.engine.RelatedHit;

/** The articles related to an article, most related first, with their reasons. */
public record RelatedResponse(List<RelatedJson> hits) {

  /** A related article. */
  public record RelatedJson(@JsonUnwrapped HitJson hit, List<ReasonJson> reasons) {}

  /** A reason, as data and (in {@code text}) in words. */
  public record ReasonJson(String kind, String value, String text) {}

  /**
   * Converts related articles to the form of the API.
   *
   * @param taxonomy provides the names of industries
   * @param language language of the reasons
   */
  public static RelatedResponse of(List<RelatedHit> hits, Taxonomy taxonomy, Language language) {
    ReasonText words = new ReasonText(taxonomy, language);
    return new RelatedResponse(hits.stream().map(hit -> json(hit, words)).toList());
  }

  private static RelatedJson json(RelatedHit related, ReasonText words) {
    return new RelatedJson(
        HitJson.of(related.hit()),
        related.reasons().stream().map(reason -> json(reason, words)).toList());
  }

  private static ReasonJson json(Reason reason, ReasonText words) {
    String kind = reason.kind().name().toLowerCase(Locale.ROOT);
    return new ReasonJson(kind, reason.value(), words.of(reason));
  }
}
