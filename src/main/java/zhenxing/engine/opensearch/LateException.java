package zhenxing.engine.opensearch;

import zhenxing.engine.EngineUnreachableException;

/** Thrown when a cluster does not answer within the time limit. */
final class LateException extends EngineUnreachableException {

  private static final long serialVersionUID = 1L;

  LateException(ClusterSettings settings) {
    super("the cluster at " + settings.addresses() + " did not answer in time");
  }
}
