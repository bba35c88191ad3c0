package zhenxing.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import zhenxing.api.Language;
import zhenxing.api.ParameterReader;
import zhenxing.catalog.Taxonomy;

/** {@code GET /industries}: the taxonomy in force, also while there is no index yet. */
final class IndustriesResource {

  private static final Set<String> NAMES = Set.of("lang");

  private final Taxonomy taxonomy;

  IndustriesResource(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  private record IndustryJson(String value, String label) {}

  private record IndustriesJson(List<IndustryJson> industries) {}

  void list(Context ctx) throws IOException {
    Language language = ParameterReader.of(QueryParameters.of(ctx), NAMES).language();
    Answer.json(
        ctx,
        new IndustriesJson(
            taxonomy.industries().stream()
                .map(industry -> new IndustryJson(industry.slug(), language.label(industry)))
                .toList()));
  }
}
