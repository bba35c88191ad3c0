package zhenxing.engine.lucene;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.lucene.document.Fields;

/**
 * What a commit says of itself.
 *
 * @param index identifies the index through all its commits, null for none
 * @param commit identifies the commit, empty for none
 * @param complete whether the index once stood for a whole corpus, rather than for the beginning of
 *     a first one
 * @param grouped whether its groups of reprints are those of its articles
 * @param mark what the one who wrote it noted
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

  /** Of no commit. */
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

  /** Whether this version can use the index. */
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
