package zhenxing.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Creates a Word file for tests. */
public final class SampleWord {

  private final XWPFDocument document = new XWPFDocument();

  public SampleWord paragraph(String... runs) {
    var paragraph = document.createParagraph();
    for (String run : runs) paragraph.createRun().setText(run);
    return this;
  }

  public SampleWord lines(String first, String second) {
    var run = document.createParagraph().createRun();
    run.setText(first);
    run.addBreak();
    run.setText(second);
    return this;
  }

  public SampleWord deleted(String kept, String deleted) {
    var paragraph = document.createParagraph();
    paragraph.createRun().setText(kept);
    paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(deleted);
    return this;
  }

  public SampleWord table(String[]... rows) {
    XWPFTable table = document.createTable(rows.length, rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) table.getRow(i).getCell(j).setText(rows[i][j]);
    }
    return this;
  }

  public SampleWord frame(String header, String footer) {
    document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(header);
    document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(footer);
    return this;
  }

  public SampleWord title(String title) {
    document.getProperties().getCoreProperties().setTitle(title);
    return this;
  }

  /** Returns the file. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (document) {
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
