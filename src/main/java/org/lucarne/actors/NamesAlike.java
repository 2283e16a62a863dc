package org.lucarne.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.lucarne.model.ActorKind;

/**
 * Finds people outside the authority file whose names are two spellings of one: first name and
 * surname both sound the same, and no name between them speaks against it. Thread-safe.
 */
public final class NamesAlike {

  /** Names that stand before a surname or between names and carry no sound of their own. */
  private static final Set<String> ARTICLES = Set.of("al", "el", "as", "ash", "an", "ad", "ar");

  private static final String SERVANT = "abd";

  private static final String UNLISTED = ActorKind.PERSON.label() + ":~";

  /** With more first names than that in the archive, a surname says little of who bears it. */
  private static final int RARE = 2;

  /**
   * How the names of one id sound.
   *
   * @param letters first name and surname as they are written
   * @param western whether the first name is one that is not transliterated
   */
  private record Sounds(
      String first, String last, List<String> between, String letters, boolean western) {

    private static final Optional<Sounds> NONE = Optional.empty();

    static Optional<Sounds> of(String id) {
      List<String> sounds = new ArrayList<>();
      List<String> written = new ArrayList<>();
      for (String name : id.substring(UNLISTED.length()).split("-")) {
        if (!name.isEmpty() && !ARTICLES.contains(name)) {
          String sound = Sound.of(name, 0, name.length());
          // Abdel Aziz is also written Abdelaziz.
          boolean joins = !sounds.isEmpty() && sounds.getLast().equals(SERVANT);
          sounds.add(joins ? sounds.removeLast() + sound : sound);
          written.add(joins ? written.removeLast() + name : name);
        }
      }
      if (sounds.size() < 2) {
        return NONE;
      }
      Sounds all =
          new Sounds(
              sounds.getFirst(),
              sounds.getLast(),
              sounds.subList(1, sounds.size() - 1),
              written.getFirst() + written.getLast(),
              (Lexicon.standard().classes(Hash.of(written.getFirst())) & WordClass.WESTERN.bit)
                  != 0);
      return all.areTelling() ? Optional.of(all) : NONE;
    }

    /** Short names sound like too many others: Li Wei and Li Wai are two people. */
    private boolean areTelling() {
      return first.length() > 1 && last.length() > 2 && first.length() + last.length() > 6;
    }

    long lastKey() {
      return Sound.hash(last);
    }

    long key() {
      return Hash.add(Sound.hash(first), Character.MAX_VALUE)
          ^ Long.rotateLeft(Sound.hash(last), 1);
    }

    boolean agrees(Sounds other) {
      return Sound.agree(first, other.first) && Sound.agree(last, other.last);
    }

    /**
     * Names that only sound alike are written alike too: Kerry Brown is not Carrie Braun. A letter
     * more or less is a spelling where names are transliterated, and elsewhere another name: John
     * Reid is not John Reed.
     */
    boolean isWrittenLike(Sounds other) {
      if (western || other.western) {
        return letters.equals(other.letters);
      }
      return edits(letters, other.letters)
          <= Math.min(letters.length(), other.letters.length()) / 4;
    }

    private boolean initialsBetween() {
      return between.stream().allMatch(name -> name.length() == 1);
    }

    boolean sameBetween(Sounds other) {
      if (between.size() != other.between.size()) {
        return false;
      }
      for (int i = 0; i < between.size(); i++) {
        String one = between.get(i);
        String two = other.between.get(i);
        boolean initial =
            (one.length() == 1 || two.length() == 1)
                && !one.isEmpty()
                && !two.isEmpty()
                && one.charAt(0) == two.charAt(0);
        if (!initial && !Sound.agree(one, two)) {
          return false;
        }
      }
      return true;
    }
  }

  private record Named(String id, Sounds sounds) {}

  private final Map<String, Optional<Sounds>> known = new ConcurrentHashMap<>();

  /**
   * Groups of ids, of two or more each. What is in which group does not depend on the order of
   * {@code ids}; ids of other kinds, and of the authority file, are in none.
   */
  public List<List<String>> groups(Collection<String> ids) {
    Map<Long, List<Named>> blocks = new HashMap<>();
    for (String id : ids) {
      if (id.startsWith(UNLISTED)) {
        known
            .computeIfAbsent(id, Sounds::of)
            .ifPresent(
                sounds ->
                    blocks
                        .computeIfAbsent(sounds.key(), _ -> new ArrayList<>(1))
                        .add(new Named(id, sounds)));
      }
    }
    Map<Long, Set<Long>> firstNames = firstNamesBySurname(blocks.values());
    Map<String, List<String>> groups = new TreeMap<>();
    for (List<Named> block : blocks.values()) {
      if (block.size() > 1) {
        block.sort(Comparator.comparing(Named::id));
        for (List<Named> agreeing : apart(block, (a, b) -> a.agrees(b) && a.isWrittenLike(b))) {
          boolean rare = firstNames.get(agreeing.getFirst().sounds().lastKey()).size() <= RARE;
          for (List<Named> one : byNamesBetween(agreeing, rare)) {
            if (one.size() > 1) {
              groups.put(one.getFirst().id(), one.stream().map(Named::id).toList());
            }
          }
        }
      }
    }
    return List.copyOf(groups.values());
  }

  private static Map<Long, Set<Long>> firstNamesBySurname(Collection<List<Named>> blocks) {
    Map<Long, Set<Long>> names = new HashMap<>();
    for (List<Named> block : blocks) {
      for (Named each : block) {
        names
            .computeIfAbsent(each.sounds().lastKey(), _ -> new HashSet<>())
            .add(Sound.hash(each.sounds().first()));
      }
    }
    return names;
  }

  private interface Test {
    boolean agree(Sounds one, Sounds other);
  }

  /** Parts in which all agree with each other. */
  private static List<List<Named>> apart(List<Named> sorted, Test test) {
    List<List<Named>> parts = new ArrayList<>();
    for (Named each : sorted) {
      parts.stream()
          .filter(
              part -> part.stream().allMatch(other -> test.agree(other.sounds(), each.sounds())))
          .findFirst()
          .orElseGet(
              () -> {
                parts.add(new ArrayList<>());
                return parts.getLast();
              })
          .add(each);
    }
    return parts;
  }

  /**
   * Without a name between, it is whoever has one, unless there are several who could be meant or
   * many bear the surname: Ali Karimi need not be Ali Akbar Karimi.
   */
  private static List<List<Named>> byNamesBetween(List<Named> agreeing, boolean rare) {
    List<Named> without =
        agreeing.stream().filter(each -> each.sounds().between().isEmpty()).toList();
    List<List<Named>> parts =
        apart(
            agreeing.stream().filter(each -> !each.sounds().between().isEmpty()).toList(),
            Sounds::sameBetween);
    boolean initials =
        parts.size() == 1
            && parts.getFirst().stream().allMatch(each -> each.sounds().initialsBetween());
    if (parts.size() == 1 && (rare || initials)) {
      return List.of(agreeing);
    }
    parts.add(without);
    return parts;
  }

  /** The least number of letters to add, leave out or exchange, by Levenshtein. */
  static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + same, 1 + Math.min(row[j], row[j - 1]));
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
