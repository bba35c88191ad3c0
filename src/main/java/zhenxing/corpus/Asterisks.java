package zhenxing.corpus;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Keeps asterisks between digits as signs of multiplication. CommonMark takes two of them in a
 * paragraph for emphasis and turns 展位3*3米、通道6*2米 into 展位33米、通道62米.
 */
final class Asterisks implements InlineContentParserFactory {

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('*');
  }

  @Override
  public InlineContentParser create() {
    return Asterisks::read;
  }

  private static ParsedInline read(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    int marks = scanner.matchMultiple('*');
    boolean between = Character.isDigit(before) && Character.isDigit(scanner.peekCodePoint());
    if (!between) return ParsedInline.none();
    return ParsedInline.of(new Text("*".repeat(marks)), scanner.position());
  }
}
