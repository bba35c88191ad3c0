package zhenxing.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Numbers;
import zhenxing.catalog.Sample;
import zhenxing.catalog.Sketch;

/**
 * More articles share a band than meet each other, so that it matters who does. The sketches are
 * made up, since real texts seldom depend on it.
 */
class RegroupingTest {

  private static final Numbers NO_NUMBERS = Sketch.of("").numbers();

  @TempDir private Path folder;
  private FSDirectory directory;
  private IndexWriter writer;
  private DirectoryReader grouped;

  @BeforeEach
  void open() throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig());
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    if (grouped != null) grouped.close();
    directory.close();
  }

  /**
   * A sketch.
   *
   * @param text texts of one number are alike
   * @param band the only band that can be shared
   */
  private static Sketch sketch(int text, int band, Random random) {
    int[] signature = random.ints(Sketch.BANDS * 2).toArray();
    // Alike at every second place, so that no other band is.
    for (int i = 2; i < signature.length; i += 2) signature[i] = text;
    signature[0] = band;
    signature[1] = band;
    int[] shingles = new int[200];
    for (int i = 0; i < shingles.length; i++) shingles[i] = text * 1_000 + i;
    return new Sketch(200, signature, new Sample(0, shingles), "", NO_NUMBERS);
  }

  private void put(String id, int date, Sketch sketch) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.ID, id, Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
    if (date != 0) document.add(new NumericDocValuesField(Fields.DATE, date));
    document.add(new BinaryDocValuesField(Fields.SKETCH, new BytesRef(sketch.toBytes())));
    for (int band : sketch.bands()) document.add(new IntPoint(Fields.BANDS, band));
    writer.updateDocument(new Term(Fields.ID, id), document);
  }

  private void delete(String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.ID, id));
  }

  /** Groups what changed, as an update does. */
  private void group(int hubs, List<String> changed) throws IOException {
    DirectoryReader now = DirectoryReader.open(writer);
    for (var entry : new Regrouping(grouped, now, hubs).moved(changed).entrySet()) {
      BytesRef group = entry.getValue() == null ? null : new BytesRef(entry.getValue());
      writer.updateDocValues(
          new Term(Fields.ID, entry.getKey()), new BinaryDocValuesField(Fields.GROUP, group));
    }
    if (grouped != null) grouped.close();
    grouped = now;
  }

  private Map<String, String> groups() throws IOException {
    Map<String, String> groups = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      SketchedArticles articles = new SketchedArticles(reader);
      TreeSet<String> ids = new TreeSet<>();
      for (int i = 0; i < 100; i++) ids.add("%02d".formatted(i));
      for (int document : articles.documents(ids)) {
        SketchedArticles.Entry entry = articles.read(document);
        if (entry.group() != null) groups.put(entry.rank().id(), entry.group());
      }
    }
    return groups;
  }

  @Test
  void whoBecomesOrCeasesToBeHubIsGroupedAnew() throws IOException {
    Random random = new Random(1);
    put("02", 20230302, sketch(1, 7, random));
    put("03", 20230303, sketch(1, 7, random));
    group(1, List.of("02", "03"));
    assertThat(groups()).isEqualTo(Map.of("02", "02", "03", "02"));
    put("01", 20230301, sketch(2, 7, random));
    group(1, List.of("01"));
    assertThat(groups()).isEmpty();
    delete("01");
    group(1, List.of("01"));
    assertThat(groups()).isEqualTo(Map.of("02", "02", "03", "02"));
  }

  @Test
  void groupsAreThoseOfAllAtOnce() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    TreeSet<String> ever = new TreeSet<>();
    for (int round = 0; round < 300; round++) {
      TreeSet<String> changed = new TreeSet<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        String id = "%02d".formatted(random.nextInt(40));
        int date = random.nextInt(3) == 0 ? 0 : 20230301 + random.nextInt(9);
        changed.add(id);
        if (random.nextInt(3) == 0) delete(id);
        else put(id, date, sketch(random.nextInt(4), random.nextInt(3), random));
      }
      ever.addAll(changed);
      group(3, List.copyOf(changed));
      try (DirectoryReader now = DirectoryReader.open(writer)) {
        assertThat(new Regrouping(null, now, 3).moved(ever))
            .as("seed %d, round %d: what is still to move", seed, round)
            .isEmpty();
      }
    }
    assertThat(groups()).isNotEmpty();
  }
}
