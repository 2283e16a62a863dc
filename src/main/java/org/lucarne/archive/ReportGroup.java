package org.lucarne.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lucarne.intake.Passwords;

/**
 * Items of an import that need the same done to them.
 *
 * @param doubt what is doubtful about the articles, or {@code null} when the items failed
 * @param reason a sentence without its full stop
 * @param remedy what would help, or empty
 * @param items the items, in the order of their files
 */
public record ReportGroup(Doubt.Kind doubt, String reason, String remedy, List<Item> items) {

  /**
   * One item.
   *
   * @param id of the article, or {@code null} when the item failed
   * @param words its title, or its own reason where that says more than the group's
   */
  public record Item(String path, int item, String id, String words) {}

  public ReportGroup {
    items = List.copyOf(items);
  }

  /** Ids of the articles, for changing all of them. */
  public List<String> ids() {
    return items.stream().map(Item::id).toList();
  }

  /** Whether the right password would bring the items in. */
  public boolean wantsPassword() {
    return doubt == null && Passwords.areWantedBy(reason);
  }

  static List<ReportGroup> of(ImportReport report) {
    Map<Doubt.Kind, Map<String, List<Item>>> doubtful = new EnumMap<>(Doubt.Kind.class);
    for (Doubt each : report.doubts()) {
      doubtful
          .computeIfAbsent(each.kind(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(each.sentence(), _ -> new ArrayList<>())
          .add(new Item(each.path(), each.item(), each.id(), each.title()));
    }
    Map<String, List<Outcome.Failed>> failed = new LinkedHashMap<>();
    for (Outcome outcome : report.outcomes()) {
      if (outcome instanceof Outcome.Failed each) {
        failed.computeIfAbsent(general(each.reason()), _ -> new ArrayList<>()).add(each);
      }
    }
    List<ReportGroup> groups = new ArrayList<>();
    failed.forEach((reason, items) -> groups.add(of(reason, items)));
    groups.sort(Comparator.comparingInt(group -> -group.items().size()));
    doubtful.forEach(
        (kind, bySentence) ->
            bySentence.forEach(
                (sentence, items) -> groups.add(new ReportGroup(kind, sentence, "", items))));
    return groups;
  }

  private static ReportGroup of(String reason, List<Outcome.Failed> failed) {
    List<String> reasons = failed.stream().map(Outcome.Failed::reason).distinct().toList();
    return new ReportGroup(
        null,
        capital(reasons.size() == 1 ? why(reasons.getFirst()) : reason),
        whatHelps(reasons.getFirst()),
        failed.stream()
            .map(each -> new Item(each.path(), each.item(), null, why(each.reason())))
            .toList());
  }

  /** The part of a reason before what is special to one file, which readers put last. */
  private static String general(String reason) {
    String why = why(reason);
    int end = why.length();
    for (char c : new char[] {'(', ':', '"', '“'}) {
      int at = why.indexOf(c);
      end = at > 10 ? Math.min(end, at) : end;
    }
    StringBuilder words = new StringBuilder();
    for (String word : why.substring(0, end).strip().split(" ")) {
      boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
      words.append(words.isEmpty() ? "" : " ").append(number ? "…" : word);
    }
    return words.toString();
  }

  /** A reason as readers word it is "why; what would help". */
  private static String why(String reason) {
    int at = reason.lastIndexOf("; ");
    return at < 0 ? reason : reason.substring(0, at);
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String whatHelps(String reason) {
    int at = reason.lastIndexOf("; ");
    return at < 0 ? "" : capital(reason.substring(at + 2));
  }
}
