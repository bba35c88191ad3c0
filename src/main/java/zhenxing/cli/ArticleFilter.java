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

/** Reads articles from inputs and hands them on; what is not taken is named on standard error. */
final class ArticleFilter {

  private final boolean jsonLines;
  private final Step step;
  private int rejected;

  /** What is done with an article. */
  interface Step {
    void take(FoundArticle article) throws IOException;
  }

  /**
   * @param jsonLines whether every input holds JSON Lines, whatever its name
   */
  ArticleFilter(boolean jsonLines, Step step) {
    this.jsonLines = jsonLines;
    this.step = step;
  }

  /** Runs over all inputs and tells how many articles were not taken. */
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
    new CorpusReader().read(file.toString(), id, format(name), gzipped, in, new Printer());
  }

  private Format format(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (jsonLines || lower.endsWith(".jsonl")) return Format.JSON_LINES;
    if (lower.endsWith(".md")) return Format.MARKDOWN;
    if (lower.endsWith(".html") || lower.endsWith(".htm")) return Format.HTML;
    return Format.TEXT;
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
