package zhenxing.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zhenxing.indexing.PlacesById.Place;

class PlacesByIdTest {

  @Test
  void theFirstPlaceOfAnIdCounts() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    PlacesById places = new PlacesById();
    Map<String, Place> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      String id = "大连~" + random.nextInt(30_000);
      Place place = new Place(random.nextInt(100), i);
      assertThat(places.has(id)).as("seed %d", seed).isEqualTo(expected.containsKey(id));
      assertThat(places.putIfAbsent(id, place))
          .as("seed %d", seed)
          .isEqualTo(Optional.ofNullable(expected.putIfAbsent(id, place)));
    }
  }
}
