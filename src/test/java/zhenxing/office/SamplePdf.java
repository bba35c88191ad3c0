package zhenxing.office;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * Creates a PDF file for tests. Its Chinese font is named but not embedded, as in many office
 * files. Each character is as wide as the font size.
 */
public final class SamplePdf {

  private final PDDocument document = new PDDocument();
  private PDPage page;
  private final StringBuilder content = new StringBuilder();

  /** Begins an A4 page, 595 points wide and 842 high. */
  public SamplePdf page() {
    finishPage();
    page = new PDPage(PDRectangle.A4);
    page.setResources(new PDResources());
    page.getResources().getCOSObject().setItem(COSName.FONT, fonts());
    document.addPage(page);
    return this;
  }

  /** Writes a Chinese line; {@code y} is measured from the top. */
  public SamplePdf line(float x, float y, float size, String text) {
    return show("C", "1 0 0 1", x, y, size, text.getBytes(StandardCharsets.UTF_16BE));
  }

  /** Writes a line in Helvetica. */
  public SamplePdf latin(float x, float y, float size, String text) {
    return show("L", "1 0 0 1", x, y, size, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Writes a slanted line. */
  public SamplePdf watermark(float x, float y, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    return show("C", "0.7 0.7 -0.7 0.7", x, y, 40, bytes);
  }

  private SamplePdf show(String font, String matrix, float x, float y, float size, byte[] bytes) {
    content.append(
        String.format(
            Locale.ROOT,
            "BT /%s %.1f Tf %s %.1f %.1f Tm <%s> Tj ET%n",
            font,
            size,
            matrix,
            x,
            842 - y,
            HexFormat.of().formatHex(bytes)));
    return this;
  }

  /** Adds a picture that fills the page. */
  public SamplePdf picture() {
    try (PDPageContentStream stream =
        new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
      var image = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
      stream.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public SamplePdf title(String title) {
    document.getDocumentInformation().setTitle(title);
    return this;
  }

  /**
   * Protects the file.
   *
   * @param password password needed to open the file, or an empty one if only copying is forbidden
   */
  public SamplePdf protect(String password) {
    AccessPermission permission = new AccessPermission();
    permission.setCanExtractContent(false);
    try {
      document.protect(new StandardProtectionPolicy("owner", password, permission));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Returns the file. */
  public byte[] bytes() {
    finishPage();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (document) {
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void finishPage() {
    if (page == null || content.isEmpty()) return;
    try {
      PDStream stream = new PDStream(document);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      content.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static COSDictionary fonts() {
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("C"), chinese());
    fonts.setItem(
        COSName.getPDFName("L"),
        new PDType1Font(Standard14Fonts.FontName.HELVETICA).getCOSObject());
    return fonts;
  }

  private static COSDictionary chinese() {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("GB1"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "STSong-Light");
    descriptor.setInt(COSName.FLAGS, 4);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setName(COSName.BASE_FONT, "STSong-Light");
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setInt(COSName.DW, 1000);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "STSong-Light");
    font.setName(COSName.ENCODING, "UniGB-UCS2-H");
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }
}
