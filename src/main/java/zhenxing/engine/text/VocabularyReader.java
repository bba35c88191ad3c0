package zhenxing.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.util.CharsRef;

/** Reads the files of a vocabulary line by line, so that errors can name the line. */
final class VocabularyReader {

  /** Maximum length of a term, in UTF-16 units of folded text. */
  static final int LONGEST_TERM = 100;

  private final Set<String> terms = new HashSet<>();
  private final Map<String, Set<String>> synonyms = new HashMap<>();

  /** A reader of lines and the name of its file, for error messages. Whoever opens it closes it. */
  record Source(BufferedReader lines, String name) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  /** Opens a file, or the built-in resource of this name if the file is null. */
  static Source source(Path file, String builtIn) throws IOException {
    if (file != null) return new Source(Files.newBufferedReader(file), file.toString());
    var in = VocabularyReader.class.getResourceAsStream(builtIn);
    return new Source(
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), builtIn);
  }

  /** Handles one line that is neither empty nor a comment. */
  private interface Line {
    void read(String line);
  }

  private static void each(Source source, Line read) throws IOException {
    int number = 0;
    try {
      for (String line; (line = source.lines().readLine()) != null; ) {
        number++;
        line = line.replace("\uFEFF", "").strip();
        if (!line.isEmpty() && !line.startsWith("#")) read.read(line);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(source.name() + ":" + number + ": " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(source.name() + ": is not UTF-8: save it as UTF-8", e);
    }
  }

  void readTerms(Source source) throws IOException {
    each(source, line -> terms.add(term(line)));
  }

  private static String term(String written) {
    String folded = Folding.phrase(written);
    int length = folded.codePointCount(0, folded.length());
    if (length < 2 || folded.length() > LONGEST_TERM) {
      throw new IllegalArgumentException(
          "'%s' has %d characters without its marks: a term needs 2 to %d"
              .formatted(written, length, LONGEST_TERM));
    }
    return folded;
  }

  void readSynonyms(Source source) throws IOException {
    try (KeywordAnalyzer whole = new KeywordAnalyzer()) {
      SolrSynonymParser rules =
          new SolrSynonymParser(true, true, whole) {
            @Override
            public void add(CharsRef input, CharsRef output, boolean includeOriginal) {
              addSynonym(term(input.toString()), term(output.toString()));
            }
          };
      each(source, line -> parse(rules, line));
    }
  }

  private static void parse(SolrSynonymParser rules, String line) {
    try {
      rules.parse(new StringReader(line));
    } catch (ParseException e) {
      String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new IllegalArgumentException(
          "'%s' is no rule (%s): write 'a,b,c' or 'a => b,c'".formatted(line, why), e);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private void addSynonym(String term, String other) {
    if (term.equals(other)) return;
    synonyms.computeIfAbsent(term, t -> new LinkedHashSet<>()).add(other);
  }

  Vocabulary vocabulary() {
    return new Vocabulary(terms, synonyms);
  }
}
