package zhenxing.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.ArticleVisitor;

/** The formats of an export. */
public enum ExportFormat {
  /** A table for spreadsheets. */
  CSV("text/csv; charset=utf-8; header=present"),
  /** One article per line in the form of the API, with its whole text. */
  JSONL("application/x-ndjson; charset=utf-8");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Returns the format with this label ({@code csv}, {@code jsonl}), or empty if there is none. */
  public static Optional<ExportFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** Returns the label, which is also the file extension. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the media type for the {@code Content-Type} header. */
  public String mediaType() {
    return mediaType;
  }

  /** Writes the beginning of the file and returns a visitor that writes the articles. */
  ArticleVisitor begin(OutputStream out, Taxonomy taxonomy, Language language) throws IOException {
    return switch (this) {
      case CSV -> new CsvArticles(out, taxonomy, language);
      case JSONL -> new JsonLinesArticles(out);
    };
  }
}
