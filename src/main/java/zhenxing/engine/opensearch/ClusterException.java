package zhenxing.engine.opensearch;

import java.io.IOException;

/** Thrown when a cluster refuses a request. The message says why, and what to do. */
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

  /** Returns the kind of error as OpenSearch names it. */
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
      case 401 -> where + unknown(settings.access());
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

  private static String unknown(ClusterSettings.Access access) {
    return switch (access) {
      case ClusterSettings.Access.Open open ->
          " wants to know who asks: set ZHENXING_OPENSEARCH_USER and"
              + " ZHENXING_OPENSEARCH_PASSWORD, or ZHENXING_OPENSEARCH_TOKEN";
      case ClusterSettings.Access.Password login ->
          " does not accept the user '"
              + login.user()
              + "' with this password: correct ZHENXING_OPENSEARCH_USER and"
              + " ZHENXING_OPENSEARCH_PASSWORD";
      case ClusterSettings.Access.Token token ->
          " does not accept the token: it may have expired; set ZHENXING_OPENSEARCH_TOKEN anew";
    };
  }
}
