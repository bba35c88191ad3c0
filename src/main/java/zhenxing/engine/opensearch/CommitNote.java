package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import zhenxing.engine.ArticleWriter.Mark;

/**
 * What an index says about itself, kept in its mapping.
 *
 * @param format version of the form of documents
 * @param isComplete whether it stands for a whole corpus
 * @param isGrouped whether the groups of reprints are those of its articles
 * @param mark what the writer noted last
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

  /** While something is written that is not committed; groups may be missing from then on. */
  CommitNote ungrouped() {
    return new CommitNote(format, isComplete, false, mark);
  }

  /** The same where no run is known to be complete any more. */
  CommitNote ofNoRun() {
    return new CommitNote(
        format, isComplete, isGrouped, new Mark("", mark.journal(), mark.number()));
  }
}
