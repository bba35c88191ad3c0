package zhenxing.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;

/** A secret that a client shows as {@code Authorization: Bearer} (RFC 6750). */
public final class BearerToken {

  /** No token: whatever needs it is off. */
  public static final BearerToken NONE = new BearerToken(null);

  private static final String SCHEME = "bearer ";

  /** Of the secret; null where there is none. Digests are all of one length. */
  private final byte[] digest;

  private BearerToken(byte[] digest) {
    this.digest = digest;
  }

  /**
   * A token.
   *
   * @param secret null or blank for none
   */
  public static BearerToken of(String secret) {
    return secret == null || secret.isBlank() ? NONE : new BearerToken(digest(secret.strip()));
  }

  /** Whether there is one. */
  public boolean isSet() {
    return digest != null;
  }

  /**
   * Whether a client shows it. The time that takes tells nothing of the secret.
   *
   * @param authorization the header of the request, or null
   */
  public boolean isShown(String authorization) {
    if (digest == null || authorization == null) return false;
    if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) return false;
    String shown = authorization.substring(SCHEME.length()).strip();
    return MessageDigest.isEqual(digest, digest(shown));
  }

  /**
   * Lets only those pass who show it.
   *
   * @throws ProblemException 403 that says how to set one where there is none, else 401
   */
  public void require(String authorization) {
    if (digest == null) throw new ProblemException(Problem.tokenNotSet());
    if (!isShown(authorization)) throw new ProblemException(Problem.unauthorized());
  }

  private static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
