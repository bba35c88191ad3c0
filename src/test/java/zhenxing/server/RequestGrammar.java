package zhenxing.server;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Generates requests of correct, faulty and hostile clients. */
final class RequestGrammar {

  private static final List<String> METHODS =
      List.of(
          "GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH",
          "OPTIONS", "TRACE", "get", "X");

  private static final List<String> PATHS =
      List.of(
          "/api/v1/search",
          "/api/v1/search",
          "/api/v1/search",
          "/api/v1/facets",
          "/api/v1/articles/ID",
          "/api/v1/articles/ID/original",
          "/api/v1/articles/ID/related",
          "/api/v1/articles/ID/reprints",
          "/api/v1/articles",
          "/api/v1/suggest",
          "/api/v1/trends",
          "/api/v1/months",
          "/api/v1/spread",
          "/api/v1/industries",
          "/api/v1/terms",
          "/api/v1/export",
          "/api/v1/feed.atom",
          "/api/v1/rejections",
          "/api/v1",
          "/api/v1/openapi.json",
          "/api/v1/ID",
          "/openapi.json",
          "/health/live",
          "/health/ready",
          "/",
          "/index.html",
          "/js/main.js",
          "/swagger-ui/swagger-ui.css",
          "/data/ID",
          "/ID");

  private static final List<String> NAMES =
      List.of(
          "q",
          "q",
          "q",
          "match",
          "syntax",
          "city",
          "province",
          "industry",
          "source",
          "not",
          "year",
          "from",
          "to",
          "sort",
          "size",
          "cursor",
          "collapse",
          "placeRole",
          "facetSize",
          "lang",
          "fields",
          "id",
          "by",
          "format",
          "x");

  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "1",
          "10",
          "100",
          "101",
          "-1",
          "1e9",
          "99999999999999999999",
          "true",
          "false",
          "words",
          "phrase",
          "auto",
          "strict",
          "lenient",
          "newest",
          "oldest",
          "relevance",
          "subject",
          "any",
          "zh",
          "en",
          "year",
          "city",
          "csv",
          "jsonl",
          "unknown",
          "2023",
          "2019..2023",
          "2023-02-30",
          "2023-03",
          "大连",
          "辽宁",
          "petrochemicals",
          "id,title",
          "hits",
          "a",
          "b",
          "null",
          "*",
          "..",
          "../..",
          "<script>",
          "'\"",
          "\u0000",
          "%",
          "𠀀",
          "\ud800",
          "\u202e",
          "\r\nX: y");

  private static final List<String> VALID =
      List.of(
          "match=auto",
          "match=phrase",
          "city=%E5%A4%A7%E8%BF%9E",
          "year=2019..2023",
          "year=unknown",
          "from=2010",
          "to=2024-01-01",
          "sort=newest",
          "sort=oldest",
          "size=100",
          "size=0",
          "collapse=true",
          "placeRole=subject",
          "facetSize=1",
          "lang=en");

  private static final List<String> PIECES =
      List.of(
          "大连",
          "石化",
          "新旧动能转换",
          "產業",
          "（",
          "）",
          "(",
          ")",
          "((",
          "))",
          "\"",
          "“",
          "”",
          "\"大连 石化\"~5",
          "-",
          "+",
          " AND ",
          " OR ",
          " NOT ",
          "title:",
          "city:大连",
          "year:[2019 TO 2023]",
          "year:2023",
          "industry:",
          "source:",
          "：",
          "*",
          "?",
          "~",
          "^2",
          "\\",
          "/",
          " ",
          "\u3000",
          "a",
          "dalian",
          "１２",
          "𠀀",
          "\ud83d\ude00",
          "\u200b",
          "[",
          "]",
          "{",
          "}",
          "!",
          "&&",
          "||");

  private static final List<String> HEADERS =
      List.of(
          "Accept: application/json",
          "Accept: text/html;q=x",
          "Accept-Encoding: gzip",
          "Accept-Encoding: identity;q=0",
          "If-None-Match: \"a\"",
          "If-None-Match: *",
          "If-Match: \"a\"",
          "Range: bytes=0-10",
          "Authorization: Bearer x",
          "Authorization: Basic eDp5",
          "Origin: https://a.example",
          "X-Forwarded-For: 1.2.3.4, x",
          "X-Forwarded-Host: a.example",
          "Cookie: a=b; c",
          "Content-Type: application/json",
          "Expect: 100-continue",
          "Transfer-Encoding: chunked",
          "Content-Length: 0",
          "Content-Length: 5",
          "Upgrade: websocket",
          "X-HTTP-Method-Override: DELETE",
          "Referer: \u0001");

  private final Random random;

  RequestGrammar(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Returns a complete, well-formed HTTP request with arbitrary content. */
  byte[] request() {
    StringBuilder request = new StringBuilder();
    request
        .append(one(METHODS))
        .append(' ')
        .append(target())
        .append(" HTTP/1.1\r\nHost: localhost\r\n");
    boolean hasBody = false;
    for (int i = random.nextInt(3); i > 0; i--) {
      String header = one(HEADERS);
      boolean isOfBody =
          header.startsWith("Content-Length")
              || header.startsWith("Transfer")
              || header.startsWith("Expect");
      if (isOfBody && hasBody) continue;
      hasBody |= isOfBody;
      request.append(header).append("\r\n");
    }
    request.append("Connection: close\r\n\r\n");
    if (hasBody) request.append("0\r\n\r\n");
    return request.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String target() {
    String path = one(PATHS).replace("ID", encoded(random.nextInt(3) == 0 ? one(VALUES) : "a"));
    StringBuilder target = new StringBuilder(path);
    int parameters = random.nextInt(5);
    boolean isGood = random.nextBoolean();
    for (int i = 0; i < parameters; i++) {
      if (isGood) {
        target.append(i == 0 ? "?q=" + encoded(query()) : "&" + one(VALID));
        continue;
      }
      String name = one(NAMES);
      String value = name.equals("q") ? query() : one(VALUES);
      target
          .append(i == 0 ? '?' : '&')
          .append(name)
          .append('=')
          .append(random.nextInt(20) == 0 ? value.replaceAll("[\\s\\x00]", "+") : encoded(value));
    }
    return target.toString();
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    int pieces = random.nextInt(50) == 0 ? random.nextInt(800) : random.nextInt(8);
    for (int i = 0; i < pieces; i++) query.append(one(PIECES));
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Returns a request with some of its bytes changed, removed, duplicated or moved. */
  byte[] mutated(byte[] request) {
    byte[] bytes = request;
    for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 1; i--) {
      int at = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, at + 1 + random.nextInt(16));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(bytes, 0, at);
      switch (random.nextInt(4)) {
        case 0 -> {
          out.write(random.nextInt(256));
          out.write(bytes, at + 1, bytes.length - at - 1);
        }
        case 1 -> out.write(bytes, to, bytes.length - to);
        case 2 -> {
          for (int n = random.nextInt(40); n >= 0; n--)
            out.writeBytes(Arrays.copyOfRange(bytes, at, to));
          out.write(bytes, to, bytes.length - to);
        }
        default -> {
          out.write(bytes[at] ^ (1 << random.nextInt(8)));
          out.write(bytes, at + 1, bytes.length - at - 1);
        }
      }
      bytes = out.toByteArray();
    }
    return bytes;
  }
}
