package zhenxing.indexing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.CorrectionFields;
import zhenxing.corpus.CorrectionFields.InvalidCorrectionException;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.CurrentCorrections;
import zhenxing.corpus.Submission;
import zhenxing.corpus.Submissions;
import zhenxing.corpus.Submissions.Held;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle;
import zhenxing.indexing.LiveMaking.UnmakeableException;
import zhenxing.indexing.Outcome.Written;

/**
 * Corrects fields of single articles. The article is read again from its file or the journal and
 * made with the correction; the correction is appended to the journal and the article put into the
 * index. Safe for use by many threads.
 */
final class Corrector {

  private final Intake intake;
  private final Submissions submissions;
  private final JournaledWrites writes;
  private final List<Path> roots;
  private final CorpusReader reader;
  private final LiveMaking live;
  private final CurrentCorrections fromFiles;
  private final CorrectionFields fields;

  /**
   * @param roots corpus folders or files
   * @param live makes the articles
   * @param fromFiles the corrections from files, which take precedence
   */
  Corrector(
      Intake intake,
      List<Path> roots,
      CorpusReader reader,
      Taxonomy taxonomy,
      LiveMaking live,
      CurrentCorrections fromFiles) {
    this.intake = intake;
    this.submissions = intake.inbox().submissions();
    this.writes = new JournaledWrites(intake.inbox());
    this.roots = roots;
    this.reader = reader;
    this.live = live;
    this.fromFiles = fromFiles;
    this.fields = new CorrectionFields(taxonomy);
  }

  /**
   * Corrects fields of an article.
   *
   * @param change the fields in the form of {@code corrections.jsonl}; null removes a correction
   */
  Outcome correct(String id, ObjectNode change, Condition condition) {
    IdLocks.Held lock = intake.inbox().locks().of(id);
    try {
      Optional<String> revision = intake.fingerprint(id);
      if (revision.isEmpty()) return Refusals.notFound(id);
      if (!condition.holds(revision)) return Refusals.unmet(id, revision);
      Corrections corrections = fromFiles.get();
      Optional<Bilingual> conflict = conflict(id, change, corrections);
      if (conflict.isPresent()) return Refusals.conflict(id, conflict.get());
      ObjectNode known = submissions.correction(id);
      ObjectNode next = fields.changed(known, change);
      Stated correction = fields.stated(next).correctedBy(corrections.of(id));
      FoundAt at = found(id);
      if (at == null) {
        return Refusals.conflict(
            id,
            new Bilingual(
                "文章所在的文件已变，即将重新读取；请稍后再试",
                "the file of the article has changed and is about to be read again; try again later"));
      }
      IndexedArticle article = live.start(at.found, correction, at.file).article();
      if (!next.equals(known)) {
        writes.append(List.of(new Submission.Correct(id, next)), () -> intake.put(article));
      }
      return new Written(article, false);
    } catch (InvalidCorrectionException e) {
      return Refusals.invalid(id, e.reason());
    } catch (UnmakeableException e) {
      return Refusals.invalid(id, e.reason());
    } catch (IOException e) {
      return Refusals.failed(id, e);
    } finally {
      lock.release();
    }
  }

  /** Returns a message if a file corrects one of the fields; otherwise empty. */
  private static Optional<Bilingual> conflict(
      String id, ObjectNode change, Corrections corrections) {
    for (String field : (Iterable<String>) change::fieldNames) {
      Optional<String> line = corrections.line(id, field);
      if (line.isPresent()) {
        return Optional.of(
            new Bilingual(
                "字段 " + field + " 已在 " + line.get() + " 中手工更正，以那里为准：请在那里修改",
                "the field '"
                    + field
                    + "' is corrected by hand in "
                    + line.get()
                    + ", which wins: change it there"));
      }
    }
    return Optional.empty();
  }

  /**
   * An article as it stands in the corpus.
   *
   * @param file name of its file in the index
   */
  private record FoundAt(FoundArticle found, String file) {}

  /** Reads an article again from its file or the journal. Returns null if it is no longer there. */
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
}
