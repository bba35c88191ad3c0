package zhenxing.office;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import zhenxing.corpus.DocumentReader;

/**
 * Reads PDF files that contain text. Lines are joined into paragraphs, and headers, footers and
 * page numbers are left out. Scans, protected files and files without character codes are refused
 * with a message that says what to do. Stateless, safe for use by several threads.
 */
public final class PdfReader implements DocumentReader {

  /** A longer document is a book or a yearbook rather than an article. */
  private static final int MAX_PAGES = 1_000;

  /** Limit for one document. A page usually takes some milliseconds. */
  private static final long MAX_SECONDS = 60;

  /**
   * Up to this many letters per page with a picture, the file counts as a scan: scans often have a
   * stamp or the name of an app as text.
   */
  private static final int LETTERS_OF_A_SCAN = 20;

  /**
   * If more than this share of characters has no Unicode value, the rest is not readable either.
   */
  private static final double MAX_UNNAMED = 0.3;

  @Override
  public Document read(byte[] bytes) throws IOException, UnreadableDocumentException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      check(document);
      LineCollector collector =
          new LineCollector(System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_SECONDS));
      List<TextLine> lines = collector.lines(document);
      int pages = document.getNumberOfPages();
      checkText(document, lines);
      if (collector.unnamedShare() > MAX_UNNAMED) {
        throw new UnreadableDocumentException(
            "does not tell which characters it draws: save it from its source as text or Word");
      }
      float size = size(lines);
      String text = Paragraphs.of(RunningLines.without(lines, pages, size), size);
      return new Document(document.getDocumentInformation().getTitle(), text);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException("is protected by a password: save it without one");
    } catch (LineCollector.OverdueException e) {
      throw new UnreadableDocumentException(
          "takes more than " + MAX_SECONDS + " seconds to read: split it, or save it anew");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableDocumentException(
          "is no whole PDF file: open it in a PDF program and save it again");
    }
  }

  private static void check(PDDocument document) throws UnreadableDocumentException {
    if (document.getNumberOfPages() > MAX_PAGES) {
      throw new UnreadableDocumentException(
          "has more than " + MAX_PAGES + " pages: split it into articles");
    }
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      throw new UnreadableDocumentException(
          "is protected against taking text from it: ask its author for another");
    }
  }

  private static void checkText(PDDocument document, List<TextLine> lines)
      throws IOException, UnreadableDocumentException {
    long letters =
        lines.stream()
            .mapToLong(line -> line.text().codePoints().filter(Character::isLetterOrDigit).count())
            .sum();
    int pictures = 0;
    for (PDPage page : document.getPages()) if (hasPicture(page)) pictures++;
    if (pictures > 0 && letters <= (long) LETTERS_OF_A_SCAN * pictures) {
      throw new UnreadableDocumentException(
          "is a scan, pictures of text without text: put the text recognized in it (OCR) here");
    }
    if (letters == 0) {
      throw new UnreadableDocumentException(
          "holds no text: it is empty, or its letters are drawings; put its text here as .txt");
    }
  }

  private static boolean hasPicture(PDPage page) {
    PDResources resources = page.getResources();
    if (resources == null) return false;
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) return true;
    }
    return false;
  }

  /** The font size of most characters, in points, ignoring the edges of the pages. */
  private static float size(List<TextLine> lines) {
    List<TextLine> inner = lines.stream().filter(line -> !RunningLines.isAtEdge(line)).toList();
    TreeMap<Integer, Integer> characters = new TreeMap<>();
    for (TextLine line : inner.isEmpty() ? lines : inner) {
      characters.merge(Math.round(2 * line.size()), line.text().length(), Integer::sum);
    }
    int best = characters.lastKey();
    for (var entry : characters.entrySet()) {
      if (entry.getValue() > characters.get(best)) best = entry.getKey();
    }
    return Math.max(best / 2f, 1);
  }
}
