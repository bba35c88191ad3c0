package zhenxing.engine.opensearch;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ProtocolException;

/** Says why no node of a cluster answers, and what to do about it. */
final class Unreachable {

  private Unreachable() {}

  /**
   * Returns the message for the user.
   *
   * @param failure what the last attempt failed with
   */
  static String message(ClusterSettings settings, IOException failure) {
    String where = settings.addresses();
    if (isUnsigned(failure)) {
      String trusted =
          settings.certificates() == null
              ? "the Java runtime trusts"
              : "is in " + settings.certificates();
      return "the certificate of a node at %s is not signed by any that %s: name the file of those that sign it with --ca-file"
          .formatted(where, trusted);
    }
    if (has(failure, CertPathValidatorException.class)) {
      return "the certificate of a node at %s is not valid (%s): give the node a new one"
          .formatted(where, reason(failure));
    }
    if (has(failure, CertificateException.class)) {
      return "the certificate of a node at %s does not fit (%s): use in --url the name that the certificate is made for"
          .formatted(where, reason(failure));
    }
    if (has(failure, SSLException.class)) {
      return "no encrypted connection to a node at %s can be made (%s): write http:// if it has no encryption"
          .formatted(where, reason(failure));
    }
    if (has(failure, ConnectionClosedException.class) || has(failure, ProtocolException.class)) {
      return "a node at %s gives no answer in HTTP: write https:// if it demands encryption"
          .formatted(where);
    }
    return "no node of the cluster answers at " + where + ": " + reason(failure);
  }

  /**
   * Whether no trusted certificate has signed that of the node, or one of the same name has not.
   */
  private static boolean isUnsigned(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertPathBuilderException) return true;
      boolean isForged =
          cause instanceof CertPathValidatorException invalid
              && invalid.getReason() == CertPathValidatorException.BasicReason.INVALID_SIGNATURE;
      if (isForged) return true;
    }
    return false;
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) return true;
    }
    return false;
  }

  /** Returns what the innermost cause says, without the names of classes. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) cause = cause.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
