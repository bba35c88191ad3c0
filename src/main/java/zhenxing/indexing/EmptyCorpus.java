package zhenxing.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import zhenxing.corpus.Corpus;
import zhenxing.corpus.PathName;
import zhenxing.corpus.Submissions;
import zhenxing.engine.ArticleWriter;

/**
 * Detects a corpus folder that is empty although the index has articles from it: it is probably not
 * mounted.
 */
final class EmptyCorpus {

  private final Corpus corpus;
  private final ArticleWriter index;

  EmptyCorpus(Corpus corpus, ArticleWriter index) {
    this.corpus = corpus;
    this.index = index;
  }

  /**
   * Checks that no corpus folder has become empty.
   *
   * @param submissions the submitted articles, which do not come from files
   * @throws IndexingStoppedException if a folder is empty and the index has articles from it
   */
  void requireFiles(Submissions submissions) throws IOException {
    boolean hasJournal = index.mark().journal().equals(submissions.journal());
    boolean allEmpty = corpus.files().isEmpty();
    Predicate<String> unseen = corpus.unseenKeys();
    for (Path folder : corpus.empty()) {
      // If no folder has any files, the run would delete the articles of other folders, too.
      Predicate<String> lost = allEmpty ? key -> true : PathName.below(folder);
      List<String> files =
          index.files().stream()
              .filter(lost.and(Predicate.not(unseen)))
              .filter(key -> !(hasJournal && key.equals(Submissions.KEY)))
              .toList();
      if (!files.isEmpty()) throw stopped(folder, files);
    }
  }

  private IndexingStoppedException stopped(Path folder, List<String> files) throws IOException {
    int lost = 0;
    for (String file : files) lost += index.articlesOf(file).size();
    return new IndexingStoppedException(
        String.format(
            Locale.ROOT,
            "stopped before deleting anything: there is no file to read in %s, and %,d of %,d"
                + " articles in the index would go; is it mounted, is it the right folder? If it is"
                + " meant to be empty, run again with --allow-deletions",
            PathName.shown(folder),
            lost,
            index.articles()));
  }
}
