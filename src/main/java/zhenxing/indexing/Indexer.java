package zhenxing.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Rejection;
import zhenxing.corpus.Rejections;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.SearchEngine;

/**
 * Brings an index up to date with the corpus: unchanged files are skipped, changed articles
 * replaced, vanished ones deleted. What cannot be read is rejected and the rest indexed; whatever
 * of a rejected file was in the index stays out of it.
 */
public final class Indexer {

  /**
   * A first index of many articles becomes durable in steps, so that a kill loses no more than one.
   */
  private static final int ARTICLES_PER_COMMIT = 20_000;

  /** Longer ids would not fit into a URL, with the rest of a request. */
  private static final int MAX_ID_LENGTH = 500;

  private final SearchEngine engine;
  private final Path ledgerFolder;
  private final ArticleMaker maker;
  private final Taxonomy taxonomy;
  private final CorpusReader reader;
  private final String stamp;

  /** Is told how far the indexer is. */
  public interface Progress {

    /**
     * @param done bytes of corpus files dealt with
     * @param of bytes of all corpus files
     */
    void at(long done, long of);
  }

  /** An indexer that reads no office files. */
  public Indexer(SearchEngine engine, Path ledgerFolder, Taxonomy taxonomy) {
    this(engine, ledgerFolder, taxonomy, new CorpusReader());
  }

  /**
   * @param engine whose index to keep
   * @param ledgerFolder where to remember what the index holds; the index's own folder
   * @param taxonomy the industries to file under
   * @param reader reads the files; articles of files that it does not read stay in the index as
   *     they are
   */
  public Indexer(SearchEngine engine, Path ledgerFolder, Taxonomy taxonomy, CorpusReader reader) {
    this(engine, ledgerFolder, taxonomy, reader, ProgramStamp.current());
  }

  /**
   * @param stamp stands for the program that reads and makes the articles
   */
  Indexer(
      SearchEngine engine,
      Path ledgerFolder,
      Taxonomy taxonomy,
      CorpusReader reader,
      String stamp) {
    this.stamp = stamp;
    this.reader = reader;
    this.engine = engine;
    this.ledgerFolder = ledgerFolder;
    this.taxonomy = taxonomy;
    this.maker = new ArticleMaker(taxonomy);
  }

  /** Indexes what is new or changed, and stops rather than delete much. */
  public IndexSummary index(List<Path> roots, Progress progress) throws IOException {
    return index(roots, Deletions.GUARDED, progress);
  }

  /**
   * Indexes what is new or changed.
   *
   * @param roots corpus folders or files
   * @param deletions how many articles may go
   * @throws zhenxing.corpus.CorpusMissingException when one of the roots is not there
   * @throws IndexUnusableException when the index cannot be written
   * @throws IndexingStoppedException when more articles than allowed would go, or corrections that
   *     are there cannot be read
   */
  public IndexSummary index(List<Path> roots, Deletions deletions, Progress progress)
      throws IOException {
    Corpus corpus = Corpus.list(roots);
    try (GroupedWriter writer = new GroupedWriter(engine.writer());
        Rejections rejections = new Rejections(ledgerFolder);
        Run run = new Run(writer, corpus, corrections(roots, rejections), rejections, progress)) {
      return run.all(deletions);
    }
  }

  private Corrections corrections(List<Path> roots, Rejections rejections) throws IOException {
    try {
      return Corrections.read(roots, taxonomy, rejections::add);
    } catch (IOException e) {
      throw new IndexingStoppedException(e.getMessage(), e);
    }
  }

  /** One run over the corpus. */
  private final class Run implements AutoCloseable {

    private final GroupedWriter writer;
    private final ArticleWriter index;
    private final Corpus corpus;
    private final Corrections corrections;
    private final CorrectionChanges corrected;
    private final Rejections rejections;
    private final Progress progress;
    private final Workers workers;
    private final String inputs;
    private final Predicate<String> unseen;
    private final Ledger before;
    private final Ledger after = new Ledger();
    private final Map<String, CorpusFile> files = new HashMap<>();

    /** Where each article read in this run stands, to name both places when an id comes twice. */
    private final Map<String, String> seen = new HashMap<>();

    /**
     * Files that have to be read though they did not change: another file took one of their ids, or
     * an editor corrected one of their articles.
     */
    private final Set<String> displaced = new TreeSet<>();

    private final Set<String> readFiles = new HashSet<>();
    private final VanishedArticles vanished = new VanishedArticles();

    /** Files of which the workers refused an article. */
    private final Set<String> refused = new HashSet<>();

