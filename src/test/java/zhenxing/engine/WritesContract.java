package zhenxing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhenxing.TestArticles;
import zhenxing.article.Article;
import zhenxing.article.Edit;
import zhenxing.article.FiledPlace;
import zhenxing.article.Place;
import zhenxing.article.PublicationDate;
import zhenxing.article.RepairKind;
import zhenxing.article.Repairs;
import zhenxing.engine.ArticleWriter.Mark;
import zhenxing.engine.ArticleWriter.Provenance;
import zhenxing.engine.IndexedArticle.Original;
import zhenxing.indexing.GroupedWriter;

/** What is written, shown, committed and built anew. */
public abstract class WritesContract extends EngineContract {

  @Test
  void whatIsPutReplacesAndWhatIsDeletedIsGone() throws IOException {
    String longId = "长".repeat(400);
    SearchEngine written =
        filled(
            List.of(
                TestArticles.article("u1", "旧题", "从前的渔港。"),
                TestArticles.article(longId, "题", "很长的名字，渔港。")));
    try (written) {
      assertThat(ids(written, "渔港", Match.WORDS)).containsExactlyInAnyOrder("u1", longId);
      update(
          written, List.of(TestArticles.article("u1", "新题", "如今的钢铁厂。")), List.of(longId, "nobody"));
      assertThat(ids(written, "渔港", Match.WORDS)).isEmpty();
      assertThat(ids(written, "钢铁厂", Match.WORDS)).containsExactly("u1");
      assertThat(written.articleCount()).isEqualTo(1);
      assertThat(written.article(longId)).isEmpty();
      assertThat(written.article("u1").orElseThrow().article().title()).isEqualTo("新题");
    }
  }

  @Test
  void anArticleComesBackAsItWasPut() throws IOException {
    Article article =
        new Article(
            "back/1 🏭",
            "题",
            true,
            "产业\n转型，𠮷字。",
            PublicationDate.parse("2021-05"),
            List.of(FiledPlace.covered(new Place("辽宁", "大连"))),
            List.of("marine"),
            "大连日报",
            "张三、李四",
            List.of("张三", "李四"),
            "https://news.example/1",
            Set.of("date"),
            new Repairs(Map.of(RepairKind.SCRIPT, 1)));
    IndexedArticle indexed =
        new IndexedArticle(
            article,
            List.of(new Edit(RepairKind.SCRIPT, Edit.Field.BODY, 0, 2, "產業")),
            new Original(null, "產業\n转型，𠮷字。页脚"),
            "folder/file.txt",
            "fingerprint");
    try (SearchEngine written = open()) {
      try (ArticleWriter writer = written.writer()) {
        writer.put(indexed);
        writer.commit(ArticleWriter.State.COMPLETE, Mark.NONE);
        assertThat(writer.provenance(article.id()))
            .contains(new Provenance("folder/file.txt", "fingerprint"));
        assertThat(writer.articlesOf("folder/file.txt"))
            .isEqualTo(Map.of(article.id(), "fingerprint"));
        assertThat(writer.files()).containsExactly("folder/file.txt");
      }
      assertThat(written.article(article.id())).contains(indexed);
      assertThat(written.articlesByFile()).isEqualTo(Map.of("folder/file.txt", 1));
      assertThat(written.article("nobody")).isEmpty();
      assertThat(written.check()).isEmpty();
    }
  }

  @Test
  void whatIsPutIsSeenOnceItIsShown() throws IOException {
    SearchEngine written = filled(List.of(TestArticles.article("s1", "题", "渔港。")));
    try (written;
        GroupedWriter writer = new GroupedWriter(written.writer())) {
      writer.put(indexed(TestArticles.article("s2", "题", "渔港。")));
      writer.show();
      assertThat(ids(written, "渔港", Match.WORDS)).containsExactlyInAnyOrder("s1", "s2");
      writer.commit();
    }
  }

  @Test
  void theCommitIsRemembered() throws IOException {
    try (SearchEngine written = open()) {
      Mark mark = new Mark("run", "journal", 42);
      try (ArticleWriter writer = written.writer()) {
        assertThat(writer.mark()).isEqualTo(Mark.NONE);
        writer.put(indexed(TestArticles.article("c1", "题", "文")));
        writer.commit(ArticleWriter.State.COMPLETE, mark);
      }
      try (ArticleWriter writer = written.writer()) {
        assertThat(writer.mark()).isEqualTo(mark);
        assertThat(writer.isComplete()).isTrue();
        assertThat(writer.isGrouped()).isTrue();
        assertThat(writer.articles()).isEqualTo(1);
      }
      assertThat(written.status().run()).isEqualTo("run");
      assertThat(written.status().articles()).isEqualTo(1);
    }
  }

  @Test
  void thereIsOneWriter() throws IOException {
    try (SearchEngine written = filled(List.of());
        ArticleWriter writer = written.writer()) {
      assertThat(writer.isOpen()).isTrue();
      assertThatExceptionOfType(IndexUnusableException.class).isThrownBy(written::writer);
      assertThatExceptionOfType(IndexUnusableException.class).isThrownBy(written::rebuild);
    }
  }

  @Test
  void aNewIndexTakesThePlaceOfTheOldOneWhenItIsWhole() throws IOException {
    try (SearchEngine written = filled(List.of(TestArticles.article("old", "题", "渔港。")))) {
      try (ArticleWriter writer = written.rebuild()) {
        writer.put(indexed(TestArticles.article("new", "题", "渔港。")));
        writer.commit(ArticleWriter.State.BEGUN, Mark.NONE);
        assertThat(ids(written, "渔港", Match.WORDS)).containsExactly("old");
        writer.commit(ArticleWriter.State.COMPLETE, Mark.NONE);
        assertThat(ids(written, "渔港", Match.WORDS)).containsExactly("new");
      }
      try (ArticleWriter writer = written.rebuild()) {
        writer.put(indexed(TestArticles.article("given-up", "题", "渔港。")));
      }
      assertThat(ids(written, "渔港", Match.WORDS)).containsExactly("new");
    }
  }

  @Test
  void withoutAnIndexThereIsNoneToSearch() throws IOException {
    try (SearchEngine empty = open()) {
      assertThat(empty.isReady()).isFalse();
      assertThat(empty.articleCount()).isZero();
      assertThat(empty.status()).isEqualTo(IndexStatus.NONE);
      assertThatExceptionOfType(NoIndexException.class)
          .isThrownBy(() -> ids(empty, "渔港", Match.WORDS));
      assertThatExceptionOfType(NoIndexException.class).isThrownBy(() -> empty.article("a"));
      update(empty, List.of(), List.of());
      assertThat(empty.isReady()).isTrue();
      assertThat(ids(empty, "渔港", Match.WORDS)).isEmpty();
    }
  }
}
