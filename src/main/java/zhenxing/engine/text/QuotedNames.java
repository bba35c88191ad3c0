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

  /** The marks with which {@link #QUOTED} begins. */
  private static final String OPENING = "“「『《";

  private QuotedNames() {}

  /** Returns the names in text order, without duplicates. */
  public static Set<String> of(String text, int most) {
    Set<String> names = new LinkedHashSet<>();
    Matcher quoted = QUOTED.matcher(text);
    for (int i = 0; i < text.length() && names.size() < most; i++) {
      // Marks are rare, and finding them takes less time than trying the pattern everywhere.
      if (OPENING.indexOf(text.charAt(i)) < 0) continue;
      if (!quoted.region(i, text.length()).lookingAt()) continue;
      names.add(quoted.group(quoted.group(1) == null ? 2 : 1));
      i = quoted.end() - 1;
    }
    return names;
  }
}
