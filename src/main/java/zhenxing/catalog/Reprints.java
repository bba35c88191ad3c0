package zhenxing.catalog;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhenxing.article.PublicationDate;

/**
 * Groups articles that print the same text, whatever headline they give it and wherever they cut
 * it. A group is named by its earliest article.
 *
 * <p>Two articles are linked when the longer holds enough of the shorter and is not much longer, so
 * that a digest does not join the news in it. Groups are what links connect: of two cuts of one
 * text that share little, each is linked to the whole.
 *
 * <p>Reports in the same words about other events, such as daily figures, are no reprints: the
 * shorter the texts the more they must share; names and numbers that differ and days far apart
 * speak against one; and a link counts only where one end has no much closer relative. The bounds
 * are those that served best among simulated reprints of 6,470 articles
 * (docs/quality-catalogue.md).
 *
 * <p>The groups depend on the articles and their links alone, not on the order of their coming. To
 * be fed with all articles that links connect, directly or by others. Not safe for use by more than
 * one thread.
 */
public final class Reprints {

  /**
   * Least part of the shorter text that the longer one holds if characters that were changed here
   * and there are looked through.
   */
  private static final double TAKEN_OVER = 0.75;

  /** Least length of the shorter text, as a part of the longer one's. */
  private static final double LENGTH = 0.45;

  /** Texts that share so much are the same, whatever their days and numbers. */
  private static final double SAME = 0.9;

  /** How many standard deviations below the expected agreement is still worth a comparison. */
  private static final double SPREAD = 2.5;

  /** Articles further apart than this are only joined when they are the same. */
  private static final int DAYS = 60;

  /** An article as far as its place in a group goes; the date may be null. */
  private record Entry(String id, PublicationDate date, List<Link> links) {

    double best() {
      double best = 0;
      for (Link link : links) best = Math.max(best, link.similarity);
      return best;
    }
  }

  private record Link(int to, double similarity) {}

  /** The earliest first, undated ones last, those of a day by id. */
  private static final Comparator<Entry> EARLIER =
      Comparator.comparing(Entry::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Entry::id);

  private final List<Entry> entries = new ArrayList<>();

  /**
   * How alike two articles are, above 0 (up to 1) only where one reprints the other.
   *
   * @param aDate when the one was published, or null
   * @param bDate when the other was published, or null
   */
  public static double similarity(
      PublicationDate aDate, Sketch a, PublicationDate bDate, Sketch b) {
    int shorter = Math.min(a.size(), b.size());
    double length = shorter / (double) Math.max(a.size(), b.size());
    double least = leastContained(shorter);
    if (length < LENGTH || a.agreement(b) < leastAgreement(least, length)) return 0;
    double contained = a.containment(b);
    if (contained >= SAME) return contained;
    if (contained < least || a.takenOver(b) < TAKEN_OVER) return 0;
    return farApart(aDate, bDate) || a.contradicts(b) ? 0 : contained;
  }

  /**
   * Least part of the shorter text that the longer one holds, by the number of the shorter one's
   * shingles. The shorter a text, the more of it may be the form that announcements of its kind
   * follow.
   */
  private static double leastContained(int shingles) {
    if (shingles < 40) return SAME;
    return shingles < 100 ? 0.67 : shingles < 200 ? 0.57 : 0.49;
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
   * @return its number, from 0 on
   */
  public int add(String id, PublicationDate date) {
    entries.add(new Entry(id, date, new ArrayList<>()));
    return entries.size() - 1;
  }

  /** Links two articles, once for each pair that is alike. */
  public void link(int a, int b, double similarity) {
    entries.get(a).links.add(new Link(b, similarity));
    entries.get(b).links.add(new Link(a, similarity));
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
      for (Link link : entries.get(from).links) {
        // A copy belongs to its own original: one end has no closer relative.
        boolean holds =
            link.similarity >= SAME || link.similarity >= Math.min(best[from], best[link.to]);
        if (seen[link.to] || !holds) continue;
        seen[link.to] = true;
        open.add(link.to);
      }
    }
    return members;
  }
}
