package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenxing.article.Industry;
import zhenxing.article.PageClues;

class TaxonomyTest {

  @TempDir Path folder;

  private Taxonomy read(String text) throws IOException {
    Path file = folder.resolve("mine.txt");
    Files.writeString(file, text);
    return Taxonomy.read(file);
  }

  @Test
  void builtInHas26Industries() {
    Taxonomy taxonomy = Taxonomy.builtIn();
    assertThat(taxonomy.industries()).hasSize(26);
    assertThat(taxonomy.bySlug("rail")).map(Industry::nameZh).contains("轨道交通");
    assertThat(taxonomy.bySlug("none")).isEmpty();
  }

  @Test
  void userCanBringHisOwn() throws IOException {
    Taxonomy taxonomy = read("# mine\n\n[tea] 茶 | Tea\n5 茶叶 茶园\n0 茶话会\n");
    Wording wording = LearnedWeights.builtIn().wording();
    IndustryFinder finder = new IndustryFinder(taxonomy, LearnedWeights.builtIn());
    Manuscript tea = Manuscript.of("茶园", "茶叶，茶园，茶叶。", List.of(), PageClues.NONE, null);
    Manuscript talk = Manuscript.of("茶话会", "茶话会。", List.of(), PageClues.NONE, null);
    assertThat(finder.find(tea, wording.read(tea), false, new ArrayList<>()))
        .containsExactly("tea");
    assertThat(finder.find(talk, wording.read(talk), false, new ArrayList<>())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3 炼油;mine.txt:1: terms before the first section",
        "[Tea] 茶 | Tea;mine.txt:1: 'Tea' is no industry slug",
        "[tea] 茶;mine.txt:1: expected '[slug] 中文 | English'",
        "[tea] 茶 | Tea\\n茶叶 3;mine.txt:2: expected a weight and terms like '3 炼油 乙烯', found '茶叶'",
        "[tea] 茶 | Tea\\n30 茶叶;mine.txt:2: the weight 30 is not between -10 and 10",
        "[tea] 茶 | Tea\\n3;mine.txt:2: a weight without terms",
        "[tea] 茶 | Tea\\n3 茶 茶;mine.txt:2: the term 茶 occurs twice",
        "[tea] 茶 | Tea\\n[tea] 茶 | Tea;mine.txt:2: the section [tea] occurs twice",
        "# nothing;mine.txt: no section",
      })
  void errorsNameTheLine(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
