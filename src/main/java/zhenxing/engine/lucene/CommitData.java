package zhenxing.engine.lucene;

import java.util.Map;

/** What a commit says of itself. */
final class CommitData {

  private static final String FORMAT = "format";
  private static final String ID = "commit";
  private static final String COMPLETE = "complete";

  private CommitData() {}

  static Map<String, String> of(String id, boolean complete) {
    return Map.of(FORMAT, Fields.FORMAT, ID, id, COMPLETE, String.valueOf(complete));
  }

  /** Whether this version can use the index. */
  static boolean isCurrent(Map<String, String> data) {
    return Fields.FORMAT.equals(data.get(FORMAT));
  }

  /**
   * Whether the index once stood for a whole corpus, rather than for the beginning of a first one.
   */
  static boolean isComplete(Map<String, String> data) {
    return Boolean.parseBoolean(data.get(COMPLETE));
  }

  /** The commit's id; empty for none. */
  static String id(Map<String, String> data) {
    return data.getOrDefault(ID, "");
  }
}
