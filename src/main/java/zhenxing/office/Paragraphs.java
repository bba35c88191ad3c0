package zhenxing.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zhenxing.corpus.SoftBreak;

/**
 * Joins the lines of a PDF document into paragraphs by their layout. A paragraph starts with an
 * indent, after a vertical gap, with another font size, or where the line before ended early
 * although the next word would have fitted. All lengths are relative to the font size.
 */
final class Paragraphs {

  /**
   * Smallest indent, in characters. Chinese paragraphs are indented by two characters, and the
   * start of justified lines varies by less than one.
   */
  private static final float INDENT = 1.2f;

  /**
   * Largest indent, in characters. Lines farther to the right are centred or belong to another
   * column.
   */
  private static final float DEEPEST_INDENT = 4.5f;

  /**
   * Number of characters by which a full line may be shorter than its column. Some punctuation may
   * not begin a line and takes the character before it along, so full lines are up to two
   * characters short.
   */
  private static final float RAGGED = 2.2f;

  /** The average width of a Latin letter or space, in characters. */
  private static final float LETTER = 0.55f;

  /** A line distance above the usual one times this factor separates paragraphs. */
  private static final float GAP = 1.4f;

  /**
   * Font sizes within this ratio count as equal, since programs scale lines a little to fit them.
   */
  private static final float SIZE = 1.12f;

  /** With at least this many lines in a column, some are assumed to be full. */
  private static final int MANY_LINES = 12;

  /** Blocks whose left edges differ by at most this many characters belong to one column. */
  private static final float SAME_COLUMN = 4.5f;

  /** If at least this share of lines is indented, the document marks its paragraphs by indents. */
  private static final double INDENTING = 0.04;

  private static final Pattern ITEM =
      Pattern.compile("(?:[•·●■◆▪-]|\\d{1,2}[.、．)）]|[(（][一二三四五六七八九十\\d]{1,3}[)）]).*");

  private static final String ENDS = "。！？；：.!?;:”’」』）)";

  /** A run of lines directly below one another. */
  private static final class Block {
    final List<TextLine> lines = new ArrayList<>();
    Column column;

    float left() {
      return lines.stream().map(TextLine::left).min(Float::compare).orElseThrow();
    }
  }

  /** The left and right edges of the full lines of a column. */
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

    /**
     * Sets the right edge to the largest position at which several lines end. A single longer line,
     * such as a headline that spans columns, does not count.
     */
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
   * Joins lines into paragraphs.
   *
   * @param lines the lines in reading order, without headers and footers
   * @param size the font size of most of the text, in points
   * @return one paragraph per line, separated by {@code \n}
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

  /** The usual distance between two lines of the text, in points. */
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
    // The lower third rather than the median: where most paragraphs have one line, most distances
    // are those between paragraphs.
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
   * Whether a paragraph ends between the lines {@code a} and {@code b}.
   *
   * @param of the block of {@code a}
   * @param next the block of {@code b}
   * @param first the first line of the paragraph to which {@code a} belongs
   */
  private boolean isBreak(TextLine a, Block of, TextLine b, Block next, TextLine first) {
    if (a.tabular() || b.tabular() || !isSameSize(a, b)) return true;
    if (isShort(a, of.column, b.text())) return true;
    boolean hanging = ITEM.matcher(first.text()).matches() && first.left() < b.left() && !isItem(b);
    if (b.left() - next.column.left >= INDENT * b.size() && !hanging) return true;
    if (of == next) return b.base() - a.base() > GAP * pitch;
    // The last line of a paragraph may be a full line at the foot of a page.
    boolean ended = ENDS.indexOf(a.text().charAt(a.text().length() - 1)) >= 0;
    return ended && !indented;
  }

  private static boolean isItem(TextLine line) {
    return ITEM.matcher(line.text()).matches();
  }

  private static boolean isSameSize(TextLine a, TextLine b) {
    return Math.max(a.size(), b.size()) <= SIZE * Math.min(a.size(), b.size());
  }

  /**
   * Whether the line ends so early that the first word of the next line would have fitted into it.
   */
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
