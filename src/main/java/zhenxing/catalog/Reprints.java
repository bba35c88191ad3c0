package zhenxing.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
 * <p>Not safe for use by more than one thread.
 */
public final class Reprints {

  /** Least part of the shorter text that the longer one holds. */
  private static final double CONTAINED = 0.52;

  /** Least length of the shorter text, as a part of the longer one's. */
  private static final double LENGTH = 0.45;

  /** Texts with fewer shingles than this are only joined when they are the same. */
  private static final int SHORT = 40;

  private static final double SAME = 0.9;

  /** Signatures that agree in fewer places are not worth a comparison. */
  private static final int AGREEMENT = 8;

  /** An article of a group. */
  public record Member(String id, double similarity) {}

  private record Link(Entry to, double similarity) {}

  private static final class Entry {
    final String id;
    final PublicationDate date;
    final Sketch sketch;
    final List<Link> links = new ArrayList<>();
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
    Entry first;
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
      if (other.removed) continue;
      double similarity = similarity(sketch, other.sketch);
      if (similarity > 0) {
        entry.links.add(new Link(other, similarity));
        other.links.add(new Link(entry, similarity));
      }
    }
    bands.add(entries.size(), sketch);
    entries.add(entry);
    byId.put(id, entry);
    changed.add(id);
    Set<Group> joined = new LinkedHashSet<>();
    entry.links.forEach(link -> joined.add(link.to.group));
    join(entry, joined);
  }

  /** Takes an article out; nothing happens where it is not known. */
  public void remove(String id) {
    Entry entry = byId.remove(id);
    if (entry == null) return;
    entry.removed = true;
    changed.add(id);
    for (Link link : entry.links) link.to.links.removeIf(back -> back.to == entry);
    regroup(entry.group);
  }

  /** How alike two texts are, above 0 only for a reprint. */
  private static double similarity(Sketch a, Sketch b) {
    int shorter = Math.min(a.size(), b.size());
    double length = shorter / (double) Math.max(a.size(), b.size());
    if (length < LENGTH || a.agreement(b) < AGREEMENT) return 0;
    double contained = a.containment(b);
    return contained >= (shorter < SHORT ? SAME : CONTAINED) ? contained : 0;
  }

  private void join(Entry entry, Collection<Group> groups) {
    Group group =
        groups.stream().max(Comparator.comparingInt(g -> g.members.size())).orElseGet(Group::new);
    List<Entry> moved = new ArrayList<>(List.of(entry));
    for (Group other : groups) if (other != group) moved.addAll(other.members);
    Entry before = group.first;
    for (Entry e : moved) {
      e.group = group;
      group.members.add(e);
      if (group.first == null || EARLIER.compare(e, group.first) < 0) group.first = e;
      changed.add(e.id);
    }
    if (group.first != before) group.members.forEach(e -> changed.add(e.id));
  }

  /** Finds out what still hangs together after an article left. */
  private void regroup(Group group) {
    List<Entry> left = group.members.stream().filter(e -> !e.removed).toList();
    Entry first = group.first;
    left.forEach(e -> e.group = null);
    for (Entry start : left) {
      if (start.group != null) continue;
      Group next = new Group();
      ArrayDeque<Entry> open = new ArrayDeque<>(List.of(start));
      start.group = next;
      while (!open.isEmpty()) {
        Entry e = open.poll();
        next.members.add(e);
        if (next.first == null || EARLIER.compare(e, next.first) < 0) next.first = e;
        for (Link link : e.links) {
          if (link.to.group == null) {
            link.to.group = next;
            open.add(link.to);
          }
        }
      }
      if (next.first != first) next.members.forEach(e -> changed.add(e.id));
    }
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
