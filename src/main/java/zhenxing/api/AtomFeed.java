package zhenxing.api;

import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import zhenxing.article.Article;
import zhenxing.article.PublicationDate;
import zhenxing.catalog.Taxonomy;

/** Writes the results of a search as an Atom feed (RFC 4287). */
public final class AtomFeed {

  /** Media type for the {@code Content-Type} header. */
  public static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final String NAME = "振兴";

  /** The search parameters that the address of the page also has, in the order used there. */
  private static final List<String> PAGE_PARAMETERS =
      List.of(
          "q",
          "match",
          "province",
          "city",
          "placeRole",
          "year",
          "industry",
          "source",
          "not",
          "from",
          "to");

  /** Length of the summary of an entry, in characters. */
  private static final int SUMMARY_CHARACTERS = 200;

  /** Dates of articles are days in China's time zone. */
  private static final String START_OF_DAY = "T00:00:00+08:00";

  /** An entry must have a time. This one stands for an unknown date. */
  private static final String UNKNOWN_TIME = "1970-01-01T00:00:00Z";

  private final String site;
  private final Map<String, List<String>> query;
  private final Language language;
  private final Taxonomy taxonomy;

  /**
   * @param site base address of the server, without a path
   * @param query the parameters of the search
   */
  public AtomFeed(
      String site, Map<String, List<String>> query, Language language, Taxonomy taxonomy) {
    this.site = site;
    this.query = query;
    this.language = language;
    this.taxonomy = taxonomy;
  }

  /**
   * Returns the feed as UTF-8.
   *
   * @param address address of the feed itself
   * @param articles the entries, newest first
   */
  public byte[] of(String address, List<Article> articles) {
    StringWriter text = new StringWriter();
    try {
      write(XMLOutputFactory.newFactory().createXMLStreamWriter(text), address, articles);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(XMLStreamWriter xml, String address, List<Article> articles)
      throws XMLStreamException {
    String page = pageQuery();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("xml:lang", "zh-Hans");
    element(xml, "id", "urn:zhenxing:search:" + PercentEncoding.of(page));
    element(xml, "title", title());
    element(xml, "updated", latest(articles));
    author(xml, NAME);
    link(xml, "self", "application/atom+xml", address);
    link(xml, "alternate", "text/html", site + "/?" + page);
    for (Article article : articles) entry(xml, article);
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void entry(XMLStreamWriter xml, Article article) throws XMLStreamException {
    PublicationDate date = article.date();
    xml.writeStartElement("entry");
    element(xml, "id", "urn:zhenxing:article:" + PercentEncoding.of(article.id()));
    element(xml, "title", article.title());
    element(xml, "updated", time(date));
    if (date != null && date.day() != 0) element(xml, "published", time(date));
    link(xml, "alternate", "text/html", site + "/?article=" + PercentEncoding.of(article.id()));
    if (isWeb(article.url())) link(xml, "via", "text/html", article.url());
    if (article.author() != null) author(xml, article.author());
    else if (article.source() != null) author(xml, article.source());
    for (String industry : article.industries()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", industry);
      xml.writeAttribute("label", language.industry(industry, taxonomy));
    }
    element(xml, "summary", summary(article.body()));
    xml.writeEndElement();
  }

  /** Returns the title of the feed, which names the query and the filters. */
  private String title() {
    List<String> words = new ArrayList<>();
    for (String name : PAGE_PARAMETERS) {
      if (name.equals("match")) continue; // Says how to search, not what for.
      for (String value : query.getOrDefault(name, List.of())) {
        if (!value.isBlank()) words.add(word(name, value));
      }
    }
    if (words.isEmpty()) words.add(language.choose("全部报道", "all articles"));
    return NAME + "：" + String.join(" · ", words);
  }

  /** Returns what the title says of a parameter: a value as people know it. */
  private String word(String name, String value) {
    if (name.equals("not")) {
      String[] excluded = value.split(":", 2);
      return language.choose("不含", "without ") + word(excluded[0], excluded[1]);
    }
    return name.equals("industry") ? language.industry(value.strip(), taxonomy) : value.strip();
  }

  /**
   * Returns the query string of the same search on the page, sorted by date. The page joins
   * reprints unless its address says otherwise.
   */
  private String pageQuery() {
    return PAGE_PARAMETERS.stream()
            .flatMap(
                name ->
                    query.getOrDefault(name, List.of()).stream()
                        .map(value -> name + "=" + PercentEncoding.of(value) + "&"))
            .collect(Collectors.joining())
        + "sort=newest"
        + (query.getOrDefault("collapse", List.of()).contains("true") ? "" : "&separate=1");
  }

  private static String latest(List<Article> articles) {
    return articles.isEmpty() ? UNKNOWN_TIME : time(articles.get(0).date());
  }

  /**
   * Returns the time of a date. A month or a year stands for its first day, as in the order of
   * hits.
   */
  private static String time(PublicationDate date) {
    if (date == null) return UNKNOWN_TIME;
    return "%04d-%02d-%02d"
            .formatted(date.year(), Math.max(date.month(), 1), Math.max(date.day(), 1))
        + START_OF_DAY;
  }

  private static String summary(String body) {
    if (body.codePointCount(0, body.length()) <= SUMMARY_CHARACTERS) return body;
    return body.substring(0, body.offsetByCodePoints(0, SUMMARY_CHARACTERS)) + "…";
  }

  /** Whether the address stated by an article is an http or https address with a host. */
  private static boolean isWeb(String url) {
    if (url == null) return false;
    try {
      URI address = URI.create(url);
      return address.getHost() != null
          && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(inXml(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String type, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element(xml, "name", name);
    xml.writeEndElement();
  }

  /**
   * Replaces the characters that XML cannot represent: most control characters and unpaired
   * surrogates.
   */
  private static String inXml(String text) {
    return text.codePoints()
        .map(c -> isInXml(c) ? c : '\ufffd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Whether a character is a "Char" of XML 1.0. The carriage return is excluded because parsers
   * turn it into a line feed.
   */
  private static boolean isInXml(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
