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
import zhenxing.catalog.NamedPlaces.Name;

/**
 * Reads the mentions of places in an article, each with the clues around it that say whether
 * something is told from there. A name that only begins a longer one (辽宁 in 辽宁盘锦) is none; a
 * village speaks for the county behind whose name it first stood; 我市 is the city of the newspaper.
 */
final class PlaceMentions {

  /** Offices that sit in the capital of a province and work for all of it. */
  private static final String[] OF_PROVINCE = {"海关", "铁路局", "局集团", "中心支行"};

  /** How many villages and towns of an article are followed. */
  private static final int MOST_LOCAL_NAMES = 12;

  /** So often at least a text speaks of 我市 that is written for readers there. */
  private static final int LEAST_LOCAL = 2;

  private final Gazetteer gazetteer;
  private final NamedPlaces reader;

  PlaceMentions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    reader = new NamedPlaces(gazetteer);
  }

  /**
   * A mention of a place.
   *
   * @param start where it begins in the text of the frame
   * @param end one past its last character
   * @param zone in what part of the article
   * @param regional whether the words mean other provinces as well: 京津冀
   * @param clues what stands around it, as {@link MentionClues} names it
   */
  record Mention(
      Place place, int start, int end, Zone zone, boolean regional, List<String> clues) {}

  /** The mentions in an article, in the order of the text; the name of its source may be null. */
  List<Mention> read(Frame frame, String source) {
    String text = frame.text();
    List<Name> names = reader.in(text);
    names.replaceAll(name -> speaksForProvince(text, name) ? ofProvince(name) : name);
    Set<Integer> standIns = follow(text, names);
    if (source != null) standIns.addAll(ours(text, source, names));
    MentionClues clues = new MentionClues(frame, names);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      List<Place> parts = name.places();
      if (parts.isEmpty() || NamedPlaces.isSaidMoreExactly(names, i)) continue;
      Zone zone = frame.zone(name.start());
      List<String> around = clues.of(i, standIns.contains(name.start()));
      for (Place part : parts) {
        mentions.add(
            new Mention(part, name.start(), name.end(), zone, name.place() == null, around));
      }
    }
    return mentions;
  }

  /** Adds the later mentions of villages and towns to the names; returns where they begin. */
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
            // Behind its county, or with 县 or 区 between them, it is the same mention.
            boolean same = first.contains(at) || first.contains(at - 1);
            if (!same && starts.add(at)) found.add(new Name(at, end, place, List.of()));
            at = text.indexOf(village, end);
          }
        });
    if (!found.isEmpty()) {
      names.addAll(found);
      names.sort(Comparator.comparingInt(Name::start));
    }
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
   * Adds 我市 and the like as names of the place of the newspaper, where the text speaks to readers
   * there; returns where they begin.
   */
  private Set<Integer> ours(String text, String source, List<Name> names) {
    Set<Integer> starts = new HashSet<>();
    for (Name name : reader.beside(text, source)) {
      Place place = name.place();
      if (place == null) continue;
      List<Name> found = new ArrayList<>();
      LocalWords.scan(
          text,
          place.city() != null,
          (word, from, to) -> found.add(new Name(from, to, place, List.of())));
      found.removeIf(our -> isNamed(names, our.start()));
      if (found.size() < LEAST_LOCAL) continue;
      names.addAll(found);
      names.sort(Comparator.comparingInt(Name::start));
      for (Name our : found) starts.add(our.start());
    }
    return starts;
  }

  /** Whether a name ends where words begin, as in 大连市委, or covers them. */
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
