package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.PublicationDate;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;

/** Corrections by editors in {@code corrections.jsonl}. */
class CorrectionsTest {

  @TempDir private Path folder;
  private final List<Rejection> rejected = new ArrayList<>();

  private Corrections read(Path... roots) throws IOException {
    return Corrections.read(List.of(roots), Taxonomy.builtIn(), rejected::add);
  }

  @Test
  void laterLinesAddToEarlierOnesAndWin() throws IOException {
    write(
        folder,
        "corrections.jsonl",
        """
        {"id":"a","title":"旧","source":"样例日报"}

        {"id":"a","title":"新","places":[{"province":"辽宁","city":"盘锦"}]}
        {"id":"b","date":"2023-03-30","industries":[]}
        """);
    Corrections corrections = read(folder);
    assertThat(rejected).isEmpty();
    assertThat(corrections.of("a").title()).isEqualTo("新");
    assertThat(corrections.of("a").source()).isEqualTo("样例日报");
    assertThat(corrections.of("a").places())
        .containsExactly(FiledPlace.subject(new Place("辽宁", "盘锦")));
    assertThat(corrections.of("b").date()).isEqualTo(PublicationDate.parse("2023-03-30"));
    assertThat(corrections.of("b").industries()).isEmpty();
    assertThat(corrections.of("c")).isEqualTo(Stated.NOTHING);
  }

  @Test
  void badLinesAreRejectedAndTheRestHolds() throws IOException {
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
    assertThat(rejected).extracting(Rejection::line).containsExactly(1, 2, 3, 4, 5);
    assertThat(rejected).allMatch(rejection -> rejection.toString().startsWith(file + ":"));
    assertThat(rejected.get(3).reason()).contains("no-such-industry");
    assertThat(corrections.byId()).containsOnlyKeys("a");
    assertThat(corrections.of("a").title()).isEqualTo("新");
  }

  @Test
  void everyFolderMayHaveThemAndALaterFolderWins() throws IOException {
    write(folder, "one/corrections.jsonl", "{\"id\":\"a\",\"title\":\"一\",\"author\":\"甲\"}");
    write(folder, "two/corrections.jsonl", "{\"id\":\"a\",\"title\":\"二\"}");
    Corrections corrections = read(folder.resolve("one"), folder.resolve("two"));
    assertThat(corrections.of("a").title()).isEqualTo("二");
    assertThat(corrections.of("a").author()).isEqualTo("甲");
    assertThat(read(folder).byId()).isEmpty();
  }

  @Test
  void theyAreReadLikeEveryOtherText() throws IOException {
    write(folder, "corrections.jsonl", "\uFEFF{\"id\":\"a b\",\"title\":\"新\"}\r\n");
    Corrections corrections = read(folder);
    assertThat(rejected).isEmpty();
    assertThat(corrections.of("a b").title()).isEqualTo("新");
  }

  @Test
  void theyNameAnArticleByItsIdOrAsItWasCalledBefore() throws IOException {
    write(
        folder,
        "corrections.jsonl",
        """
        {"id":"云南省_23","title":"旧","source":"样例日报"}
        {"id":"云南省#23","title":"新"}
        {"id":"贵州省_7","author":"甲"}
        {"id":"a?b","title":"另一篇"}
        """);
    Corrections corrections = read(folder);
    assertThat(corrections.of("云南省#23").title()).isEqualTo("新");
    assertThat(corrections.of("云南省#23").source()).isEqualTo("样例日报");
    assertThat(corrections.of("贵州省/7").author()).isEqualTo("甲");
    assertThat(corrections.of("a/b")).isEqualTo(Stated.NOTHING);
  }

  @Test
  void theyStateDatesAndPlacesInAnyUsualForm() throws IOException {
    write(
        folder,
        "corrections.jsonl",
        """
        {"id":"a","date":"二〇二一年五月六日","places":["遼寧省/大連市"]}
        {"id":"b","places":["大莲"]}
        {"id":"..","title":"新"}
        """);
    Corrections corrections = read(folder);
    assertThat(corrections.of("a").date()).isEqualTo(PublicationDate.parse("2021-05-06"));
    assertThat(corrections.of("a").places())
        .containsExactly(FiledPlace.subject(new Place("辽宁", "大连")));
    assertThat(rejected).extracting(Rejection::line).containsExactly(2, 3);
    assertThat(rejected.getFirst().reason()).contains("大莲", "nearest", "大连");
  }

  @Test
  void nullRemovesWhatAnEarlierLineCorrects() throws IOException {
    write(
        folder,
        "one/corrections.jsonl",
        """
        {"id":"a","source":"甲报","title":"题","authors":["张三","李四"]}
        {"id":"a","source":null,"author":"王五"}
        {"id":"b","url":"https://example.org/b"}
        {"id":"c","source":"乙报"}
        {"id":"c","source":null}
        {"id":"c","source":"丙报"}
        """);
    Path two =
        write(folder, "two/corrections.jsonl", "\n{\"id\":\"b\",\"url\":null}\n").getParent();
    Corrections corrections = read(folder.resolve("one"), two);
    assertThat(rejected).isEmpty();
    assertThat(corrections.of("a").source()).isNull();
    assertThat(corrections.of("a").title()).isEqualTo("题");
    assertThat(corrections.of("a").author()).isEqualTo("王五");
    assertThat(corrections.of("a").authors()).isNull();
    assertThat(corrections.of("c").source()).isEqualTo("丙报");
    assertThat(corrections.byId()).doesNotContainKey("b");
    assertThat(corrections.line("a", "source")).isEmpty();
    assertThat(corrections.line("a", "title")).hasValueSatisfying(at -> at.endsWith(":1"));
    assertThat(corrections.line("a", "author")).hasValueSatisfying(at -> at.endsWith(":2"));
    assertThat(corrections.line("b", "url")).isEmpty();
  }

  @Test
  void unknownFieldsAreRejectedWithTheNearest() throws IOException {
    write(
        folder,
        "corrections.jsonl",
        """
        {"id":"a","soruce":"甲报"}
        {"id":"a","titel":"题","url":"https://example.org/a"}
        {"id":"a","body":"正文"}
        {"id":"a","title":"","year":2019}
        """);
    Corrections corrections = read(folder);
    assertThat(rejected).extracting(Rejection::line).containsExactly(1, 2, 3);
    assertThat(rejected.getFirst().reason()).contains("'soruce'", "nearest", "source");
    assertThat(rejected.getFirst().told().chinese()).contains("soruce", "source");
    assertThat(rejected.get(1).reason()).contains("title");
    // Blank values of exported tables state nothing, and the year is a date.
    assertThat(corrections.of("a").fields()).containsExactly("date");
    assertThat(corrections.of("a").date()).isEqualTo(PublicationDate.parse("2019"));
  }

  @Test
  void linesMayEndLikeThoseOfOldMacs() throws IOException {
    write(
        folder,
        "corrections.jsonl",
        "{\"id\":\"a\",\"title\":\"甲\"}\r{\"id\":\"b\",\"title\":\"乙\"}\r");
    assertThat(read(folder).byId()).containsOnlyKeys("a", "b");
    assertThat(rejected).isEmpty();
  }

  @Test
  void anIdFromThePathIsTakenAsItStands() throws IOException {
    write(folder, "corrections.jsonl", "{\"id\":\"liaoning~dalian-01\",\"title\":\"新\"}");
    assertThat(read(folder).of("liaoning~dalian-01").title()).isEqualTo("新");
  }
}
