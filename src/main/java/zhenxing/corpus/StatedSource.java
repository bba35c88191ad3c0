package zhenxing.corpus;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Cleans the name of a source that an input states: removes surrounding white space, title marks
 * and a label, and converts full-width letters. Conversion to simplified characters is left to the
 * catalogue.
 */
final class StatedSource {

  private static final Pattern LABEL = Pattern.compile("^(?:来源|來源|稿源|信息来源|文章来源)\\s*:\\s*");
  private static final Pattern MARKS = Pattern.compile("^[《【\\[]([^《》【】\\[\\]]+)[》】\\]]$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private StatedSource() {}

  /** Returns the name, or null if nothing is left. */
  static String of(String stated) {
    if (stated == null) return null;
    String name = Normalizer.normalize(stated, Normalizer.Form.NFKC).strip();
    name = LABEL.matcher(BLANKS.matcher(name).replaceAll(" ")).replaceFirst("");
    name = MARKS.matcher(name).replaceFirst("$1").strip();
    return name.isEmpty() ? null : name;
  }
}
