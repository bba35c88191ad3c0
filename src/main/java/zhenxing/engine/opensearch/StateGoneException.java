package zhenxing.engine.opensearch;

import java.io.IOException;

/** The cluster no longer has a state of the index; the state of now can be asked instead. */
final class StateGoneException extends IOException {

  private static final long serialVersionUID = 1L;

  StateGoneException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
