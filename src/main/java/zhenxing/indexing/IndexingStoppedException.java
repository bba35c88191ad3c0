package zhenxing.indexing;

import java.io.IOException;

/**
 * A run was stopped before it deleted or undid anything, since it cannot see what it would have to
 * go by; the index of before can still be searched. The message says in one line why and what to
 * do.
 */
public final class IndexingStoppedException extends IOException {

  private static final long serialVersionUID = 1L;

  IndexingStoppedException(String message) {
    super(message);
  }

  IndexingStoppedException(String message, Throwable cause) {
    super(message, cause);
  }
}
