package zhenxing.engine.lucene;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.lucene.document.Fields;

/**
 * The user data of a Lucene commit.
 *
 * @param index identifies the index; the same for all its commits. Null if there is no index
 * @param commit identifies the commit; empty if there is none
 * @param complete whether the index has held a whole corpus, as opposed to the beginning of a first
 *     one
 * @param grouped whether its reprint groups were computed from all its articles
 * @param mark what the writer stored to know how far the index has got
 */
record CommitData(String index, String commit, boolean complete, boolean grouped, Mark mark) {

  private static final String FORMAT = "format";
  private static final String INDEX = "index";
  private static final String COMMIT = "commit";
  private static final String COMPLETE = "complete";
  private static final String GROUPED = "grouped";
  private static final String RUN = "run";
  private static final String JOURNAL = "journal";
  private static final String NUMBER = "number";

  /** The data of an index without a commit. */
  static final CommitData NONE = new CommitData(null, "", false, true, Mark.NONE);

  static CommitData ofNewIndex() {
    return new CommitData(UUID.randomUUID().toString(), "", false, true, Mark.NONE);
  }

  static CommitData of(Map<String, String> entries) {
    return new CommitData(
        entries.get(INDEX),
        entries.getOrDefault(COMMIT, ""),
        Boolean.parseBoolean(entries.get(COMPLETE)),
        Boolean.parseBoolean(entries.get(GROUPED)),
        new Mark(
            entries.getOrDefault(RUN, ""),
            entries.getOrDefault(JOURNAL, ""),
            Long.parseLong(entries.getOrDefault(NUMBER, "0"))));
  }

  /** Whether this version of the program can read the index. */
  static boolean isCurrent(Map<String, String> entries) {
    return Fields.FORMAT.equals(entries.get(FORMAT));
  }

  Set<Map.Entry<String, String>> entries() {
    return Map.of(
            FORMAT,
            Fields.FORMAT,
            INDEX,
            index,
            COMMIT,
            commit,
            COMPLETE,
            String.valueOf(complete),
            GROUPED,
            String.valueOf(grouped),
            RUN,
            mark.run(),
            JOURNAL,
            mark.journal(),
            NUMBER,
            String.valueOf(mark.number()))
        .entrySet();
  }
}
