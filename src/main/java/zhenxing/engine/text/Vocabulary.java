package zhenxing.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.util.CharsRef;

/**
 * Policy terms that are one word to a reader, and what else a term is called. Terms are found in a
 * query by the longest match, on folded text. Immutable, safe for many threads.
 */
public final class Vocabulary {

  private final Set<String> terms = new LinkedHashSet<>();

  /** Other names by folded term. */
  private final Map<String, Set<String>> synonyms = new HashMap<>();

  private int longest;

  /**
   * A piece of a query.
   *
   * @param text folded; a term of the vocabulary, or what stands between two of them
   * @param term whether it is a term
   * @param synonyms other names of a term, folded
   */
  public record Piece(String text, boolean term, List<String> synonyms) {}

  private Vocabulary() {}

  /** The project's own terms and synonyms. */
  public static Vocabulary builtIn() {
    Vocabulary vocabulary = new Vocabulary();
    try (Reader terms = resource("policy-terms.txt");
        Reader synonyms = resource("synonyms.txt")) {
      vocabulary.readTerms(terms);
      vocabulary.readSynonyms(synonyms);
    } catch (IOException | ParseException e) {
      throw new UncheckedIOException("the built-in vocabulary is broken", new IOException(e));
    }
    return vocabulary;
  }

  private static Reader resource(String name) {
    InputStream in = Vocabulary.class.getResourceAsStream(name);
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  private void readTerms(Reader in) throws IOException {
    BufferedReader lines = new BufferedReader(in);
    String line;
    while ((line = lines.readLine()) != null) {
      if (!line.isBlank() && !line.startsWith("#")) addTerm(Folding.phrase(line));
    }
  }

  private void addTerm(String folded) {
    if (folded.isEmpty()) return;
    terms.add(folded);
    longest = Math.max(longest, folded.length());
  }

  private void readSynonyms(Reader in) throws IOException, ParseException {
    try (KeywordAnalyzer whole = new KeywordAnalyzer()) {
      new SolrSynonymParser(true, true, whole) {
        @Override
        public void add(CharsRef input, CharsRef output, boolean includeOriginal) {
          addSynonym(Folding.phrase(input.toString()), Folding.phrase(output.toString()));
        }
      }.parse(in);
    }
  }

  private void addSynonym(String term, String other) {
    if (term.isEmpty() || other.isEmpty() || term.equals(other)) return;
    addTerm(term);
    synonyms.computeIfAbsent(term, t -> new LinkedHashSet<>()).add(other);
  }

  /** Cuts a text into terms and what stands between them; white space separates, too. */
  public List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (String run : text.split("\\s+")) cut(Folding.phrase(run), pieces);
    return pieces;
  }

  private void cut(String folded, List<Piece> pieces) {
    int start = 0;
    int at = 0;
    while (at < folded.length()) {
      int length = termAt(folded, at);
      if (length == 0) {
        at++;
        continue;
      }
      addText(folded.substring(start, at), pieces);
      String term = folded.substring(at, at + length);
      pieces.add(new Piece(term, true, List.copyOf(synonyms.getOrDefault(term, Set.of()))));
      at += length;
      start = at;
    }
    addText(folded.substring(start), pieces);
  }

  private static void addText(String text, List<Piece> pieces) {
    if (!text.isEmpty()) pieces.add(new Piece(text, false, List.of()));
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
