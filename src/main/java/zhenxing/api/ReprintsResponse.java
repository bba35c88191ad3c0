package zhenxing.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import zhenxing.api.SearchResponse.HitJson;
import zhenxing.engine.ReprintGroup;
import zhenxing.engine.ReprintHit;

/** The other articles that print the same text as an article, most similar first. */
public record ReprintsResponse(String group, List<ReprintJson> hits) {

  /** A reprint with its similarity, 0 to 1. */
  public record ReprintJson(@JsonUnwrapped HitJson hit, double similarity) {}

  /** Converts a group of reprints to the form of the API. */
  public static ReprintsResponse of(ReprintGroup group) {
    return new ReprintsResponse(
        group.group(), group.hits().stream().map(ReprintsResponse::json).toList());
  }

  private static ReprintJson json(ReprintHit reprint) {
    // The similarity is based on a sample, so more than two decimals would suggest false precision.
    return new ReprintJson(
        HitJson.of(reprint.hit()), Math.round(reprint.similarity() * 100) / 100.0);
  }
}