    private final int articlesBefore;
    private final long start = System.nanoTime();
    private int read;
    private int added;
    private int updated;
    private int unchanged;
    private int kept;
    private int keptOffice;
    private long bytes;
    private int sinceCommit;

    Run(
        GroupedWriter writer,
        Corpus corpus,
        Corrections corrections,
        Rejections rejections,
        Progress progress)
        throws IOException {
      this.writer = writer;
      this.index = writer.index();
      this.articlesBefore = index.articles();
      this.corpus = corpus;
      this.corrections = corrections;
      this.corrected = new CorrectionChanges(corrections);
      this.rejections = rejections;
      this.progress = progress;
      this.inputs = Fingerprint.of(taxonomy, stamp);
      this.unseen = corpus.unseenKeys();
      this.before = Ledger.read(ledgerFolder, index.commitId(), inputs);
      this.workers = new Workers(maker, writer, new Outcomes());
      corpus.rejected().forEach(rejections::add);
      for (CorpusFile file : corpus.files()) files.put(file.key(), file);
    }

    IndexSummary all(Deletions deletions) throws IOException {
      boolean isGuarded = deletions == Deletions.GUARDED;
      if (isGuarded) new EmptyCorpus(corpus, index).requireFiles();
      displaced.addAll(corrected.files(before, index));
      long total = corpus.files().stream().mapToLong(CorpusFile::size).sum();
      long done = 0;
      progress.at(0, total);
      for (CorpusFile file : corpus.files()) {
        file(file);
        done += file.size();
        progress.at(done, total);
      }
      workers.finish();
      findVanished();
      if (isGuarded) vanished.requireFew(articlesBefore);
      for (String id : vanished.ids()) writer.delete(id);
      boolean isChanged = added + updated + vanished.count() > 0;
      if (isChanged || !engine.isReady() || !index.isGrouped()) writer.commit();
      checkNothingIsLost();
      after.corrections(corrected.now());
      after.write(ledgerFolder, index.commitId(), inputs);
      rejections.replace();
      return summary();
    }

    private IndexSummary summary() {
      return new IndexSummary(
          read,
          added,
          updated,
          vanished.count(),
          unchanged,
          kept,
          keptOffice,
          rejections.first(),
          rejections.count(),
          rejections.file(),
          bytes,
          (System.nanoTime() - start) / 1e9);
    }

    /** What was counted as written must be there, before the ledger says so. */
    private void checkNothingIsLost() throws IOException {
      int expected = articlesBefore + added - vanished.count();
      if (index.articles() == expected) return;
      throw new IOException(
          ("the index has %,d articles where %,d were expected; nothing was noted as indexed: index"
                  + " again")
              .formatted(index.articles(), expected));
    }

    /** What became of the articles that the workers were given. */
    private final class Outcomes implements Workers.Outcomes {

      @Override
      public void written(Workers.Origin origin) {
        synchronized (Run.this) {
          if (origin.known()) updated++;
          else added++;
        }
      }

      @Override
      public void refused(String id, Workers.Origin origin, String reason) {
        synchronized (Run.this) {
          rejections.add(new Rejection(origin.file(), origin.line(), reason));
          after.remove(origin.key());
          refused.add(origin.key());
          if (origin.known()) vanished.isRefused(id);
        }
      }
    }

    private void file(CorpusFile file) throws IOException {
      String key = file.key();
      Ledger.Entry known = before.entry(key);
      if (!reader.reads(file.format()) && keep(file, key)) return;
      boolean isKnown =
          known != null && known.stamp().equals(file.stamp()) && !displaced.contains(key);
      // What may not be read any more is told, though nothing says that it changed.
      if (isKnown && Files.isReadable(file.path())) {
        unchanged += known.articles();
        after.put(known);
        return;
      }
      new FileRun(file, key).read();
      if (sinceCommit >= ARTICLES_PER_COMMIT) {
        workers.finish();
        writer.commitPart(!engine.isReady());
        sinceCommit = 0;
      }
    }

    /**
     * Leaves the articles of a file in the index that was read with a part of the program that is
     * not there now.
     *
     * @return false where the index has none of this file
     */
    private boolean keep(CorpusFile file, String key) throws IOException {
      Set<String> ids = index.articlesOf(key).keySet();
      if (ids.isEmpty()) return false;
      for (String id : ids) {
        String other = seen.putIfAbsent(id, file.name());
        if (other != null) {
          rejections.add(new Rejection(file.name(), 0, taken(id, other)));
          continue;
        }
        kept++;
        keptOffice++;
      }
      carryOver(key);
      return true;
    }

    private static String taken(String id, String by) {
      return "the id '" + id + "' is already that of " + by;
    }

