package zhenxing.engine.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenxing.engine.text.SegmentedText;
import zhenxing.engine.text.Segmenter;

/** A node makes of spaced words the tokens and positions that the segmenter gave. */
@EnabledIfSystemProperty(named = "zhenxing.cluster", matches = "true")
class SpacedWordsTest {

  private static final Segmenter SEGMENTER = new Segmenter();

  private static Connection connection;
  private static String index;

  @BeforeAll
  static void index() throws IOException {
    TestCluster cluster = TestCluster.shared();
    connection = new Connection(cluster.settings("spaced", cluster.addresses(), 0));
    index = new IndexVersions(connection).create();
  }

  @AfterAll
  static void delete() throws IOException {
    new IndexVersions(connection).delete(index);
    connection.close();
  }

  /**
   * @param position place of a token in its text, counted from 0
   */
  private record Token(String term, int position) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "大连市推进老工业基地振兴，打造东北亚航运中心。",
        "“双随机、一公开”监管：2023年GDP增长6.1%，出口1,200亿元！",
        "开头有空格　和 全角空格\n换行\t制表",
        "，。、",
        "",
        "Hello, World: COVID-19 疫情 ABC",
        "盘锦\u2003石化\u00a0项目\u3000投产\u200b今天",
        "表情😀与生僻字𠮷野家，混排。",
        "( a , b ) c,d ,, e"
      })
  void tokensAreThoseOfTheSegmenter(String text) throws IOException {
    assertThat(analyzed(SpacedWords.of(SEGMENTER.segment(text))))
        .isEqualTo(segmented(text, text.length()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 9, 100})
  void aLeadEndsWithAWholeWord(int characters) throws IOException {
    String text = "大连市推进老工业基地振兴，打造中心。";
    assertThat(analyzed(SpacedWords.of(SEGMENTER.segment(text), characters)))
        .isEqualTo(segmented(text, characters));
  }

  private static List<Token> segmented(String text, int characters) {
    SegmentedText segmented = SEGMENTER.segment(text);
    List<Token> tokens = new ArrayList<>();
    int position = -1;
    for (int word = 0; word < segmented.size() && segmented.end(word) <= characters; word++) {
      position += 1 + segmented.leftOutBefore(word);
      String term = segmented.term(word);
      if (!term.chars().allMatch(Character::isWhitespace)) tokens.add(new Token(term, position));
    }
    return tokens;
  }

  private static List<Token> analyzed(String words) throws IOException {
    ObjectNode body = Dsl.object().put("analyzer", "words").put("text", words);
    List<Token> tokens = new ArrayList<>();
    for (JsonNode token :
        connection.ask(Call.post("/" + index + "/_analyze", body)).path("tokens")) {
      tokens.add(new Token(token.path("token").asText(), token.path("position").asInt()));
    }
    return tokens;
  }
}
