package zhenxing.catalog;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.PublicationDate;

/**
 * Groups articles that print the same text, whatever headline they give it and wherever they cut
 * it. Fed article by article; a group is named by its earliest article.
 *
 * <p>Articles that share a band of their signatures ({@link Bands}) are compared; two are linked
 * when the longer holds enough of the shorter and is not much longer, so that a digest does not
 * join the news in it. Groups are what links connect: of two cuts of one text that share little,
 * each is linked to the whole.
 *
 * <p>Reports in the same words about other events, such as daily figures, are no reprints: numbers
 * that differ and days far apart speak against one, and a link counts only where one end has no
 * much closer relative.
 *
 * <p>Not safe for use by more than one thread.
 */
public final class Reprints {

  /** Least part of the shorter text that the longer one holds. */
  private static final double CONTAINED = 0.55;

  /** How much less alike than its closest relative an article's relative can be. */
  private static final double LEEWAY = 0.1;

  /** Least length of the shorter text, as a part of the longer one's. */
  private static final double LENGTH = 0.45;

  /** The same for texts of fewer shingles than this: announcements that follow a form. */
  private static final int SHORT = 120;

  private static final double CONTAINED_SHORT = 0.6;

  /** Texts with even fewer are only joined when they are the same. */
  private static final int VERY_SHORT = 40;

  private static final double SAME = 0.9;

  /** Signatures that agree in fewer places are not worth a comparison. */
  private static final int AGREEMENT = 8;

  /** Articles further apart than this are only joined when they are the same. */
  private static final int DAYS = 60;

  /** An article of a group. */
  public record Member(String id, double similarity) {}

  private record Link(Entry to, double similarity) {}

  private static final class Entry {
    final String id;
    final PublicationDate date;
    final Sketch sketch;
    final List<Link> links = new ArrayList<>();
    double best; // the highest similarity of its links, 0 for none
    boolean removed;
    Group group;

    Entry(String id, PublicationDate date, Sketch sketch) {
      this.id = id;
      this.date = date;
      this.sketch = sketch;
    }
  }

  private static final class Group {
    final List<Entry> members = new ArrayList<>();
    Entry first; // null until the members are sorted out
  }

  /** The earliest first; an article without a date is not called the first. */
  private static final Comparator<Entry> EARLIER =
      Comparator.comparing((Entry e) -> e.date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(e -> e.id);

  private final Bands bands = new Bands();
  private final List<Entry> entries = new ArrayList<>(); // by number; stays when removed
  private final Map<String, Entry> byId = new HashMap<>();
  private final Set<String> changed = new LinkedHashSet<>();

  /**
   * Takes in an article, in the place of an older one of this id.
   *
   * @param date when it was published, or null
   */
  public void put(String id, PublicationDate date, Sketch sketch) {
    remove(id);
    Entry entry = new Entry(id, date, sketch);
    Set<Integer> seen = new HashSet<>();
    bands.candidates(sketch, seen::add);
    for (int number : seen) {
      Entry other = entries.get(number);
      double similarity = other.removed ? 0 : similarity(entry, other);
      if (similarity == 0) continue;
      entry.links.add(new Link(other, similarity));
      other.links.add(new Link(entry, similarity));
      other.best = Math.max(other.best, similarity);
      entry.best = Math.max(entry.best, similarity);
    }
    bands.add(entries.size(), sketch);
    entries.add(entry);
    byId.put(id, entry);
    changed.add(id);
    Set<Group> touched = new LinkedHashSet<>();
    entry.links.forEach(link -> touched.add(link.to.group));
    entry.group = new Group();
    entry.group.members.add(entry);
    touched.add(entry.group);
    regroup(touched);
  }

  /** Takes an article out; nothing happens where it is not known. */
  public void remove(String id) {
    Entry entry = byId.remove(id);
    if (entry == null) return;
    entry.removed = true;
    changed.add(id);
    Set<Group> touched = new LinkedHashSet<>(List.of(entry.group));
    for (Link link : entry.links) {
      Entry other = link.to;
      other.links.removeIf(back -> back.to == entry);
      other.best = other.links.stream().mapToDouble(Link::similarity).max().orElse(0);
      // A link that was outdone by the removed article may hold now.
      touched.add(other.group);
      other.links.forEach(l -> touched.add(l.to.group));
    }
    regroup(touched);
  }

  private static double similarity(Entry a, Entry b) {
    return similarity(a.date, a.sketch, b.date, b.sketch);
  }

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
    if (length < LENGTH || a.agreement(b) < AGREEMENT) return 0;
    double contained = a.containment(b);
    if (contained >= SAME) return contained;
    if (farApart(aDate, bDate) || a.contradicts(b)) return 0;
    double least = shorter < VERY_SHORT ? SAME : shorter < SHORT ? CONTAINED_SHORT : CONTAINED;
    return contained >= least ? contained : 0;
  }

