package org.lucarne.actors;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lucarne.model.ActorKind;

/** Dates of office in the authority file beside those of a dictionary of event coders. */
public final class OfficeDates {

  /**
   * What the two say of the people whom both name.
   *
   * @param people in both, with an office and with dates
   * @param offices theirs that began before the dictionary ends
   * @param inside those at least half within the dictionary's years in government
   * @param doubtful the others, each as a line to read
   */
  public record Comparison(int people, int offices, int inside, List<String> doubtful) {}

  private OfficeDates() {}

  /**
   * Compares the offices with the dictionary's months under codes of government.
   *
   * @param end the last month that the dictionary covers
   */
  public static Comparison compare(String dictionary, YearMonth end) {
    Authority authority = Authority.load();
    Map<String, List<EventDictionary.Code>> terms = new HashMap<>();
    for (EventDictionary.Item item : EventDictionary.read(dictionary)) {
      List<EventDictionary.Code> dated =
          item.codes().stream()
              .filter(code -> code.isDated() && "government".equals(office(code)))
              .toList();
      for (String name : dated.isEmpty() ? List.<String>of() : item.names()) {
        List<String> ids =
            authority.idsOf(name).stream()
                .filter(id -> id.startsWith(ActorKind.PERSON.label() + ":"))
                .toList();
        if (ids.size() == 1 && name.indexOf(' ') > 0) {
          terms.computeIfAbsent(ids.getFirst(), _ -> new ArrayList<>()).addAll(dated);
          break;
        }
      }
    }
    int offices = 0;
    int inside = 0;
    List<String> doubtful = new ArrayList<>();
    for (Map.Entry<String, List<EventDictionary.Code>> person : terms.entrySet()) {
      Entry entry = authority.entry(person.getKey());
      for (Role role : entry.roles()) {
        if (role.from().isAfter(end)) {
          continue;
        }
        offices++;
        YearMonth to = role.to() == null || role.to().isAfter(end) ? end : role.to();
        long months = role.from().until(to, ChronoUnit.MONTHS) + 1;
        long shared = shared(person.getValue(), role.from(), to);
        if (2 * shared >= months) {
          inside++;
        } else {
          doubtful.add(entry.actor().name() + " | " + role + " | " + person.getValue());
        }
      }
    }
    doubtful.sort(null);
    return new Comparison(terms.size(), offices, inside, doubtful);
  }

  private static String office(EventDictionary.Code code) {
    return EventDictionary.office(code.code());
  }

  private static long shared(List<EventDictionary.Code> codes, YearMonth from, YearMonth to) {
    long shared = 0;
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      for (EventDictionary.Code code : codes) {
        if ((code.from() == null || !month.isBefore(code.from()))
            && (code.to() == null || !month.isAfter(code.to()))) {
          shared++;
          break;
        }
      }
    }
    return shared;
  }
}
