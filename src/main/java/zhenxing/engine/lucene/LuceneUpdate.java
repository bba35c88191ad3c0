package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import zhenxing.engine.IndexUpdate;
import zhenxing.engine.IndexedArticle;

/**
 * An update of a Lucene index. Lucene's commits are atomic and synced to disk: a kill at any moment
 * leaves the last one readable.
 */
final class LuceneUpdate implements IndexUpdate {

  private static final Set<String> PROVENANCE = Set.of(Fields.FILE, Fields.FINGERPRINT);
  private static final Set<String> ID_AND_FINGERPRINT =
      Set.of(Fields.STORED_ARTICLE, Fields.FINGERPRINT);

  private final IndexWriter writer;
  private final DirectoryReader before;
  private final boolean wasComplete;
  private final Documents documents;
  private final Runnable onCommit;

  /** Ids of the articles put or deleted since reprints were last grouped. */
  private final Set<String> changed = ConcurrentHashMap.newKeySet();

  /** The index as reprints were last grouped, or null for a new one. */
  private DirectoryReader grouped;

  private String commitId;

  /**
   * @param writer taken over: closed with the update
   * @param before the index as last committed, taken over, or null for a new one
   * @param documents makes articles into documents
   * @param onCommit told after each commit that searchers may see
   */
  LuceneUpdate(IndexWriter writer, DirectoryReader before, Documents documents, Runnable onCommit)
      throws IOException {
    this.writer = writer;
    this.before = before;
    this.grouped = before;
    this.documents = documents;
    this.onCommit = onCommit;
    Map<String, String> data = before == null ? Map.of() : before.getIndexCommit().getUserData();
    this.wasComplete = CommitData.isComplete(data);
    this.commitId = CommitData.id(data);
  }

  @Override
  public Optional<Provenance> provenance(String id) throws IOException {
    if (before == null) return Optional.empty();
    IndexSearcher searcher = new IndexSearcher(before);
    TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
    if (found.scoreDocs.length == 0) return Optional.empty();
    Document document = searcher.storedFields().document(found.scoreDocs[0].doc, PROVENANCE);
    return Optional.of(new Provenance(document.get(Fields.FILE), document.get(Fields.FINGERPRINT)));
  }

  @Override
  public Map<String, String> articlesOf(String file) throws IOException {
    Map<String, String> fingerprints = new HashMap<>();
    if (before == null) return fingerprints;
    IndexSearcher searcher = new IndexSearcher(before);
    StoredFields stored = searcher.storedFields();
    int limit = Math.max(1, before.maxDoc());
    for (ScoreDoc hit :
        searcher.search(new TermQuery(new Term(Fields.FILE, file)), limit).scoreDocs) {
      Document document = stored.document(hit.doc, ID_AND_FINGERPRINT);
      fingerprints.put(StoredArticle.id(document), document.get(Fields.FINGERPRINT));
    }
    return fingerprints;
  }

  @Override
  public Set<String> files() throws IOException {
    Set<String> files = new HashSet<>();
    if (before == null) return files;
    IndexSearcher searcher = new IndexSearcher(before);
    TermsEnum terms = terms(before);
    for (BytesRef file = terms.next(); file != null; file = terms.next()) {
      // Terms of deleted articles stay until their segment is merged.
      if (searcher.count(new TermQuery(new Term(Fields.FILE, file))) > 0) {
        files.add(file.utf8ToString());
      }
    }
    return files;
  }

  private static TermsEnum terms(DirectoryReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.FILE);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  @Override
  public String commitId() {
    return commitId;
  }

  @Override
  public void put(IndexedArticle article) throws IOException {
    changed.add(article.article().id());
    writer.updateDocument(new Term(Fields.ID, article.article().id()), documents.document(article));
  }

  @Override
  public void delete(String id) throws IOException {
    changed.add(id);
    writer.deleteDocuments(new Term(Fields.ID, id));
  }

  @Override
  public void commit(boolean complete) throws IOException {
    groupReprints();
    commitId = UUID.randomUUID().toString();
    boolean searchable = complete || wasComplete;
    writer.setLiveCommitData(CommitData.of(commitId, searchable).entrySet());
    writer.commit();
    if (searchable) onCommit.run();
  }

  /** Brings the groups up to date with what changed, as a part of the commit that follows. */
  private void groupReprints() throws IOException {
    if (changed.isEmpty()) return;
    DirectoryReader now = DirectoryReader.open(writer);
    try {
      Map<String, String> moved = new Regrouping(grouped, now, Regrouping.HUBS).moved(changed);
      for (Map.Entry<String, String> entry : moved.entrySet()) {
        BytesRef group = entry.getValue() == null ? null : new BytesRef(entry.getValue());
        writer.updateDocValues(
            new Term(Fields.ID, entry.getKey()), new BinaryDocValuesField(Fields.GROUP, group));
      }
    } catch (IOException | RuntimeException e) {
      now.close();
      throw e;
    }
    if (grouped != before) grouped.close();
    grouped = now;
    changed.clear();
  }

  @Override
  public void close() throws IOException {
    try {
      writer.rollback();
    } finally {
      if (grouped != before) grouped.close();
      if (before != null) before.close();
    }
  }
}
