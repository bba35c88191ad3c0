package zhenxing.catalog;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenxing.article.PublicationDate;

/**
 * Groups articles that print the same text, whatever headline they give it and wherever they cut
 * it. A group is named by its earliest article.
 *
 * <p>Two articles are linked when the longer holds enough of the shorter and is not much longer, so
 * that a digest does not join the news in it. Groups are what links connect: of two cuts of one
 * text that share little, each is linked to the whole.
 *
 * <p>Reports in the same words about other events, such as daily figures, are no reprints: numbers
 * that differ in the same place and days far apart speak against one; most of the shorter text has
 * to be in the longer one in the same order; a link counts only where one end has no closer
 * relative, and where what a piece is linked with is linked with its whole too. The bounds are
 * those that served best among simulated reprints of 6,470 articles (docs/quality-catalogue.md).
 *
 * <p>The groups depend on the articles and their links alone, not on the order of their coming. To
 * be fed with all articles that links connect, directly or by others. Not safe for use by more than
 * one thread.
 */
public final class Reprints {

  /** Least part of the shorter text's shingles that the longer one holds. */
  private static final double CONTAINED = 0.4;

  /** The same for texts too long to be laid side by side. */
  private static final double CONTAINED_IF_LONG = 0.55;

  /** Texts that share so much are the same, whatever their days. */
  private static final double SAME = 0.9;

  private static final double BELOW_SAME = Math.nextDown(SAME);

  /** Least length of the shorter text, as a part of the longer one's. */
  private static final double LENGTH = 0.45;

  /** A text not shorter than this part of the other is no mere piece of it. */
  private static final double WHOLE = 0.8;

  /** Texts with fewer shingles are joined only when they are the same as a whole. */
  private static final int TINY = 20;

  /** A piece with fewer shingles may be nothing but the form of announcements of its kind. */
  private static final int SHORT = 40;

  private static final int MIDDLING = 200;

  /** How many standard deviations below the expected agreement is still worth a comparison. */
  private static final double SPREAD = 2.5;

  /** Articles further apart than this are only joined when they are the same. */
  private static final int DAYS = 60;

  /** An article as far as its place in a group goes; the date may be null. */
  private record Entry(String id, PublicationDate date, int size, Map<Integer, Double> links) {

    double best() {
      double best = 0;
      for (double similarity : links.values()) best = Math.max(best, similarity);
      return best;
    }
  }

  /** The earliest first, undated ones last, those of a day by id. */
  private static final Comparator<Entry> EARLIER =
      Comparator.comparing(Entry::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Entry::id);

  private final List<Entry> entries = new ArrayList<>();

  /**
   * Whether one of two articles may reprint the other, as far as their sketches tell; only then
   * {@link #similarity} has to be asked. Of a hundred reprints some two are not even compared.
   */
  public static boolean mayBeAlike(Sketch a, Sketch b) {
    int shorter = Math.min(a.size(), b.size());
    double length = shorter / (double) Math.max(a.size(), b.size());
    if (length < leastLength(shorter)) return false;
    double least = shorter < TINY ? SAME : CONTAINED;
    if (a.agreement(b) < leastAgreement(least, length)) return false;
    double spread = Math.sqrt(least * (1 - least) / Math.max(1, a.sampled(b)));
    return a.containment(b) >= least - SPREAD * spread;
  }

  private static double leastLength(int shorter) {
    return shorter < TINY ? WHOLE : LENGTH;
  }

  /**
   * How alike two articles are, above 0 (up to 1) only where one reprints the other.
   *
   * @param aDate when the one was published, or null
   * @param bDate when the other was published, or null
   */
  public static double similarity(PublicationDate aDate, Print a, PublicationDate bDate, Print b) {
    int shorter = Math.min(a.size(), b.size());
    double length = shorter / (double) Math.max(a.size(), b.size());
    if (length < leastLength(shorter)) return 0;
    boolean aligned = a.canBeAligned(b);
    double least = shorter < TINY ? SAME : aligned ? CONTAINED : CONTAINED_IF_LONG;
    double contained = a.containment(b);
    if (contained < least || a.numbers().contradict(b.numbers())) return 0;
    boolean mayBeForm = shorter < SHORT && length < WHOLE;
    if (contained >= SAME && !mayBeForm) return contained;
    if (farApart(aDate, bDate)) return 0;
    if (aligned && a.inOrder(b) < leastInOrder(shorter, mayBeForm)) return 0;
    return Math.min(contained, BELOW_SAME);
  }

