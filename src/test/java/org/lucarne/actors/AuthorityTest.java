package org.lucarne.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lucarne.model.ActorKind;

class AuthorityTest {

  private final Authority authority = Authority.load();

  @Test
  void no_spelling_that_is_safe_alone_names_two_actors() {
    assertEquals(Set.of(), authority.doubtful());
  }

  @Test
  void every_id_is_made_of_plain_letters_and_hyphens() {
    List<String> odd = new ArrayList<>();
    for (Entry entry : authority.entries()) {
      if (!entry.actor().id().matches("[a-z-]+:[a-z0-9]+(-[a-z0-9]+)*")) {
        odd.add(entry.actor().id());
      }
    }
    assertEquals(List.of(), odd);
  }

  @Test
  void no_word_mixes_letters_of_two_scripts() {
    List<String> mixed = new ArrayList<>();
    for (String file :
        List.of("states", "places", "alliances", "organisations", "armed-groups", "people")) {
      for (AuthorityFile.Line line : AuthorityFile.load(file + ".txt").lines()) {
        for (String word : line.text().split("[\\s;|:]+")) {
          if (word.codePoints()
                  .filter(Character::isLetter)
                  .mapToObj(Character.UnicodeScript::of)
                  .distinct()
                  .count()
              > 1) {
            mixed.add(file + " " + line.number() + " " + word);
          }
        }
      }
    }
    assertEquals(List.of(), mixed);
  }

  @Test
  void every_state_of_the_united_nations_is_there() {
    long states = 0;
    for (Entry entry : authority.entries()) {
      states += entry.actor().kind() == ActorKind.STATE ? 1 : 0;
    }
    assertTrue(states >= 193, states + " states");
  }
}
