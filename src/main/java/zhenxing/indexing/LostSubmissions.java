package zhenxing.indexing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenxing.article.Article;
import zhenxing.article.FiledPlace;
import zhenxing.corpus.Content;
import zhenxing.corpus.Corrections;
import zhenxing.corpus.Rejection;
import zhenxing.corpus.Submission;
import zhenxing.corpus.Submissions;
import zhenxing.corpus.Submissions.Held;
import zhenxing.engine.ArticleWriter;
import zhenxing.engine.IndexedArticle;
import zhenxing.engine.SearchEngine;

/**
 * Restores records that a damaged journal lost. The index still has their articles: the text as it
 * was read, with the fields of the article. Lost records whose articles are not in the index cannot
 * be restored and are reported as damage.
 */
final class LostSubmissions {

  private static final JsonMapper JSON = new JsonMapper();

  private final SearchEngine engine;
  private final ArticleWriter index;
  private final Submissions submissions;
  private final Inbox inbox;
  private final Making making;
  private final Corrections corrections;

  LostSubmissions(
      SearchEngine engine,
      ArticleWriter index,
      Inbox inbox,
      Making making,
      Corrections corrections) {
    this.engine = engine;
    this.index = index;
    this.inbox = inbox;
    this.submissions = inbox.submissions();
    this.making = making;
    this.corrections = corrections;
  }

  /**
   * Appends the lost records to the journal.
   *
   * @param isSameProgram whether the index was made by the same program with the same taxonomy.
   *     Only then does a different fingerprint mean that the index has a later version than the
   *     journal
   * @return the restored articles, to be reported with the rejections
   */
  List<Rejection> restore(boolean isSameProgram) throws IOException {
    if (!engine.isReady() || !submissions.isWritable()) return List.of();
    List<Rejection> restored = new ArrayList<>();
    for (Map.Entry<String, String> article : index.articlesOf(Submissions.KEY).entrySet()) {
      String id = article.getKey();
      if (!isLost(id, article.getValue(), isSameProgram)) continue;
      Optional<IndexedArticle> found = engine.article(id);
      if (found.isEmpty()) continue;
      submissions.append(List.of(new Submission.Put(id, content(found.get()), null)));
      restored.add(
          new Rejection(
              submissions.name(submissions.held(id).orElseThrow()),
              0,
              "the article '" + id + "' was lost in the journal and is restored from the index"));
    }
    return restored;
  }

  private boolean isLost(String id, String fingerprint, boolean isSameProgram) throws IOException {
    Optional<Held> held = submissions.held(id);
    if (held.isEmpty()) return true;
    // A record that the index has not taken yet is later than the article in the index.
    if (held.get().number() > index.mark().number()) return false;
    if (held.get().deleted()) return true;
    if (!isSameProgram) return false;
    SingleArticle single = new SingleArticle();
    submissions.read(held.get(), single);
    if (single.found() == null) return true;
    return !making
        .fingerprint(single.found(), inbox.correction(id, corrections))
        .equals(fingerprint);
  }

  /**
   * Returns the article in the form of a submission. Fields that were read from the page around the
   * text are written as stated fields, because the page is no longer available.
   */
  private static Content content(IndexedArticle indexed) {
    Article article = indexed.article();
    Set<String> explicit = article.explicit();
    ObjectNode object = JSON.createObjectNode().put("id", article.id());
    String body = indexed.original().body();
    if (indexed.original().title() != null) object.put("title", indexed.original().title());
    else if (!article.titleDerived() && !body.contains(article.title())) {
      object.put("title", article.title());
    }
    object.put("body", body);
    if (article.date() != null) object.put("date", article.date().toString());
    if (article.source() != null) object.put("source", article.source());
    if (article.author() != null) object.put("author", article.author());
    if (!article.authors().isEmpty()) article.authors().forEach(object.putArray("authors")::add);
    if (article.url() != null) object.put("url", article.url());
    if (explicit.contains("industries")) {
      article.industries().forEach(object.putArray("industries")::add);
    }
    if (explicit.contains("places")) {
      ArrayNode places = object.putArray("places");
      for (FiledPlace filed : article.places()) {
        ObjectNode place = places.addObject().put("province", filed.place().province());
        if (filed.place().city() != null) place.put("city", filed.place().city());
        place.put("role", filed.role().label());
      }
    }
    return Content.of(object);
  }
}
