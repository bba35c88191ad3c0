package zhenxing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhenxing.article.Place;
import zhenxing.page.TermTrie;

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

  @Test
  void everyFormerNameAndLandmarkIsFiledUnderAPlaceThatExists() throws IOException {
    for (String[] row : rows("former-divisions.tsv")) assertExist(row[0], row[2]);
    for (String[] row : rows("landmarks.tsv")) assertExist(row[0], row[1]);
  }

  @Test
  void noNameIsListedTwice() throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (String[] row : rows("former-divisions.tsv")) {
      for (String name : row[0].split(",")) if (!seen.add(name)) twice.add(name);
    }
    for (String[] row : rows("landmarks.tsv")) if (!seen.add(row[0])) twice.add(row[0]);
    for (String[] row : rows("gazetteer.tsv")) {
      for (String name : (row[1] + "," + row[4]).split(","))
        if (seen.contains(name)) twice.add(name);
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void thePeriodsOfFormerNamesAreInOrder() throws IOException {
    for (String[] row : rows("former-divisions.tsv")) {
      assertThat(row[1]).as(row[0]).isIn("prefecture", "county");
      int last = Integer.parseInt(row[4]);
      assertThat(last).as(row[0]).isBetween(1980, 2030);
      if (!row[3].isEmpty()) assertThat(Integer.parseInt(row[3])).as(row[0]).isLessThan(last);
    }
  }

  @Test
  void whatIsNoPlaceIsOfAKnownKind() throws IOException {
    List<String> kinds =
        rows("not-places.txt").stream().map(row -> row[0]).filter(l -> l.startsWith("[")).toList();
    assertThat(kinds)
        .containsExactly(
            "[abroad]",
            "[foreign]",
            "[words]",
            "[dishes]",
            "[history]",
            "[firms]",
            "[forces]",
            "[parks]");
  }

  private void assertExist(String name, String places) {
    for (String place : places.split(",")) {
      int slash = place.indexOf('/');
      if (slash < 0) {
        assertThat(gazetteer.province(place)).as(name).contains(place);
      } else {
        assertThat(gazetteer.cities(place.substring(0, slash)))
            .as(name)
            .contains(new Place(place.substring(0, slash), place.substring(slash + 1)));
      }
    }
  }

  private static List<String[]> rows(String resource) throws IOException {
    try (InputStream in = Gazetteer.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
