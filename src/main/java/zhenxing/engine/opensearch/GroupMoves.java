package zhenxing.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Assigns articles to groups of reprints. A document is read, and written again with its group
 * under the same number. If it was written under a greater number in the meantime, the cluster
 * refuses the group, and the next round of grouping looks at the article again.
 */
final class GroupMoves {

  /** Number of articles whose bodies are in memory at the same time. */
  private static final int AT_ONCE = 200;

  private final MultiGet written;
  private final ArticleSource documents;
  private final BulkQueue queue;
  private final WriterLease lease;
  private final Map<String, String> moves = new LinkedHashMap<>();

  /**
   * @param written reads the documents of the index
   */
  GroupMoves(MultiGet written, ArticleSource documents, BulkQueue queue, WriterLease lease) {
    this.written = written;
    this.documents = documents;
    this.queue = queue;
    this.lease = lease;
  }

  /**
   * Assigns an article to a group.
   *
   * @param group name of the group; null if no other article prints the same text
   */
  synchronized void add(String id, String group) throws IOException {
    moves.put(ArticleSource.name(id), group);
    if (moves.size() >= AT_ONCE) flush();
  }

  /** Passes everything added so far to the queue. */
  synchronized void flush() throws IOException {
    Map<String, String> missing = write(moves);
    if (!missing.isEmpty()) {
      // They may not be sent yet. What is not found then was deleted.
      queue.flush();
      write(missing);
    }
    moves.clear();
  }

  /** Writes documents again, and returns what was not found. */
  private Map<String, String> write(Map<String, String> groups) throws IOException {
    Map<String, String> missing = new LinkedHashMap<>();
    if (groups.isEmpty()) return missing;
    for (JsonNode read : written.documents(written.call(groups.keySet()), Connection.AMPLE)) {
      String name = read.path("_id").asText();
      String group = groups.get(name);
      if (!read.path("found").asBoolean()) {
        missing.put(name, group);
        continue;
      }
      ObjectNode document = (ObjectNode) read.path("_source");
      if (group == null) document.remove(Fields.GROUP);
      else document.put(Fields.GROUP, group);
      documents.addDerived(document);
      long number = Math.max(lease.number(), read.path("_version").asLong());
      queue.add(BulkQueue.Operation.put(name, number, document));
    }
    return missing;
  }
}
