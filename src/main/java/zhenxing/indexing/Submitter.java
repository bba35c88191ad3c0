package zhenxing.indexing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Content;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.CurrentCorrections;
import zhenxing.corpus.Submission;
import zhenxing.corpus.Submissions;
import zhenxing.corpus.Submissions.Held;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle;
import zhenxing.indexing.Intake.NotWritableException;
import zhenxing.indexing.LiveMaking.UnmakeableException;
import zhenxing.indexing.Outcome.Deleted;
import zhenxing.indexing.Outcome.Refused;
import zhenxing.indexing.Outcome.Written;

/**
 * Writes single articles, also while a run over the corpus is under way. A write takes these steps:
 *
 * <ol>
 *   <li>The article is made, so that one that cannot be processed is refused.
 *   <li>It is appended to the journal and synced to disk. Any outcome other than {@link Refused}
 *       confirms that.
 *   <li>It is put into the index.
 * </ol>
 *
 * <p>Writes of the same id are serialized by {@link IdLocks}. Safe for use by many threads.
 */
public final class Submitter implements AutoCloseable {

  private final Intake intake;
  private final Inbox inbox;
  private final Submissions submissions;
  private final Making making;
  private final LiveMaking live;
  private final CurrentCorrections fromFiles;
  private final JournaledWrites writes;
  private final Corrector corrector;

  /** An article to put. */
  public record Item(String id, Content content, Condition condition) {}

  /**
   * @param intake provides the index
   * @param roots corpus folders or files
   * @param reader reads corpus files
   */
  public Submitter(Intake intake, List<Path> roots, CorpusReader reader, Taxonomy taxonomy) {
    this.intake = intake;
    this.inbox = intake.inbox();
    this.submissions = inbox.submissions();
    this.making = intake.making(reader);
    this.live = new LiveMaking(making);
    this.fromFiles = new CurrentCorrections(roots, taxonomy, reader.outsideLinks());
    this.writes = new JournaledWrites(inbox);
    this.corrector = new Corrector(intake, List.copyOf(roots), reader, taxonomy, live, fromFiles);
  }

  /** Whether anything can be written at all, for which the first corpus must be a folder. */
  public boolean hasPlace() {
    return submissions.hasPlace();
  }

  /** An article that is being put. */
  private record Put(
      Item item, FoundArticle found, Stated correction, LiveMaking.Underway underway) {}

  /**
   * Puts articles, replacing those with the same ids.
   *
   * @param items articles with different ids
   * @return the outcomes in the order of the articles
   */
  public List<Outcome> put(List<Item> items) {
    List<String> ids = items.stream().map(Item::id).toList();
    Map<String, Outcome> outcomes = new HashMap<>();
    try {
      intake.writer();
      Corrections corrections = fromFiles.get();
      List<Put> puts = new ArrayList<>();
      for (Item item : items) {
        try {
          FoundArticle found = read(item);
          Stated correction = inbox.correction(item.id(), corrections);
          puts.add(
              new Put(item, found, correction, live.start(found, correction, Submissions.KEY)));
        } catch (UnmakeableException e) {
          outcomes.put(item.id(), Refusals.invalid(item.id(), e.reason()));
        }
      }
      // Wait for all articles before any lock is taken; by then it is known which cannot be made.
      for (Put put : puts) made(put, outcomes);
      IdLocks.Held lock = inbox.locks().of(ids);
      try {
        write(puts, corrections, outcomes);
      } finally {
        lock.release();
      }
    } catch (IOException e) {
      for (String id : ids) outcomes.putIfAbsent(id, Refusals.failed(id, e));
    }
    return ids.stream().map(outcomes::get).toList();
  }

  /** Reads the content in the same way as a run over the corpus. */
  private FoundArticle read(Item item) throws UnmakeableException {
    SingleArticle single = new SingleArticle();
    submissions.read(item.id(), item.content(), item.id(), single);
    if (single.found() == null) throw new UnmakeableException(single.reason());
    Optional<Bilingual> problem = making.problem(single.found());
    if (problem.isPresent()) throw new UnmakeableException(problem.get());
    return single.found();
  }

  /** Returns the article, or null if it cannot be made, in which case the outcome says why. */
  private static IndexedArticle made(Put put, Map<String, Outcome> outcomes) throws IOException {
    try {
      return put.underway.article();
    } catch (UnmakeableException e) {
      outcomes.put(put.item.id(), Refusals.invalid(put.item.id(), e.reason()));
      return null;
    }
  }

  private void write(List<Put> puts, Corrections corrections, Map<String, Outcome> outcomes)
      throws IOException {
    List<Submission> submitted = new ArrayList<>();
    List<Written> written = new ArrayList<>();
    for (Put put : puts) {
      String id = put.item.id();
      if (outcomes.containsKey(id)) continue;
      Optional<String> revision;
      try {
        revision = intake.fingerprint(id);
      } catch (NotWritableException e) {
        outcomes.put(id, Refusals.failed(id, e));
        continue;
      }
      if (!put.item.condition().holds(revision)) {
        outcomes.put(id, Refusals.unmet(id, revision));
        continue;
      }
      Stated correction = inbox.correction(id, corrections);
      // If the correction changed since, the article is made again.
      IndexedArticle article =
          correction.equals(put.correction)
              ? made(put, outcomes)
              : made(
                  new Put(
                      put.item,
                      put.found,
                      correction,
                      live.start(put.found, correction, Submissions.KEY)),
                  outcomes);
      if (article == null) continue;
      Written outcome = new Written(article, revision.isEmpty());
      boolean isThere =
          revision.equals(Optional.of(article.fingerprint()))
              && submissions.held(id).filter(known -> !known.deleted()).isPresent();
      if (isThere) {
        outcomes.put(id, outcome);
      } else {
        written.add(outcome);
        submitted.add(new Submission.Put(id, put.item.content(), overridden(id)));
      }
    }
    if (submitted.isEmpty()) return;
    writes.append(submitted, () -> written.forEach(one -> intake.put(one.article())));
    written.forEach(one -> outcomes.put(one.id(), one));
  }

  /** Returns the file that the article in the index came from, or null if there is none. */
  private String overridden(String id) throws IOException {
    return intake
        .writer()
        .index()
        .provenance(id)
        .map(Provenance::file)
        .filter(file -> !file.equals(Submissions.KEY))
        .orElse(null);
  }

  /** Deletes an article, whichever file contains it. It stays deleted until it is put again. */
  public Outcome delete(String id, Condition condition) {
    IdLocks.Held lock = inbox.locks().of(id);
    try {
      Optional<String> revision = intake.fingerprint(id);
      if (!condition.holds(revision)) return Refusals.unmet(id, revision);
      Optional<Held> known = submissions.held(id);
      boolean isDeleted = known.isPresent() && known.get().deleted();
      if (isDeleted) return new Deleted(id);
      if (revision.isEmpty() && known.isEmpty()) return Refusals.notFound(id);
      writes.append(List.of(new Submission.Delete(id, overridden(id))), () -> intake.delete(id));
      return new Deleted(id);
    } catch (IOException e) {
      return Refusals.failed(id, e);
    } finally {
      lock.release();
    }
  }

  /**
   * Corrects fields of an article.
   *
   * @param change the fields in the form of {@code corrections.jsonl}; null removes a correction
   */
  public Outcome correct(String id, ObjectNode change, Condition condition) {
    return corrector.correct(id, change, condition);
  }

  @Override
  public void close() {
    live.close();
  }
}
