package zhenxing.indexing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;

/**
 * A hash of everything in the program that determines how an article is indexed: a version of each
 * stage, raised by hand, and checksums of the resources that the stages read. It goes into the
 * fingerprint of every article, so that an index built by another state of the program is brought
 * up to date, and into the ledger, so that the files are read again for that. A build that changes
 * none of this does not affect the index.
 *
 * <p><b>When to raise a version:</b> whenever the output of the stage changes for any input, be it
 * for one article in a thousand. Changed resources are detected by their checksums.
 */
public final class ProgramStamp {

  /** How files are read: formats, encodings, ids. */
  private static final int READING = 4;

  /** What of a page is the article, and what its lines say. */
  private static final int PAGE = 2;

  private static final int REPAIR = 1;

  private static final int CATALOGUE = 1;

  /** Cutting text into words, folding it, and the phrases made of it. */
  private static final int SEGMENTER = 2;

  /**
   * The content of the fields. Raised where old and new documents can be in one index; otherwise
   * {@code Fields.FORMAT} is raised.
   */
  private static final int FIELDS = 1;

  /** Where the class path has {@link #RESOURCES} of ours. */
  private static final String PROJECT = "zhenxing/";

  /** What the stages read. What serves queries alone is not here. */
  static final List<String> RESOURCES =
      List.of(
          PROJECT + "catalog/former-divisions.tsv",
          PROJECT + "catalog/gazetteer.tsv",
          PROJECT + "catalog/headline-words.txt",
          PROJECT + "catalog/industries.txt",
          PROJECT + "catalog/landmarks.tsv",
          PROJECT + "catalog/learned.tsv",
          PROJECT + "catalog/not-places.txt",
          PROJECT + "catalog/other-matters.txt",
          PROJECT + "catalog/person-words.txt",
          PROJECT + "catalog/place-words.txt",
          PROJECT + "engine/text/phrase-edges.txt",
          PROJECT + "page/byline-words.txt",
          PROJECT + "page/line-labels.txt",
          PROJECT + "page/list-headings.txt",
          PROJECT + "page/media.txt",
          PROJECT + "page/page-words.txt",
          PROJECT + "page/spam-words.txt",
          PROJECT + "page/surnames.txt",
          PROJECT + "restore/phrases.txt",
          PROJECT + "restore/radicals.txt",
          PROJECT + "restore/readings.txt",
          PROJECT + "restore/runs.bin.gz",
          "org/apache/lucene/analysis/cn/smart/stopwords.txt",
          "org/apache/lucene/analysis/cn/smart/hhmm/bigramdict.mem",
          "org/apache/lucene/analysis/cn/smart/hhmm/coredict.mem");

  private static final class Holder {
    static final String CURRENT = make();
  }

  private ProgramStamp() {}

  /** The stamp of this program; made once, when it is first asked for. */
  public static String current() {
    return Holder.CURRENT;
  }

  /** Makes the stamp; takes some milliseconds. */
  static String make() {
    StringBuilder stamp = new StringBuilder();
    stamp.append("reading ").append(READING);
    stamp.append(", page ").append(PAGE);
    stamp.append(", repair ").append(REPAIR);
    stamp.append(", catalogue ").append(CATALOGUE);
    stamp.append(", segmenter ").append(SEGMENTER);
    stamp.append(", fields ").append(FIELDS);
    for (String resource : RESOURCES) stamp.append(", ").append(checksum(resource));
    return Fingerprint.hash(stamp.toString());
  }

  /** CRC-32 and length: they need only detect changes, not forgeries. */
  private static String checksum(String resource) {
    URL url = ProgramStamp.class.getClassLoader().getResource(resource);
    if (url == null) throw new IllegalStateException("the program lacks " + resource);
    try {
      if (url.openConnection() instanceof JarURLConnection jar) {
        // The jar's directory has both, and nothing needs to be unpacked.
        JarEntry entry = jar.getJarEntry();
        return text(entry.getCrc(), entry.getSize());
      }
      CRC32 checksum = new CRC32();
      long size = 0;
      byte[] buffer = new byte[64 * 1024];
      try (InputStream in = url.openStream()) {
        for (int length; (length = in.read(buffer)) >= 0; size += length) {
          checksum.update(buffer, 0, length);
        }
      }
      return text(checksum.getValue(), size);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static String text(long checksum, long size) {
    return Long.toHexString(checksum) + "/" + size;
  }
}
