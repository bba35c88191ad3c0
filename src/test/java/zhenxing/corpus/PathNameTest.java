package zhenxing.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose names are not UTF-8 are distinguished by their bytes. */
class PathNameTest {

  private static final String TEXT = "大连港吞吐量创新高\n大连市今年外贸增长。";

  /** Cities whose names in GBK all look the same when read as UTF-8: four times U+FFFD. */
  private static final List<String> CITIES = List.of("大连", "厦门", "福州", "沈阳", "丹东", "锦州");

  @TempDir private Path folder;

  /** Creates a file whose name has these bytes. */
  static Path named(Path folder, byte[]... names) {
    assumeTrue(File.separatorChar == '/', "names of files are text here");
    StringBuilder uri = new StringBuilder(folder.toUri().toString().replaceAll("/$", ""));
    for (byte[] name : names) {
      uri.append('/');
      for (byte b : name) uri.append("%%%02X".formatted(b & 0xFF));
    }
    return Path.of(URI.create(uri.toString()));
  }

  private static byte[] gbk(String name) {
    return name.getBytes(Charset.forName("GBK"));
  }

  private static Path write(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, TEXT);
    } catch (IOException e) {
      assumeTrue(false, "this file system takes no names that are no UTF-8: " + e);
      throw new AssertionError(e);
    }
  }

  @Test
  void everyFileNamedInGbkIsListedUnderItsOwnId() {
    for (String city : CITIES) write(named(folder, gbk(city + ".txt")));
    List<CorpusFile> files = Corpus.list(List.of(folder)).files();
    assertThat(files)
        .extracting(CorpusFile::idPrefix)
        .containsExactlyInAnyOrderElementsOf(CITIES.stream().map(c -> c + "_gbk").toList());
    assertThat(files).extracting(CorpusFile::key).doesNotHaveDuplicates();
    assertThat(files)
        .extracting(CorpusFile::name)
        .containsExactlyInAnyOrderElementsOf(
            CITIES.stream().map(c -> folder + "/" + c + ".txt").toList());
    assertThat(Reading.of(folder).articles()).hasSize(CITIES.size());
  }

  @Test
  void theSameNameInTwoEncodingsIsTwoFiles() {
    write(folder.resolve("大连.txt"));
    write(named(folder, gbk("大连.txt")));
    List<CorpusFile> files = Corpus.list(List.of(folder)).files();
    assertThat(files).extracting(CorpusFile::idPrefix).containsExactlyInAnyOrder("大连", "大连_gbk");
    assertThat(files).extracting(CorpusFile::key).doesNotHaveDuplicates();
  }

  @Test
  void aNameThatIsNeitherIsShownInHex() {
    byte[] broken = {'a', (byte) 0xff, (byte) 0x80, '.', 'T', 'X', 'T', '.', 'g', 'z'};
    Path file = named(folder, gbk("辽宁"), broken);
    write(file);
    CorpusFile listed = Corpus.list(List.of(folder)).files().getFirst();
    assertThat(listed.idPrefix()).isEqualTo("辽宁_gbk~a_ff_80");
    assertThat(listed.name()).isEqualTo(folder + "/辽宁/a\\xff\\x80.TXT.gz");
  }

  @Test
  void whatIsRejectedIsNamedAsItsNameWasMeant() {
    write(named(folder, gbk("规划.doc")));
    write(named(folder, gbk("方案.doc")));
    assertThat(Corpus.list(List.of(folder)).rejected())
        .extracting(Rejection::file)
        .containsExactlyInAnyOrder(folder + "/规划.doc", folder + "/方案.doc");
  }

  @Test
  void keysOfOtherFilesAreTheirPaths() {
    for (String name : List.of("a.txt", "大连 01.txt", "a%b.txt", "\uFFFD.txt", "振興.txt")) {
      Path file = write(folder.resolve(name));
      assertThat(PathName.key(file)).isEqualTo(folder + "/" + name);
      assertThat(PathName.shown(file)).isEqualTo(folder + "/" + name);
    }
  }

  @Test
  void keysTellWhatIsBelowAFolder() {
    Path plain = folder.resolve("辽宁");
    Path gbk = named(folder, gbk("辽宁"));
    Stream.of(plain, gbk)
        .forEach(
            root -> {
              var below = PathName.below(root);
              assertThat(below).accepts(PathName.key(root), PathName.key(root.resolve("a.txt")));
              assertThat(below).accepts(PathName.key(named(root, gbk("大连.txt"))));
              assertThat(below)
                  .rejects(PathName.key(folder.resolve("a.txt")), PathName.key(folder));
              assertThat(below).rejects(PathName.key(root == plain ? gbk : plain));
            });
    assertThat(PathName.below(plain)).rejects(folder + "/辽宁省/a.txt");
    assertThat(PathName.below(Path.of("/"))).accepts("/a.txt", "file:///%B4.txt");
  }
}
