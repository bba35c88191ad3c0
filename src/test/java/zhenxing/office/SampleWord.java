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

  /** A paragraph with the mark of a footnote behind its words. */
  public SampleWord noted(String words, String note) {
    var paragraph = document.createParagraph();
    paragraph.createRun().setText(words);
    var footnote = document.createFootnote();
    footnote.createParagraph().createRun().setText(note);
    paragraph.createRun().getCTR().addNewFootnoteReference().setId(footnote.getId());
    return this;
  }

  /** Words that were moved from one paragraph to the next, with changes tracked. */
  public SampleWord moved(String words, String rest) {
    var from = document.createParagraph();
    from.createRun().setText(rest);
    from.getCTP().addNewMoveFrom().addNewR().addNewT().setStringValue(words);
    var to = document.createParagraph();
    to.getCTP().addNewMoveTo().addNewR().addNewT().setStringValue(words);
    return this;
  }

  /** A table of two cells: words, and a table in the second. */
  public SampleWord nested(String words, String... cells) {
    XWPFTable table = document.createTable(1, 2);
    table.getRow(0).getCell(0).setText(words);
    var cell = table.getRow(0).getCell(1);
    XWPFTable inner = new XWPFTable(cell.getCTTc().addNewTbl(), cell, 1, cells.length);
    for (int i = 0; i < cells.length; i++) inner.getRow(0).getCell(i).setText(cells[i]);
    cell.getCTTc().addNewP();
    return this;
  }

  /** A table of two cells, of which the second is in a content control. */
  public SampleWord controlled(String words, String control) {
    XWPFTable table = document.createTable(1, 1);
    table.getRow(0).getCell(0).setText(words);
    var cell = table.getRow(0).getCtRow().addNewSdt().addNewSdtContent().addNewTc();
    cell.addNewP().addNewR().addNewT().setStringValue(control);
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
