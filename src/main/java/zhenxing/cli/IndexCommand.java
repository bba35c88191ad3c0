package zhenxing.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhenxing.engine.SearchEngine;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Indexer;

/** {@code zhenxing index}. */
@Command(
    name = "index",
    description = "Bring the index up to date with the corpus.",
    mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {

  @Mixin private CorpusOptions corpus;
  @Mixin private EngineOptions engine;
  @Mixin private TaxonomyOption taxonomyOption;
  @Mixin private OfficeOption office;

  @Option(
      names = "--strict",
      description = "Exit with 1 when anything was rejected, or nothing found.")
  private boolean strict;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    IndexSummary summary;
    try (SearchEngine opened = engine.open();
        IndexReport.Bar bar = new IndexReport.Bar()) {
      summary =
          new Indexer(opened, engine.index(), taxonomyOption.taxonomy(), office.reader())
              .index(corpus.corpus(), corpus.deletions(), bar);
    }
    if (json) System.out.println(IndexReport.json(summary));
    else IndexReport.print(summary, System.out);
    boolean empty = summary.read() + summary.unchanged() + summary.kept() == 0;
    if (empty) System.err.println("zhenxing: no article was found: is --corpus the right folder?");
    boolean complaint = empty || summary.rejectedTotal() > 0;
    return strict && complaint ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
