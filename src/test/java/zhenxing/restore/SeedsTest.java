package zhenxing.restore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The project's first five articles are restored exactly. */
class SeedsTest {

  @Test
  void everySeedIsWholeAgain() throws IOException {
    JsonNode expected =
        new ObjectMapper().readTree(SharedData.require("seeds/expected.json").toFile());
    SoftAssertions softly = new SoftAssertions();
    for (JsonNode seed : expected) {
      String file = seed.get("file").asText();
      RestoredText restored =
          new Restorer().restore(null, Files.readString(SharedData.require("seeds/" + file)));
      String text = SharedData.comparable(restored.body());
      for (JsonNode phrase : seed.get("phrases")) {
        softly.assertThat(text).as(file).contains(SharedData.comparable(phrase.asText()));
      }
      for (JsonNode absent : seed.get("absentAfterRepair")) {
        softly.assertThat(text).as(file).doesNotContain(SharedData.comparable(absent.asText()));
      }
      softly.assertThat(restored.repairs().unrepaired()).as(file).isZero();
    }
    softly.assertAll();
    assertThat(expected).hasSize(5);
  }
}
