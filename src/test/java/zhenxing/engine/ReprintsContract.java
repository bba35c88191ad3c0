package zhenxing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhenxing.TestArticles;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;

/** Groups of reprints, and searches that join them. */
public abstract class ReprintsContract extends EngineContract {

  @Test
  void reprintsAreFoundAndJoined() throws IOException {
    String text =
        "海边的县里，数字渔港一期工程上个月完工，码头装上了探头和电子秤，渔民靠岸后当场结清货款，买家在手机上就能看到每一船的鱼。"
            + "二期还要修冷库、铺轨道，把鲜货当天送进城里的市场，价钱比从前高出两成，年轻人也愿意回来出海了。";
    FiledPlace dalian = FiledPlace.subject(new Place("辽宁", "大连"));
    FiledPlace qingdao = FiledPlace.subject(new Place("山东", "青岛"));
    SearchEngine printed =
        filled(
            List.of(
                TestArticles.article(
                    "r1", "头条", text, "2022-05-01", List.of(dalian), List.of(), "甲报"),
                TestArticles.article(
                    "r2", "转载", text + "（完）", "2022-05-02", List.of(qingdao), List.of(), "乙报"),
                TestArticles.article(
                    "r3", "又见", text, "2022-05-03", List.of(dalian), List.of(), "丙报"),
                TestArticles.article(
                    "r4", "别的", "渔港另有一篇。", "2021", List.of(dalian), List.of(), "甲报")));
    try (printed) {
      SearchResult joined =
          search(printed, "渔港", Match.WORDS, Filters.NONE, SortOrder.NEWEST, 10, null, true);
      assertThat(joined.total()).isEqualTo(2);
      assertThat(ids(joined)).containsExactly("r3", "r4");
      assertThat(joined.hits().getFirst().reprints()).isEqualTo(2);
      assertThat(counts(joined.facets().places())).isEqualTo(Map.of("辽宁", 2, "山东", 1));
      assertThat(
              ids(
                  search(
                      printed, "渔港", Match.WORDS, Filters.NONE, SortOrder.OLDEST, 10, null, true)))
          .containsExactly("r4", "r1");
      SearchResult first =
          search(printed, "渔港", Match.WORDS, Filters.NONE, SortOrder.NEWEST, 1, null, true);
      assertThat(
              ids(
                  search(
                      printed,
                      "渔港",
                      Match.WORDS,
                      Filters.NONE,
                      SortOrder.NEWEST,
                      1,
                      first.next(),
                      true)))
          .containsExactly("r4");
      ReprintGroup group = printed.reprints("r2").orElseThrow();
      assertThat(group.group()).isEqualTo("r1");
      assertThat(group.hits().stream().map(hit -> hit.hit().article().id()))
          .containsExactlyInAnyOrder("r1", "r3");
      assertThat(group.hits().getFirst().similarity()).isCloseTo(1, within(0.05));
      assertThat(printed.reprints("r4")).contains(new ReprintGroup("r4", List.of()));
      assertThat(printed.reprints("nobody")).isEmpty();
      List<String> scanned = new ArrayList<>();
      printed.scan(
          new SearchRequest(clause("渔港"), Filters.NONE, SortOrder.OLDEST, 0, null, 0, true),
          article -> scanned.add(article.id()));
      assertThat(scanned).containsExactly("r4", "r1");
      update(printed, List.of(), List.of("r1", "r3"));
      assertThat(printed.reprints("r2")).contains(new ReprintGroup("r2", List.of()));
    }
  }
}
