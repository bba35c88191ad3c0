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
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.CorrectionFields;
import zhenxing.corpus.CorrectionFields.InvalidCorrectionException;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Submission;
import zhenxing.corpus.Submissions;
import zhenxing.corpus.Submissions.Held;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle;
import zhenxing.indexing.LiveMaking.UnmakeableException;
import zhenxing.indexing.Outcome.Deleted;
import zhenxing.indexing.Outcome.Reason;
import zhenxing.indexing.Outcome.Refused;
import zhenxing.indexing.Outcome.Written;

/**
 * Writes articles one by one, beside runs over the corpus. An article is made first, so that one
 * that cannot be processed is refused. Then it is appended to the journal and synced to disk; any
 * outcome other than {@link Refused} confirms that. Then it is put into the index. Writes of the
 * same id are serialized. Safe for many threads.
 */
public final class Submitter implements AutoCloseable {

  private final Intake intake;
  private final Inbox inbox;
  private final Submissions submissions;
  private final List<Path> roots;
  private final CorpusReader reader;
  private final Taxonomy taxonomy;
  private final Making making;
  private final LiveMaking live;
  private final CorrectionFields fields;

  /** An article to be put. */
  public record Item(String id, Content content, Condition condition) {}

  /**
   * @param intake whose index to write
   * @param roots of the corpus
   * @param reader reads its files
   */
  public Submitter(Intake intake, List<Path> roots, CorpusReader reader, Taxonomy taxonomy) {
    this.intake = intake;
    this.inbox = intake.inbox();
    this.submissions = inbox.submissions();
    this.roots = List.copyOf(roots);
    this.reader = reader;
    this.taxonomy = taxonomy;
    this.making = intake.making(reader);
    this.live = new LiveMaking(making);
    this.fields = new CorrectionFields(taxonomy);
  }

  /** Whether anything can be written at all: the first of the corpus is a folder. */
  public boolean hasPlace() {
    return submissions.hasPlace();
  }

  /** An article that is being put. */
  private record Put(
      Item item, FoundArticle found, Stated correction, LiveMaking.Underway underway) {}

  /**
   * Puts articles, each in the place of the one of its id.
   *
   * @param items with ids that differ
   * @return the outcomes in their order
   */
  public List<Outcome> put(List<Item> items) {
    List<String> ids = items.stream().map(Item::id).toList();
    Map<String, Outcome> outcomes = new HashMap<>();
    try {
      intake.writer();
      Corrections corrections = corrections();
      List<Put> puts = new ArrayList<>();
      for (Item item : items) {
        try {
          FoundArticle found = read(item);
          Stated correction = inbox.correction(item.id(), corrections);
          puts.add(
              new Put(item, found, correction, live.start(found, correction, Submissions.KEY)));
        } catch (UnmakeableException e) {
          outcomes.put(item.id(), invalid(item.id(), e));
        }
      }
      // What cannot be made is known before anybody waits for a lock.
      for (Put put : puts) made(put, outcomes);
      IdLocks.Held lock = inbox.locks().of(ids);
      try {
        write(puts, corrections, outcomes);
      } finally {
        lock.release();
      }
    } catch (IOException e) {
      for (String id : ids) outcomes.putIfAbsent(id, failed(id, e));
    }
    return ids.stream().map(outcomes::get).toList();
  }

  /** Reads what was given as a run over the corpus would. */
  private FoundArticle read(Item item) throws UnmakeableException {
    SingleArticle single = new SingleArticle();
    submissions.read(item.id(), item.content(), item.id(), single);
    if (single.found() == null) throw new UnmakeableException(single.reason());
    Optional<Bilingual> problem = making.problem(single.found());
    if (problem.isPresent()) throw new UnmakeableException(problem.get());
    return single.found();
  }

