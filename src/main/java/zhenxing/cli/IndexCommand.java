package zhenxing.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.SearchEngine;
import zhenxing.indexing.Handover;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Indexer;
import zhenxing.meaning.Meaning;

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
  @Mixin private MeaningOptions meaningOptions;

  @Option(
      names = "--wait",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Wait until all articles have vectors, if the index uses them (default); --no-wait leaves"
              + " that to a server.")
  private boolean wait;

  @Option(
      names = "--strict",
      description = "Exit with 1 when anything was rejected, or nothing found.")
  private boolean strict;

  @Option(names = "--json", description = "Print the summary as one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    corpus.requireUsable(engine.index());
    meaningOptions.requireUsable(engine);
    Taxonomy taxonomy = taxonomyOption.taxonomy();
    Handover.Request request = corpus.request(taxonomy, office, corpus.deletions(), false, wait);
    IndexSummary summary;
    try (IndexReport.Bar bar = new IndexReport.Bar();
        EmbeddingReport embedding = new EmbeddingReport(json ? System.err : System.out)) {
      Optional<Handover.Outcome> handedOver =
          Handover.run(engine.index(), request, bar, after(bar, embedding));
      summary =
          handedOver.isPresent() ? handedOver.get().summary() : index(taxonomy, bar, embedding);
      if (wait && handedOver.isPresent()) report(handedOver.get().vectors(), embedding);
    }
    if (json) System.out.println(IndexReport.json(summary));
    else IndexReport.print(summary, System.out);
    boolean empty = summary.read() + summary.unchanged() + summary.kept() == 0;
    if (empty) System.err.println("zhenxing: no article was found: is --corpus the right folder?");
    boolean complaint = empty || summary.rejectedTotal() > 0;
    return strict && complaint ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  /** Displays the progress of embedding in the place of that of indexing. */
  private static Indexer.Progress after(IndexReport.Bar indexing, EmbeddingReport embedding) {
    return (done, of) -> {
      indexing.close();
      embedding.at(done, of);
    };
  }

  private void report(Handover.Vectors vectors, EmbeddingReport embedding) {
    if (vectors != null) {
      embedding.print(vectors.done(), vectors.of(), vectors.complete(), vectors.problem());
    } else if (meaningOptions.areGiven()) {
      System.err.println(
          "zhenxing: the server that has this index was started without --semantic: its articles"
              + " are found by words alone");
    }
  }

  private void embed(SearchEngine opened, EmbeddingReport embedding)
      throws IOException, InterruptedException {
    Optional<Meaning> known = meaningOptions.open(engine);
    if (known.isEmpty()) return;
    try (Meaning meaning = known.get()) {
      embedding.await(meaning, EngineOptions.semantic(opened));
    }
  }

  private IndexSummary index(Taxonomy taxonomy, IndexReport.Bar bar, EmbeddingReport embedding)
      throws IOException, InterruptedException {
    try (SearchEngine opened = engine.open()) {
      IndexSummary summary =
          new Indexer(opened, engine.index(), taxonomy, office.reader(corpus.outsideLinks()))
              .index(corpus.corpus(), corpus.deletions(), bar);
      bar.close();
      if (wait) embed(opened, embedding);
      return summary;
    }
  }
}
