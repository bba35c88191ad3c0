package zhenxing.indexing;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.corpus.Submissions;
import zhenxing.corpus.Submissions.Held;
import zhenxing.engine.ArticleWriter;

/**
 * The first part of a run, which reads the submitted articles. It comes before the files because a
 * submitted article wins over one of a file. Records that the last commit of the index already
 * holds are not read again.
 */
final class JournalPass {

  private final Submissions submissions;
  private final Sink sink;

  /** Up to this record the index has everything as it is. */
  private final long known;

  private final String journal;
  private int articles;

  /** Takes what is submitted. */
  interface Sink {

    /** An article that is new, or may have changed. */
    void article(FoundArticle found, Held held) throws IOException;

    /** One that cannot be taken any more. */
    void refused(Held held, Bilingual reason) throws IOException;

    /** There is to be no article of this id. */
    void deleted(Held held) throws IOException;

    /** The index has it. */
    void unchanged(Held held);

    /** A file that had one of the ids: it is read again, to be told. */
    void overridden(String file);
  }

  /**
   * @param entry what the ledger knows of the journal, or null
   */
  JournalPass(ArticleWriter index, Inbox inbox, Ledger.Entry entry, Sink sink) {
    this.submissions = inbox.submissions();
    this.journal = submissions.journal();
    this.sink = sink;
    boolean isSame = index.mark().journal().equals(journal);
    boolean isKnown = isSame && entry != null && entry.stamp().equals(journal);
    this.known = isKnown ? index.mark().number() : 0;
  }

  /**
   * Goes through all there is.
   *
   * @param corrected ids of articles in which something else is corrected since the last run
   */
  void run(Set<String> corrected) throws IOException {
    for (Held held : submissions.all()) {
      if (held.over() != null) sink.overridden(held.over());
      if (!held.deleted()) articles++;
      if (held.number() <= known && !corrected.contains(held.id())) {
        if (!held.deleted()) sink.unchanged(held);
      } else if (held.deleted()) {
        sink.deleted(held);
      } else {
        read(held);
      }
    }
  }

  private void read(Held held) throws IOException {
    SingleArticle single = new SingleArticle();
    try {
      submissions.read(held, single);
    } catch (IOException e) {
      // It was damaged since the journal was opened, or deleted since it was listed.
      if (submissions.version(held.id()) == held.number()) {
        sink.refused(held, new Bilingual("读不出来：" + e.getMessage(), e.getMessage()));
      }
      return;
    }
    if (single.found() != null) sink.article(single.found(), held);
    else sink.refused(held, single.reason());
  }

  /** Notes that the index has it, for the next run. */
  void remember(NextLedger ledger) {
    ledger.read(new Ledger.Entry(Submissions.KEY, journal, articles, false));
  }

  /** Why a file cannot have an article of this id. */
  Optional<String> overrides(String id) {
    return submissions
        .held(id)
        .map(
            held ->
                held.deleted()
                    ? "the article '" + id + "' was deleted by " + submissions.name(held)
                    : "the id '" + id + "' is already that of " + submissions.name(held));
  }
}
