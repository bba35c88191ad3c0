package zhenxing.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Rejection;
import zhenxing.corpus.Rejections;
import zhenxing.corpus.Submissions;
import zhenxing.corpus.Submissions.Held;
import zhenxing.engine.IndexStatus;
import zhenxing.engine.SearchEngine;

/**
 * Compares an index with its ledger, the journal, the corpus and the corrections, without changing
 * anything. The files of the index must be undamaged.
 */
public final class Inspection {

  /** How serious a finding is. */
  public enum Kind {
    /** Something is damaged. */
    DAMAGED,
    /** Something is out of date; the next run corrects it. */
    OUTDATED,
    /** Information that may be useful. */
    NOTE
  }

  /**
   * A finding.
   *
   * @param kind how serious it is
   * @param where a file, or a file and line
   * @param what description of the finding
   */
  public record Finding(Kind kind, String where, String what) {}

  private final SearchEngine engine;
  private final Path folder;
  private final Taxonomy taxonomy;
  private final CorpusReader reader;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param folder folder of the index
   */
  public Inspection(SearchEngine engine, Path folder, Taxonomy taxonomy, CorpusReader reader) {
    this.engine = engine;
    this.folder = folder;
    this.taxonomy = taxonomy;
    this.reader = reader;
  }

  /**
   * Runs the comparison.
   *
   * @param roots corpus folders or files
   */
  public List<Finding> of(List<Path> roots) throws IOException {
    Path file = folder.resolve(Ledger.FILE);
    if (!engine.isReady()) {
      add(Kind.OUTDATED, folder.toString(), "holds no index of a whole corpus: run index");
    } else if (!Files.exists(file)) {
      add(Kind.OUTDATED, file.toString(), "is missing: the next run reads every file");
    } else if (!Ledger.isWhole(file)) {
      add(Kind.DAMAGED, file.toString(), "is not as it was written: the next run reads every file");
    } else {
      rejections(file);
      try (Submissions submissions = Submissions.open(roots)) {
        ledger(roots, submissions);
        journal(submissions);
      }
    }
    if (engine.isReady()) corrections(roots);
    return List.copyOf(findings);
  }

  private void add(Kind kind, String where, String what) {
    findings.add(new Finding(kind, where, what));
  }

  private void rejections(Path ledger) throws IOException {
    String expected = Ledger.rejections(ledger);
    Path file = Rejections.file(folder);
    String found = Files.exists(file) ? Seal.checksum(file) : null;
    if (found == null) add(Kind.DAMAGED, file.toString(), "is missing: index again");
    else if (!found.equals(expected)) {
      add(Kind.DAMAGED, file.toString(), "is not as the last run wrote it: index again");
    }
  }

  private void ledger(List<Path> roots, Submissions submissions) throws IOException {
    IndexStatus status = engine.status();
    Making making =
        new Making(taxonomy, reader, new ArticleMaker(taxonomy), ProgramStamp.current());
    Ledger ledger = Ledger.read(folder, status.run(), making.fingerprint());
    if (ledger.entries().isEmpty() && status.articles() > 0) {
      add(
          Kind.OUTDATED,
          folder.resolve(Ledger.FILE).toString(),
          "is of another state of the index, or of the program: the next run reads every file");
      return;
    }
    Map<String, Integer> indexed = engine.articlesByFile();
    Map<String, CorpusFile> listed = new HashMap<>();
    for (CorpusFile file : Corpus.list(roots, folder, reader.outsideLinks()).files()) {
      listed.put(file.key(), file);
    }
    Map<String, Integer> overridden = new HashMap<>();
    for (Held held : submissions.all()) {
      if (held.over() != null) overridden.merge(held.over(), 1, Integer::sum);
    }
    for (Ledger.Entry entry : ledger.entries().values()) {
      if (entry.file().equals(Submissions.KEY)) continue;
      int articles = indexed.getOrDefault(entry.file(), 0);
      int least = entry.articles() - overridden.getOrDefault(entry.file(), 0);
      if (articles < least || articles > entry.articles()) {
        add(
            Kind.DAMAGED,
            entry.file(),
            "gave %,d articles, of which the index has %,d: build it anew"
                .formatted(entry.articles(), articles));
      }
      CorpusFile file = listed.get(entry.file());
      if (file == null) add(Kind.OUTDATED, entry.file(), "is gone from the corpus: run index");
      else if (!file.stamp().equals(entry.stamp())) {
        add(Kind.OUTDATED, file.name(), "has changed since the last run: run index");
      }
    }
    for (CorpusFile file : listed.values()) {
      if (ledger.entry(file.key()) == null) {
        add(
            Kind.OUTDATED,
            file.name(),
            "is not fully indexed: run index, which reports what it rejects");
      }
    }
  }

  /** Checks that submitted articles are in the index and that deleted ones are not. */
  private void journal(Submissions submissions) throws IOException {
    for (Rejection damage : submissions.damage()) {
      add(Kind.DAMAGED, damage.file(), damage.reason());
    }
    for (Held held : submissions.all()) {
      boolean isFound = engine.article(held.id()).isPresent();
      if (isFound == held.deleted()) {
        String state = isFound ? "is deleted there, but still in the index" : "is not in the index";
        add(Kind.OUTDATED, submissions.name(held), "'" + held.id() + "' " + state + ": run index");
      }
    }
  }

  /** Reports corrections of articles that do not exist, which may be typing errors. */
  private void corrections(List<Path> roots) throws IOException {
    Corrections corrections =
        Corrections.read(
            roots,
            taxonomy,
            reader.outsideLinks(),
            rejection ->
                add(Kind.NOTE, rejection.file() + ":" + rejection.line(), rejection.reason()));
    Map<String, Stated> byId = corrections.byId();
    for (String id : new TreeSet<>(byId.keySet())) {
      boolean isFormer = Corrections.mayBeFormer(id);
      if (!isFormer && engine.article(id).isEmpty()) {
        add(Kind.NOTE, Corpus.CORRECTIONS, "corrects '" + id + "', of which there is no article");
      }
    }
  }
}
