package zhenxing.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhenxing.api.ArticleJson;
import zhenxing.api.EvidenceJson;
import zhenxing.api.Language;
import zhenxing.article.Stated;
import zhenxing.catalog.CatalogueEntry;
import zhenxing.corpus.OutsideLinks;
import zhenxing.indexing.ArticleMaker;

/** {@code zhenxing catalog}: restores and catalogues articles. */
@Command(
    name = "catalog",
    description = "Restore and catalogue articles: one JSON object for each.",
    mixinStandardHelpOptions = true)
final class CatalogCommand implements Callable<Integer> {

  @Mixin private Inputs inputs;

  @Option(names = "--jsonl", description = "Each line of the input is an article.")
  private boolean jsonLines;

  @Option(names = "--explain", description = "Add the evidence for each value.")
  private boolean explain;

  @Mixin private TaxonomyOption taxonomy;
  @Mixin private OfficeOption office;

  private final JsonMapper json = new JsonMapper();

  @Override
  public Integer call() throws Exception {
    ArticleMaker maker = new ArticleMaker(taxonomy.taxonomy());
    ArticleFilter filter =
        new ArticleFilter(
            jsonLines,
            office.reader(OutsideLinks.FOLLOWED),
            found -> print(maker.make(found, Stated.NOTHING)));
    return filter.run(inputs) == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void print(CatalogueEntry entry) {
    ObjectNode object = json.valueToTree(ArticleJson.of(entry.article(), null));
    if (explain)
      object.set("evidence", json.valueToTree(EvidenceJson.of(entry.evidence(), Language.EN)));
    System.out.println(JsonLine.of(object.toString()));
  }
}
