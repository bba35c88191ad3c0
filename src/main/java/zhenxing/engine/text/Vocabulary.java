package zhenxing.engine.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.engine.text.Folding.Folded;

/**
 * Policy terms that are one word to a reader, and what else a term is called. Terms are found in a
 * query by the longest match, on folded text. Immutable, safe for many threads.
 */
public final class Vocabulary {

  private final Set<String> terms;

  /** Other names by folded term. */
  private final Map<String, Set<String>> synonyms;

  private final int longest;

  /**
   * A piece of a query.
   *
   * @param text folded; a term of the vocabulary, or what stands between terms and marks; it holds
   *     a separator only where that holds it together: 双随机、一公开, 3.5
   * @param term whether it is one word to a reader, a term or what marks hold together
   * @param synonyms other names of a term, folded
   */
  public record Piece(String text, boolean term, List<String> synonyms) {}

  /**
   * @param terms folded
   * @param synonyms other names by term, all folded; what has another name is a term, too
   */
  Vocabulary(Set<String> terms, Map<String, Set<String>> synonyms) {
    this.terms = new HashSet<>(terms);
    this.terms.addAll(synonyms.keySet());
    this.synonyms = Map.copyOf(synonyms);
    this.longest = this.terms.stream().mapToInt(String::length).max().orElse(0);
  }

  /** The project's own terms and synonyms. */
  public static Vocabulary builtIn() {
    try {
      return read(null, null);
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in vocabulary is broken", e);
    }
  }

  /**
   * Reads a vocabulary from files in UTF-8, in which empty lines and lines that begin with {@code
   * #} say nothing.
   *
   * @param terms one term a line, 2 to {@value VocabularyReader#LONGEST_TERM} characters; or null
   *     for the built-in ones
   * @param synonyms in Solr's format; or null for the built-in ones
   * @throws IOException when a file cannot be read
   * @throws IllegalArgumentException when it is not of its form; the message names file, line and
   *     what was expected
   */
  public static Vocabulary read(Path terms, Path synonyms) throws IOException {
    VocabularyReader reader = new VocabularyReader();
    try (VocabularyReader.Source source = VocabularyReader.source(terms, "policy-terms.txt")) {
      reader.readTerms(source);
    }
    try (VocabularyReader.Source source = VocabularyReader.source(synonyms, "synonyms.txt")) {
      reader.readSynonyms(source);
    }
    return reader.vocabulary();
  }

  /** Cuts a text into terms and what stands between them; white space and marks separate, too. */
  public List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (String run : text.split("\\s+")) cut(run, pieces);
    return pieces;
  }

  private void cut(String run, List<Piece> pieces) {
    Folded folded = Folding.withOffsets(run);
    Separated separated = new Separated(run, folded);
    String text = folded.text();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int length = termAt(text, at);
      if (length == 0) {
        at++;
        continue;
      }
      addText(separated.parts(start, at), pieces);
      String term = text.substring(at, at + length);
      pieces.add(new Piece(term, true, List.copyOf(synonyms.getOrDefault(term, Set.of()))));
      at += length;
      start = at;
    }
    addText(separated.parts(start, text.length()), pieces);
  }

  private static void addText(List<Separated.Part> parts, List<Piece> pieces) {
    for (Separated.Part part : parts) pieces.add(new Piece(part.text(), part.held(), List.of()));
  }

  /** Whether a folded text is a term. */
  public boolean isTerm(String folded) {
    return terms.contains(folded);
  }

  /**
   * A run of text and the other names of it: those in which another name stands for one of its
   * terms.
   *
   * @param run without white space
   * @return folded, the run itself first; empty where nothing is left of it
   */
  public List<String> names(String run) {
    String folded = Folding.phrase(run);
    if (folded.isEmpty()) return List.of();
    List<String> names = new ArrayList<>(List.of(folded));
    for (int at = 0; at < folded.length(); at++) {
      int length = termAt(folded, at);
      if (length == 0) continue;
      String before = folded.substring(0, at);
      String after = folded.substring(at + length);
      for (String other : synonyms.getOrDefault(folded.substring(at, at + length), Set.of())) {
        names.add(before + other + after);
      }
      at += length - 1;
    }
    return names;
  }

  /** The length of the longest term that begins here, 0 for none. */
  private int termAt(String folded, int at) {
    for (int length = Math.min(longest, folded.length() - at); length > 1; length--) {
      if (terms.contains(folded.substring(at, at + length)) && isWhole(folded, at, at + length)) {
        return length;
      }
    }
    return 0;
  }

  /** A Latin term is none inside a longer Latin word. */
  private static boolean isWhole(String text, int start, int end) {
    return !(isLatin(text, start - 1) && isLatin(text, start))
        && !(isLatin(text, end - 1) && isLatin(text, end));
  }

  private static boolean isLatin(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 0x250
        && Character.isLetterOrDigit(text.charAt(at));
  }
}
