package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.PublicationDate;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/** What an editor put right. */
class CorrectionsTest {

  @TempDir private Path folder;

  private Corrections read(Path... roots) {
    return Corrections.read(List.of(roots), Taxonomy.builtIn());
  }

  @Test
  void laterLinesAddToEarlierOnesAndWin() {
    write(
        folder,
        "corrections.jsonl",
        """
        {"id":"a","title":"旧","source":"样例日报"}

        {"id":"a","title":"新","places":[{"province":"辽宁","city":"盘锦"}]}
        {"id":"b","date":"2023-03-30","industries":[]}
        """);
    Corrections corrections = read(folder);
    assertThat(corrections.rejected()).isEmpty();
    assertThat(corrections.of("a").title()).isEqualTo("新");
    assertThat(corrections.of("a").source()).isEqualTo("样例日报");
    assertThat(corrections.of("a").places())
        .containsExactly(FiledPlace.subject(new Place("辽宁", "盘锦")));
    assertThat(corrections.of("b").date()).isEqualTo(PublicationDate.parse("2023-03-30"));
    assertThat(corrections.of("b").industries()).isEmpty();
    assertThat(corrections.of("c")).isEqualTo(Stated.NOTHING);
  }

  @Test
  void badLinesAreRejectedAndTheRestHolds() {
    Path file =
        write(
            folder,
            "corrections.jsonl",
            """
            not json
            {"title":"whose?"}
            {"id":"a","date":"gestern"}
            {"id":"a","industries":["no-such-industry"]}
            {"id":"a","title":"甲"}{"id":"b","title":"乙"}
            {"id":"a","title":"新"}
            """);
    Corrections corrections = read(folder);
    assertThat(corrections.rejected()).extracting(Rejection::line).containsExactly(1, 2, 3, 4, 5);
    assertThat(corrections.rejected())
        .allMatch(rejection -> rejection.toString().startsWith(file + ":"));
    assertThat(corrections.rejected().get(3).reason()).contains("no-such-industry");
    assertThat(corrections.byId()).containsOnlyKeys("a");
    assertThat(corrections.of("a").title()).isEqualTo("新");
  }

  @Test
  void everyFolderMayHaveThemAndALaterFolderWins() {
    write(folder, "one/corrections.jsonl", "{\"id\":\"a\",\"title\":\"一\",\"author\":\"甲\"}");
    write(folder, "two/corrections.jsonl", "{\"id\":\"a\",\"title\":\"二\"}");
    Corrections corrections = read(folder.resolve("one"), folder.resolve("two"));
    assertThat(corrections.of("a").title()).isEqualTo("二");
    assertThat(corrections.of("a").author()).isEqualTo("甲");
    assertThat(read(folder).byId()).isEmpty();
  }

  @Test
  void theyAreReadLikeEveryOtherText() {
    write(folder, "corrections.jsonl", "\uFEFF{\"id\":\"a b\",\"title\":\"新\"}\r\n");
    Corrections corrections = read(folder);
    assertThat(corrections.rejected()).isEmpty();
    // The id that the article has got from the same text.
    assertThat(corrections.of("a_b").title()).isEqualTo("新");
  }

  @Test
  void anIdFromThePathIsTakenAsItStands() {
    write(folder, "corrections.jsonl", "{\"id\":\"liaoning~dalian-01\",\"title\":\"新\"}");
    assertThat(read(folder).of("liaoning~dalian-01").title()).isEqualTo("新");
  }
}