  /** Whether two days are so far apart that like words mean another event of the same kind. */
  private static boolean farApart(PublicationDate a, PublicationDate b) {
    if (a == null || b == null || a.day() == 0 || b.day() == 0) return false;
    LocalDate first = LocalDate.of(a.year(), a.month(), a.day());
    LocalDate second = LocalDate.of(b.year(), b.month(), b.day());
    return Math.abs(ChronoUnit.DAYS.between(first, second)) > DAYS;
  }

  /** Finds out what of these groups hangs together now. */
  private void regroup(Set<Group> groups) {
    Map<Entry, Entry> firsts = new LinkedHashMap<>();
    for (Group group : groups) {
      for (Entry e : group.members) if (!e.removed) firsts.put(e, group.first);
    }
    firsts.keySet().forEach(e -> e.group = null);
    for (Entry start : firsts.keySet()) {
      if (start.group != null) continue;
      Group group = new Group();
      ArrayDeque<Entry> open = new ArrayDeque<>(List.of(start));
      start.group = group;
      while (!open.isEmpty()) {
        Entry e = open.poll();
        group.members.add(e);
        if (group.first == null || EARLIER.compare(e, group.first) < 0) group.first = e;
        for (Link link : e.links) {
          if (link.to.group == null && holds(e, link)) {
            link.to.group = group;
            open.add(link.to);
          }
        }
      }
      for (Entry e : group.members) if (firsts.get(e) != group.first) changed.add(e.id);
    }
  }

  /** Whether one end has no much closer relative: a copy belongs to its own original. */
  private static boolean holds(Entry from, Link link) {
    return link.similarity >= Math.min(from.best, link.to.best) - LEEWAY;
  }

  /**
   * The name of an article's group: the id of its earliest article, its own where it stands alone.
   *
   * @throws IllegalArgumentException when the article is not known
   */
  public String group(String id) {
    return entry(id).group.first.id;
  }

  /**
   * The other articles of a group, most alike first; with the similarity (0 to 1) to the article
   * that is asked for.
   *
   * @throws IllegalArgumentException when the article is not known
   */
  public List<Member> members(String id) {
    Entry entry = entry(id);
    return entry.group.members.stream()
        .filter(e -> e != entry)
        .map(e -> new Member(e.id, entry.sketch.containment(e.sketch)))
        .sorted(Comparator.comparingDouble(Member::similarity).reversed().thenComparing(Member::id))
        .toList();
  }

  private Entry entry(String id) {
    Entry entry = byId.get(id);
    if (entry == null) throw new IllegalArgumentException("no article '" + id + "' was put in");
    return entry;
  }

  /**
   * The articles put in, removed or moved to another group or under another name since the last
   * call: those whose group an index has to write anew.
   */
  public Set<String> drainChanged() {
    Set<String> drained = new LinkedHashSet<>(changed);
    changed.clear();
    return drained;
  }
}
