package zhenxing.engine.opensearch;

import java.io.IOException;

/** A cluster refused something; the message says why and what to do. */
final class ClusterException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  ClusterException(ClusterSettings settings, Reply reply) {
    super(message(settings, reply));
    this.reply = reply;
  }

  int status() {
    return reply.status();
  }

  /** The kind of the error as OpenSearch names it. */
  String type() {
    return reply.errorType();
  }

  private static String message(ClusterSettings settings, Reply reply) {
    String where = "the cluster at " + settings.addresses();
    boolean isBlocked = reply.status() == 403 || reply.status() == 429;
    if (isBlocked && reply.errorType().equals("cluster_block_exception")) {
      return where
          + " lets nothing be written now, which it does where disks are full: "
          + reply.reason();
    }
    return switch (reply.status()) {
      case 401 ->
          where
              + " wants to know who asks: set ZHENXING_OPENSEARCH_USER and"
              + " ZHENXING_OPENSEARCH_PASSWORD, or ZHENXING_OPENSEARCH_TOKEN";
      case 403 ->
          where
              + " does not allow this to the user: "
              + reply.reason()
              + " (docs/scale.md names the rights that are needed)";
      case 413 -> where + " takes no request so large: raise http.max_content_length";
      case 429 -> where + " has too much to do: " + reply.reason();
      default -> where + " refused: " + reply.reason();
    };
  }
}
