package org.lucarne.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucarne.model.ActorKind;

class NamesAlikeTest {
  private final NamesAlike names = new NamesAlike();

  private static String id(String name) {
    return ActorRecognizer.unlistedId(ActorKind.PERSON, name);
  }

  private int rows(String... people) {
    List<String> ids = List.of(people).stream().map(NamesAlikeTest::id).toList();
    int merged = names.groups(ids).stream().mapToInt(group -> group.size() - 1).sum();
    return ids.size() - merged;
  }

  @ParameterizedTest
  @CsvSource({
    "Mohammed Qassendi, Muhammad Ghassendi",
    "Abdelaziz Belkadour, Abdel Aziz Belkadour",
    "Sergei Volnikov, Sergey Volnikov",
    "Tomas al-Verlindi, Tomas Verlindi",
    "Harold Pemberly, Harold T. Pemberly",
    "José Almeidra, Jose Almeidra",
  })
  void two_spellings_of_one_name_are_one_row(String one, String other) {
    assertEquals(1, rows(one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "Hassan Belkadour, Hussein Belkadour",
    "Kerry Brownell, Carrie Braunel",
    "Li Wei, Li Wai",
    "Harold T. Pemberly, Harold J. Pemberly",
    "Tomas Verlinde, Thom Verlinden",
    "Maria Belkadour, Mario Belkadour",
  })
  void two_people_are_two_rows(String one, String other) {
    assertEquals(2, rows(one, other));
  }

  @Test
  void a_name_between_is_left_out_where_few_bear_the_surname_and_kept_where_many_do() {
    assertEquals(1, rows("Bijan Namdar Zangoleh", "Bijan Zangoleh"));
    assertEquals(
        5,
        rows(
            "Bijan Namdar Zangoleh",
            "Bijan Zangoleh",
            "Ali Zangoleh",
            "Reza Zangoleh",
            "Omid Zangoleh"));
  }

  @Test
  void another_letter_is_another_name_where_names_are_not_transliterated() {
    assertEquals(2, rows("John Reidley", "John Reedley"));
    assertEquals(2, rows("Stephan Richterman", "Stephen Richterman"));
    assertEquals(1, rows("Mohammed Qassendi", "Muhammad Ghassendi"));
  }

  @Test
  void who_could_be_two_people_is_a_row_of_its_own() {
    assertEquals(3, rows("Harold Pemberly", "Harold T. Pemberly", "Harold J. Pemberly"));
  }

  @Test
  void the_order_in_which_names_come_in_changes_nothing() {
    List<String> ids = new ArrayList<>();
    for (String name :
        List.of(
            "Mohammed Qassendi",
            "Muhammad Ghassendi",
            "Mohamed Qasendi",
            "Hassan Belkadour",
            "Hasan Belkadur",
            "Harold Pemberly",
            "Harold T. Pemberly")) {
      ids.add(id(name));
    }
    List<List<String>> groups = names.groups(ids);
    Collections.reverse(ids);
    assertEquals(groups, new NamesAlike().groups(ids));
    Collections.swap(ids, 1, 4);
    assertEquals(groups, new NamesAlike().groups(ids));
  }
}
