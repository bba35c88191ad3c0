package zhenxing.indexing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import zhenxing.article.FoundArticle;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/** Tells whether an article would be indexed the same again: SHA-256 over all that goes into it. */
final class Fingerprint {

  /** Goes up when files are read otherwise than before, ids for one, so that all are read again. */
  private static final String READING = "2";

  private Fingerprint() {}

  static String of(FoundArticle found, Stated correction, Taxonomy taxonomy) {
    // Records print their components by name, so equal texts mean equal inputs.
    return hash(
        found.body() + "\n" + found.stated() + found.clues() + correction + taxonomy.fingerprint());
  }

  static String of(Map<String, Stated> corrections, Taxonomy taxonomy) {
    return hash(READING + new TreeMap<>(corrections) + taxonomy.fingerprint());
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
