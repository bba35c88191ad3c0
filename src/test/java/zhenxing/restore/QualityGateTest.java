package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhenxing.article.Article;
import zhenxing.article.FoundArticle;
import zhenxing.article.PageClues;
import zhenxing.article.Stated;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Rejection;
import zhenxing.indexing.ArticleMaker;

/**
 * Minimum quality, measured with the project's own texts only: the starter corpus is damaged like
 * crawled articles, repaired and catalogued again. ({@code StarterCorpusTest} checks its catalogue
 * entries field by field.) {@code -Dzhenxing.seed=N} repeats a run. Figures on real articles:
 * docs/quality.md.
 */
class QualityGateTest {

  private static final long SEED = Long.getLong("zhenxing.seed", System.nanoTime());

  /** Number of times each article is damaged. */
  private static final int TIMES = 3;

  private static final List<Article> ARTICLES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    ArticleMaker maker = new ArticleMaker(Taxonomy.builtIn());
    CorpusReader reader = new CorpusReader();
    for (CorpusFile file : Corpus.list(List.of(Path.of("corpus"))).files()) {
      reader.read(
          file,
          new CorpusReader.Sink() {
            @Override
            public void article(FoundArticle found, int line) {
              ARTICLES.add(maker.make(found, Stated.NOTHING).article());
            }

            @Override
            public void rejected(Rejection rejection) {
              throw new AssertionError(rejection);
            }
          });
    }
  }

  @Test
  void damageIsUndoneAndArticlesAreFiledAsBefore() {
    System.out.println("QualityGateTest: seed " + SEED);
    List<String> bodies = ARTICLES.stream().map(Article::body).toList();
    DamageSimulator damage = DamageSimulator.withOwnReadings(new Random(SEED), bodies);
    ArticleMaker maker = new ArticleMaker(Taxonomy.builtIn());
    long characters = 0;
    long errors = 0;
    int filedAlike = 0;
    for (Article clean : ARTICLES) {
      Article filed = maker.make(found(clean, clean.body()), Stated.NOTHING).article();
      for (int i = 0; i < TIMES; i++) {
        Article repaired =
            maker.make(found(clean, damage.damage(clean.body())), Stated.NOTHING).article();
        String wanted = SharedData.comparable(filed.body());
        characters += wanted.length();
        errors += Levenshtein.distance(wanted, SharedData.comparable(repaired.body()));
        if (filedAlike(filed, repaired)) filedAlike++;
      }
    }
    // The rate varies between samples of a few hundred articles; over many articles it is below
    // 0.0002.
    assertThat((double) errors / characters).as("character error rate").isLessThan(0.003);
    assertThat((double) filedAlike / (TIMES * ARTICLES.size()))
        .as("share of articles filed as without damage")
        .isGreaterThan(0.97);
  }

  @Test
  void whatIsNotDamagedIsLeftAlone() {
    Restorer restorer = new Restorer();
    for (Article article : ARTICLES) {
      if (article.repairs().unrepaired() > 0) continue;
      assertThat(restorer.restore(null, article.body()).body())
          .as(article.id())
          .isEqualTo(article.body());
    }
  }

  private static FoundArticle found(Article article, String body) {
    Stated title = new Stated(article.title(), null, null, null, null, null, null, null);
    return new FoundArticle(article.id(), body, title, PageClues.NONE);
  }

  private static boolean filedAlike(Article one, Article other) {
    Set<Object> places = new HashSet<>(one.places());
    return places.equals(new HashSet<>(other.places()))
        && new HashSet<>(one.industries()).equals(new HashSet<>(other.industries()))
        && Objects.equals(one.date(), other.date())
        && Objects.equals(one.source(), other.source());
  }
}
