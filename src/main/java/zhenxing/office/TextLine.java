package zhenxing.office;

/**
 * A line of a page. Lengths are in points, measured from the top left corner of the page.
 *
 * @param page number of the page, from 0
 * @param left left edge of the first letter
 * @param right right edge of the last letter
 * @param base the baseline, measured from the top
 * @param depth the baseline as a share of the page's height, 0 to 1
 * @param size the font size, which is about the width of a Chinese character
 * @param tabular whether the line is a row of a table, with gaps wider than a space between words
 * @param text the text without surrounding blanks, never empty
 */
record TextLine(
    int page,
    float left,
    float right,
    float base,
    float depth,
    float size,
    boolean tabular,
    String text) {}
