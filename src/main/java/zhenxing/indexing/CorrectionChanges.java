package zhenxing.indexing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import zhenxing.corpus.Corrections;
import zhenxing.engine.ArticleWriter;

/** Determines which files have articles whose corrections changed since the last run. */
final class CorrectionChanges {

  private final Map<String, String> now = new HashMap<>();

  CorrectionChanges(Corrections corrections) {
    corrections.byId().forEach((id, stated) -> now.put(id, Fingerprint.of(stated)));
  }

  /** Returns the fingerprints of the current corrections by article id. */
  Map<String, String> now() {
    return now;
  }

  /**
   * Returns the ids whose corrections have changed.
   *
   * @param before the ledger of the last run
   */
  Set<String> ids(Ledger before) {
    Set<String> ids = new TreeSet<>(now.keySet());
    ids.addAll(before.corrections().keySet());
    ids.removeIf(id -> Objects.equals(now.get(id), before.corrections().get(id)));
    return ids;
  }

  /**
   * Returns the files to read again although they have not changed.
   *
   * @param ids the ids whose corrections have changed
   * @param before the ledger of the last run
   * @param index tells where an article came from
   */
  Set<String> files(Set<String> ids, Ledger before, ArticleWriter index) throws IOException {
    Set<String> files = new TreeSet<>();
    boolean former = false;
    for (String id : ids) {
      index.provenance(id).ifPresent(holder -> files.add(holder.file()));
      former |= Corrections.mayBeFormer(id);
    }
    if (former) files.addAll(before.filesWithFormerIds());
    return files;
  }
}
