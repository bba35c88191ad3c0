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
 * stage, raised by hand, and checksums of the resources that the stages read. The stamp is part of
 * the fingerprint of every article, so that an index built by another state of the program is
 * brought up to date, and of the ledger, so that the files are read again for that. A build that
 * changes nothing of this leaves the index as it is.
 *
 * <p><b>When to raise a version:</b> whenever the output of the stage changes for any input, even
 * if only for one article in a thousand. Changed resources are detected by their checksums.
 */
public final class ProgramStamp {

  /** Reading of files: formats, encodings, ids. */
  private static final int READING = 9;

  /** Reading of pages: separation of the article from the page, and what its lines say. */
  private static final int PAGE = 6;

  private static final int REPAIR = 4;

  private static final int CATALOGUE = 4;

  /** Segmentation of text into words, folding, and phrases. */
  private static final int SEGMENTER = 2;

  /**
   * The content of the fields. Raised where old and new documents can be in one index; otherwise
   * {@code Fields.FORMAT} is raised.
   */
  private static final int FIELDS = 1;

  /** Folder of this project's {@link #RESOURCES} on the class path. */
  private static final String PROJECT = "zhenxing/";

  /** The resources that the stages read. Resources that serve only queries are not included. */
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
          PROJECT + "engine/opensearch/index.json",
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
          PROJECT + "restore/variants.txt",
          "org/apache/lucene/analysis/cn/smart/stopwords.txt",
          "org/apache/lucene/analysis/cn/smart/hhmm/bigramdict.mem",
          "org/apache/lucene/analysis/cn/smart/hhmm/coredict.mem");

  private static final class Holder {
    static final String CURRENT = make();
  }

  private ProgramStamp() {}

  /** Returns the stamp of this program. It is computed on first use. */
  public static String current() {
    return Holder.CURRENT;
  }

  /** Computes the stamp, which takes some milliseconds. */
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

  /** Returns CRC-32 and length of a resource, which suffice to detect changes. */
  private static String checksum(String resource) {
    URL url = ProgramStamp.class.getClassLoader().getResource(resource);
    if (url == null) throw new IllegalStateException("the program lacks " + resource);
    try {
      if (url.openConnection() instanceof JarURLConnection jar) {
        // The directory of the jar contains both, so nothing needs to be unpacked.
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
