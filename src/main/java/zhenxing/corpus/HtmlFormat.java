package zhenxing.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;
import zhenxing.page.MainText;

/** A web page: its main text is the body, its title and meta tags are clues. */
final class HtmlFormat implements ArticleFormat {

  /** A page declares its encoding near its beginning; browsers look no further either. */
  private static final int DECLARATION_BYTES = 2048;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{1,40})", Pattern.CASE_INSENSITIVE);

  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "publishdate",
          "pubdate",
          "publish_time",
          "publishtime",
          "og:release_date",
          "datepublished",
          "date",
          "dc.date");
  private static final List<String> SOURCES = List.of("contentsource", "source", "article:source");
  private static final List<String> AUTHORS = List.of("author", "article:author");

  @Override
  public void read(Source source, InputStream in, CorpusReader.Sink sink)
      throws IOException, BadArticleException {
    byte[] bytes = ArticleFormat.bytes(in);
    String html = ArticleFormat.notEmpty(TextDecoding.decode(bytes, declaredCharset(bytes)));
    Document page = Jsoup.parse(html);
    PageClues clues = clues(page);
    String body = new MainText().of(page);
    if (body.isBlank()) {
      throw new BadArticleException(0, "holds no text beside navigation: is it an article's page?");
    }
    String url = page.select("link[rel=canonical]").attr("href");
    if (url.isBlank()) url = meta(page, List.of("og:url"));
    Stated stated =
        new Stated(
            null, null, null, null, null, null, null, url == null || url.isBlank() ? null : url);
    sink.article(new FoundArticle(source.idPrefix(), body, stated, clues), 0);
  }

  private static String declaredCharset(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    Matcher m = CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return m.find() ? m.group(1) : null;
  }

  private static PageClues clues(Document page) {
    Set<String> headlines = new LinkedHashSet<>();
    for (Element heading : page.select("h1")) add(headlines, heading.text());
    add(headlines, meta(page, List.of("og:title", "articletitle")));
    add(headlines, page.title());
    return new PageClues(
        List.copyOf(headlines),
        meta(page, List.of("og:site_name", "sitename")),
        meta(page, PUBLISHED),
        meta(page, SOURCES),
        meta(page, AUTHORS),
        List.of());
  }

  private static void add(Set<String> headlines, String text) {
    if (text != null && !text.isBlank()) headlines.add(text.strip());
  }

  /** The content of the first meta tag with one of these names, or null. */
  private static String meta(Document page, List<String> names) {
    for (String name : names) {
      for (Element tag : page.select("meta[content]")) {
        String key = tag.hasAttr("property") ? tag.attr("property") : tag.attr("name");
        int length = tag.attr("content").strip().length();
        if (key.equalsIgnoreCase(name) && length > 0 && length <= StatedFields.MAX_CHARACTERS) {
          return tag.attr("content").strip();
        }
      }
    }
    return null;
  }
}
