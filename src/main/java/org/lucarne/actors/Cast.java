package org.lucarne.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who has been named in full so far in one article, so that shorter names find them. */
final class Cast {

  /** A person's last name as it sounds, with the sounds of all the names. */
  private record FullName(String id, String surname, String given) {}

  private final Set<String> named = new HashSet<>();
  private final List<FullName> people = new ArrayList<>();
  private final Map<Long, String> abbreviations = new HashMap<>();

  /** The day of publication, or {@code null}. */
  final LocalDate day;

  Cast(LocalDate day) {
    this.day = day;
  }

  void name(String id) {
    named.add(id);
  }

  boolean isNamed(String id) {
    return named.contains(id);
  }

  void person(String id, String given, String surname) {
    named.add(id);
    for (FullName person : people) {
      if (person.id.equals(id) && person.surname.equals(surname)) {
        return;
      }
    }
    people.add(new FullName(id, surname, given));
  }

  /**
   * The only person named in full whose last name sounds so.
   *
   * @return {@code null} when there is none, and {@code ""} when there are several
   */
  String bearer(String surname) {
    String found = null;
    for (FullName person : people) {
      if (Sound.agree(person.surname, surname)) {
        if (found != null && !found.equals(person.id)) {
          return "";
        }
        found = person.id;
      }
    }
    return found;
  }

  /** Whether this given name belongs to the person. */
  boolean isGiven(String id, String given) {
    for (FullName person : people) {
      if (person.id.equals(id) && Sound.agree(person.given, given)) {
        return true;
      }
    }
    return false;
  }

  void abbreviation(long hash, String id) {
    abbreviations.putIfAbsent(hash, id);
  }

  String abbreviated(long hash) {
    return abbreviations.isEmpty() ? null : abbreviations.get(hash);
  }

  boolean hasAbbreviations() {
    return !abbreviations.isEmpty();
  }
}
