package zhenxing.indexing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import zhenxing.corpus.Corrections;
import zhenxing.engine.ArticleWriter;

/** Finds the files whose articles editors have corrected otherwise since the last run. */
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
   * The files to read again, though they did not change themselves.
   *
   * @param before what the last run knew
   * @param index tells where an article came from
   */
  Set<String> files(Ledger before, ArticleWriter index) throws IOException {
    Set<String> files = new TreeSet<>();
    Set<String> ids = new TreeSet<>(now.keySet());
    ids.addAll(before.corrections().keySet());
    boolean former = false;
    for (String id : ids) {
      if (Objects.equals(now.get(id), before.corrections().get(id))) continue;
      index.provenance(id).ifPresent(holder -> files.add(holder.file()));
      former |= Corrections.mayBeFormer(id);
    }
    if (former) files.addAll(before.filesWithFormerIds());
    return files;
  }
}
