package zhenxing.indexing;

import java.io.IOException;
import java.util.Optional;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.corpus.Submissions.Held;
import zhenxing.engine.ArticleWriter.Provenance;

/** Takes the submitted articles and deletions that the pass over the journal finds. */
final class SubmittedReading implements JournalPass.Sink {

  private final RunState run;
  private final RunWriter writer;

  SubmittedReading(RunState run, RunWriter writer) {
    this.run = run;
    this.writer = writer;
  }

  @Override
  public void article(FoundArticle found, Held held) throws IOException {
    Optional<Bilingual> problem = run.making().problem(found);
    if (problem.isPresent()) {
      refused(held, problem.get());
    } else {
      writer.take(found, origin(held), held.number(), run.index().provenance(found.id()));
    }
  }

  @Override
  public void refused(Held held, Bilingual reason) throws IOException {
    boolean isKnown = run.index().provenance(held.id()).isPresent();
    writer.refused(held.id(), origin(held), isKnown, reason);
  }

  private Origin origin(Held held) {
    return Origin.of(held, run.inbox().submissions());
  }

  @Override
  public void deleted(Held held) throws IOException {
    Optional<Provenance> known = run.index().provenance(held.id());
    if (known.isEmpty()) return;
    writer.withdraw(held.id(), held.number());
    run.displaced().add(known.get().file());
  }

  @Override
  public void unchanged(Held held) {
    run.tally().unchanged(1);
  }

  @Override
  public void overridden(String file) {
    run.displaced().add(file);
  }

  @Override
  public void show() throws IOException {
    writer.finish();
    run.writer().show();
  }
}