    /** Leaves it to a later run to find out whether a file changed that this one did not read. */
    private void carryOver(String key) {
      Ledger.Entry known = before.entry(key);
      if (known != null && !displaced.contains(key)) after.put(known);
    }

    private void findVanished() throws IOException {
      for (String file : index.files()) {
        if (files.containsKey(file)) continue;
        boolean isUnseen = unseen.test(file);
        for (String id : index.articlesOf(file).keySet()) {
          if (seen.containsKey(id)) continue;
          if (isUnseen) kept++;
          else vanished.fileIsGone(id);
        }
        if (isUnseen) carryOver(file);
      }
      // An article that its file no longer holds may have moved to one that was read later.
      vanished.removeMoved(seen::containsKey);
    }

    @Override
    public void close() {
      workers.close();
    }

    /** One file that is read. */
    private final class FileRun implements CorpusReader.Sink {

      private final CorpusFile file;
      private final String key;
      private final Map<String, String> stale;
      private int articles;
      private boolean clean = true;
      private boolean readable = true;
      private boolean former;

      FileRun(CorpusFile file, String key) throws IOException {
        this.file = file;
        this.key = key;
        this.stale = index.articlesOf(key);
      }

      void read() throws IOException {
        bytes += file.size();
        readFiles.add(key);
        reader.read(file, this);
        for (String id : stale.keySet()) {
          if (seen.containsKey(id)) continue;
          if (readable) vanished.lineIsGone(id);
          else keep(id);
        }
        note();
      }

      /** What cannot be read has the ids that it had; no later file may take them. */
      private void keep(String id) {
        seen.put(id, file.name());
        kept++;
      }

      private void note() {
        // What changed while it was read was perhaps read half.
        if (!clean || !file.isAsListed()) return;
        synchronized (Run.this) {
          if (!refused.contains(key)) {
            after.put(new Ledger.Entry(key, file.stamp(), articles, former));
          }
        }
      }

      @Override
      public void article(FoundArticle found, int line) {
        String place = line == 0 ? file.name() : file.name() + ":" + line;
        try {
          Optional<Provenance> known = index.provenance(found.id());
          String problem = problem(found, place, known);
          if (problem == null) take(found, line, known);
          else rejected(new Rejection(file.name(), line, problem));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      /** Why an article cannot be taken, or null. */
      private String problem(FoundArticle found, String place, Optional<Provenance> known) {
        if (found.id().length() > MAX_ID_LENGTH) {
          return "the id is longer than " + MAX_ID_LENGTH + " characters";
        }
        Optional<String> unknown = unknownIndustry(found.stated());
        if (unknown.isPresent()) return "there is no industry '" + unknown.get() + "'";
        String other = seen.get(found.id());
        if (other == null) other = known.map(this::earlierHolder).orElse(null);
        if (other != null) return taken(found.id(), other);
        seen.put(found.id(), place);
        return null;
      }

      private Optional<String> unknownIndustry(Stated stated) {
        if (stated.industries() == null) return Optional.empty();
        return stated.industries().stream()
            .filter(slug -> taxonomy.bySlug(slug).isEmpty())
            .findFirst();
      }

      /**
       * The file before this one that has the id and was not read, since it did not change, or one
       * that cannot be seen; else null.
       */
      private String earlierHolder(Provenance known) {
        String holder = known.file();
        boolean skipped = after.entry(holder) != null && !readFiles.contains(holder);
        boolean isUnseen = !files.containsKey(holder) && unseen.test(holder);
        return skipped || isUnseen ? holder : null;
      }

      private void take(FoundArticle found, int line, Optional<Provenance> known)
          throws IOException {
        Stated correction = corrections.of(found.id());
        String fingerprint = Fingerprint.of(found, correction, taxonomy, stamp);
        articles++;
        former |= Corrections.hasFormer(found.id());
        // The first in the corpus has the id; a later file that had it is read again, to be told.
        known.ifPresent(holder -> displaced.add(holder.file()));
        if (known.equals(Optional.of(new Provenance(key, fingerprint)))) {
          unchanged++;
          return;
        }
        read++;
        sinceCommit++;
        workers.submit(
            found,
            correction,
            new Workers.Origin(file.name(), line, key, fingerprint, known.isPresent()));
      }

      @Override
      public void rejected(Rejection rejection) {
        clean = false;
        rejections.add(rejection);
      }

      @Override
      public void unreadable(Rejection rejection) {
        readable = false;
        boolean isKept = stale.keySet().stream().anyMatch(id -> !seen.containsKey(id));
        rejected(isKept ? rejection.kept() : rejection);
      }
    }
  }
}
