package zhenxing.indexing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import zhenxing.corpus.Corrections;
import zhenxing.engine.ArticleWriter;

/** Finds the files whose articles have other corrections than at the last run. */
final class CorrectionChanges {

  private final Map<String, String> now = new HashMap<>();

  CorrectionChanges(Corrections corrections) {
    corrections.byId().forEach((id, stated) -> now.put(id, Fingerprint.of(stated)));
  }

  /** The fingerprints of the corrections there are, by the ids that they name. */
  Map<String, String> now() {
    return now;
  }

  /**
   * The ids of which something else is corrected now.
   *
   * @param before what the last run knew
   */
  Set<String> ids(Ledger before) {
    Set<String> ids = new TreeSet<>(now.keySet());
    ids.addAll(before.corrections().keySet());
    ids.removeIf(id -> Objects.equals(now.get(id), before.corrections().get(id)));
    return ids;
  }

  /**
   * The files to read again, though they did not change themselves.
   *
   * @param ids of which something else is corrected now
   * @param before what the last run knew
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
