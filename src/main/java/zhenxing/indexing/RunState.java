package zhenxing.indexing;

import java.util.Set;
import java.util.TreeSet;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Rejections;
import zhenxing.engine.ArticleWriter;

/**
 * The objects shared by the parts of a run. The parts run one after the other in one thread.
 * Workers only use those that are safe for many threads: the writer, the inbox, rejections,
 * vanished articles, the ledger and the tally.
 *
 * @param writer writes the index
 * @param making the settings by which files become articles
 * @param inbox the submitted articles
 * @param corrections the corrections from files
 * @param rejections receives what is rejected
 * @param holders which file holds which id in this run
 * @param vanished articles of the index that are no longer in the corpus
 * @param after the ledger that the run writes at its end
 * @param tally counts what the run does
 * @param displaced files that must be read although they have not changed, because another file
 *     took one of their ids or because a correction of one of their articles changed
 */
record RunState(
    GroupedWriter writer,
    Making making,
    Inbox inbox,
    Corrections corrections,
    Rejections rejections,
    Holders holders,
    VanishedArticles vanished,
    NextLedger after,
    Tally tally,
    Set<String> displaced) {

  /** Returns the state at the beginning of a run. */
  static RunState of(
      GroupedWriter writer,
      Making making,
      Inbox inbox,
      Corpus corpus,
      Corrections corrections,
      Rejections rejections) {
    return new RunState(
        writer,
        making,
        inbox,
        corrections,
        rejections,
        new Holders(corpus),
        new VanishedArticles(),
        new NextLedger(),
        new Tally(),
        new TreeSet<>());
  }

  /** Returns the index, for lookups. */
  ArticleWriter index() {
    return writer.index();
  }

  /** Whether some file holds the id in this run, or the journal has an entry for it. */
  boolean isHeld(String id) {
    return holders.has(id) || inbox.submissions().held(id).isPresent();
  }
}
