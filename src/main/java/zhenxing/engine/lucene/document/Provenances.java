package zhenxing.engine.lucene.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import zhenxing.engine.ArticleWriter.Provenance;

/** Reads which corpus files articles came from, and their fingerprints. */
public final class Provenances {

  private Provenances() {}

  /** Returns the provenance of an article, or empty if there is no article with this id. */
  public static Optional<Provenance> of(DirectoryReader reader, String id) throws IOException {
    OptionalInt document = DocumentsById.find(reader, id);
    return document.isEmpty() ? Optional.empty() : Optional.of(at(reader, document.getAsInt()));
  }

  /** Returns the number of articles that came from each corpus file. */
  public static Map<String, Integer> articlesByFile(DirectoryReader reader) throws IOException {
    Map<String, Integer> articles = new HashMap<>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      SortedDocValues files = leaf.getSortedDocValues(Fields.FILE);
      Bits live = leaf.getLiveDocs();
      for (int doc = files.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = files.nextDoc()) {
        if (live != null && !live.get(doc)) continue;
        articles.merge(files.lookupOrd(files.ordValue()).utf8ToString(), 1, Integer::sum);
      }
    }
    return articles;
  }

  /** Returns the fingerprints of the articles that came from a corpus file, by article id. */
  public static Map<String, String> articlesOf(DirectoryReader reader, String file)
      throws IOException {
    Map<String, String> fingerprints = new HashMap<>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      PostingsEnum postings = leaf.postings(new Term(Fields.FILE, file), PostingsEnum.NONE);
      if (postings == null) continue;
      SortedDocValues ids = leaf.getSortedDocValues(Fields.ID);
      BinaryDocValues prints = leaf.getBinaryDocValues(Fields.FINGERPRINT);
      DocIdSetIterator documents = LivePostings.of(postings, leaf.getLiveDocs());
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        ids.advanceExact(doc);
        prints.advanceExact(doc);
        fingerprints.put(
            ids.lookupOrd(ids.ordValue()).utf8ToString(), prints.binaryValue().utf8ToString());
      }
    }
    return fingerprints;
  }

  /** Returns the corpus files that articles came from. */
  public static Set<String> files(DirectoryReader reader) throws IOException {
    Set<String> files = new HashSet<>();
    Bits live = MultiBits.getLiveDocs(reader);
    Terms terms = MultiTerms.getTerms(reader, Fields.FILE);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef file = each.next(); file != null; file = each.next()) {
      boolean hasArticles =
          live == null || LivePostings.of(each, live).nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
      if (hasArticles) files.add(file.utf8ToString());
    }
    return files;
  }

  /** Returns the provenance of a document. */
  public static Provenance at(DirectoryReader reader, int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    return read(leaf.reader(), document - leaf.docBase);
  }

  private static Provenance read(LeafReader leaf, int document) throws IOException {
    SortedDocValues files = leaf.getSortedDocValues(Fields.FILE);
    BinaryDocValues prints = leaf.getBinaryDocValues(Fields.FINGERPRINT);
    files.advanceExact(document);
    prints.advanceExact(document);
    return new Provenance(
        files.lookupOrd(files.ordValue()).utf8ToString(), prints.binaryValue().utf8ToString());
  }
}
