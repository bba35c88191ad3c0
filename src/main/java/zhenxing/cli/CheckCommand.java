package zhenxing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhenxing.api.Printable;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusReader;
import zhenxing.engine.IndexDamage;
import zhenxing.engine.IndexUnusableException;
import zhenxing.engine.SearchEngine;
import zhenxing.indexing.Deletions;
import zhenxing.indexing.Handover;
import zhenxing.indexing.IndexSummary;
import zhenxing.indexing.Indexer;
import zhenxing.indexing.Inspection;
import zhenxing.indexing.Inspection.Finding;
import zhenxing.indexing.Inspection.Kind;

/** {@code zhenxing check}. */
@Command(
    name = "check",
    description =
        "Compare the index with its checksums, its ledger, the corpus and its corrections; exit with"
            + " 1 where something is damaged.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  /**
   * Maximum number of findings of a kind that are printed. More would scroll the first ones off the
   * screen.
   */
  private static final int SHOWN = 50;

  @Mixin private CorpusOptions corpus;
  @Mixin private EngineOptions engine;
  @Mixin private TaxonomyOption taxonomyOption;
  @Mixin private OfficeOption office;

  @Option(
      names = "--repair",
      description =
          "If something is damaged, build a new index from the corpus and replace the old one.")
  private boolean repair;

  @Override
  public Integer call() throws Exception {
    corpus.requireUsable(engine.index());
    Taxonomy taxonomy = taxonomyOption.taxonomy();
    List<Finding> found = findings(taxonomy);
    print(found);
    if (!repair || !isDamaged(found)) return isDamaged(found) ? ExitCode.SOFTWARE : ExitCode.OK;
    IndexReport.print(rebuilt(taxonomy), System.out);
    List<Finding> left = findings(taxonomy).stream().filter(f -> f.kind() == Kind.DAMAGED).toList();
    print(left);
    return left.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static boolean isDamaged(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.kind() == Kind.DAMAGED);
  }

  private List<Finding> findings(Taxonomy taxonomy) throws IOException {
    engine.requireIndex();
    Path folder = engine.index();
    List<Finding> findings = new ArrayList<>();
    for (IndexDamage damage : engine.damages()) {
      findings.add(
          new Finding(Kind.DAMAGED, folder.resolve(damage.file()).toString(), damage.reason()));
    }
    // A damaged index is not compared with anything.
    if (!findings.isEmpty() || !Files.isDirectory(folder)) return findings;
    try (SearchEngine opened = engine.open()) {
      findings.addAll(new Inspection(opened, folder, taxonomy, reader()).of(corpus.corpus()));
    } catch (IndexUnusableException e) {
      findings.add(new Finding(Kind.DAMAGED, folder.toString(), e.getMessage()));
    }
    return findings;
  }

  private CorpusReader reader() {
    return office.reader(corpus.outsideLinks());
  }

  private IndexSummary rebuilt(Taxonomy taxonomy) throws IOException {
    try (IndexReport.Bar bar = new IndexReport.Bar()) {
      Handover.Request request = corpus.request(taxonomy, office, Deletions.ALLOWED, true, false);
      Optional<Handover.Outcome> handedOver =
          Handover.run(engine.index(), request, bar, (done, of) -> {});
      if (handedOver.isPresent()) return handedOver.get().summary();
      try (SearchEngine opened = open()) {
        return new Indexer(opened, engine.index(), taxonomy, reader())
            .rebuild(corpus.corpus(), bar);
      }
    }
  }

  private SearchEngine open() throws IOException {
    try {
      return engine.open();
    } catch (IndexUnusableException e) {
      engine.discard();
      return engine.open();
    }
  }

  private static void print(List<Finding> findings) {
    for (Kind kind : Kind.values()) {
      List<Finding> of = findings.stream().filter(finding -> finding.kind() == kind).toList();
      of.stream().limit(SHOWN).forEach(CheckCommand::print);
      if (of.size() > SHOWN) {
        System.out.printf("%s: ... and %,d more%n", label(kind), of.size() - SHOWN);
      }
    }
    if (findings.isEmpty()) System.out.println("all is well");
    System.out.flush();
  }

  private static void print(Finding finding) {
    String line = label(finding.kind()) + ": " + finding.where() + ": " + finding.what();
    System.out.println(Printable.of(line));
  }

  private static String label(Kind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
