package zhenxing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import zhenxing.api.ProblemException;

/** A limited number of requests run, a limited number wait, and the others are refused at once. */
class TurnsTest {

  @Test
  void whoFindsAllPlacesTakenIsRefusedAtOnce() throws Exception {
    Turns turns = new Turns(1, 0);
    turns.take();
    long start = System.nanoTime();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(turns::take)
        .satisfies(e -> assertThat(e.problem().status()).isEqualTo(503));
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(1));
    turns.giveBack();
    turns.take();
  }

  @Test
  void whoWaitsGetsTheTurnThatIsGivenBack() throws Exception {
    Turns turns = new Turns(1, 1);
    turns.take();
    AtomicLong given = new AtomicLong();
    Thread giver =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(200);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  given.set(System.nanoTime());
                  turns.giveBack();
                });
    turns.take();
    long taken = System.nanoTime();
    giver.join();
    assertThat(taken - given.get()).isNotNegative();
    assertThat(turns.taken()).isEqualTo(1);
  }
}
