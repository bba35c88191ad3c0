package zhenxing.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * Counts the lines of clean articles that are wrongly taken for page furniture, and prints them.
 * The headline of each article is put above it. Arguments: {@code all} measures on both halves of
 * the news, otherwise only the half for building is used; {@code unclean} uses the articles in
 * which a filter found damage or furniture, where the printed lines should be furniture.
 *
 * <pre>mvn -q -Ptools test-compile exec:exec -Dtool=zhenxing.page.MeasureFurniture \
 *     -Dtool.arguments=all</pre>
 */
public final class MeasureFurniture {

  private static final Path NEWS = Path.of("../shared/data/news");

  private MeasureFurniture() {}

  /** Runs the measurement. */
  public static void main(String[] args) throws Exception {
    boolean all = List.of(args).contains("all");
    boolean unclean = List.of(args).contains("unclean");
    Set<String> clean = new HashSet<>(Files.readAllLines(NEWS.resolve("clean_ids.txt")));
    ObjectMapper json = new ObjectMapper();
    int articles = 0;
    int titles = 0;
    int lines = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(NEWS.resolve("articles.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String row; (row = in.readLine()) != null; ) {
        JsonNode item = json.readTree(row);
        String id = item.get("id").asText();
        if (!all && !isForBuilding(id) || clean.contains(id) == unclean) continue;
        if (!item.hasNonNull("title")) continue;
        articles++;
        String title = item.get("title").asText();
        String text = title + "\n" + item.get("body").asText();
        for (Furniture.Line line : Furniture.in(text)) {
          String content = text.substring(line.start(), line.end()).strip();
          if (content.isEmpty()) continue;
          if (line.start() == 0) titles++;
          else lines++;
          System.out.println((line.start() == 0 ? "TITLE " : "LINE  ") + id + " " + content);
        }
      }
    }
    System.out.printf("of %d articles: %d headlines and %d lines%n", articles, titles, lines);
  }

  private static boolean isForBuilding(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return crc.getValue() % 2 == 0;
  }
}
