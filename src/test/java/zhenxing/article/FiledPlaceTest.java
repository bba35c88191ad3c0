package zhenxing.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiledPlaceTest {

  private static final Place DALIAN = new Place("辽宁", "大连");
  private static final Place PANJIN = new Place("辽宁", "盘锦");
  private static final Place QINGDAO = new Place("山东", "青岛");

  @Test
  void subjectsComeFirstThenNaturalOrder() {
    assertThat(
            FiledPlace.inOrder(
                List.of(
                    FiledPlace.covered(QINGDAO),
                    FiledPlace.subject(PANJIN),
                    FiledPlace.subject(DALIAN))))
        .containsExactly(
            FiledPlace.subject(DALIAN), FiledPlace.subject(PANJIN), FiledPlace.covered(QINGDAO));
  }

  @Test
  void aPlaceWithBothRolesIsASubjectOnce() {
    FiledPlace subject = FiledPlace.subject(DALIAN);
    FiledPlace covered = FiledPlace.covered(DALIAN);
    assertThat(FiledPlace.inOrder(List.of(covered, subject))).containsExactly(subject);
    assertThat(FiledPlace.inOrder(List.of(subject, covered))).containsExactly(subject);
  }
}
