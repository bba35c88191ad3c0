package zhenxing.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import zhenxing.article.FoundArticle;
import zhenxing.catalog.Filings.Filing;
import zhenxing.catalog.LabelledNews.Item;
import zhenxing.restore.RestoredText;
import zhenxing.restore.Restorer;

/**
 * News as the finders see it, with how one or two readers filed it.
 *
 * @param id of the article
 * @param found as a file would hold it
 * @param manuscript what the finders read
 * @param source that the text names, or null
 * @param readings one for each reader
 */
record FiledNews(
    String id, FoundArticle found, Manuscript manuscript, String source, List<Filing> readings) {

  private static final Path LABELS = Path.of("src/test/resources/zhenxing/catalog");

  /** Articles are dealt to so many folds by their id. */
  static final int FOLDS = 8;

  /** Drawn at random of the half for building and read twice, each reader blind to the other. */
  static List<FiledNews> readTwice() throws IOException {
    return read("filed-build-a.tsv", "filed-build-b.tsv");
  }

  /** Further articles of the half for building that name a place, read once. */
  static List<FiledNews> readOnce() throws IOException {
    return read("filed-more.tsv");
  }

  /** Of the other half, read twice; looked at by nobody who builds. */
  static List<FiledNews> aside() throws IOException {
    return read("filed-aside-a.tsv", "filed-aside-b.tsv");
  }

  /** Whether the news and the labels are there. */
  static boolean isThere() {
    return Files.exists(LabelledNews.NEWS);
  }

  private static List<FiledNews> read(String... files) throws IOException {
    Map<String, List<Filing>> filings = new LinkedHashMap<>();
    for (String file : files) {
      Filings.read(LABELS.resolve(file))
          .forEach((id, filing) -> filings.computeIfAbsent(id, i -> new ArrayList<>()).add(filing));
    }
    Restorer restorer = new Restorer();
    Headlines headlines = new Headlines(restorer);
    SourceFinder sources = new SourceFinder();
    List<FiledNews> news = new ArrayList<>();
    for (Item item : LabelledNews.read(filings::containsKey).values()) {
      FoundArticle found = item.found();
      RestoredText restored = restorer.restore(item.title(), item.body());
      Headlines.TitledText text = headlines.take(found, restored, new ArrayList<>());
      Manuscript manuscript = Manuscript.of(text, found, restored, List.of());
      String source = sources.find(manuscript, new ArrayList<>()).source();
      news.add(new FiledNews(item.id(), found, manuscript, source, filings.get(item.id())));
    }
    return news;
  }

  /** The fold that an article is in. */
  int fold() {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() / 2 % FOLDS);
  }
}
