package zhenxing.engine.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhenxing.engine.suggest.Completion.Match;
import zhenxing.engine.suggest.Suggestion.Kind;
import zhenxing.engine.text.Folding;
import zhenxing.engine.text.Folding.Folded;
import zhenxing.engine.text.Highlighter;
import zhenxing.engine.text.Vocabulary;
import zhenxing.engine.text.Vocabulary.Piece;

/**
 * Completes and corrects what readers type, from the texts that one state of the corpus offers.
 * Pinyin is used here only: searches always go by characters. Immutable and safe for use by many
 * threads.
 */
public final class Suggestions {

  /**
   * Names and phrases come before titles, frequent texts before rare ones, short texts before long
   * ones.
   */
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing((Candidate candidate) -> candidate.kind() == Kind.TITLE)
          .thenComparing(Comparator.comparingInt(Candidate::articles).reversed())
          .thenComparing(Candidate::kind)
          .thenComparing(c -> c.kind() == Kind.TITLE ? 0 : c.text().length());

  /** Maximum number of suggestions for one input. */
  public static final int MAX_SIZE = 20;

  /** Number of characters of a text that are indexed. */
  private static final int MAX_TEXT = 120;

  /**
   * Maximum length of the input in characters. Longer input matches no indexed text, even if every
   * character of it is typed in pinyin.
   */
  private static final int MAX_TYPED = 63;

  /**
   * Maximum number of matches examined for each suggestion wanted. Several are needed because a
   * text can match in several places.
   */
  private static final int MATCHES_PER_PLACE = 50;

  /** Maximum number of runs of a query that are corrected. */
  private static final int MAX_RUNS = 8;

  /** A run of text in a query: no operators, field names or numbers. */
  private static final Pattern RUN =
      Pattern.compile("(?!(?:AND|OR|NOT)\\b)[\\p{IsHan}\\p{IsLatin}][\\p{IsHan}\\p{IsLatin}\\d]+");

  private final List<Candidate> candidates;
  private final SuffixIndex index;
  private final Pinyin pinyin = Pinyin.get();
  private final Vocabulary vocabulary;

  /**
   * @param offered the texts to suggest; of equally frequent ones the first is the better, and of
   *     several with the same folded form only the best is kept
   * @param vocabulary terms that are never corrected, whether or not they occur in the corpus
   */
  public Suggestions(List<Candidate> offered, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Map<String, Candidate> byText = new LinkedHashMap<>();
    offered.stream().sorted(BEST_FIRST).forEach(c -> byText.putIfAbsent(folded(c.text()), c));
    byText.remove("");
    candidates = List.copyOf(byText.values());
    index = new SuffixIndex(List.copyOf(byText.keySet()));
  }

  private static String folded(String text) {
    return Folding.phrase(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
  }

  /**
   * Completes the input. It may mix characters (simplified or traditional) and pinyin syllables;
   * pinyin initials are tried only if that finds nothing. Texts that begin with the input come
   * before texts that contain it.
   *
   * <pre>
   * dongbei  finds 东北振兴
   * dbzx     finds 东北振兴, if nothing is spelled that way
   * </pre>
   *
   * @param size maximum number of suggestions, 1 to {@link #MAX_SIZE}
   */
  public List<Suggestion> complete(String typed, int size) {
    String text = Pinyin.typed(Folding.phrase(typed));
    List<Suggestion> suggestions = new ArrayList<>();
    if (text.isEmpty() || text.length() > MAX_TYPED) return suggestions;
    complete(new Completion(index, pinyin, text, false), size, suggestions);
    if (suggestions.isEmpty()) {
      complete(new Completion(index, pinyin, text, true), size, suggestions);
    }
    return suggestions;
  }

  private void complete(Completion completion, int size, List<Suggestion> suggestions) {
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < size * MATCHES_PER_PLACE && suggestions.size() < size; i++) {
      Match match = completion.next();
      if (match == null) break;
      if (taken.add(match.text())) suggestions.add(suggestion(match));
    }
  }

  private Suggestion suggestion(Match match) {
    Candidate candidate = candidates.get(match.text());
    String text = candidate.text();
    Folded folded = Folding.withOffsets(text);
    int shift = folded.text().startsWith(String.valueOf(Folding.SEPARATOR)) ? 1 : 0;
    int start = folded.starts()[match.start() + shift];
    int end = folded.ends()[match.end() + shift - 1];
    return new Suggestion(
        candidate.kind(), text, candidate.id(), Highlighter.mark(text, start, end));
  }

  /**
   * Corrects the runs of text in a query by sound and by similar spelling. Operators, fields,
   * numbers and terms of the vocabulary stay as typed.
   *
   * @return empty if every run occurs in the corpus, or if nothing near does
   */
  public Optional<Meant> correct(String query) {
    Correction correction = new Correction(index, pinyin);
    StringBuilder corrected = new StringBuilder();
    Map<String, String> replaced = new LinkedHashMap<>();
    Matcher runs = RUN.matcher(query);
    int at = 0;
    for (int i = 0; i < MAX_RUNS && runs.find(); i++) {
      boolean namesField =
          runs.end() < query.length() && ":：".indexOf(query.charAt(runs.end())) >= 0;
      if (namesField) continue;
      StringBuilder meant = new StringBuilder();
      int before = replaced.size();
      for (String part : parts(correction, runs.group())) {
        Optional<String> instead = meant(correction, part);
        meant.append(instead.orElse(part));
        instead.ifPresent(text -> replaced.put(part, text));
      }
      if (replaced.size() == before) continue;
      corrected.append(query, at, runs.start()).append(meant);
      at = runs.end();
    }
    if (replaced.isEmpty()) return Optional.empty();
    return Optional.of(new Meant(corrected + query.substring(at), replaced));
  }

  /**
   * Splits a run into the parts that are corrected separately. If correcting the run as a whole
   * keeps all its vocabulary terms, the run is one part; otherwise the terms and the pieces between
   * them are parts.
   */
  private List<String> parts(Correction correction, String run) {
    List<Piece> pieces = vocabulary.pieces(run);
    String whole = Folding.phrase(run);
    if (pieces.stream().noneMatch(Piece::term)) return List.of(whole);
    Optional<String> meant = meant(correction, whole);
    boolean keepsTerms =
        meant.isPresent()
            && pieces.stream()
                .allMatch(piece -> !piece.term() || meant.get().contains(piece.text()));
    return keepsTerms ? List.of(whole) : pieces.stream().map(Piece::text).toList();
  }

  private Optional<String> meant(Correction correction, String run) {
    if (run.length() < 2 || vocabulary.isTerm(run)) return Optional.empty();
    boolean spelled = run.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    Optional<String> meant = spelled ? spelled(run) : correction.of(run);
    // A day or year that differs is another day or year, not a mistyped one.
    return meant.filter(text -> digits(text).equals(digits(run)));
  }

  private static String digits(String text) {
    return text.codePoints()
        .filter(Character::isDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Returns the text that a run spells in pinyin, with all syllables complete; empty if there is
   * none.
   */
  private Optional<String> spelled(String run) {
    if (run.length() > MAX_TYPED) return Optional.empty();
    Completion completion = new Completion(index, pinyin, run, false);
    for (int i = 0; i < MATCHES_PER_PLACE; i++) {
      Match match = completion.next();
      if (match == null) break;
      String text = folded(candidates.get(match.text()).text());
      String found = text.substring(match.start(), match.end());
      if (found.equals(run)) return Optional.empty();
      boolean isName = match.start() == 0 && match.end() == text.length();
      if (isName && pinyin.spells(run, text)) return Optional.of(text);
    }
    return Optional.empty();
  }
}
