package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhenxing.article.Place;

class GazetteerTest {

  private static final Path DIVISIONS = Path.of("../shared/data/reference/divisions.jsonl");

  private final Gazetteer gazetteer = Gazetteer.builtIn();

  @Test
  void answersForNamesOfAnyForm() {
    assertThat(gazetteer.province("辽宁省")).contains("辽宁");
    assertThat(gazetteer.province("内蒙古")).contains("内蒙古");
    assertThat(gazetteer.province("大连")).isEmpty();
    assertThat(gazetteer.city("大连市")).contains(new Place("辽宁", "大连"));
    assertThat(gazetteer.city("延边州")).contains(new Place("吉林", "延边"));
    assertThat(gazetteer.city("上海")).contains(new Place("上海", "上海"));
    assertThat(gazetteer.city("长兴岛")).isEmpty();
    assertThat(gazetteer.cities("辽宁")).hasSize(14).contains(new Place("辽宁", "朝阳"));
    assertThat(gazetteer.provinces()).hasSize(34).startsWith("北京", "天津", "河北");
  }

  @Test
  void holdsEveryDivisionOfTheReference() throws IOException {
    assumeTrue(Files.exists(DIVISIONS), "skipped: no reference data beside the project");
    ObjectMapper json = new ObjectMapper();
    List<String> missing = new ArrayList<>();
    for (String line : Files.readAllLines(DIVISIONS)) {
      JsonNode division = json.readTree(line);
      String name = division.get("name").asText();
      if (name.contains("直辖县级") || name.equals("市辖区") || name.equals("县")) continue;
      String province = gazetteer.province(division.path("province").asText(name)).orElseThrow();
      long found = gazetteer.spellings().longestAt(name, 0);
      boolean known =
          found != TermTrie.NONE
              && TermTrie.length(found) == name.length()
              && Stream.concat(
                      gazetteer.meaning(TermTrie.id(found)).senses().stream()
                          .map(s -> s.unit().place()),
                      gazetteer.meaning(TermTrie.id(found)).region().stream())
                  .anyMatch(place -> place.province().equals(province));
      if (!known) missing.add(line);
    }
    assertThat(missing).isEmpty();
  }
}
