package zhenxing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.OutsideLinks;
import zhenxing.indexing.Deletions;
import zhenxing.indexing.Handover;

/** Options that say what to index. */
final class CorpusOptions {

  @Option(
      names = "--corpus",
      paramLabel = "PATH",
      description =
          "Folder or file of articles; may be given several times (default: corpus/ beside the"
              + " launcher).")
  private List<Path> corpus;

  @Option(
      names = "--allow-deletions",
      description =
          "Delete all articles that are gone from the corpus. Without it, a run stops if a corpus"
              + " folder has become empty, or if at least 100 articles and more than a quarter of the"
              + " index would be deleted.")
  private boolean allowDeletions;

  @Option(
      names = "--no-outside-links",
      description = "Reject links in the corpus that lead to files outside of it.")
  private boolean noOutsideLinks;

  OutsideLinks outsideLinks() {
    return noOutsideLinks ? OutsideLinks.REJECTED : OutsideLinks.FOLLOWED;
  }

  Deletions deletions() {
    return allowDeletions ? Deletions.ALLOWED : Deletions.GUARDED;
  }

  /**
   * Returns the request by which a running server, which alone can write its index, is asked to do
   * the run.
   *
   * @param deletions how many articles may be deleted
   * @param rebuild whether the index is rebuilt
   * @param vectors whether to wait until the articles can be found by meaning
   */
  Handover.Request request(
      Taxonomy taxonomy,
      OfficeOption office,
      Deletions deletions,
      boolean rebuild,
      boolean vectors) {
    return new Handover.Request(
        corpus().stream().map(path -> path.toAbsolutePath().toString()).toList(),
        taxonomy.fingerprint(),
        office.isGiven(),
        deletions == Deletions.ALLOWED,
        outsideLinks() == OutsideLinks.FOLLOWED,
        rebuild,
        vectors);
  }

  /**
   * Checks that the corpus is there, and that it is not the folder of the index: the files of both
   * could not be told apart.
   */
  void requireUsable(Path index) throws IOException {
    Corpus.requireThere(corpus());
    if (!Files.exists(index)) return;
    for (Path root : corpus()) {
      if (!Files.isSameFile(root, index)) continue;
      throw new InputException(
          "--corpus and --index are the same folder, " + root + ": name another for the index");
    }
  }

  List<Path> corpus() {
    if (corpus == null) return List.of(Locations.corpus());
    // An empty name is nearly always an unset variable, and never means the current folder.
    if (corpus.stream().anyMatch(path -> path.toString().isEmpty())) {
      throw new InputException("--corpus is empty: name a folder or file");
    }
    return corpus;
  }
}
