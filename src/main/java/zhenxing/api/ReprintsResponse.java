package zhenxing.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import zhenxing.api.SearchResponse.HitJson;
import zhenxing.engine.ReprintGroup;
import zhenxing.engine.ReprintHit;

/** The other articles that print the text of one, the most alike first. */
public record ReprintsResponse(String group, List<ReprintJson> hits) {

  /** One of them. */
  public record ReprintJson(@JsonUnwrapped HitJson hit, double similarity) {}

  public static ReprintsResponse of(ReprintGroup group) {
    return new ReprintsResponse(
        group.group(), group.hits().stream().map(ReprintsResponse::json).toList());
  }

  private static ReprintJson json(ReprintHit reprint) {
    // More than two decimals would claim more than a sample can tell.
    return new ReprintJson(
        HitJson.of(reprint.hit()), Math.round(reprint.similarity() * 100) / 100.0);
  }
}
