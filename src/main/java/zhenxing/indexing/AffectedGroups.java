package zhenxing.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zhenxing.catalog.Reprints;
import zhenxing.engine.SketchView;

/**
 * The groups that a change may affect. Whether a link joins two articles depends on the links of
 * these two alone ({@link Reprints}), so a change affects the links of the changed articles and of
 * those that are or were linked with them. Their groups are computed anew, as well as the groups
 * that they have in the index, which must be those of the last grouping. What is only linked with a
 * member, but not joined, is looked up, and otherwise left alone: in a corpus where many articles
 * share paragraphs, most of them are linked with each other in some way.
 */
final class AffectedGroups {

  private final SketchView.Reader reader;
  private final LinkSearch search;
  private final Reprints reprints = new Reprints();

  /** The articles that are looked up or linked with such an article, in the order of reprints. */
  private final List<Integer> articles = new ArrayList<>();

  /** The group that the index has for each of them, or null. */
  private final List<String> groups = new ArrayList<>();

  /** The number in reprints of each of them. */
  private final Map<Integer, Integer> numbers = new HashMap<>();

  /** Articles whose group is computed anew. */
  private final BitSet members = new BitSet();

  AffectedGroups(SketchView.Reader reader, LinkSearch search) {
    this.reader = reader;
    this.search = search;
  }

  /**
   * Finds the groups.
   *
   * @param changed articles whose links may have changed
   * @param near articles that are or were linked with a changed one
   */
  void find(BitSet changed, BitSet near) throws IOException {
    BitSet open = linked(changed);
    open.or(changed);
    open.or(near);
    while (!open.isEmpty()) {
      members.or(open);
      // How close the relatives of an article are depends on all of their links.
      lookUp(linked(open));
      open = joined(open);
    }
  }

  /** Returns the articles that some articles are linked with. */
  private BitSet linked(BitSet some) throws IOException {
    lookUp(some);
    BitSet linked = new BitSet();
    for (int article : some.stream().toArray()) {
      for (int number : reprints.linked(number(article))) linked.set(articles.get(number));
    }
    return linked;
  }

  /** Returns the articles that belong, or belonged, to groups of some members, and are new. */
  private BitSet joined(BitSet some) throws IOException {
    BitSet joined = new BitSet();
    for (int article : some.stream().toArray()) {
      int own = number(article);
      for (int number : reprints.linked(own)) {
        int other = articles.get(number);
        if (members.get(other)) continue;
        if (reprints.joins(own, number) || wereTogether(own, number)) joined.set(other);
      }
    }
    return joined;
  }

  private boolean wereTogether(int number, int other) {
    String group = groups.get(number);
    return group != null && group.equals(groups.get(other));
  }

  private void lookUp(BitSet wanted) throws IOException {
    search.lookUp(
        wanted,
        link -> reprints.link(number(link.probe()), number(link.article()), link.similarity()));
  }

  private int number(int article) throws IOException {
    Integer known = numbers.get(article);
    if (known != null) return known;
    int number = Regrouping.add(article, reader, reprints);
    numbers.put(article, number);
    articles.add(article);
    groups.add(reader.group(article));
    return number;
  }

  /** Reports the articles whose group differs from that in the index. */
  void tell(Regrouping.Moves moves) throws IOException {
    String[] names = reprints.groups();
    for (int article : members.stream().toArray()) {
      int number = number(article);
      if (Objects.equals(names[number], groups.get(number))) continue;
      moves.of(reader.id(article), names[number]);
    }
  }
}
