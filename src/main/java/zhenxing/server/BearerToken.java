package zhenxing.server;

import java.security.MessageDigest;
import java.util.Locale;
import zhenxing.api.Problem;
import zhenxing.api.ProblemException;
import zhenxing.article.Sha256;

/** A secret that clients send as {@code Authorization: Bearer} (RFC 6750). */
public final class BearerToken {

  /** No token. What requires a token is turned off. */
  public static final BearerToken NONE = new BearerToken(null);

  private static final String SCHEME = "bearer ";

  /**
   * Hash of the secret, or null if there is none. Hashes have equal length, so that comparing them
   * takes constant time.
   */
  private final byte[] digest;

  private BearerToken(byte[] digest) {
    this.digest = digest;
  }

  /**
   * Creates a token.
   *
   * @param secret the secret; null or blank for none
   */
  public static BearerToken of(String secret) {
    return secret == null || secret.isBlank() ? NONE : new BearerToken(Sha256.of(secret.strip()));
  }

  /** Whether there is a token. */
  public boolean isSet() {
    return digest != null;
  }

  /**
   * Whether a request presents the token. The time this takes reveals nothing about the secret.
   *
   * @param authorization value of the {@code Authorization} header, or null
   */
  public boolean isShown(String authorization) {
    if (digest == null || authorization == null) return false;
    if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) return false;
    String shown = authorization.substring(SCHEME.length()).strip();
    return MessageDigest.isEqual(digest, Sha256.of(shown));
  }

  /**
   * Requires that a request presents the token.
   *
   * @throws ProblemException with status 403 if no token is configured (the message says how to set
   *     one), or 401 if the request does not present it
   */
  public void require(String authorization) {
    if (digest == null) throw new ProblemException(Problem.tokenNotSet());
    if (!isShown(authorization)) throw new ProblemException(Problem.unauthorized());
  }
}
