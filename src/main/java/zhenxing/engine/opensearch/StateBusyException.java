package zhenxing.engine.opensearch;

import java.io.IOException;
import zhenxing.engine.EngineUnreachableException;

/** Thrown when the cluster could not search a state that it still has. It can be asked again. */
final class StateBusyException extends EngineUnreachableException {

  private static final long serialVersionUID = 1L;

  StateBusyException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
