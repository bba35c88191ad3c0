package zhenxing.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import zhenxing.engine.text.Vocabulary;

/**
 * Options that replace the vocabulary by which queries are interpreted. Changing them requires no
 * new index.
 */
final class VocabularyOptions {

  @Option(
      names = "--policy-terms",
      paramLabel = "FILE",
      description = "Terms that are one word, one a line, instead of the built-in ones.")
  private Path terms;

  @Option(
      names = "--synonyms",
      paramLabel = "FILE",
      description = "Synonyms in Solr's format instead of the built-in ones.")
  private Path synonyms;

  /**
   * Returns the vocabulary.
   *
   * @throws InputException naming the line of the file that is malformed
   */
  Vocabulary vocabulary() throws IOException {
    try {
      return Vocabulary.read(terms, synonyms);
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage());
    }
  }
}
