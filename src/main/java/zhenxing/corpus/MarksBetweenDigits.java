package zhenxing.corpus;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Keeps asterisks and tildes between digits, where they multiply or give a range. Two of them in a
 * paragraph would count as emphasis or deletion, and 展位3*3米、通道6*2米 would become 展位33米、通道62米.
 */
final class MarksBetweenDigits implements InlineContentParserFactory {

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('*', '~');
  }

  @Override
  public InlineContentParser create() {
    return MarksBetweenDigits::read;
  }

  private static ParsedInline read(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    char mark = scanner.peek();
    int marks = scanner.matchMultiple(mark);
    boolean between = Character.isDigit(before) && Character.isDigit(scanner.peekCodePoint());
    if (!between) return ParsedInline.none();
    return ParsedInline.of(new Text(String.valueOf(mark).repeat(marks)), scanner.position());
  }
}
