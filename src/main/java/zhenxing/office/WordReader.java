package zhenxing.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractSDT;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import zhenxing.corpus.DocumentReader;

/**
 * Reads Word files (.docx). Each paragraph and each row of a table becomes a line. Headers,
 * footers, footnotes with their marks, comments, and text that was deleted or moved elsewhere are
 * left out. Encrypted, damaged and oversized files are refused with a message that says what to do.
 * Stateless, safe for use by several threads.
 */
public final class WordReader implements DocumentReader {

  /** Limit for one part of the file, in bytes unpacked. The parts of an article are far smaller. */
  private static final long MAX_PART_BYTES = 64L * 1024 * 1024;

  /**
   * Limit for all parts together, in bytes unpacked. POI bounds each part alone but keeps all of
   * them in memory.
   */
  private static final long MAX_BYTES = 256L * 1024 * 1024;

  /** What POI writes for the mark of a footnote or endnote. */
  private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:foot|end)noteRef:\\d+\\]");

  /** Limit for nested tables. Deeper nesting only occurs in files made to exhaust the stack. */
  private static final int MAX_DEPTH = 16;

  /** Also sets the limit for one part in POI, which is global to the process. */
  public WordReader() {
    ZipSecureFile.setMaxEntrySize(MAX_PART_BYTES);
  }

  @Override
  public Document read(byte[] bytes) throws IOException, UnreadableDocumentException {
    switch (FileMagic.valueOf(bytes)) {
      case OOXML -> {}
      // Word stores encrypted documents in the container format of old .doc files.
      case OLE2 ->
          throw new UnreadableDocumentException(
              "is protected by a password or in Word's old format: save it without a password as"
                  + " .docx");
      default -> throw damaged();
    }
    checkSize(bytes);
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes));
        XWPFDocument document = new XWPFDocument(file)) {
      StringBuilder text = new StringBuilder();
      append(document, text, 0);
      if (text.toString().isBlank()) {
        throw new UnreadableDocumentException(
            document.getAllPictures().isEmpty()
                ? "is empty: an article needs text"
                : "holds pictures and no text: put the text recognized in them (OCR) here");
      }
      return new Document(
          file.getPackageProperties().getTitleProperty().orElse(null), text.toString());
    } catch (EncryptedDocumentException e) {
      throw new UnreadableDocumentException("is protected by a password: save it without one");
    } catch (InvalidFormatException | POIXMLException | UnsupportedFileFormatException e) {
      throw damaged();
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      throw isTooLarge(e)
          ? new UnreadableDocumentException(
              "holds a part of more than "
                  + MAX_PART_BYTES / 1024 / 1024
                  + " MB, or one packed beyond reason: save it anew, without large pictures")
          : damaged();
    }
  }

  private static void checkSize(byte[] bytes) throws UnreadableDocumentException {
    long unpacked = 0;
    byte[] buffer = new byte[64 * 1024];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        for (int read; (read = zip.read(buffer)) > 0; ) {
          unpacked += read;
          if (unpacked > MAX_BYTES) {
            throw new UnreadableDocumentException(
                "holds more than "
                    + MAX_BYTES / 1024 / 1024
                    + " MB unpacked: save it anew, without large pictures");
          }
        }
      }
    } catch (IOException e) {
      throw damaged();
    }
  }

  /**
   * Whether POI's protection against zip bombs raised the exception. It has no type of its own,
   * only a message.
   */
  private static boolean isTooLarge(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("Zip bomb")) return true;
    }
    return false;
  }

  private static UnreadableDocumentException damaged() {
    return new UnreadableDocumentException(
        "is no whole Word file: open it in Word or LibreOffice and save it as .docx again");
  }

  private static void append(IBody body, StringBuilder text, int depth) {
    for (IBodyElement element : body.getBodyElements()) {
      switch (element) {
        case XWPFParagraph paragraph -> line(text, words(paragraph));
        case XWPFTable table -> append(table, text, depth);
        case XWPFSDT content -> line(text, words(content));
        default -> {}
      }
    }
  }

  /** The text of a paragraph as displayed, without deleted or hidden words. */
  private static String words(XWPFParagraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (IRunElement element : paragraph.getIRuns()) {
      switch (element) {
        case XWPFRun run -> {
          if (isShown(run)) words.append(withoutMarks(run.text()));
        }
        case XWPFSDT content -> words.append(words(content));
        default -> {}
      }
    }
    return words.toString();
  }

  /** The text of a content control. */
  private static String words(XWPFAbstractSDT content) {
    return withoutMarks(content.getContent().getText());
  }

  private static String withoutMarks(String text) {
    return NOTE_MARK.matcher(text).replaceAll("");
  }

  /** Whether a run is part of the text: not deleted, not hidden, and not moved to another place. */
  private static boolean isShown(XWPFRun run) {
    if (run.getCTR().sizeOfDelTextArray() > 0 || run.isVanish()) return false;
    try (XmlCursor around = run.getCTR().newCursor()) {
      while (around.toParent() && !around.isStartdoc()) {
        String name = around.getName().getLocalPart();
        if (name.equals("moveFrom")) return false;
        if (name.equals("p")) return true;
      }
      return true;
    }
  }

  /** The content of a cell in one line, also that of tables and content controls in it. */
  private static String words(ICell cell, int depth) {
    StringBuilder words = new StringBuilder();
    switch (cell) {
      case XWPFTableCell plain -> {
        if (depth < MAX_DEPTH) append(plain, words, depth + 1);
        else words.append(plain.getText());
      }
      case XWPFSDTCell content -> words.append(words(content));
      default -> {}
    }
    return words.toString().replaceAll("\\s+", " ").strip();
  }

  /**
   * Appends the rows of a table. A row with a single cell is layout rather than data, so the
   * content of the cell is appended like ordinary text.
   */
  private static void append(XWPFTable table, StringBuilder text, int depth) {
    for (XWPFTableRow row : table.getRows()) {
      List<ICell> cells = row.getTableICells();
      if (cells.size() == 1
          && cells.getFirst() instanceof XWPFTableCell only
          && depth < MAX_DEPTH) {
        append(only, text, depth + 1);
      } else {
        line(
            text,
            cells.stream()
                .map(cell -> words(cell, depth))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(BETWEEN_CELLS)));
      }
    }
  }

  /**
   * Appends the words as lines. Line breaks inside a paragraph are kept as line breaks; other white
   * space is left as typed.
   */
  private static void line(StringBuilder text, String words) {
    for (String part : words.split("[\\n\\r\\f\\u000B]+")) {
      if (!part.isBlank()) text.append(part.strip()).append('\n');
    }
  }
}
