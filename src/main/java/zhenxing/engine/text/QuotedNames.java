package zhenxing.engine.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that a text puts in quotation marks or book-title marks. */
public final class QuotedNames {

  /** In a quotation, punctuation would make it a sentence. */
  private static final Pattern QUOTED =
      Pattern.compile("[“「『]([^\\p{P}\\p{S}\\s]{2,16})[”」』]|《([^《》〈〉，。；！？\\s]{2,24})》");

  private QuotedNames() {}

  /** Returns the names in text order, without duplicates. */
  public static Set<String> of(String text, int most) {
    Set<String> names = new LinkedHashSet<>();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find() && names.size() < most) {
      names.add(quoted.group(quoted.group(1) == null ? 2 : 1));
    }
    return names;
  }
}
