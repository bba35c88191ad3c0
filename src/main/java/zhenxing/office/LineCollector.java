package zhenxing.office;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import zhenxing.corpus.DocumentReader;
import zhenxing.corpus.SoftBreak;

/**
 * Collects the lines of a PDF document with their positions. Lines come in the order in which the
 * file draws them; for articles that is reading order, one column after the other. An instance
 * reads one document and is used by one thread.
 */
final class LineCollector extends PDFTextStripper {

  /** A horizontal gap this wide, in characters, separates the cells of a table. */
  private static final float CELL_GAP = 2.5f;

  /** A gap this wide, in characters, between two Chinese characters is an intended space. */
  private static final float BLANK_GAP = 0.8f;

  /** Text sheared by more than this share of its size is rotated, and taken for a watermark. */
  private static final float LEANING = 0.05f;

  private final long deadline;
  private final List<TextLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float left;
  private float right;
  private float base;
  private float size;
  private boolean tabular;
  private int glyphs;
  private int unnamed;

  /** Thrown when reading the document takes longer than allowed. */
  static final class OverdueException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  /**
   * @param deadline a value of {@link System#nanoTime()} after which reading is aborted
   */
  LineCollector(long deadline) {
    this.deadline = deadline;
  }

  /**
   * Reads the lines of all pages.
   *
   * @throws OverdueException when the deadline has passed
   */
  List<TextLine> lines(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return lines;
  }

  /** The share of drawn characters whose Unicode value the document does not give, 0 to 1. */
  double unnamedShare() {
    return glyphs == 0 ? 0 : unnamed / (double) glyphs;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (System.nanoTime() - deadline > 0) throw new OverdueException();
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    glyphs++;
    String meaning = font.toUnicode(code);
    if (meaning == null || meaning.chars().anyMatch(LineCollector::isNoCharacter)) unnamed++;
    super.showGlyph(rendering, font, code, displacement);
  }

  private static boolean isNoCharacter(int c) {
    return c == 0xFFFD || (c >= 0xE000 && c < 0xF900) || (c < ' ' && !Character.isWhitespace(c));
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    Matrix m = position.getTextMatrix();
    float across = Math.min(Math.abs(m.getScaleX()), Math.abs(m.getShearY()));
    float along = Math.max(Math.abs(m.getScaleX()), Math.abs(m.getShearY()));
    if (across <= LEANING * along) super.processTextPosition(position);
  }

  @Override
  protected void writeString(String words, List<TextPosition> positions) {
    TextPosition first = null;
    TextPosition last = null;
    for (TextPosition position : positions) {
      if (position.getUnicode().isBlank()) continue;
      if (first == null) first = position;
      last = position;
    }
    if (first == null) {
      if (!text.isEmpty()) text.append(' ');
      return;
    }
    float em = Math.max(first.getFontSizeInPt(), 1);
    String said = words.strip();
    if (text.isEmpty()) {
      left = first.getXDirAdj();
      base = first.getYDirAdj();
      size = em;
    } else {
      part(said, words, (first.getXDirAdj() - right) / em);
    }
    text.append(said);
    if (Character.isWhitespace(words.charAt(words.length() - 1))) text.append(' ');
    right = last.getXDirAdj() + last.getWidthDirAdj();
  }

  /**
   * Appends whatever separates the text so far from the next word: a cell separator, a space or
   * nothing. {@code gap} is the distance between both in characters.
   */
  private void part(String said, String words, float gap) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') end--;
    boolean typed = end < text.length() || !words.startsWith(said);
    text.setLength(end);
    if (end == 0) return;
    if (gap >= CELL_GAP) {
      tabular = true;
      text.append(DocumentReader.BETWEEN_CELLS);
    } else if (gap >= BLANK_GAP
        || typed
        || !SoftBreak.isClose(text.charAt(end - 1), said.charAt(0))) {
      text.append(' ');
    }
  }

  @Override
  protected void writeWordSeparator() {
    // Not needed: the gap is measured when the next word arrives.
  }

  @Override
  protected void writeLineSeparator() {
    String said = text.toString().strip();
    if (!said.isEmpty()) {
      PDPage page = getCurrentPage();
      float height = Math.max(page.getCropBox().getHeight(), 1);
      if (page.getRotation() % 180 != 0) height = Math.max(page.getCropBox().getWidth(), 1);
      lines.add(
          new TextLine(
              getCurrentPageNo() - 1, left, right, base, base / height, size, tabular, said));
    }
    text.setLength(0);
    tabular = false;
  }

  @Override
  protected void endPage(PDPage page) {
    writeLineSeparator();
  }
}
