package zhenxing.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Combines records that several threads append at the same time into one write and one sync. A
 * thread that gets its turn also writes everything that others have queued in the meantime; those
 * find their result when they get their turn.
 */
final class GroupCommit {

  /** Writes and syncs records. */
  interface Write {
    List<Position> all(List<byte[]> texts) throws IOException;
  }

  private final Write write;
  private final Object turn = new Object();
  private List<Ticket> waiting = new ArrayList<>();

  GroupCommit(Write write) {
    this.write = write;
  }

  /** The records of one thread, and the result of writing them. */
  private static final class Ticket {
    private final List<byte[]> texts;
    private List<Position> positions;
    private IOException failure;

    Ticket(List<byte[]> texts) {
      this.texts = texts;
    }

    boolean isDone() {
      return positions != null || failure != null;
    }
  }

  List<Position> append(List<byte[]> texts) throws IOException {
    Ticket ticket = new Ticket(texts);
    synchronized (this) {
      waiting.add(ticket);
    }
    synchronized (turn) {
      if (!ticket.isDone()) writeWaiting();
    }
    if (ticket.failure != null) throw new IOException(ticket.failure.getMessage(), ticket.failure);
    return ticket.positions;
  }

  private void writeWaiting() {
    List<Ticket> batch;
    synchronized (this) {
      batch = waiting;
      waiting = new ArrayList<>();
    }
    List<byte[]> texts = new ArrayList<>();
    for (Ticket ticket : batch) texts.addAll(ticket.texts);
    try {
      List<Position> positions = write.all(texts);
      int from = 0;
      for (Ticket ticket : batch) {
        ticket.positions = List.copyOf(positions.subList(from, from + ticket.texts.size()));
        from += ticket.texts.size();
      }
    } catch (IOException e) {
      for (Ticket ticket : batch) ticket.failure = e;
    } catch (RuntimeException | Error e) {
      for (Ticket ticket : batch) ticket.failure = new IOException(e.toString(), e);
    }
  }
}
