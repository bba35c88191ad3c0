package zhenxing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import zhenxing.article.PlaceRole;
import zhenxing.catalog.Evidence;

/** The evidence for a value of a field. Weights are comparable within one field. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceJson(String field, String value, String role, String why, double weight) {

  /** Converts evidence to the form of the API, with reasons in this language. */
  public static List<EvidenceJson> of(List<Evidence> evidence, Language language) {
    return evidence.stream().map(one -> of(one, language)).toList();
  }

  private static EvidenceJson of(Evidence evidence, Language language) {
    PlaceRole role = evidence.role();
    return new EvidenceJson(
        evidence.field(),
        evidence.value(),
        role == null ? null : role.label(),
        language.of(evidence.why()),
        evidence.weight());
  }
}
