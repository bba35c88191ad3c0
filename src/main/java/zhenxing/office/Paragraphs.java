package zhenxing.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zhenxing.corpus.SoftBreak;

/**
 * Joins the lines of pages to paragraphs, by what a reader sees: a paragraph begins with an indent
 * or behind a gap, in another size, or where the line before ends although the next word would have
 * fitted in. All lengths are compared with the size of the font.
 */
final class Paragraphs {

  /** Chinese paragraphs are indented by two characters; justified lines vary by less than one. */
  private static final float INDENT = 1.2f;

  /** Lines farther in are centred, or another column. */
  private static final float DEEPEST_INDENT = 4.5f;

  /** Marks may not begin a line and take a character along, so a full line ends up to two short. */
  private static final float RAGGED = 2.2f;

  /** The mean width of a Latin letter, and of the blank before a word. */
  private static final float LETTER = 0.55f;

  /** A gap this much larger than usual is a blank line or the space between paragraphs. */
  private static final float GAP = 1.4f;

  /** Sizes that differ by no more are the same; programs fit lines in by scaling them a little. */
  private static final float SIZE = 1.12f;

  /** Of so many lines some are full. */
  private static final int MANY_LINES = 12;

  /** Blocks whose left edges differ by no more than this many characters are of one column. */
  private static final float SAME_COLUMN = 4.5f;

  /** On so many of the lines an indent is how the document marks its paragraphs. */
  private static final double INDENTING = 0.04;

  private static final Pattern ITEM =
      Pattern.compile("(?:[•·●■◆▪-]|\\d{1,2}[.、．)）]|[(（][一二三四五六七八九十\\d]{1,3}[)）]).*");

  private static final String ENDS = "。！？；：.!?;:”’」』）)";

  /** A run of lines one below the other. */
  private static final class Block {
    final List<TextLine> lines = new ArrayList<>();
    Column column;

    float left() {
      return lines.stream().map(TextLine::left).min(Float::compare).orElseThrow();
    }
  }

  /** Where lines begin and end that are full. */
  private static final class Column {
    final List<Float> rights = new ArrayList<>();
    float left;
    float right;

    Column(float left) {
      this.left = left;
    }

    void add(Block block) {
      left = Math.min(left, block.left());
      for (TextLine line : block.lines) rights.add(line.right());
    }

    /** Full lines end where others do, too; a single one that is longer spans several columns. */
    void measure(float size) {
      rights.sort(Float::compare);
      int last = rights.size() - 1;
      right = rights.get(last);
      if (rights.size() < MANY_LINES) return;
      int alike = Math.max(2, rights.size() / MANY_LINES);
      for (int i = last; i - alike + 1 >= 0; i--) {
        if (rights.get(i) - rights.get(i - alike + 1) <= RAGGED * size) {
          right = rights.get(i);
          return;
        }
      }
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final float pitch;
  private final boolean indented;

  private Paragraphs(List<TextLine> lines, float size) {
    for (TextLine line : lines) {
      if (blocks.isEmpty() || !goesOn(blocks.getLast().lines.getLast(), line)) {
        blocks.add(new Block());
      }
      blocks.getLast().lines.add(line);
    }
    columns(size);
    pitch = pitch(size);
    indented = isIndented(lines.size());
  }

  /**
   * The text of the lines, a paragraph a line.
   *
   * @param size of the font of most of it
   */
  static String of(List<TextLine> lines, float size) {
    return lines.isEmpty() ? "" : new Paragraphs(lines, size).text();
  }

  private static boolean goesOn(TextLine a, TextLine b) {
    return a.page() == b.page()
        && isSameSize(a, b)
        && a.tabular() == b.tabular()
        && b.base() > a.base() - 0.5f * a.size()
        && b.left() < a.right()
        && a.left() < b.right();
  }

  private void columns(float size) {
    List<Column> columns = new ArrayList<>();
    for (Block block : blocks) {
      float left = block.left();
      for (Column column : columns) {
        if (Math.abs(column.left - left) <= SAME_COLUMN * size) block.column = column;
      }
      if (block.column == null) {
        block.column = new Column(left);
        columns.add(block.column);
      }
      block.column.add(block);
    }
    for (Column column : columns) column.measure(size);
  }

  /** The usual distance of two lines of the text. */
  private float pitch(float size) {
    List<Float> distances = new ArrayList<>();
    for (Block block : blocks) {
      for (int i = 1; i < block.lines.size(); i++) {
        TextLine a = block.lines.get(i - 1);
        TextLine b = block.lines.get(i);
        if (isSameSize(a, b) && Math.abs(a.size() - size) < 0.1f * size) {
          distances.add(b.base() - a.base());
        }
      }
    }
    distances.sort(Float::compare);
    // The lower third: where paragraphs are of one line each the rest is space between them.
    return distances.isEmpty() ? 2 * size : distances.get(distances.size() / 3);
  }

  private boolean isIndented(int lines) {
    long count = 0;
    for (Block block : blocks) {
      count += block.lines.stream().filter(line -> isIndented(line, block.column)).count();
    }
    return count >= INDENTING * lines && count > 0;
  }

  private static boolean isIndented(TextLine line, Column column) {
    float indent = (line.left() - column.left) / line.size();
    return indent >= INDENT && indent <= DEEPEST_INDENT;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    StringBuilder paragraph = new StringBuilder();
    TextLine before = null;
    TextLine first = null;
    Block blockBefore = null;
    for (Block block : blocks) {
      for (TextLine line : block.lines) {
        if (before != null && isBreak(before, blockBefore, line, block, first)) {
          text.append(paragraph).append('\n');
          paragraph.setLength(0);
        }
        if (paragraph.isEmpty()) first = line;
        SoftBreak.join(paragraph, line.text());
        before = line;
        blockBefore = block;
      }
    }
    return text.append(paragraph).toString();
  }

  /**
   * @param first the line with which the paragraph of {@code a} begins
   */
  private boolean isBreak(TextLine a, Block of, TextLine b, Block next, TextLine first) {
    if (a.tabular() || b.tabular() || !isSameSize(a, b)) return true;
    if (isShort(a, of.column, b.text())) return true;
    boolean hanging = ITEM.matcher(first.text()).matches() && first.left() < b.left() && !isItem(b);
    if (b.left() - next.column.left >= INDENT * b.size() && !hanging) return true;
    if (of == next) return b.base() - a.base() > GAP * pitch;
    // A paragraph may end with a full line at the foot of a page.
    boolean ended = ENDS.indexOf(a.text().charAt(a.text().length() - 1)) >= 0;
    return ended && !indented;
  }

  private static boolean isItem(TextLine line) {
    return ITEM.matcher(line.text()).matches();
  }

  private static boolean isSameSize(TextLine a, TextLine b) {
    return Math.max(a.size(), b.size()) <= SIZE * Math.min(a.size(), b.size());
  }

  /** Whether the beginning of the next line would have fitted into this one. */
  private static boolean isShort(TextLine line, Column column, String next) {
    float free = (column.right - line.right()) / line.size();
    int word = 0;
    while (word < next.length() && !SoftBreak.isClose(next.charAt(word), next.charAt(word))) {
      if (next.charAt(word) == ' ') break;
      word++;
    }
    return free > Math.max(RAGGED, LETTER * (word + 2));
  }
}
