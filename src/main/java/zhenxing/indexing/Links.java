package zhenxing.indexing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Links between similar articles, in 16 bytes each, and their connected components. */
final class Links {

  private long[] ends = new long[1024];
  private double[] similarities = new double[1024];
  private int count;

  /**
   * A link within a component.
   *
   * @param a index of one article in the component
   * @param b index of the other article
   */
  record Link(int a, int b, double similarity) {}

  /**
   * A connected component: articles that are linked directly or through others.
   *
   * @param articles their numbers, ascending
   */
  record Component(int[] articles, List<Link> links) {}

  /** Adds a link. Each pair of articles must be added only once. */
  void add(int a, int b, double similarity) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
      similarities = Arrays.copyOf(similarities, 2 * count);
    }
    ends[count] = (long) Math.min(a, b) << 32 | Math.max(a, b);
    similarities[count++] = similarity;
  }

  private int a(int link) {
    return (int) (ends[link] >> 32);
  }

  private int b(int link) {
    return (int) ends[link];
  }

  /** Returns the connected components, ordered by their first article. */
  List<Component> components() {
    int[] articles = new int[2 * count];
    for (int link = 0; link < count; link++) {
      articles[2 * link] = a(link);
      articles[2 * link + 1] = b(link);
    }
    articles = Arrays.stream(articles).sorted().distinct().toArray();
    int[] roots = roots(articles);
    List<List<Integer>> members = new ArrayList<>();
    List<List<Integer>> links = new ArrayList<>();
    int[] componentOf = new int[articles.length];
    for (int i = 0; i < articles.length; i++) {
      if (roots[i] == i) {
        componentOf[i] = members.size();
        members.add(new ArrayList<>());
        links.add(new ArrayList<>());
      } else {
        componentOf[i] = componentOf[roots[i]];
      }
      members.get(componentOf[i]).add(articles[i]);
    }
    for (int link = 0; link < count; link++) {
      links.get(componentOf[Arrays.binarySearch(articles, a(link))]).add(link);
    }
    List<Component> components = new ArrayList<>();
    for (int c = 0; c < members.size(); c++) {
      int[] own = members.get(c).stream().mapToInt(Integer::intValue).toArray();
      List<Link> within = links.get(c).stream().map(link -> within(own, link)).toList();
      components.add(new Component(own, within));
    }
    return components;
  }

  private Link within(int[] articles, int link) {
    return new Link(
        Arrays.binarySearch(articles, a(link)),
        Arrays.binarySearch(articles, b(link)),
        similarities[link]);
  }

  /** Returns for each article the index of the first article of its component (union-find). */
  private int[] roots(int[] articles) {
    int[] roots = new int[articles.length];
    for (int i = 0; i < roots.length; i++) roots[i] = i;
    for (int link = 0; link < count; link++) {
      int a = root(roots, Arrays.binarySearch(articles, a(link)));
      int b = root(roots, Arrays.binarySearch(articles, b(link)));
      roots[Math.max(a, b)] = Math.min(a, b);
    }
    for (int i = 0; i < roots.length; i++) roots[i] = root(roots, i);
    return roots;
  }

  private static int root(int[] roots, int at) {
    while (roots[at] != at) {
      roots[at] = roots[roots[at]];
      at = roots[at];
    }
    return at;
  }
}
