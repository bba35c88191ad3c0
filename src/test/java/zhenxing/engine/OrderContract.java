package zhenxing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.engine.ContractCorpus.ARTICLES;
import static zhenxing.engine.ContractCorpus.DALIAN;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhenxing.TestArticles;
import zhenxing.article.Article;

/** The order of hits, pages, and visits of all hits. */
public abstract class OrderContract extends EngineContract {

  @Test
  void datesOrderHitsAndTheUndatedComeLast() throws IOException {
    for (SortOrder sort : List.of(SortOrder.NEWEST, SortOrder.OLDEST)) {
      List<String> expected =
          ARTICLES.stream()
              .sorted(
                  (a, b) -> {
                    int byDate = Integer.compare(key(a, sort), key(b, sort));
                    return byDate == 0 ? a.id().compareTo(b.id()) : byDate;
                  })
              .map(Article::id)
              .toList();
      assertThat(paged("", sort, 23, false)).isEqualTo(expected);
    }
  }

  private static int key(Article article, SortOrder sort) {
    if (article.date() == null) return Integer.MAX_VALUE;
    int key = article.date().sortKey();
    return sort == SortOrder.NEWEST ? -key : key;
  }

  /** The ids of all hits, page by page. */
  private List<String> paged(String query, SortOrder sort, int size, boolean collapse)
      throws IOException {
    List<String> ids = new ArrayList<>();
    Cursor after = null;
    do {
      SearchResult page =
          search(engine(), query, Match.WORDS, Filters.NONE, sort, size, after, collapse);
      assertThat(page.changed()).isFalse();
      ids.addAll(ids(page));
      after = page.next();
    } while (after != null);
    return ids;
  }

  @Test
  void pagesByRelevanceRepeatNothingAndLeaveNothingOut() throws IOException {
    List<String> ids = paged("渔港 OR 冷链 OR 氢能", SortOrder.RELEVANCE, 7, false);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(new HashSet<>(ids)).isEqualTo(ids("渔港 OR 冷链 OR 氢能"));
    List<Hit> hits = search("渔港 OR 冷链 OR 氢能", Filters.NONE, SortOrder.RELEVANCE, 50, null).hits();
    for (int i = 1; i < hits.size(); i++) {
      assertThat(hits.get(i).score()).isLessThanOrEqualTo(hits.get(i - 1).score());
    }
  }

  @Test
  void whereNothingTellsArticlesApartTheyComeById() throws IOException {
    assertThat(paged("", SortOrder.RELEVANCE, 50, false))
        .isEqualTo(ARTICLES.stream().map(Article::id).sorted().toList());
    List<String> about =
        ARTICLES.stream()
            .filter(
                article ->
                    article.places().stream()
                        .anyMatch(filed -> filed.isSubject() && "大连".equals(filed.place().city())))
            .map(Article::id)
            .sorted()
            .toList();
    List<String> found = ids(search("", DALIAN, SortOrder.RELEVANCE, 100, null));
    assertThat(found.subList(0, about.size())).isEqualTo(about);
  }

  @Test
  void aPageGoesOnInItsStateWhileTheIndexIsWritten() throws IOException {
    SearchEngine written =
        filled(
            List.of(
                TestArticles.article("p1", "题", "渔港一。"),
                TestArticles.article("p2", "题", "渔港二。"),
                TestArticles.article("p3", "题", "渔港三。")));
    try (written) {
      SearchResult first =
          search(written, "渔港", Match.WORDS, Filters.NONE, SortOrder.NEWEST, 1, null, false);
      update(written, List.of(TestArticles.article("p0", "题", "渔港零。")), List.of("p2"));
      SearchResult second =
          search(
              written, "渔港", Match.WORDS, Filters.NONE, SortOrder.NEWEST, 5, first.next(), false);
      assertThat(second.changed()).isFalse();
      assertThat(ids(second)).containsExactly("p2", "p3");
      Cursor gone =
          new Cursor(
              SortOrder.NEWEST, 0, "p1", Match.WORDS, first.next().search(), "another-state");
      SearchResult by =
          search(written, "渔港", Match.WORDS, Filters.NONE, SortOrder.NEWEST, 5, gone, false);
      assertThat(by.changed()).isTrue();
      assertThat(ids(by)).containsExactly("p3");
      assertThat(by.total()).isEqualTo(3);
    }
  }

  @Test
  void aScanVisitsEveryArticleInOrder() throws IOException {
    List<String> scanned = new ArrayList<>();
    engine()
        .scan(
            new SearchRequest(clause(""), DALIAN, SortOrder.NEWEST, 0, null, 0),
            article -> scanned.add(article.id()));
    assertThat(scanned)
        .isEqualTo(ids(search("", DALIAN, SortOrder.NEWEST, 100, null)))
        .hasSizeGreaterThan(20);
  }
}
