package zhenxing.indexing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.corpus.Submissions;
import zhenxing.corpus.Submissions.Held;
import zhenxing.engine.ArticleWriter;

/**
 * The first part of a run, which reads the submitted articles. It comes before the files because a
 * submitted article wins over one of a file. Records that the last commit of the index already
 * holds are not read again. What the index does not show yet comes first, because it was
 * acknowledged and single writes of these articles wait for it.
 */
final class JournalPass {

  /**
   * A new index has nothing of the journal, which may be long. Single writes must not wait for all
   * of it.
   */
  private static final int SHOWN_AT_ONCE = 5_000;

  private final Submissions submissions;
  private final PendingIds pending;
  private final Sink sink;

  /** Up to this record, the index already has everything. */
  private final long known;

  private final String journal;
  private int articles;

  /** Receives the submitted articles. */
  interface Sink {

    /** Receives an article that is new or may have changed. */
    void article(FoundArticle found, Held held) throws IOException;

    /** Receives an article that can no longer be made. */
    void refused(Held held, Bilingual reason) throws IOException;

    /** Receives a deletion. */
    void deleted(Held held) throws IOException;

    /** Receives an article that the index already has. */
    void unchanged(Held held);

    /**
     * Receives a file that contains one of the ids. It must be read again, so that the duplicate is
     * reported.
     */
    void overridden(String file);

    /** Makes everything received so far visible to searches. */
    void show() throws IOException;
  }

  /**
   * @param entry entry of the journal in the ledger, or null
   */
  JournalPass(ArticleWriter index, Inbox inbox, Ledger.Entry entry, Sink sink) {
    this.submissions = inbox.submissions();
    this.pending = inbox.pending();
    this.journal = submissions.journal();
    this.sink = sink;
    boolean isSame = index.mark().journal().equals(journal);
    boolean isKnown = isSame && entry != null && entry.stamp().equals(journal);
    this.known = isKnown ? index.mark().number() : 0;
  }

  /**
   * Processes all submitted articles.
   *
   * @param corrected ids whose corrections have changed since the last run
   */
  void run(Set<String> corrected) throws IOException {
    Map<Boolean, List<Held>> all =
        submissions.all().stream()
            .collect(Collectors.partitioningBy(held -> pending.has(held.id())));
    List<Held> first = all.get(true);
    for (int from = 0; from < first.size(); from += SHOWN_AT_ONCE) {
      List<Held> part = first.subList(from, Math.min(first.size(), from + SHOWN_AT_ONCE));
      for (Held held : part) take(held, corrected);
      sink.show();
      for (Held held : part) pending.shown(held.id(), held.number());
    }
    for (Held held : all.get(false)) take(held, corrected);
  }

  private void take(Held held, Set<String> corrected) throws IOException {
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

  private void read(Held held) throws IOException {
    SingleArticle single = new SingleArticle();
    try {
      submissions.read(held, single);
    } catch (IOException e) {
      // The record was damaged after the journal was opened, or the article was deleted after it
      // was listed.
      if (submissions.version(held.id()) == held.number()) {
        sink.refused(held, new Bilingual("读不出来：" + e.getMessage(), e.getMessage()));
      }
      return;
    }
    if (single.found() != null) sink.article(single.found(), held);
    else sink.refused(held, single.reason());
  }

  /** Records in the ledger that the index has the journal's articles. */
  void remember(NextLedger ledger) {
    ledger.read(new Ledger.Entry(Submissions.KEY, journal, articles, false));
  }

  /** Returns why a file cannot hold an article with this id, or empty if it can. */
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
