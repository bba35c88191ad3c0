package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.server.TestServer.encoded;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code /feed.atom} through a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {

  private static final String ARTICLES =
      """
      {"id":"old~1","title":"旧闻 <script>&amp;</script> ]]> 石化","body":"石化产业。<script>alert(1)</script>\\u0001\\u0008 & 结束","date":"2021-05-06","industries":["petrochemicals"],"source":"大连日报","author":"王某","url":"https://example.com/?a=1&b=2"}
      {"id":"new","title":"新闻石化","body":"%s","date":"2023-03-30","source":"盘锦日报","url":"javascript:alert(1)"}
      {"id":"month","title":"某月石化","body":"石化产业。","date":"2022-04"}
      {"id":"undated","title":"不知何时的石化","body":"石化产业。"}
      {"id":"other","title":"青岛","body":"新旧动能转换。","date":"2024-01-01","places":[{"province":"山东","city":"青岛"}]}
      """
          .formatted("石化产业很长。".repeat(100));

  @AutoClose private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new TestServer(folder, ARTICLES);
  }

  private static Element parse(HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/atom+xml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element feed =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.getLocalName()).isEqualTo("feed");
    return feed;
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList all = parent.getChildNodes();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element e && e.getLocalName().equals(name)) found.add(e);
    }
    return found;
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    assertThat(found).as(name).hasSize(1);
    return found.get(0).getTextContent();
  }

  private static String link(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .findFirst()
        .orElse(null);
  }

  @Test
  void newestFirstWithAllThatAtomAsksFor() throws Exception {
    String path = "/feed.atom?q=" + encoded("石化&产业") + "&sort=oldest";
    Element feed = parse(server.get(path));
    String site = "http://127.0.0.1:" + server.port();
    assertThat(link(feed, "self")).isEqualTo(site + "/api/v1" + path);
    assertThat(link(feed, "alternate"))
        .isEqualTo(site + "/?q=" + encoded("石化&产业") + "&sort=newest&separate=1");
    assertThat(text(feed, "title")).isEqualTo("振兴：石化&产业");
    assertThat(children(feed, "author")).hasSize(1);
    assertThat(text(feed, "updated")).isEqualTo("2023-03-30T00:00:00+08:00");

    List<Element> entries = children(feed, "entry");
    assertThat(entries)
        .extracting(entry -> text(entry, "id"))
        .containsExactly(
            "urn:zhenxing:article:new",
            "urn:zhenxing:article:month",
            "urn:zhenxing:article:old~1",
            "urn:zhenxing:article:undated");
    for (Element entry : entries) {
      assertThat(text(entry, "title")).isNotBlank();
      assertThat(text(entry, "summary")).isNotBlank().hasSizeLessThanOrEqualTo(201);
      assertThat(OffsetDateTime.parse(text(entry, "updated"))).isNotNull();
      assertThat(link(entry, "alternate")).startsWith(site + "/?article=");
    }
    assertThat(entries)
        .extracting(entry -> children(entry, "published").size())
        .as("only a day that is known was published")
        .containsExactly(1, 0, 1, 0);
  }

  @Test
  void whatArticlesHoldStaysText() throws Exception {
    List<Element> entries = children(parse(server.get("/feed.atom?q=" + encoded("石化"))), "entry");
    Element old = entries.get(2);
    assertThat(text(old, "title")).contains("<script>").contains("]]>");
    assertThat(text(old, "summary")).contains("<script>alert(1)</script>").endsWith("& 结束");
    assertThat(link(old, "via")).isEqualTo("https://example.com/?a=1&b=2");
    assertThat(text(children(old, "author").get(0), "name")).isEqualTo("王某");
    assertThat(children(old, "category").get(0).getAttribute("label")).isEqualTo("石化化工");
    Element hostile = entries.get(0);
    assertThat(link(hostile, "via")).as("a script is no address").isNull();
    assertThat(text(children(hostile, "author").get(0), "name")).isEqualTo("盘锦日报");
  }

  @Test
  void filtersAndSizeHold() throws Exception {
    Element feed = parse(server.get("/feed.atom?size=1&city=" + encoded("青岛") + "&lang=en"));
    assertThat(children(feed, "entry")).hasSize(1);
    assertThat(text(feed, "title")).isEqualTo("振兴：青岛");
    Element empty = parse(server.get("/feed.atom?q=" + encoded("\"没有的话\"")));
    assertThat(children(empty, "entry")).isEmpty();
    assertThat(OffsetDateTime.parse(text(empty, "updated"))).isNotNull();
    assertThat(server.get("/feed.atom?size=1000").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsLeftOutAndJoinedMakesAnotherFeed() throws Exception {
    String not = "&not=" + encoded("city:青岛") + "&not=" + encoded("industry:petrochemicals");
    Element plain = parse(server.get("/feed.atom?q=" + encoded("产业") + "&collapse=true"));
    Element without =
        parse(server.get("/feed.atom?q=" + encoded("产业") + not + "&collapse=true&lang=en"));
    assertThat(text(without, "title")).isEqualTo("振兴：产业 · without 青岛 · without Petrochemicals");
    assertThat(text(without, "id")).isNotEqualTo(text(plain, "id"));
    assertThat(link(without, "alternate")).endsWith(not + "&sort=newest");
    Element separate = parse(server.get("/feed.atom?q=" + encoded("产业")));
    assertThat(text(separate, "id")).isNotEqualTo(text(plain, "id"));
  }

  @Test
  void whatIsKnownIsNotSentAgain() throws Exception {
    String path = "/feed.atom?q=" + encoded("青岛");
    HttpResponse<String> first = server.get(path);
    String tag = first.headers().firstValue("etag").orElseThrow();
    for (String known : List.of(tag, "\"x\", " + tag, "*", tag.replace("W/", ""))) {
      HttpResponse<String> again = server.get(path, "If-None-Match", known);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("etag")).contains(tag);
    }
    assertThat(server.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);

    server.index(
        ARTICLES + "{\"id\":\"latest\",\"title\":\"青岛新闻\",\"body\":\"青岛。\",\"date\":\"2025\"}\n");
    HttpResponse<String> changed = server.get(path, "If-None-Match", tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(children(parse(changed), "entry")).hasSize(2);
    server.index(ARTICLES);
    assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }
}
