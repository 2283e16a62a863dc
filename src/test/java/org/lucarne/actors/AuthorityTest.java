package org.lucarne.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;
import org.lucarne.model.Place;

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

  @Test
  void two_hundred_organisations_and_alliances_and_as_many_armed_groups_are_there() {
    assertTrue(
        count(ActorKind.ORGANISATION) + count(ActorKind.ALLIANCE) >= 200,
        count(ActorKind.ORGANISATION) + " organisations");
    assertTrue(count(ActorKind.ARMED_GROUP) >= 200, count(ActorKind.ARMED_GROUP) + " armed groups");
  }

  @Test
  void fifteen_hundred_people_have_an_office_with_its_dates() {
    long holders = 0;
    for (Entry entry : authority.entries()) {
      boolean person = entry.actor().kind() == ActorKind.PERSON;
      holders += person && !entry.roles().isEmpty() ? 1 : 0;
    }
    assertTrue(holders >= 1500, holders + " office holders");
  }

  @Test
  void no_office_is_held_twice_at_once_or_in_years_that_have_not_come() {
    List<String> odd = new ArrayList<>();
    for (Entry entry : authority.entries()) {
      for (Role role : entry.roles()) {
        if (role.from().getYear() < 1900 || role.from().getYear() > 2100) {
          odd.add(entry.actor().id() + " " + role);
        }
        for (Role other : entry.roles()) {
          if (other != role
              && other.office().equals(role.office())
              && !other.from().isBefore(role.from())
              && (role.to() == null || other.from().isBefore(role.to()))) {
            odd.add(entry.actor().id() + " " + role + " and " + other);
          }
        }
      }
    }
    assertEquals(List.of(), odd);
  }

  @Test
  void the_spellings_of_an_actor_lead_back_to_it() {
    ActorRecognizer recognizer = ActorRecognizer.standard();
    List<String> spellings = recognizer.spellings("armed-group:islamic-state");
    assertTrue(spellings.containsAll(List.of("ISIS", "ISIL", "Daesh", "داعش")), spellings + "");
    for (String spelling : spellings) {
      assertEquals(List.of("armed-group:islamic-state"), recognizer.idsOf(spelling), spelling);
    }
    assertEquals("Sergey Lavrov", recognizer.spellings("person:sergey-lavrov").getFirst());
    assertEquals(List.of(), recognizer.spellings("person:~nobody-known"));
  }

  @Test
  void an_ordinary_arabic_word_is_no_television_channel() {
    assertEquals(List.of(), mentions("شارك في كل الميادين اليوم"));
    assertEquals(List.of("organisation:al-mayadeen"), mentions("قالت قناة الميادين"));
  }

  @Test
  void an_ordinary_word_at_the_head_of_a_sentence_is_no_actor() {
    assertEquals(List.of(), mentions("Let us wait. Cleverly, they waited for a gallant rescue."));
    assertEquals(List.of(), mentions("Sam went home."));
    assertEquals(
        List.of(), mentions("Дело в том, что нет. Газ дорожает. Мало кто знает. Мода проходит."));
    assertEquals(List.of(), mentions("كان ذلك سبب رئيسي وقدم دعم مالي وهذه هي القاعدة"));
  }

  private static List<String> mentions(String body) {
    Article article = new Article.Builder(new Place("a.txt", 0, 0, 0)).title("").body(body).build();
    return ActorRecognizer.standard().recognize(article).stream().map(Mention::actor).toList();
  }

  private long count(ActorKind kind) {
    long count = 0;
    for (Entry entry : authority.entries()) {
      count += entry.actor().kind() == kind ? 1 : 0;
    }
    return count;
  }
}
