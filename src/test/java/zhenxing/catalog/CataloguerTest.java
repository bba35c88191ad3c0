package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenxing.article.Article;
import zhenxing.article.Bilingual;
import zhenxing.article.Edit;
import zhenxing.article.Edit.Field;
import zhenxing.article.FiledPlace;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.PageClues.Clue;
import zhenxing.article.Place;
import zhenxing.article.PublicationDate;
import zhenxing.article.RepairKind;
import zhenxing.article.Repairs;
import zhenxing.article.Stated;
import zhenxing.restore.RestoredText;

class CataloguerTest {

  private final Cataloguer cataloguer = new Cataloguer(Taxonomy.builtIn());

  private CatalogueEntry catalogue(String body, Stated stated, PageClues clues) {
    RestoredText restored =
        new RestoredText(stated.title(), body, List.of(), Repairs.NONE, List.of());
    return cataloguer.catalogue(new FoundArticle("a", body, stated, clues), restored);
  }

  private Article article(String body) {
    return catalogue(body, Stated.NOTHING, PageClues.NONE).article();
  }

  @Test
  void headlineLeavesTheBody() {
    Article article = article("盘锦石化产业再上台阶\n3月30日，盘锦市召开大会，介绍石化产业进展。\n会议提出新的要求。");
    assertThat(article.title()).isEqualTo("盘锦石化产业再上台阶");
    assertThat(article.titleDerived()).isFalse();
    assertThat(article.body()).isEqualTo("3月30日，盘锦市召开大会，介绍石化产业进展。\n会议提出新的要求。");
    assertThat(article.places()).containsExactly(FiledPlace.subject(new Place("辽宁", "盘锦")));
    assertThat(article.industries()).contains("petrochemicals");
  }

  @Test
  void textWithoutHeadlineGetsItsFirstClause() {
    Article article = article("近日，在大连市工业和信息化工作会议上，大连市工信委主任作了报告。大连将加快建设。");
    assertThat(article.titleDerived()).isTrue();
    assertThat(article.title()).isEqualTo("在大连市工业和信息化工作会议上，大连市工信委主任作了报告");
    assertThat(article.body()).startsWith("近日，");
  }

  @Test
  void statedFieldsWin() {
    Stated stated =
        new Stated(
            "题目",
            PublicationDate.parse("2020-01-02"),
            List.of(),
            List.of("metals"),
            "大连日报",
            "杨光 王静",
            null,
            "http://example.org/t20230915_1.html");
    CatalogueEntry entry =
        catalogue("青岛日报2022年4月1日讯 青岛市加快发展石化产业。青岛石化产业持续壮大。", stated, PageClues.NONE);
    assertThat(entry.article().title()).isEqualTo("题目");
    assertThat(entry.article().date()).hasToString("2020-01-02");
    assertThat(entry.article().places()).isEmpty();
    assertThat(entry.article().industries()).containsExactly("metals");
    assertThat(entry.article().source()).isEqualTo("大连日报");
    assertThat(entry.article().author()).isEqualTo("杨光 王静");
    assertThat(entry.article().authors()).containsExactly("杨光", "王静");
    assertThat(entry.article().explicit())
        .containsExactly("title", "date", "places", "industries", "source", "author", "url");
    assertThat(entry.evidence()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "人民网－人民日报|人民网",
        "新华社、人民日报|新华社",
        "海港晚报|海港晚报",
        "海港网-《海港晚报》|海港网-《海港晚报》",
        "向海石化-营口公司|向海石化-营口公司",
      })
  void theFirstOfSeveralPublishersOfAPageIsItsSource(String said, String expected) {
    Clue source = new Clue(said, Bilingual.same(said));
    PageClues clues = new PageClues(List.of(), null, null, source, List.of(), List.of());
    assertThat(catalogue("3月30日，盘锦市召开大会。", Stated.NOTHING, clues).article().source())
        .isEqualTo(expected);
  }

