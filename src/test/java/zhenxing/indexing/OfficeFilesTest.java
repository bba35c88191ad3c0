package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.article.Article;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.CorpusFile.Format;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.Rejection;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SearchEngine;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.office.PdfReader;
import zhenxing.office.SamplePdf;
import zhenxing.office.SampleWord;
import zhenxing.office.WordReader;

/** Office files in a corpus, with and without the optional part of the program that reads them. */
class OfficeFilesTest {

  private static final String WORD_TEXT = "青岛市市北区的旧厂房改造成文创园，首批入驻企业四十家。园区由市文旅局管理。";

  @TempDir private Path folder;
  private Path corpus;
  private Path index;

  @BeforeEach
  void aCorpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    index = folder.resolve("index");
    write(corpus, "text.txt", "盘锦市稻田公园开园\n盘锦市稻田公园五月六日开园，占地八百亩。");
    write(corpus, "docs/园区.docx", word("旧厂房变身文创园", "Microsoft Word - 文档1"));
    write(
        corpus,
        "port.pdf.gz",
        new SamplePdf()
            .page()
            .line(190, 110, 20, "大连港二期泊位开工")
            .line(94, 160, 14, "大连港二期泊位五月六日开工，总投资三十六亿元。")
            .title("关于报送材料的函.doc")
            .bytes());
  }

  private static byte[] word(String headline, String title) {
    return new SampleWord().paragraph(headline).paragraph(WORD_TEXT).title(title).bytes();
  }

  private IndexSummary index(boolean office) throws IOException {
    CorpusReader reader =
        office
            ? new CorpusReader(Map.of(Format.PDF, new PdfReader(), Format.DOCX, new WordReader()))
            : new CorpusReader();
    try (SearchEngine engine = new LuceneEngine(index)) {
      return new Indexer(engine, index, Taxonomy.builtIn(), reader)
          .index(List.of(corpus), (done, of) -> {});
    }
  }

  private Article article(String id) throws IOException {
    try (SearchEngine engine = new LuceneEngine(index)) {
      return engine.article(id).map(IndexedArticle::article).orElse(null);
    }
  }

  @Test
  void theyAreArticlesLikeOthers() throws IOException {
    IndexSummary summary = index(true);
    assertThat(summary.rejected()).isEmpty();
    assertThat(summary.added()).isEqualTo(3);
    assertThat(article("docs~园区").title()).isEqualTo("旧厂房变身文创园");
    assertThat(article("docs~园区").body()).isEqualTo(WORD_TEXT);
    assertThat(article("port").title()).isEqualTo("大连港二期泊位开工");
    assertThat(index(true).unchanged()).isEqualTo(3);
  }

  @Test
  void theTitleOfItsPropertiesIsTheHeadlineOfATextWithout() throws IOException {
    String text = "大连市五月六日宣布，".repeat(8) + "港口扩建工程全面启动。";
    write(
        corpus,
        "a.docx",
        new SampleWord().paragraph(text).paragraph(text).title("港口扩建全面启动").bytes());
    write(corpus, "b.docx", word("旧厂房变身文创园", "关于召开春季会议的通知"));
    index(true);
    assertThat(article("a").title()).isEqualTo("港口扩建全面启动");
    assertThat(article("b").title()).isEqualTo("旧厂房变身文创园");
  }

  @Test
  void withoutThePartThatReadsThemTheyAreRejectedByName() throws IOException {
    IndexSummary summary = index(false);
    assertThat(summary.added()).isEqualTo(1);
    assertThat(summary.kept()).isZero();
    assertThat(summary.rejected())
        .hasSize(2)
        .allMatch(rejection -> rejection.reason().contains("--office"));
  }

  @Test
  void whatWasReadOfThemStaysWhenThePartIsMissing() throws IOException {
    index(true);
    write(corpus, "text.txt", "盘锦市稻田公园开园\n盘锦市稻田公园五月七日开园，占地九百亩。");
    IndexSummary without = index(false);
    assertThat(without.rejected()).isEmpty();
    assertThat(without.kept()).isEqualTo(2);
    assertThat(without.deleted()).isZero();
    assertThat(without.updated()).isEqualTo(1);
    assertThat(article("port")).isNotNull();

    // The article also stays if the file has changed. With the optional part, only the changed file
    // is read again.
    write(corpus, "docs/园区.docx", word("旧厂房又添新园", null));
    assertThat(index(false).kept()).isEqualTo(2);
    assertThat(article("docs~园区").title()).isEqualTo("旧厂房变身文创园");
    IndexSummary with = index(true);
    assertThat(List.of(with.kept(), with.updated(), with.unchanged())).isEqualTo(List.of(0, 1, 2));
    assertThat(article("docs~园区").title()).isEqualTo("旧厂房又添新园");
  }

  @Test
  void aFileThatIsGoneTakesItsArticleAlongAllTheSame() throws IOException {
    index(true);
    Files.delete(corpus.resolve("port.pdf.gz"));
    IndexSummary summary = index(false);
    assertThat(summary.deleted()).isEqualTo(1);
    assertThat(summary.kept()).isEqualTo(1);
    assertThat(article("port")).isNull();
  }

  @Test
  void anotherFileWithTheIdOfAKeptOneIsRejected() throws IOException {
    index(true);
    write(corpus, "z.jsonl", "{\"id\":\"port\",\"body\":\"另一篇文章。\"}");
    IndexSummary summary = index(false);
    assertThat(summary.rejected()).extracting(Rejection::reason).allMatch(r -> r.contains("port"));
    assertThat(summary.rejected()).hasSize(1);
    assertThat(article("port").title()).isEqualTo("大连港二期泊位开工");
  }

  @Test
  void whatCannotBeReadIsRejectedAndTheRestIsIndexed() throws IOException {
    write(corpus, "scan.pdf", new SamplePdf().page().picture().bytes());
    write(corpus, "half.docx", new byte[] {'P', 'K', 3, 4, 0});
    write(corpus, "empty.pdf", new byte[0]);
    IndexSummary summary = index(true);
    assertThat(summary.added()).isEqualTo(3);
    assertThat(summary.rejected())
        .extracting(rejection -> Path.of(rejection.file()).getFileName() + " " + rejection.reason())
        .satisfiesExactly(
            empty -> assertThat(empty).startsWith("empty.pdf is empty"),
            half -> assertThat(half).startsWith("half.docx is no whole Word file"),
            scan -> assertThat(scan).startsWith("scan.pdf is a scan"));
  }
}