  /** The article, or null where it cannot be made, with an outcome that says why. */
  private static IndexedArticle made(Put put, Map<String, Outcome> outcomes) throws IOException {
    try {
      return put.underway.article();
    } catch (UnmakeableException e) {
      outcomes.put(put.item.id(), invalid(put.item.id(), e));
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
      Optional<String> revision = intake.fingerprint(id);
      if (!put.item.condition().holds(revision)) {
        outcomes.put(id, unmet(id, revision));
        continue;
      }
      Stated correction = inbox.correction(id, corrections);
      // Corrected since it was made.
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
    append(submitted, () -> written.forEach(one -> intake.put(one.article())));
    written.forEach(one -> outcomes.put(one.id(), one));
  }

  /** Appends to the journal, and then does what follows from it in the index. */
  private void append(List<Submission> submitted, Runnable index) throws IOException {
    inbox.writes().incrementAndGet();
    Object write = inbox.applied().begin();
    try {
      submissions.append(submitted);
      index.run();
    } finally {
      inbox.applied().end(write);
      inbox.writes().incrementAndGet();
    }
  }

  /** The file that gave the index the article of this id, null for none. */
  private String overridden(String id) throws IOException {
    return intake
        .writer()
        .index()
        .provenance(id)
        .map(Provenance::file)
        .filter(file -> !file.equals(Submissions.KEY))
        .orElse(null);
  }

  /** Deletes an article, whatever file holds it; it stays deleted until it is put again. */
  public Outcome delete(String id, Condition condition) {
    IdLocks.Held lock = inbox.locks().of(id);
    try {
      Optional<String> revision = intake.fingerprint(id);
      if (!condition.holds(revision)) return unmet(id, revision);
      Optional<Held> known = submissions.held(id);
      boolean isDeleted = known.isPresent() && known.get().deleted();
      if (isDeleted) return new Deleted(id);
      if (revision.isEmpty() && known.isEmpty()) return notFound(id);
      append(List.of(new Submission.Delete(id, overridden(id))), () -> intake.delete(id));
      return new Deleted(id);
    } catch (IOException e) {
      return failed(id, e);
    } finally {
      lock.release();
    }
  }

  /**
   * Corrects fields of an article.
   *
   * @param change the fields in the form of {@code corrections.jsonl}; null takes one back
   */
  public Outcome correct(String id, ObjectNode change, Condition condition) {
    IdLocks.Held lock = inbox.locks().of(id);
    try {
      Optional<String> revision = intake.fingerprint(id);
      if (revision.isEmpty()) return notFound(id);
      if (!condition.holds(revision)) return unmet(id, revision);
      Corrections corrections = corrections();
      for (String field : (Iterable<String>) change::fieldNames) {
        Optional<String> line = corrections.line(id, field);
        if (line.isPresent()) {
          return conflict(
              id,
              "字段 " + field + " 已在 " + line.get() + " 中手工更正，以那里为准：请在那里修改",
              "the field '"
                  + field
                  + "' is corrected by hand in "
                  + line.get()
                  + ", which wins: change it there");
        }
      }
      ObjectNode known = submissions.correction(id);
      ObjectNode next = fields.changed(known, change);
      Stated correction = fields.stated(next).correctedBy(corrections.of(id));
      FoundAt at = found(id);
      if (at == null) {
        return conflict(
            id,
            "文章所在的文件已变，即将重新读取；请稍后再试",
            "the file of the article has changed and is about to be read again; try again later");
      }
      IndexedArticle article = live.start(at.found, correction, at.file).article();
      if (!next.equals(known)) {
        append(List.of(new Submission.Correct(id, next)), () -> intake.put(article));
      }
      return new Written(article, false);
    } catch (InvalidCorrectionException e) {
      return new Refused(id, Reason.INVALID, e.reason());
    } catch (UnmakeableException e) {
      return invalid(id, e);
    } catch (IOException e) {
      return failed(id, e);
    } finally {
      lock.release();
    }
  }

  /** An article as it stands in the corpus. */
  private record FoundAt(FoundArticle found, String file) {}

  /** Reads an article of the index where it is from; null where it is not there any more. */
  private FoundAt found(String id) throws IOException {
    Optional<Held> submitted = submissions.held(id);
    SingleArticle single = new SingleArticle(id);
    if (submitted.isPresent()) {
      submissions.read(submitted.get(), single);
      return single.found() == null ? null : new FoundAt(single.found(), Submissions.KEY);
    }
    Optional<Provenance> known = intake.writer().index().provenance(id);
    if (known.isEmpty()) return null;
    Optional<CorpusFile> file = Corpus.file(roots, known.get().file(), reader.outsideLinks());
    if (file.isEmpty()) return null;
    single.findIn(reader, file.get());
    return single.found() == null ? null : new FoundAt(single.found(), file.get().key());
  }

  private Corrections corrections() throws IOException {
    return Corrections.read(roots, taxonomy, reader.outsideLinks(), rejection -> {});
  }

  private static Refused invalid(String id, UnmakeableException e) {
    return new Refused(id, Reason.INVALID, e.reason());
  }

  private static Refused notFound(String id) {
    return new Refused(id, Reason.NOT_FOUND, none(id));
  }

  private static Bilingual none(String id) {
    return new Bilingual("没有编号为“" + id + "”的文章", "there is no article with the id '" + id + "'");
  }

  private static Refused conflict(String id, String chinese, String english) {
    return new Refused(id, Reason.CONFLICT, new Bilingual(chinese, english));
  }

  private static Refused unmet(String id, Optional<String> revision) {
    return new Refused(
        id,
        Reason.CONDITION,
        revision
            .map(is -> new Bilingual("文章现在的版本是 " + is, "the article has the revision " + is))
            .orElseGet(() -> none(id)));
  }

  private static Refused failed(String id, IOException e) {
    return new Refused(
        id,
        isFull(e) ? Reason.FULL : Reason.UNAVAILABLE,
        new Bilingual("什么也没有写入：" + e.getMessage(), "nothing was written: " + e.getMessage()));
  }

  /** Java has no other way to tell a full disk than what the system says of it. */
  private static boolean isFull(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("No space left")
        || message.contains("File too large")
        || message.contains("quota")
        || message.contains("not enough space");
  }

  @Override
  public void close() {
    live.close();
  }
}