  @Test
  void statedHeadlineIsNotSaidAgainInTheBody() {
    Stated stated = new Stated("盘锦石化再上台阶", null, null, null, null, null, null, null);
    String body = "要闻\n# 盘锦石化再上台阶\n3月30日，盘锦市召开大会。";
    CatalogueEntry entry = catalogue(body, stated, PageClues.NONE);
    assertThat(entry.article().body()).isEqualTo("要闻\n3月30日，盘锦市召开大会。");
    assertThat(entry.article().repairs().count(RepairKind.REPEATED)).isOne();
    assertThat(undone(entry, Field.BODY, entry.article().body())).isEqualTo(body);
  }

  @Test
  void siteNameBesideTheHeadlineIsFurniture() {
    CatalogueEntry entry =
        catalogue("盘锦石化再上台阶_盘锦新闻网\n3月30日，盘锦市召开大会。", Stated.NOTHING, PageClues.NONE);
    assertThat(entry.article().title()).isEqualTo("盘锦石化再上台阶");
    assertThat(entry.article().repairs().count(RepairKind.FURNITURE)).isOne();
    assertThat(undone(entry, Field.TITLE, entry.article().title())).isEqualTo("盘锦石化再上台阶_盘锦新闻网");
  }

  @Test
  void workIsBoundedForAVeryLongBody() {
    String body =
        "盘锦市召开石化产业大会，部署今年的项目建设。盘锦市的石化企业今年投资增长一成，盘锦市将新开工项目二十个。"
            + "石化产业2023年3月30日（2023—2025年）十四五记者".repeat(200_000)
            + "\n来源：盘锦日报";
    long start = System.nanoTime();
    Article article = article(body);
    assertThat(article.source()).isEqualTo("盘锦日报");
    assertThat(article.places()).containsExactly(FiledPlace.subject(new Place("辽宁", "盘锦")));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void everyDerivedFieldIsExplained() {
    CatalogueEntry entry =
        catalogue(
            "盘锦石化产业再上台阶\n来源：盘锦日报 2023-03-30 08:00\n3月30日，盘锦市召开大会，介绍石化、炼化、乙烯产业进展。",
            Stated.NOTHING,
            PageClues.NONE);
    assertThat(entry.evidence())
        .extracting(Evidence::field)
        .contains("title", "date", "places", "industries", "source");
  }

  @Test
  void nothingIsMadeUp() {
    Article article = article("今天天气很好。\n大家都很高兴。");
    assertThat(article.date()).isNull();
    assertThat(article.places()).isEmpty();
    assertThat(article.industries()).isEmpty();
    assertThat(article.source()).isNull();
    assertThat(article.author()).isNull();
  }

  @Test
  void undoingTheEditsGivesTheFoundText() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String body = "【聚焦】\n大连市加快建设现代化产业体系\n6月17日讯 大连市召开会议，部署有关工作。\n会议结束。";
      List<Edit> edits = randomEdits(body, random);
      String found = Edit.undone(body, edits);
      RestoredText restored = new RestoredText(null, body, edits, Repairs.NONE, List.of());
      CatalogueEntry entry =
          cataloguer.catalogue(
              new FoundArticle("a", found, Stated.NOTHING, PageClues.NONE), restored);
      String title = undone(entry, Field.TITLE, entry.article().title());
      String rest = undone(entry, Field.BODY, entry.article().body());
      int cut = found.indexOf("\n") + 1;
      assertThat(rest.substring(0, cut) + title + "\n" + rest.substring(cut))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(found);
    }
  }

  /** Returns random edits in order, none of which extends across a line break. */
  private static List<Edit> randomEdits(String body, Random random) {
    List<Edit> edits = new ArrayList<>();
    for (int start = random.nextInt(5); start < body.length(); start += 3 + random.nextInt(9)) {
      int end = Math.min(body.length(), start + random.nextInt(3));
      if (body.substring(start, end).indexOf('\n') >= 0) end = start;
      String was = "了".repeat(random.nextInt(3));
      edits.add(new Edit(RepairKind.SCRIPT, Field.BODY, start, end, was));
    }
    return edits;
  }

  private static String undone(CatalogueEntry entry, Field field, String text) {
    List<Edit> edits = entry.edits().stream().filter(e -> e.field() == field).toList();
    return Edit.undone(text, edits);
  }
}
