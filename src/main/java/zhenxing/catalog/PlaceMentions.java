package zhenxing.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenxing.article.Place;
import zhenxing.catalog.Frame.Zone;
import zhenxing.catalog.Gazetteer.Level;
import zhenxing.catalog.NamedPlaces.Name;

/**
 * Finds the mentions of places in an article, with the clues around each. A name that is only the
 * beginning of a longer one (辽宁 in 辽宁盘锦) is not a mention. A village counts for the county after
 * whose name it was introduced; 我市 counts for the newspaper's city.
 */
final class PlaceMentions {

  /** Authorities located in the capital of a province that are responsible for all of it. */
  private static final String[] OF_PROVINCE = NameUses.WORDS.words("of-province");

  /** Maximum number of villages and towns that are followed in an article. */
  private static final int MOST_LOCAL_NAMES = 12;

  /** A text written for local readers uses words like 我市 at least this often. */
  private static final int LEAST_LOCAL = 2;

  private final Gazetteer gazetteer;
  private final NamedPlaces reader;

  PlaceMentions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    reader = new NamedPlaces(gazetteer);
  }

  /** Words between a firm's name and the place of its branch. */
  private static final Set<String> OF_FIRMS = Set.of("集团", "公司", "股份", "集团公司", "有限公司");

  /**
   * A mention of a place.
   *
   * @param place the place
   * @param start index of its first character in the text of the {@link Frame}
   * @param end index after its last character
   * @param zone the part of the article it is in
   * @param regional whether the words refer to other places as well: 京津冀
   * @param clues its surroundings, see {@link MentionClues}
   */
  record Mention(Place place, int start, int end, Zone zone, boolean regional, Clues clues) {}

  /**
   * Returns the mentions in an article, in text order.
   *
   * @param source name of the article's source, or null
   */
  List<Mention> read(Frame frame, String source) {
    String text = frame.text();
    List<Name> names = reader.in(text, source);
    names.removeIf(name -> MediumInBrackets.holds(text, name.start(), name.end()));
    names.replaceAll(name -> speaksForProvince(text, name) ? ofProvince(name) : name);
    add(names, Abbreviations.in(text, frame.titleEnd(), names));
    Set<Integer> standIns = follow(text, names);
    if (source != null) standIns.addAll(ours(text, source, names));
    MentionClues clues = new MentionClues(frame, names);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      List<Place> parts = name.places();
      if (parts.isEmpty() || NamedPlaces.isSaidMoreExactly(names, i)) continue;
      if (isOfBranch(text, names, i) || NameUses.isAside(text, name.start(), name.end())) continue;
      Zone zone = frame.zone(name.start());
      Clues around = clues.of(i, standIns.contains(name.start()));
      for (Place part : parts) {
        mentions.add(
            new Mention(part, name.start(), name.end(), zone, name.place() == null, around));
      }
    }
    return mentions;
  }

  /**
   * Whether a firm or institution is named together with the place of one of its branches, as in
   * 青岛啤酒西安工厂, 北京银行上海分行 and 北京儿童医院保定医院. What is reported happens there and not at its seat.
   */
  private static boolean isOfBranch(String text, List<Name> names, int i) {
    Name first = names.get(i);
    int next = i + 1;
    // 瑞金 in 上海瑞金医院无锡分院 is part of the institution's name.
    while (next <= i + 2 && next < names.size() && names.get(next).place() == null) next++;
    if (next == names.size() || names.get(next).place() == null) return false;
    Name branch = names.get(next);
    int from = first.end();
    int to = branch.start();
    if (first.seat() == null) return NameUses.isBranch(text, from, to, branch.end());
    if (branch.place().equals(first.seat())) return false;
    return from == to || from < to && OF_FIRMS.contains(text.substring(from, to));
  }

  /** Adds names to others and keeps the order of the text. */
  private static void add(List<Name> names, List<Name> more) {
    if (more.isEmpty()) return;
    names.addAll(more);
    names.sort(Comparator.comparingInt(Name::start));
  }

  /** Adds later mentions of villages and towns to the names. Returns their start positions. */
  private static Set<Integer> follow(String text, List<Name> names) {
    Map<String, Place> local = new LinkedHashMap<>();
    Set<Integer> first = new HashSet<>();
    for (Name name : names) {
      if (name.place() == null || local.size() == MOST_LOCAL_NAMES) continue;
      String village = LocalNames.at(text, name.end());
      if (village == null) continue;
      local.putIfAbsent(village, name.place());
      first.add(name.end());
    }
    Set<Integer> starts = new HashSet<>();
    List<Name> found = new ArrayList<>();
    local.forEach(
        (village, place) -> {
          for (int at = text.indexOf(village); at >= 0; ) {
            int end = at + village.length();
            // Directly after its county, or after 县 or 区, it is part of the same mention.
            boolean same = first.contains(at) || first.contains(at - 1);
            if (!same && starts.add(at)) found.add(new Name(at, end, place, List.of()));
            at = text.indexOf(village, end);
          }
        });
    add(names, found);
    return starts;
  }

  /** Whether the capital of a province stands for the province: 海口海关. */
  private boolean speaksForProvince(String text, Name name) {
    Place place = name.place();
    if (place == null || place.city() == null || place.city().equals(place.province())) {
      return false;
    }
    if (!gazetteer.cities(place.province()).getFirst().equals(place)) return false;
    for (String office : OF_PROVINCE) if (text.startsWith(office, name.end())) return true;
    return false;
  }

  private static Name ofProvince(Name name) {
    return new Name(name.start(), name.end(), new Place(name.place().province(), null), List.of());
  }

  /**
   * Adds 我市, 我县 and similar words as names of the publisher's place, if the text addresses readers
   * there. Returns their start positions.
   */
  private Set<Integer> ours(String text, String source, List<Name> names) {
    Set<Integer> starts = new HashSet<>();
    for (Name name : reader.beside(text, source)) {
      Place place = name.place();
      if (place == null) continue;
      List<Name> found = new ArrayList<>();
      boolean municipality = name.level() == Level.PROVINCE && place.city() != null;
      LocalWords.scan(
          text,
          municipality ? Level.CITY : name.level(),
          (word, from, to) -> found.add(new Name(from, to, place, List.of())));
      found.removeIf(our -> isNamed(names, our.start()));
      if (found.size() < LEAST_LOCAL) continue;
      add(names, found);
      for (Name our : found) starts.add(our.start());
    }
    return starts;
  }

  /** Whether a name ends at this position, as in 大连市委, or extends across it. */
  private static boolean isNamed(List<Name> names, int at) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).start() <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && names.get(low - 1).end() >= at;
  }
}
