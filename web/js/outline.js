// The sections of a long text, told by how Chinese documents number them: 一、 then （一）, or 第一章.

const NUMERAL = '[一二三四五六七八九十百]{1,4}';
const LEVELS = [new RegExp(`^(?:${NUMERAL}、|第${NUMERAL}[章编部])`), new RegExp(`^(?:[（(]${NUMERAL}[）)]|第${NUMERAL}节)`)];
const FEWEST = 3; // of fewer one needs no overview
const LONGEST_HEADING = 40; // characters; of a paragraph that begins with its heading the first sentence is shown

/** The headings of a text as [{line, level, text}], by the number of their line; none where there are hardly any. */
export function outline(text) {
  const headings = text.split('\n').flatMap((line, i) => {
    const content = line.trim();
    const level = LEVELS.findIndex((pattern) => pattern.test(content));
    return level < 0 ? [] : [{ line: i, level, text: shortened(content) }];
  });
  return headings.length < FEWEST ? [] : headings;
}

function shortened(content) {
  const [sentence] = content.split(/[。；：！？]/);
  return sentence.length <= LONGEST_HEADING ? sentence : `${sentence.slice(0, LONGEST_HEADING)}…`;
}
