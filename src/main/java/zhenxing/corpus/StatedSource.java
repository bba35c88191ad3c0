package zhenxing.corpus;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name of a medium as an input states it, without what is no part of the name: white space
 * around it, full-width letters, book-title marks, a label. Its script is the catalogue's matter.
 */
final class StatedSource {

  private static final Pattern LABEL = Pattern.compile("^(?:来源|來源|稿源|信息来源|文章来源)\\s*:\\s*");
  private static final Pattern MARKS = Pattern.compile("^[《【\\[]([^《》【】\\[\\]]+)[》】\\]]$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private StatedSource() {}

  /** The name, or null where nothing is left of it. */
  static String of(String stated) {
    if (stated == null) return null;
    String name = Normalizer.normalize(stated, Normalizer.Form.NFKC).strip();
    name = LABEL.matcher(BLANKS.matcher(name).replaceAll(" ")).replaceFirst("");
    name = MARKS.matcher(name).replaceFirst("$1").strip();
    return name.isEmpty() ? null : name;
  }
}
