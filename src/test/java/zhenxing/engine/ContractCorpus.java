package zhenxing.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import zhenxing.TestArticles;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.PlaceRole;
import zhenxing.engine.text.Folding;

/**
 * The articles that both engines are asked about, and what reading all of them one by one tells.
 */
final class ContractCorpus {

  static final List<String> WORDS =
      List.of("渔港", "冷链", "钢铁", "旅游", "数字", "转型", "园区", "码头", "大豆", "氢能", "造船", "绿色");
  static final List<Place> PLACES =
      List.of(
          new Place("辽宁", "大连"),
          new Place("辽宁", "盘锦"),
          new Place("辽宁", null),
          new Place("山东", "青岛"),
          new Place("吉林", "吉林"),
          new Place("北京", "北京"));
  static final List<String> INDUSTRIES = List.of("petrochemicals", "marine", "software");
  static final List<String> SOURCES = List.of("大连日报", "青岛日报", "鸭绿江晚报");
  static final Filters DALIAN = cities("大连");

  /** The articles, always the same ones. */
  static final List<Article> ARTICLES = articles();

  private ContractCorpus() {}

  private static List<Article> articles() {
    Random random = new Random(20_260);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      StringBuilder body = new StringBuilder();
      int sentences = 2 + random.nextInt(4);
      for (int s = 0; s < sentences; s++) {
        int words = 3 + random.nextInt(4);
        for (int w = 0; w < words; w++) body.append(pick(WORDS, random));
        body.append(random.nextBoolean() ? "。" : "，“" + pick(WORDS, random) + "”\n");
      }
      String date =
          random.nextInt(5) == 0
              ? null
              : (2016 + random.nextInt(8)) + (random.nextBoolean() ? "" : "-0" + (1 + i % 9));
      articles.add(
          TestArticles.article(
              "a%03d".formatted(i),
              pick(WORDS, random) + pick(WORDS, random),
              body.toString(),
              date,
              some(PLACES, random).stream()
                  .map(place -> new FiledPlace(place, pick(List.of(PlaceRole.values()), random)))
                  .toList(),
              some(INDUSTRIES, random),
              random.nextInt(3) == 0 ? null : pick(SOURCES, random)));
    }
    return articles;
  }

  static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static <T> List<T> some(List<T> values, Random random) {
    return values.stream().filter(value -> random.nextInt(3) == 0).toList();
  }

  /** Filters that choose cities. */
  static Filters cities(String... cities) {
    return new Filters(
        List.of(cities), List.of(), List.of(), List.of(), List.of(), null, null, false);
  }

  /** The ids of the articles that hold a phrase, both folded. */
  static Set<String> holding(String phrase) {
    String folded = Folding.phrase(phrase);
    Set<String> ids = new HashSet<>();
    for (Article article : ARTICLES) {
      boolean holds =
          Folding.text(article.title()).contains(folded)
              || Folding.text(article.body()).contains(folded);
      if (holds) ids.add(article.id());
    }
    return ids;
  }

  static Set<String> matching(Function<Article, Boolean> test) {
    Set<String> ids = new HashSet<>();
    for (Article article : ARTICLES) if (test.apply(article)) ids.add(article.id());
    return ids;
  }

  static boolean isIn(Article article, String city) {
    return article.places().stream().anyMatch(filed -> city.equals(filed.place().city()));
  }
}
