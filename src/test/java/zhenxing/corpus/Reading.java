package zhenxing.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zhenxing.article.FoundArticle;

/** The result of reading corpus folders. */
record Reading(List<FoundArticle> articles, List<String> places, List<Rejection> rejected) {

  /** Lists and reads everything below these folders. */
  static Reading of(Path... roots) {
    Corpus corpus = Corpus.list(List.of(roots));
    Reading reading =
        new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(corpus.rejected()));
    for (CorpusFile file : corpus.files()) {
      new CorpusReader()
          .read(
              file,
              new CorpusReader.Sink() {
                @Override
                public void article(FoundArticle article, int line) {
                  reading.articles.add(article);
                  reading.places.add(file.path().getFileName() + ":" + line);
                }

                @Override
                public void rejected(Rejection rejection) {
                  reading.rejected.add(rejection);
                }
              });
    }
    return reading;
  }

  /** Returns the only article. Fails unless there is exactly one. */
  FoundArticle article() {
    if (articles.size() != 1 || !rejected.isEmpty()) {
      throw new AssertionError("not one article and nothing rejected: " + this);
    }
    return articles.getFirst();
  }

  /** Returns the only rejection. Fails unless there is exactly one. */
  Rejection rejection() {
    if (rejected.size() != 1) throw new AssertionError("not one rejection: " + this);
    return rejected.getFirst();
  }

  List<String> ids() {
    return articles.stream().map(FoundArticle::id).toList();
  }
}
