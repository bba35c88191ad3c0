package zhenxing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenxing.TestFiles.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenxing.catalog.Taxonomy;
import zhenxing.corpus.Submissions;
import zhenxing.engine.lucene.LuceneEngine;
import zhenxing.indexing.Handover;
import zhenxing.indexing.HandoverListener;
import zhenxing.indexing.Intake;
import zhenxing.meaning.ConceptEmbedder;
import zhenxing.meaning.Meaning;
import zhenxing.server.IndexingProgress;

class RunsHandedOverTest {

  private static final Taxonomy TAXONOMY = Taxonomy.builtIn();

  @TempDir private Path folder;

  @Test
  void afterARunThatWaitedEveryArticleHasItsVectors() throws Exception {
    Path corpus = folder.resolve("corpus");
    Path index = folder.resolve("index");
    write(corpus, "a.txt", "码头启用\n大连的三个泊位同时启用，万吨轮可以靠岸。");
    try (LuceneEngine engine = new LuceneEngine(index);
        Intake intake = new Intake(engine, index, TAXONOMY, Submissions.open(List.of(corpus)));
        Meaning meaning = new Meaning(index, new ConceptEmbedder());
        HandoverListener listener =
            new HandoverListener(
                index, new RunsHandedOver(intake, TAXONOMY, new IndexingProgress(), meaning))) {
      intake.start();
      listener.start();
      meaning.start(engine);
      for (int articles = 1; articles <= 3; articles++) {
        Handover.Outcome outcome = run(corpus, index, new ArrayList<>());
        assertThat(outcome.summary().added()).isEqualTo(1);
        assertThat(outcome.vectors())
            .isEqualTo(new Handover.Vectors(articles, articles, true, null));
        write(corpus, "b" + articles + ".txt", "看病不出村\n大夫每月坐诊" + articles + "次，乡亲不再进城。");
      }
    }
  }

  private static Handover.Outcome run(Path corpus, Path index, List<Long> seen) throws Exception {
    Handover.Request request =
        new Handover.Request(
            List.of(corpus.toString()), TAXONOMY.fingerprint(), false, false, true, false, true);
    return Handover.run(index, request, (done, of) -> {}, (done, of) -> seen.add(done))
        .orElseThrow();
  }
}
