package zhenxing.engine.opensearch;

import java.io.IOException;
import zhenxing.engine.EngineUnreachableException;

/** Thrown when the cluster no longer has a state of the index. The current state can be asked. */
final class StateGoneException extends EngineUnreachableException {

  private static final long serialVersionUID = 1L;

  StateGoneException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
