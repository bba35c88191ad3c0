package zhenxing.indexing;

import zhenxing.corpus.CorpusFile;
import zhenxing.corpus.Submissions;
import zhenxing.corpus.Submissions.Held;

/**
 * Where an article of a run comes from.
 *
 * @param file name of the file, for messages
 * @param line line in the file, counted from 1, or 0 for the whole file
 * @param key name of the file in the index
 * @param submitted the journal entry, or null if the article comes from a file
 */
record Origin(String file, int line, String key, Held submitted) {

  static Origin of(CorpusFile file, int line) {
    return new Origin(file.name(), line, file.key(), null);
  }

  static Origin of(Held held, Submissions submissions) {
    return new Origin(submissions.name(held), 0, Submissions.KEY, held);
  }
}
