package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The charset in the Content-Type of a request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CharsetTest {

  private static final String ARTICLE = "{\"body\":\"营口港的门座起重机换上了新缆绳。\"}";

  @AutoClose private WritableServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = new WritableServer(folder);
    server.put("crane", ARTICLE);
    server.put("bread", "{\"body\":\"面包房清早出炉第一批列巴。\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gbk", "big5", "utf-16", "iso-8859-1", "foo", "\"\"", "%00", ""})
  void theQueryStringIsUtf8WhateverTheCharsetOfTheBody(String charset) throws Exception {
    String type = "text/plain; charset=" + charset;
    HttpResponse<String> found =
        server.send("GET", "/search?q=" + TestServer.encoded("缆绳"), null, "Content-Type", type);
    assertThat(server.json(found).path("query").asText()).isEqualTo("缆绳");
    assertThat(server.json(found).path("total").asInt()).isEqualTo(1);
    assertThat(server.send("GET", "/search?colour=red", null, "Content-Type", type).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html; charset=gbk", "text/plain; charset=\"UTF-8\"", "text/html"})
  void anIdInTheQueryStringIsUtf8(String type) throws Exception {
    String id = "编号" + type.length();
    HttpResponse<String> answer =
        server.write(
            "POST",
            "/articles?id=" + TestServer.encoded(id),
            "<p>温室</p><p>丹东的草莓大棚亮着灯，果农凌晨起来摘果，赶早班的货车。</p>",
            "Content-Type",
            type);
    assertThat(server.json(answer).path("items").path(0).path("id").asText())
        .as(answer.body())
        .isEqualTo(id);
    assertThat(server.article(id).path("body").asText()).contains("草莓");
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", "UTF-7", "utf8mb4", "\"\"", "%00", "x-foo bar"})
  void anUnknownCharsetIsNamed(String charset) throws Exception {
    for (String[] write :
        new String[][] {
          {"PUT", "/articles/other"}, {"POST", "/articles"}, {"PATCH", "/articles/crane"}
        }) {
      HttpResponse<String> answer =
          server.write(
              write[0],
              write[1],
              "{\"body\":\"盘山的河蟹上岸了。\"}",
              "Content-Type",
              "application/json; charset=" + charset);
      assertThat(answer.statusCode()).as(write[0] + " " + answer.body()).isEqualTo(415);
      assertThat(answer.body())
          .contains("urn:zhenxing:unsupported-media-type", charset.replace("\"", ""));
    }
  }

  @Test
  void emptyPairsAreIgnored() throws Exception {
    for (String query :
        new String[] {"q=%E7%BC%86%E7%BB%B3&", "&&q=%E7%BC%86%E7%BB%B3&&size=1", "&"}) {
      assertThat(server.send("GET", "/search?" + query, null).statusCode())
          .as(query)
          .isEqualTo(200);
    }
    assertThat(server.send("GET", "/search?=x", null).statusCode()).isEqualTo(400);
  }
}
