package zhenxing.cli;

import java.util.Map;
import picocli.CommandLine.Option;
import zhenxing.corpus.CorpusFile.Format;
import zhenxing.corpus.CorpusReader;
import zhenxing.corpus.OutsideLinks;
import zhenxing.office.PdfReader;
import zhenxing.office.WordReader;

/**
 * The option for reading office files. The launcher puts the required libraries on the class path.
 */
final class OfficeOption {

  /** One class of each library, to test whether it is present. */
  private static final String[] NEEDED = {
    "org.apache.pdfbox.Loader", "org.apache.poi.xwpf.usermodel.XWPFDocument"
  };

  @Option(
      names = "--office",
      description =
          "Read .pdf and .docx files, too; the launcher fetches what that takes the first time.")
  private boolean office;

  boolean isGiven() {
    return office;
  }

  CorpusReader reader(OutsideLinks outsideLinks) {
    return reader(office, outsideLinks);
  }

  /**
   * Returns a reader with or without support for office files.
   *
   * @throws InputException if the libraries are missing
   */
  static CorpusReader reader(boolean office, OutsideLinks outsideLinks) {
    if (!office) return new CorpusReader(Map.of(), outsideLinks);
    try {
      for (String name : NEEDED) Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new InputException(
          "--office needs PDFBox and POI on the class path: start with the launcher ./zhenxing");
    }
    return new CorpusReader(
        Map.of(Format.PDF, new PdfReader(), Format.DOCX, new WordReader()), outsideLinks);
  }
}
