package zhenxing.api;

import java.util.Set;
import zhenxing.article.Bilingual;
import zhenxing.indexing.Condition;

/** Parses the headers {@code If-Match} and {@code If-None-Match} (RFC 9110) of a write. */
public final class Conditions {

  private static final String ANY = "*";

  private Conditions() {}

  /**
   * Returns the condition of a write.
   *
   * @param match value of {@code If-Match}: a list of entity tags of which the article must have
   *     one, or {@code *} if it only must exist; null if the header is absent
   * @param noneMatch value of {@code If-None-Match}: {@code *} if the article must not exist; null
   *     if the header is absent
   * @throws ProblemException if a header has another form
   */
  public static Condition of(String match, String noneMatch) {
    if (noneMatch != null && !noneMatch.strip().equals(ANY)) {
      throw new ProblemException(
          WriteProblem.badHeader("If-None-Match", new Bilingual("在这里只能是 *", "can only be * here")));
    }
    Boolean exists = noneMatch == null ? null : Boolean.FALSE;
    if (match == null) return new Condition(null, exists);
    if (match.strip().equals(ANY)) {
      return new Condition(exists == null ? null : Set.of(), Boolean.TRUE);
    }
    return new Condition(revisions(match), exists);
  }

  private static Set<String> revisions(String match) {
    return EntityTags.of(match)
        .orElseThrow(
            () ->
                new ProblemException(
                    WriteProblem.badHeader(
                        "If-Match",
                        new Bilingual(
                            "应为带引号的版本（可以用逗号分隔多个）或单独的 *",
                            "must be revisions in quotation marks, separated by commas, or * alone"))));
  }

  /**
   * Returns the condition in the fields of an article, where a revision may also stand without
   * quotation marks.
   *
   * @param match the field {@code ifMatch}, or null
   * @param noneMatch the field {@code ifNoneMatch}, or null
   * @throws ProblemException if a field has another form
   */
  static Condition ofFields(String match, String noneMatch) {
    boolean isBare =
        match != null && !match.isEmpty() && match.chars().allMatch(Character::isLetterOrDigit);
    return of(isBare ? '"' + match + '"' : match, noneMatch);
  }
}
