package zhenxing.catalog;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.PublicationDate;

/**
 * Groups articles that print the same text, even under different headlines and shortened
 * differently. A group is named by its earliest article.
 *
 * <p>Two articles are linked if the longer one contains enough of the shorter one and is not much
 * longer, so that a digest does not join the news it summarizes. Groups are connected components:
 * two excerpts of one text that share little are both linked to the whole.
 *
 * <p>Reports in the same words about different events, such as daily figures, are not reprints.
 * Therefore different numbers in the same context and dates far apart speak against a link, most of
 * the shorter text must occur in the longer one in the same order, and a link only counts if one
 * end has no closer relative and if the article that contains an excerpt is linked as well. The
 * thresholds are those that worked best on simulated reprints of 6,470 articles
 * (docs/quality-catalogue.md).
 *
 * <p>The groups depend only on the articles and links, not on the order in which they are added.
 * The group of an article is right if all links of the articles that it is connected with are
 * added. Not thread-safe.
 */
public final class Reprints {

  /** The least share of the shorter text's shingles that must be in the longer one. */
  private static final double CONTAINED = 0.4;

  /** The same for texts that are too long to be aligned. */
  private static final double CONTAINED_IF_LONG = 0.55;

  /** Texts that share this much are the same, whatever their dates. */
  private static final double SAME = 0.9;

  private static final double BELOW_SAME = Math.nextDown(SAME);

  /** The least length of the shorter text relative to the longer one. */
  private static final double LENGTH = 0.45;

  /** From this relative length on, the shorter text is not just an excerpt. */
  private static final double WHOLE = 0.8;

  /** Texts with fewer shingles are only joined if they are nearly equal as a whole. */
  private static final int TINY = 20;

  /** An excerpt with fewer shingles may only be the form of a kind of announcement. */
  private static final int SHORT = 40;

  /** A text with fewer shingles may still be changed by a fifth if one sentence is. */
  private static final int MIDDLING = 200;

  /**
   * Number of standard deviations below the expected agreement down to which a comparison is still
   * made.
   */
  private static final double SPREAD = 2.5;

  /** Articles more than this many days apart are only joined if they are the same. */
  private static final int DAYS = 60;

  /** An article with its links: similarity by the number of the other article. */
  private static final class Entry {

    final String id;

    /** May be null. */
    final PublicationDate date;

    final int size;
    final Map<Integer, Double> links = new HashMap<>();

    /** The numbers of the longer articles that contain this one. */
    final List<Integer> wholes = new ArrayList<>(0);

    /** The greatest similarity. */
    double best;

    Entry(String id, PublicationDate date, int size) {
      this.id = id;
      this.date = date;
      this.size = size;
    }

    void link(int number, Entry other, double similarity) {
      links.put(number, similarity);
      best = Math.max(best, similarity);
      if (similarity >= SAME && other.size > size) wholes.add(number);
    }
  }

