package zhenxing.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import zhenxing.corpus.DocumentReader.UnreadableDocumentException;

/** The visible text of Word files is read. */
class WordReaderTest {

  private static String read(SampleWord word) throws Exception {
    return new WordReader().read(word.bytes()).text().strip();
  }

  private static void assertRejected(byte[] bytes, String words) {
    assertThatThrownBy(() -> new WordReader().read(bytes))
        .isInstanceOf(UnreadableDocumentException.class)
        .message()
        .contains(words)
        .doesNotContain("\n", "Exception");
  }

  @Test
  void paragraphsAreLinesWhateverTheyArePutTogetherFrom() throws Exception {
    SampleWord word =
        new SampleWord()
            .paragraph("稻田公园开园")
            .paragraph()
            .paragraph("稻田", "公园占地", "八百亩，", "免费开放。")
            .lines("联系人：陈平", "电话：见附件");
    assertThat(read(word).lines()).containsExactly("稻田公园开园", "稻田公园占地八百亩，免费开放。", "联系人：陈平", "电话：见附件");
  }

  @Test
  void aRowOfATableIsALine() throws Exception {
    SampleWord word =
        new SampleWord()
            .paragraph("补助名单如下。")
            .table(
                new String[] {"合作社", "亩数"}, new String[] {"丰收", "1200"}, new String[] {"金谷", ""});
    assertThat(read(word).lines()).containsExactly("补助名单如下。", "合作社  亩数", "丰收  1200", "金谷");
  }

  @Test
  void aTableOfOneCellIsTheFrameOfAPage() throws Exception {
    assertThat(read(new SampleWord().table(new String[] {"全市春耕启动。"}))).isEqualTo("全市春耕启动。");
  }

  @Test
  void headersFootersAndDeletedWordsAreNotRead() throws Exception {
    SampleWord word = new SampleWord().frame("县农业局", "第 1 页").deleted("春耕已经开始。", "待核实");
    assertThat(read(word)).isEqualTo("春耕已经开始。");
  }

  @Test
  void marksOfNotesAndMovedWordsStandOnceAtMost() throws Exception {
    assertThat(read(new SampleWord().noted("亩产创新高。", "据县统计局")).strip()).isEqualTo("亩产创新高。");
    assertThat(read(new SampleWord().moved("合作社分红。", "年底，")).lines())
        .containsExactly("年底，", "合作社分红。");
  }

  @Test
  void whatIsNestedInTheCellsOfATableIsRead() throws Exception {
    assertThat(read(new SampleWord().nested("合作社", "丰收", "金谷"))).isEqualTo("合作社  丰收 金谷");
    assertThat(read(new SampleWord().controlled("合作社", "丰收"))).isEqualTo("合作社  丰收");
  }

  @Test
  void theTitleOfItsPropertiesIsHandedOn() throws Exception {
    byte[] bytes = new SampleWord().paragraph("正文。").title("稻田公园开园").bytes();
    assertThat(new WordReader().read(bytes).title()).isEqualTo("稻田公园开园");
  }

  @Test
  void aDocumentWithoutTextIsRejected() {
    assertRejected(new SampleWord().paragraph(" ").bytes(), "empty");
  }

  @Test
  void aProtectedDocumentIsRejectedAsOne() throws Exception {
    var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("secret");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      try (var in = encryptor.getDataStream(container)) {
        in.write(new SampleWord().paragraph("正文。").bytes());
      }
      container.writeFilesystem(out);
    }
    assertRejected(out.toByteArray(), "password");
  }

  @Test
  void whatIsNoWordFileIsRejected() {
    byte[] whole = new SampleWord().paragraph("正文。").bytes();
    assertRejected(Arrays.copyOf(whole, whole.length / 2), "no whole Word file");
    assertRejected("正文。".getBytes(StandardCharsets.UTF_8), "no whole Word file");
    assertRejected(zip("hello.txt", "你好".getBytes(StandardCharsets.UTF_8)), "no whole Word file");
  }

  @Test
  void aBombIsRejected() throws IOException {
    byte[] bytes = new SampleWord().paragraph("正文。").bytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] part = in.readAllBytes();
        zip.write(part);
        if (entry.getName().equals("word/document.xml")) zip.write(new byte[80 * 1024 * 1024]);
        zip.closeEntry();
      }
    }
    assertRejected(out.toByteArray(), "packed beyond reason");
  }

  @Test
  void manyPartsThatAreTooLargeTogetherAreRejected() throws IOException {
    byte[] bytes = new SampleWord().paragraph("正文。").bytes();
    byte[] picture = new byte[40 * 1024 * 1024];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(in.readAllBytes());
      }
      for (int i = 0; i < 7; i++) {
        zip.putNextEntry(new ZipEntry("word/media/" + i + ".bin"));
        zip.write(picture);
      }
    }
    assertRejected(out.toByteArray(), "more than 256 MB unpacked");
  }

  private static byte[] zip(String name, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
      zip.closeEntry();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
