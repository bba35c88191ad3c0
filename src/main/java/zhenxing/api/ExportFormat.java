package zhenxing.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.ArticleVisitor;

/** The forms in which a list of articles can be taken along. */
public enum ExportFormat {
  /** A table for a spreadsheet. */
  CSV("text/csv; charset=utf-8; header=present"),
  /** An article in the form of the API on each line, with its whole text. */
  JSONL("application/x-ndjson; charset=utf-8");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format of this name ({@code csv}, {@code jsonl}). */
  public static Optional<ExportFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** The name, which is the extension of files, too. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What HTTP calls it. */
  public String mediaType() {
    return mediaType;
  }

  /** Writes what every article is written after; what it gives back writes the articles. */
  ArticleVisitor begin(OutputStream out, Taxonomy taxonomy, Language language) throws IOException {
    return switch (this) {
      case CSV -> new CsvArticles(out, taxonomy, language);
      case JSONL -> new JsonLinesArticles(out);
    };
  }
}
