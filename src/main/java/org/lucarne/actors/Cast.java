package org.lucarne.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Who has been named in full so far in one article, so that shorter names find them. */
final class Cast {

  /** The words of a person's name as they sound, the surname last. */
  private record FullName(String id, List<String> sounds) {
    String surname() {
      return sounds.getLast();
    }
  }

  private static final long OF = Hash.of("of");
  private static final long FOR = Hash.of("for");

  /** The words of an organisation's name. */
  private record Body(String id, long[] words) {
    boolean isHeaded(long head) {
      int last = words.length - 1;
      for (int i = 0; i <= last && last > 0; i++) {
        if (words[i] == head && (i == last || words[i + 1] == OF || words[i + 1] == FOR)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Set<String> named = new HashSet<>();
  private final Map<String, Integer> states = new HashMap<>();
  private final List<FullName> people = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private final Map<Long, String> abbreviations = new HashMap<>();
  private final Map<Long, String> companies = new HashMap<>();

  /** The day of publication, or {@code null}. */
  final LocalDate day;

  private final String language;

  /**
   * @param day of publication, or {@code null}
   * @param language two letters, or {@code null}
   */
  Cast(LocalDate day, String language) {
    this.day = day;
    this.language = language;
  }

  /** In German a capital says nothing of a noun. */
  boolean nounsHaveCapitals() {
    return "de".equals(language);
  }

  /** Where people are called by the first of two surnames. */
  boolean hasTwoSurnames() {
    return "es".equals(language);
  }

  /** Whether the rules for English hold, which they do where nothing else is known. */
  boolean isEnglish() {
    return language == null || "en".equals(language);
  }

  boolean isArabic() {
    return "ar".equals(language);
  }

  boolean isFrench() {
    return "fr".equals(language);
  }

  void name(String id) {
    named.add(id);
  }

  /** Notes that the article speaks of a state: by name, by nationality, or by one of its own. */
  void state(String id) {
    if (id != null) {
      states.merge(id, 1, Integer::sum);
    }
  }

  boolean isAbout(String state) {
    return states.containsKey(state);
  }

  /** How often the article speaks of a state. */
  int speaksOf(String state) {
    return states.getOrDefault(state, 0);
  }

  boolean isNamed(String id) {
    return named.contains(id);
  }

  /** Adds a person with the sounds of the words of the name, the surname last. */
  void person(String id, List<String> sounds) {
    named.add(id);
    FullName name = new FullName(id, sounds);
    if (!people.contains(name)) {
      people.add(name);
    }
  }

  /**
   * Who of the people so far is meant by a name of two words or more: the first name and the
   * surname are theirs, or it is the end of their longer name (Rami Abdel Rahman, then Abdel
   * Rahman).
   *
   * @return {@code null} when nobody or several
   */
  String sameAs(List<String> sounds) {
    String found = null;
    for (FullName person : people) {
      if (isSame(person.sounds, sounds)) {
        if (found != null && !found.equals(person.id)) {
          return null;
        }
        found = person.id;
      }
    }
    return found;
  }

  private static boolean isSame(List<String> a, List<String> b) {
    if (!Sound.agree(a.getLast(), b.getLast())) {
      return false;
    }
    List<String> few = a.size() <= b.size() ? a : b;
    List<String> many = a.size() <= b.size() ? b : a;
    if (few.size() < 2) {
      return false;
    }
    boolean end = true;
    for (int i = 1; i <= few.size() && end; i++) {
      end = Sound.agree(few.get(few.size() - i), many.get(many.size() - i));
    }
    if (end) {
      return true;
    }
    // Riad Hijab and Riad Farid Hijab
    int at = 0;
    for (String word : many) {
      if (at < few.size() && Sound.agree(word, few.get(at))) {
        at++;
      }
    }
    return at == few.size() && Sound.agree(few.getFirst(), many.getFirst());
  }

  /**
   * The only person named in full whose last name sounds so.
   *
   * @return {@code null} when there is none, and {@code ""} when there are several
   */
  String bearer(String surname) {
    String found = null;
    for (FullName person : people) {
      if (Sound.agree(person.surname(), surname)) {
        if (found != null && !found.equals(person.id)) {
          return "";
        }
        found = person.id;
      }
    }
    return found;
  }

  /**
   * The only person among whose middle names is this one, by which some go: Khaled Hanafi Fahim is
   * Dr Hanafi.
   *
   * @return {@code null} when there is none or several
   */
  String middle(String name) {
    String found = null;
    for (FullName person : people) {
      for (int i = 1; i + 1 < person.sounds.size(); i++) {
        if (Sound.agree(person.sounds.get(i), name)) {
          if (found != null && !found.equals(person.id)) {
            return null;
          }
          found = person.id;
        }
      }
    }
    return found;
  }

  /** The only person with this given name, by which some articles go on; {@code null} otherwise. */
  String called(String given) {
    String found = null;
    for (FullName person : people) {
      if (person.sounds.size() > 1 && Sound.agree(person.sounds.getFirst(), given)) {
        if (found != null && !found.equals(person.id)) {
          return null;
        }
        found = person.id;
      }
    }
    return found;
  }

  /** Whether this given name belongs to the person. */
  boolean isGiven(String id, String given) {
    for (FullName person : people) {
      if (person.id.equals(id)) {
        for (String sound : person.sounds.subList(0, person.sounds.size() - 1)) {
          if (Sound.agree(sound, given)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Adds an organisation with the hashes of the words of its name. */
  void body(String id, long[] words) {
    named.add(id);
    for (Body body : bodies) {
      if (body.id.equals(id) && Arrays.equals(body.words, words)) {
        return;
      }
    }
    bodies.add(new Body(id, words));
  }

  /** Adds the first word of a company's name, by which it goes: Samsung Electronics. */
  void company(long word, String id) {
    companies.putIfAbsent(word, id);
  }

  /** The company that goes by this word, or {@code null}. */
  String company(long word) {
    return companies.get(word);
  }

  /** The only organisation with exactly this name, or {@code null}. */
  String whole(long[] words) {
    for (Body body : bodies) {
      if (Arrays.equals(body.words, words)) {
        return body.id;
      }
    }
    return null;
  }

  /** The only organisation whose longer name begins with these words, or {@code null}. */
  String beginning(long[] words) {
    return longer(words, _ -> 0);
  }

  /** The only organisation whose longer name ends with these words, or {@code null}. */
  String ending(long[] words) {
    return longer(words, body -> body.words.length - words.length);
  }

  private String longer(long[] words, ToIntFunction<Body> place) {
    String found = null;
    for (Body body : bodies) {
      int from = place.applyAsInt(body);
      if (body.words.length > words.length
          && Arrays.equals(body.words, from, from + words.length, words, 0, words.length)) {
        if (found != null && !found.equals(body.id)) {
          return null;
        }
        found = body.id;
      }
    }
    return found;
  }

  /**
   * The only organisation whose name of several words has this one for its head, at its end or
   * before "of" or "for", or {@code null}.
   */
  String headed(long word) {
    String found = null;
    for (Body body : bodies) {
      if (body.isHeaded(word)) {
        if (found != null && !found.equals(body.id)) {
          return null;
        }
        found = body.id;
      }
    }
    return found;
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
