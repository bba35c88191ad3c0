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
 * A news article with the places and industries under which one or two readers filed it.
 *
 * @param id id of the article
 * @param found the article as it would be read from a file
 * @param manuscript the input of the finders
 * @param source the source that the text names, or null
 * @param readings the filing of each reader
 */
record FiledNews(
    String id, FoundArticle found, Manuscript manuscript, String source, List<Filing> readings) {

  private static final Path LABELS = Path.of("src/test/resources/zhenxing/catalog");

  /** Number of folds for cross-validation. An article's fold depends on its id. */
  static final int FOLDS = 8;

  /**
   * Returns articles drawn at random from the half for building, each filed by two readers
   * independently.
   */
  static List<FiledNews> readTwice() throws IOException {
    return read("filed-build-a.tsv", "filed-build-b.tsv");
  }

  /**
   * Returns further articles of the half for building that name a place, each filed by one reader.
   */
  static List<FiledNews> readOnce() throws IOException {
    return read("filed-more.tsv");
  }

  /** Returns articles of the other half, filed by two readers. Developers do not look at these. */
  static List<FiledNews> aside() throws IOException {
    return read("filed-aside-a.tsv", "filed-aside-b.tsv");
  }

  /** Whether the news and the labels exist on this machine. */
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

  /** Returns the fold of this article. */
  int fold() {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() / 2 % FOLDS);
  }
}
