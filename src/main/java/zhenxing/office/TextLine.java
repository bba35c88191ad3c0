package zhenxing.office;

/**
 * A line of a page. Lengths are in points, from the top left corner of the page.
 *
 * @param page number of the page, from 0
 * @param left where its first letter begins
 * @param right where its last letter ends
 * @param base its baseline, from the top
 * @param depth the same as a share of the page's height, 0 to 1
 * @param size the size of its font, about the width of a Chinese character
 * @param tabular whether it is the row of a table: with gaps wider than between words
 * @param text what it says, without blanks at its ends, never empty
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
