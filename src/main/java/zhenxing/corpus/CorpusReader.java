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
import zhenxing.article.Bilingual;
import zhenxing.article.FoundArticle;
import zhenxing.corpus.CorpusFile.Format;

/**
 * Reads the articles of corpus files. Immutable, safe for use by several threads: each call opens
 * and closes its own streams.
 */
public final class CorpusReader {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final Map<Format, ArticleFormat> formats = new EnumMap<>(Format.class);
  private final OutsideLinks outsideLinks;

  /** Receives the content of a file, in order. Called by the thread that reads. */
  public interface Sink {

    /**
     * Receives an article.
     *
     * @param article the article
     * @param line the line on which it begins, from 1, or 0 if it is the whole file
     */
    void article(FoundArticle article, int line);

    /** Receives a file or line that was not taken. */
    void rejected(Rejection rejection);

    /**
     * Receives a file whose content, or its rest, is unknown: it cannot be opened, the disk fails,
     * or it is not a complete gzip file.
     */
    default void unreadable(Rejection rejection) {
      rejected(rejection);
    }
  }

  /** Creates a reader for all formats except office files. */
  public CorpusReader() {
    this(Map.of());
  }

  /**
   * Creates a reader that reads office files as well.
   *
   * @param documents readers for the formats of office files
   */
  public CorpusReader(Map<Format, DocumentReader> documents) {
    this(documents, OutsideLinks.FOLLOWED);
  }

  /**
   * Creates a reader with a choice about symbolic links.
   *
   * @param documents readers for the formats of office files
   * @param outsideLinks what to do with links that lead out of the corpus
   */
  public CorpusReader(Map<Format, DocumentReader> documents, OutsideLinks outsideLinks) {
    this.outsideLinks = outsideLinks;
    formats.put(Format.TEXT, new TextFormat());
    formats.put(Format.MARKDOWN, new MarkdownFormat());
    formats.put(Format.HTML, new HtmlFormat());
    formats.put(Format.JSON_LINES, new JsonLinesFormat());
    documents.forEach((format, reader) -> formats.put(format, new DocumentFormat(reader)));
  }

  /** Returns what this reader does with links that lead out of the corpus. */
  public OutsideLinks outsideLinks() {
    return outsideLinks;
  }

  /** Whether files of this format are read. Others are rejected with a message. */
  public boolean reads(Format format) {
    return formats.containsKey(format);
  }

  /**
   * Reads one file. Anything that cannot be read becomes a rejection. The only exceptions thrown
   * are those of the sink.
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

  /**
   * If a compressed file is damaged, not even the articles before the damage are taken, because it
   * may be an incomplete copy.
   */
  private static void checkGzip(CorpusFile file) throws IOException {
    try (InputStream in = open(file)) {
      new GzipCheck(in).toTheEnd();
    }
  }

  /**
   * Reads a stream once. Of a damaged compressed stream, the articles before the damage are taken.
   * Does not close the stream.
   *
   * @param name the name used in messages
   * @param idPrefix the id of the article, or the beginning of the ids of its lines
   * @param gzipped whether the stream is compressed
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
      sink.rejected(new Rejection(name, e.line(), e.reason()));
    } catch (UnpackedSize.TooLargeException e) {
      sink.rejected(new Rejection(name, 0, e.getMessage()));
    } catch (IOException e) {
      sink.unreadable(new Rejection(name, 0, whyUnreadable(e)));
    } catch (RuntimeException | StackOverflowError e) {
      // A file on which a parser fails must not keep others out of the index.
      if (e == taker.failure) throw e;
      sink.rejected(
          new Rejection(
              name,
              0,
              new Bilingual(
                  "嵌套太深或格式有误，无法读取：" + e, "is too deeply nested or malformed to be read: " + e)));
    }
  }

  /**
   * Passes everything to a sink and remembers an exception of the sink, which is not the file's
   * fault.
   */
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
