package zhenxing.corpus;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import zhenxing.article.FoundArticle;
import zhenxing.corpus.CorpusFile.Format;

/** Reads the articles of a corpus file. Safe for use by many threads. */
public final class CorpusReader {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Map<Format, ArticleFormat> formats = new EnumMap<>(Format.class);
  private final OutsideLinks outsideLinks;

  /** Takes what a file holds, in order. */
  public interface Sink {

    /**
     * @param article what was found
     * @param line the line where it begins, from 1, or 0 where it is the whole file
     */
    void article(FoundArticle article, int line);

    /** A file or line that was not taken. */
    void rejected(Rejection rejection);

    /**
     * A file, or the rest of it, of which it is not known what it holds: it cannot be opened, the
     * disk fails, it is no whole gzip file.
     */
    default void unreadable(Rejection rejection) {
      rejected(rejection);
    }
  }

  /** A reader of everything but office files. */
  public CorpusReader() {
    this(Map.of());
  }

  /**
   * A reader that reads office files, too.
   *
   * @param documents what reads the formats of office files
   */
  public CorpusReader(Map<Format, DocumentReader> documents) {
    this(documents, OutsideLinks.FOLLOWED);
  }

  /**
   * The same that may leave links alone.
   *
   * @param outsideLinks what becomes of links that lead out of the corpus
   */
  public CorpusReader(Map<Format, DocumentReader> documents, OutsideLinks outsideLinks) {
    this.outsideLinks = outsideLinks;
    formats.put(Format.TEXT, new TextFormat());
    formats.put(Format.MARKDOWN, new MarkdownFormat());
    formats.put(Format.HTML, new HtmlFormat());
    formats.put(Format.JSON_LINES, new JsonLinesFormat());
    documents.forEach((format, reader) -> formats.put(format, new DocumentFormat(reader)));
  }

  /** What becomes of links that lead out of the corpus. */
  public OutsideLinks outsideLinks() {
    return outsideLinks;
  }

  /** Whether files of this format are read; others are rejected by name. */
  public boolean reads(Format format) {
    return formats.containsKey(format);
  }

  /**
   * Reads one file. What cannot be read, for whatever reason, is handed to the sink as a rejection;
   * only what the sink itself throws comes through.
   */
  public void read(CorpusFile file, Sink sink) {
    try {
      if (file.gzipped() && reads(file.format())) checkGzip(file);
      try (InputStream in = open(file)) {
        read(file.name(), file.idPrefix(), file.format(), file.gzipped(), in, sink);
      }
    } catch (NoSuchFileException e) {
      sink.rejected(new Rejection(file.name(), 0, "was removed while the corpus was read"));
    } catch (UnpackedSize.TooLargeException e) {
      sink.rejected(new Rejection(file.name(), 0, e.getMessage()));
    } catch (IOException e) {
      sink.unreadable(new Rejection(file.name(), 0, whyUnreadable(e)));
    }
  }

  private static InputStream open(CorpusFile file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file.path()), BUFFER_BYTES);
  }

  /** Of a torn file not even the articles before the tear are taken: it may be half of another. */
  private static void checkGzip(CorpusFile file) throws IOException {
    try (InputStream in = open(file)) {
      new GzipCheck(in).toTheEnd();
    }
  }

  /**
   * Reads a stream. It is read once, so the articles before a tear in a compressed one are taken.
   *
   * @param name how messages name it
   * @param idPrefix the id of its article, or the beginning of the ids of its lines
   * @param gzipped whether it is compressed
   */
  public void read(
      String name, String idPrefix, Format format, boolean gzipped, InputStream in, Sink sink) {
    if (!reads(format)) {
      String extension = "." + format.name().toLowerCase(Locale.ROOT);
      sink.rejected(
          new Rejection(
              name,
              0,
              extension
                  + " is read with --office only: start with that, or save it as text, Markdown or"
                  + " HTML and put that here"));
      return;
    }
    Taker taker = new Taker(sink);
    try {
      InputStream text =
          gzipped ? new BufferedInputStream(UnpackedSize.gunzip(in), BUFFER_BYTES) : in;
      formats.get(format).read(new ArticleFormat.Source(name, idPrefix), text, taker);
    } catch (BadArticleException e) {
      sink.rejected(new Rejection(name, e.line(), e.getMessage()));
    } catch (UnpackedSize.TooLargeException e) {
      sink.rejected(new Rejection(name, 0, e.getMessage()));
    } catch (IOException e) {
      sink.unreadable(new Rejection(name, 0, whyUnreadable(e)));
    } catch (RuntimeException | StackOverflowError e) {
      // A parser that trips over one file must not keep all others out of the index.
      if (e == taker.failure) throw e;
      sink.rejected(new Rejection(name, 0, "is too deeply nested or malformed to be read: " + e));
    }
  }

  /** Hands on to a sink and remembers what the sink threw, which is none of the file's fault. */
  private static final class Taker implements Sink {

    private final Sink sink;
    private RuntimeException failure;

    Taker(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void article(FoundArticle article, int line) {
      hand(() -> sink.article(article, line));
    }

    @Override
    public void rejected(Rejection rejection) {
      hand(() -> sink.rejected(rejection));
    }

    private void hand(Runnable step) {
      try {
        step.run();
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
  }

  private static String whyUnreadable(IOException e) {
    return e instanceof ZipException || e instanceof EOFException
        ? "is not a whole gzip file: compress it again, or unpack it"
        : Unreadable.reason(e);
  }
}
