package zhenxing.engine.opensearch;

import java.io.IOException;

/** A cluster did not answer in the time that there was. */
final class LateException extends IOException {

  private static final long serialVersionUID = 1L;

  LateException(ClusterSettings settings) {
    super("the cluster at " + settings.addresses() + " did not answer in time");
  }
}
