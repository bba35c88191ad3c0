package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import zhenxing.engine.RankingMethod;
import zhenxing.engine.lucene.document.StoredArticle;
import zhenxing.engine.query.Clause.Scope;
import zhenxing.engine.query.Clause.Words;

/** Ranks articles for a text, by the engine's ranking or by a baseline. */
final class Ranked {

  private final IndexSearcher searcher;
  private final QueryTranslator translator;

  Ranked(Snapshot snapshot, QueryTranslator translator) {
    this.searcher = snapshot.searcher();
    this.translator = translator;
  }

  List<String> ids(String text, RankingMethod method, int depth) throws IOException {
    // The baselines use the default parameters of BM25.
    boolean product = method == RankingMethod.PRODUCT;
    searcher.setSimilarity(
        product ? BurstSimilarity.of(translator.ranking()) : new BM25Similarity());
    Query query =
        switch (method) {
          case PRODUCT -> translator.translate(new Words(Scope.ANYWHERE, text), searcher);
          case SMARTCN -> translator.plainWords(text);
          case BIGRAM -> QueryTranslator.plainBigrams(text);
        };
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, depth).scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc, StoredArticle.HIT_FIELDS);
      ids.add(StoredArticle.id(document));
    }
    return ids;
  }
}
