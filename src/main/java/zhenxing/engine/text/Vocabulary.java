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
 * Policy terms that readers take for one word, and synonyms. Terms are found in a query by the
 * longest match in folded text. Example: 专精特新企业 is split into the term 专精特新 and 企业. Immutable, safe
 * for use by several threads.
 */
public final class Vocabulary {

  private final Set<String> terms;

  /** Synonyms by folded term. */
  private final Map<String, Set<String>> synonyms;

  private final int longest;

  private final Names names;

  /** Names that are terms as well, such as those of places. */
  public interface Names {

    /** Whether a folded text is such a name. */
    boolean contains(String folded);
  }

  /** Names with more characters are not looked for. */
  private static final int LONGEST_NAME = 12;

  /**
   * A piece of a query.
   *
   * @param text folded text: a term of the vocabulary or the text between terms and marks. Contains
   *     a separator only where that belongs to it: 双随机、一公开, 3.5
   * @param term whether it is a unit to readers: a term, or a word with joining marks
   * @param synonyms folded synonyms of a term
   */
  public record Piece(String text, boolean term, List<String> synonyms) {}

  /**
   * @param terms the terms, folded
   * @param synonyms synonyms by term, all folded; each term that has synonyms is a term as well
   */
  Vocabulary(Set<String> terms, Map<String, Set<String>> synonyms) {
    this.terms = new HashSet<>(terms);
    this.terms.addAll(synonyms.keySet());
    this.synonyms = Map.copyOf(synonyms);
    this.longest = this.terms.stream().mapToInt(String::length).max().orElse(0);
    this.names = folded -> false;
  }

  private Vocabulary(Vocabulary other, Names names) {
    this.terms = other.terms;
    this.synonyms = other.synonyms;
    this.longest = Math.max(other.longest, LONGEST_NAME);
    this.names = names;
  }

  /** Returns the same vocabulary with names as further terms. */
  public Vocabulary with(Names names) {
    return new Vocabulary(this, names);
  }

  /** The terms and synonyms that come with the program. */
  public static Vocabulary builtIn() {
    try {
      return read(null, null);
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in vocabulary is broken", e);
    }
  }

  /**
   * Reads a vocabulary from files in UTF-8. Empty lines and lines that begin with {@code #} are
   * ignored.
   *
   * @param terms one term per line, 2 to {@value VocabularyReader#LONGEST_TERM} characters; null
   *     for the built-in terms
   * @param synonyms rules in Solr's format; null for the built-in ones
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if a line is malformed; the message names file, line and what
   *     was expected
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

  /**
   * Splits a text into terms and the text between them. White space and punctuation separate as
   * well.
   */
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
    return terms.contains(folded) || names.contains(folded);
  }

  /**
   * Returns a text and its variants, in each of which one term is replaced by a synonym.
   *
   * @param run a text without white space
   * @return folded variants, the text itself first; an empty list if folding leaves nothing
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

  /** The length of the longest term that begins at a position, 0 if there is none. */
  private int termAt(String folded, int at) {
    for (int length = Math.min(longest, folded.length() - at); length > 1; length--) {
      if (isTerm(folded.substring(at, at + length))
          && LatinWords.isWhole(folded, at, at + length)) {
        return length;
      }
    }
    return 0;
  }
}
