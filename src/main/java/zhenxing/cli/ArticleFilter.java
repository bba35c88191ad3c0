package zhenxing.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import zhenxing.article.FoundArticle;
import zhenxing.corpus.CorpusFile.Format;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Rejection;

/** Reads articles from inputs and passes them on. Rejections are printed to standard error. */
final class ArticleFilter {

  private final boolean jsonLines;
  private final CorpusReader reader;
  private final Step step;
  private int rejected;

  /** Receives an article. */
  interface Step {
    void take(FoundArticle article) throws IOException;
  }

  /**
   * @param jsonLines whether every input is JSON Lines, whatever its name
   * @param reader reads the files
   */
  ArticleFilter(boolean jsonLines, CorpusReader reader, Step step) {
    this.reader = reader;
    this.jsonLines = jsonLines;
    this.step = step;
  }

  /**
   * Processes all inputs.
   *
   * @return number of rejections
   */
  int run(Inputs inputs) throws IOException {
    inputs.each(this::read);
    return rejected;
  }

  private void read(Path file, InputStream in) {
    String name = file.getFileName().toString();
    boolean gzipped = name.toLowerCase(Locale.ROOT).endsWith(".gz");
    if (gzipped) name = name.substring(0, name.length() - ".gz".length());
    int dot = name.lastIndexOf('.');
    String id = dot > 0 ? name.substring(0, dot) : name;
    reader.read(file.toString(), id, format(name), gzipped, in, new Printer());
  }

  private Format format(String name) {
    if (jsonLines) return Format.JSON_LINES;
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Format.ofExtension(extension).orElse(Format.TEXT);
  }

  private final class Printer implements CorpusReader.Sink {

    @Override
    public void article(FoundArticle article, int line) {
      try {
        step.take(article);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void rejected(Rejection rejection) {
      rejected++;
      System.err.println(rejection);
    }
  }
}