  /**
   * Least part of the shorter text that the longer one has in the same order. A sentence changed
   * weighs more in a shorter text; a short piece, though, has to be nearly unchanged.
   */
  private static double leastInOrder(int shingles, boolean mayBeForm) {
    if (mayBeForm) return 0.9;
    return shingles < SHORT ? 0.85 : shingles < MIDDLING ? 0.8 : 0.83;
  }

  /**
   * In how many places the signatures of two texts agree at least, but for one pair in a hundred.
   * They agree in a place with the probability of the Jaccard similarity, which follows from how
   * much of the shorter text is contained and from the lengths.
   */
  private static double leastAgreement(double contained, double length) {
    double jaccard = contained * length / (1 + length - contained * length);
    double mean = Sketch.SIGNATURE * jaccard;
    return mean - SPREAD * Math.sqrt(mean * (1 - jaccard));
  }

  /** Whether two days are so far apart that like words mean another event of the same kind. */
  private static boolean farApart(PublicationDate a, PublicationDate b) {
    if (a == null || b == null || a.day() == 0 || b.day() == 0) return false;
    LocalDate first = LocalDate.of(a.year(), a.month(), a.day());
    LocalDate second = LocalDate.of(b.year(), b.month(), b.day());
    return Math.abs(ChronoUnit.DAYS.between(first, second)) > DAYS;
  }

  /**
   * Takes in an article.
   *
   * @param date when it was published, or null
   * @param size that of its sketch
   * @return its number, from 0 on
   */
  public int add(String id, PublicationDate date, int size) {
    entries.add(new Entry(id, date, size, new HashMap<>()));
    return entries.size() - 1;
  }

  /** Links two articles, once for each pair that is alike. */
  public void link(int a, int b, double similarity) {
    entries.get(a).links.put(b, similarity);
    entries.get(b).links.put(a, similarity);
  }

  /**
   * The name of each article's group, by number: the id of its earliest article; null for an
   * article that stands alone.
   */
  public String[] groups() {
    double[] best = new double[entries.size()];
    for (int i = 0; i < best.length; i++) best[i] = entries.get(i).best();
    String[] names = new String[entries.size()];
    boolean[] seen = new boolean[names.length];
    for (int start = 0; start < names.length; start++) {
      if (seen[start]) continue;
      List<Integer> members = connected(start, best, seen);
      if (members.size() == 1) continue;
      String name = members.stream().map(entries::get).min(EARLIER).orElseThrow().id;
      for (int member : members) names[member] = name;
    }
    return names;
  }

  private List<Integer> connected(int start, double[] best, boolean[] seen) {
    List<Integer> members = new ArrayList<>();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    while (!open.isEmpty()) {
      int from = open.poll();
      members.add(from);
      entries
          .get(from)
          .links
          .forEach(
              (to, similarity) -> {
                if (seen[to] || !holds(from, to, similarity, best)) return;
                seen[to] = true;
                open.add(to);
              });
    }
    return members;
  }

  /**
   * Whether a link joins a group. A copy belongs to its own original: one end has no closer
   * relative. And what a piece is said to be a reprint of, its whole has to be as well: alone the
   * piece may be no more than the form that many announcements follow.
   */
  private boolean holds(int a, int b, double similarity, double[] best) {
    if (similarity >= SAME) return true;
    return similarity >= Math.min(best[a], best[b]) && confirmed(a, b) && confirmed(b, a);
  }

  /** Whether at least half of the texts that hold a piece are linked with the other. */
  private boolean confirmed(int piece, int other) {
    int size = entries.get(piece).size;
    int otherSize = entries.get(other).size;
    int linked = 0;
    int wholes = 0;
    for (Map.Entry<Integer, Double> link : entries.get(piece).links.entrySet()) {
      Entry whole = entries.get(link.getKey());
      if (link.getValue() < SAME || whole.size <= size) continue;
      if (otherSize < LENGTH * whole.size || whole.size < LENGTH * otherSize) continue;
      wholes++;
      if (whole.links.containsKey(other)) linked++;
    }
    return 2 * linked >= wholes;
  }
}
