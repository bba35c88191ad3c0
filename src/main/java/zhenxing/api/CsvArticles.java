package zhenxing.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.catalog.Taxonomy;
import zhenxing.engine.ArticleVisitor;

/**
 * Writes articles as CSV (RFC 4180), one row per article, without their text. The file begins with
 * a byte order mark; without it, Excel assumes the encoding of the system instead of UTF-8.
 */
final class CsvArticles implements ArticleVisitor {

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final String LINE_END = "\r\n";
  private static final String BETWEEN_VALUES = "; ";

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "date",
          "year",
          "places",
          "industries",
          "source",
          "author",
          "url",
          "placeRoles");

  private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

  /**
   * Cells that a spreadsheet might evaluate as a formula. The title of an article must not compute
   * anything, let alone fetch something from the network. Full-width signs are included because
   * spreadsheets accept them. See OWASP, "CSV Injection".
   */
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@＝＋－＠].*|[\t\r\n].*");

  /** A spreadsheet treats a cell that begins with this character as text. */
  private static final String TEXT_MARK = "'";

  private final OutputStream out;
  private final Taxonomy taxonomy;
  private final Language language;

  /** Writes the header row. */
  CsvArticles(OutputStream out, Taxonomy taxonomy, Language language) throws IOException {
    this.out = out;
    this.taxonomy = taxonomy;
    this.language = language;
    write(BYTE_ORDER_MARK + String.join(",", COLUMNS) + LINE_END);
  }

  @Override
  public void visit(Article article) throws IOException {
    write(row(article).stream().map(CsvArticles::cell).collect(Collectors.joining(",")) + LINE_END);
  }

  private List<String> row(Article article) {
    return List.of(
        article.id(),
        article.title(),
        known(article.date()),
        known(article.year()),
        article.places().stream().map(CsvArticles::place).collect(joining()),
        article.industries().stream()
            .map(slug -> language.industry(slug, taxonomy))
            .collect(joining()),
        known(article.source()),
        known(article.author()),
        known(article.url()),
        article.places().stream().map(filed -> filed.role().label()).collect(joining()));
  }

  private static String known(Object value) {
    return value == null ? "" : value.toString();
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(BETWEEN_VALUES);
  }

  /**
   * Returns the name of a place. A municipality is both a province and its only city, so its name
   * is written once.
   */
  private static String place(FiledPlace filed) {
    Place place = filed.place();
    boolean once = place.city() == null || place.city().equals(place.province());
    return once ? place.province() : place.province() + place.city();
  }

  static String cell(String text) {
    String safe = FORMULA.matcher(text).matches() ? TEXT_MARK + text : text;
    if (!TO_QUOTE.matcher(safe).find()) return safe;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
