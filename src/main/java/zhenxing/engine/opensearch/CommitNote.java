package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import zhenxing.engine.ArticleWriter.Mark;

/**
 * What an index says about itself. It is kept in the mapping of the index.
 *
 * @param format version of the form of the documents
 * @param isComplete whether the index holds a whole corpus
 * @param isGrouped whether the groups of reprints take all of its articles into account
 * @param mark the mark of the last commit
 */
record CommitNote(int format, boolean isComplete, boolean isGrouped, Mark mark) {

  static final CommitNote NONE = new CommitNote(Fields.FORMAT, false, false, Mark.NONE);

  static CommitNote of(JsonNode meta) {
    return new CommitNote(
        meta.path("format").asInt(),
        meta.path("complete").asBoolean(),
        meta.path("grouped").asBoolean(),
        new Mark(
            meta.path("run").asText(""),
            meta.path("journal").asText(""),
            meta.path("number").asLong()));
  }

  ObjectNode json() {
    return Dsl.object()
        .put("format", format)
        .put("complete", isComplete)
        .put("grouped", isGrouped)
        .put("run", mark.run())
        .put("journal", mark.journal())
        .put("number", mark.number());
  }

  /** Returns the note to keep while there are writes without a commit, whose groups are missing. */
  CommitNote ungrouped() {
    return new CommitNote(format, isComplete, false, mark);
  }

  /** Returns the same note without the name of a run, because a new run has begun to write. */
  CommitNote ofNoRun() {
    return new CommitNote(
        format, isComplete, isGrouped, new Mark("", mark.journal(), mark.number()));
  }
}
