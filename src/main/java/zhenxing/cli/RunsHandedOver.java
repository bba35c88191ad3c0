package zhenxing.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.OutsideLinks;
import zhenxing.indexing.Deletions;
import zhenxing.indexing.Handover;
import zhenxing.indexing.HandoverListener;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Indexer;
import zhenxing.indexing.Intake;
import zhenxing.meaning.BackgroundEmbedding.Progress;
import zhenxing.meaning.Meaning;
import zhenxing.server.IndexingProgress;

/** Carries out the runs that {@code zhenxing index} in another process hands over to a server. */
final class RunsHandedOver implements HandoverListener.Runs {

  /** The state until the server has begun to embed its articles. */
  private static final Progress NOT_BEGUN = new Progress(0, 0, null);

  private final Intake intake;
  private final Taxonomy taxonomy;
  private final IndexingProgress progress;
  private final Meaning meaning;

  /**
   * @param taxonomy of the server; a run that was asked for with another one is refused
   * @param progress where the server tells its readers how far a run is
   * @param meaning null if articles are found by words alone
   */
  RunsHandedOver(Intake intake, Taxonomy taxonomy, IndexingProgress progress, Meaning meaning) {
    this.intake = intake;
    this.taxonomy = taxonomy;
    this.progress = progress;
    this.meaning = meaning;
  }

  @Override
  public IndexSummary run(Handover.Request request, Indexer.Progress told) throws IOException {
    if (!request.taxonomy().equals(taxonomy.fingerprint())) {
      throw new IOException(
          "the server that has this index runs with another taxonomy: give both the same"
              + " --taxonomy, or stop the server");
    }
    try {
      List<Path> roots = request.corpus().stream().map(Path::of).toList();
      CorpusReader reader =
          OfficeOption.reader(
              request.office(),
              request.outsideLinks() ? OutsideLinks.FOLLOWED : OutsideLinks.REJECTED);
      Indexer.Progress all = ServeCommand.both(progress, told);
      IndexSummary summary =
          request.rebuild()
              ? intake.rebuild(roots, reader, all)
              : intake.index(
                  roots,
                  reader,
                  request.allowDeletions() ? Deletions.ALLOWED : Deletions.GUARDED,
                  all);
      progress.rejected(summary.rejectedTotal());
      if (request.rebuild()) progress.checked(List.of());
      progress.fresh();
      return summary;
    } finally {
      progress.end();
    }
  }

  @Override
  public Optional<Handover.Vectors> vectors() {
    if (meaning == null) return Optional.empty();
    boolean isComplete = meaning.isUpToDate();
    Progress now = meaning.progress().orElse(NOT_BEGUN);
    return Optional.of(new Handover.Vectors(now.done(), now.of(), isComplete, now.problem()));
  }
}