  /** Sorts by date, undated articles last, then by id. */
  private static final Comparator<Entry> EARLIER =
      Comparator.comparing(
              (Entry entry) -> entry.date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(entry -> entry.id);

  private final List<Entry> entries = new ArrayList<>();

  /**
   * Whether one of two articles may reprint the other, judging by their sketches. Only then {@link
   * #similarity} needs to be computed. Misses about two of a hundred reprints.
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
   * The similarity of two articles, 0 to 1; greater than 0 only if one reprints the other.
   *
   * @param aDate publication date of the first, or null
   * @param bDate publication date of the second, or null
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
   * The least share of the shorter text that the longer one must have in the same order. A changed
   * sentence is a greater share of a shorter text, but a short excerpt must be nearly unchanged.
   * The steps were fitted to the simulated reprints, whose precision and recall hardly depend on
   * the last digit: 0.85 in place of 0.83 gives the same within 0.002 (docs/quality-catalogue.md).
   */
  private static double leastInOrder(int shingles, boolean mayBeForm) {
    if (mayBeForm) return 0.9;
    return shingles < SHORT ? 0.85 : shingles < MIDDLING ? 0.8 : 0.83;
  }

  /**
   * The least number of positions in which the signatures of two such texts agree, except for one
   * pair in a hundred. They agree at a position with the probability of the Jaccard similarity,
   * which follows from the containment and the lengths.
   */
  private static double leastAgreement(double contained, double length) {
    double jaccard = contained * length / (1 + length - contained * length);
    double mean = Sketch.SIGNATURE * jaccard;
    return mean - SPREAD * Math.sqrt(mean * (1 - jaccard));
  }

  /** Whether two dates are so far apart that similar words mean another event of the same kind. */
  private static boolean farApart(PublicationDate a, PublicationDate b) {
    if (a == null || b == null || a.day() == 0 || b.day() == 0) return false;
    LocalDate first = LocalDate.of(a.year(), a.month(), a.day());
    LocalDate second = LocalDate.of(b.year(), b.month(), b.day());
    return Math.abs(ChronoUnit.DAYS.between(first, second)) > DAYS;
  }

  /**
   * Adds an article.
   *
   * @param date its publication date, or null
   * @param size number of its shingles, as in its sketch
   * @return its number, counting from 0
   */
  public int add(String id, PublicationDate date, int size) {
    entries.add(new Entry(id, date, size));
    return entries.size() - 1;
  }

  /** Links two articles that are similar. To be called once for each such pair. */
  public void link(int a, int b, double similarity) {
    entries.get(a).link(b, entries.get(b), similarity);
    entries.get(b).link(a, entries.get(a), similarity);
  }

  /** Returns the numbers of the articles that an article is linked with. */
  public Set<Integer> linked(int article) {
    return Collections.unmodifiableSet(entries.get(article).links.keySet());
  }

  /**
   * Returns the group of each article by its number: the id of the group's earliest article, or
   * null for an article without reprints.
   */
  public String[] groups() {
    String[] names = new String[entries.size()];
    boolean[] seen = new boolean[names.length];
    for (int start = 0; start < names.length; start++) {
      if (seen[start]) continue;
      List<Integer> members = connected(start, seen);
      if (members.size() == 1) continue;
      String name = members.stream().map(entries::get).min(EARLIER).orElseThrow().id;
      for (int member : members) names[member] = name;
    }
    return names;
  }

  private List<Integer> connected(int start, boolean[] seen) {
    List<Integer> members = new ArrayList<>();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    while (!open.isEmpty()) {
      int from = open.poll();
      members.add(from);
      for (int to : entries.get(from).links.keySet()) {
        if (seen[to] || !joins(from, to)) continue;
        seen[to] = true;
        open.add(to);
      }
    }
    return members;
  }

  /**
   * Whether the link between two articles puts them into the same group. A copy belongs to its own
   * original, so one end must have no closer relative. If one end is an excerpt, the articles that
   * contain it must be linked with the other end as well: alone, an excerpt may only be the form of
   * many announcements. This depends on no other links than those of the two.
   *
   * <p>All links of both must have been added, this one among them.
   */
  public boolean joins(int a, int b) {
    double similarity = entries.get(a).links.get(b);
    if (similarity >= SAME) return true;
    return similarity >= Math.min(entries.get(a).best, entries.get(b).best)
        && confirmed(a, b)
        && confirmed(b, a);
  }

  /**
   * Whether at least half of the texts that contain an excerpt are linked with the other article.
   */
  private boolean confirmed(int piece, int other) {
    int otherSize = entries.get(other).size;
    int linked = 0;
    int wholes = 0;
    for (int containing : entries.get(piece).wholes) {
      Entry whole = entries.get(containing);
      if (otherSize < LENGTH * whole.size || whole.size < LENGTH * otherSize) continue;
      wholes++;
      if (whole.links.containsKey(other)) linked++;
    }
    return 2 * linked >= wholes;
  }
}
