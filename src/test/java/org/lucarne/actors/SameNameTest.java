package org.lucarne.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SameNameTest {

  private static void assertAnswer(SameName answer, String one, String other) {
    assertEquals(answer, SameName.of(one, other), one + " = " + other);
    assertEquals(answer, SameName.of(other, one), other + " = " + one);
  }

  @Test
  void spellings_of_first_name_and_surname_are_the_same() {
    assertAnswer(SameName.SAME, "Nabil al-Rashidi", "Nabeel Rashidi");
    assertAnswer(SameName.SAME, "Abdelaziz Mansour", "Abdul-Aziz Mansur");
    assertAnswer(SameName.SAME, "Oleg Tchernov", "Oleg Chernov");
    assertAnswer(SameName.SAME, "Ramzan Gadirov", "Ramsan Gadirow");
    assertAnswer(SameName.SAME, "Юрий Громов", "Yuri Gromov");
    assertAnswer(SameName.SAME, "Riad Hamdan", "Riyad Farid Hamdan");
    assertAnswer(SameName.SAME, "Pol Pot", "PolPot");
  }

  @Test
  void an_initial_or_a_surname_alone_decides_nothing() {
    assertAnswer(SameName.PERHAPS, "N. Rashidi", "Nabil Rashidi");
    assertAnswer(SameName.PERHAPS, "Rashidi", "Nabil Rashidi");
    assertAnswer(SameName.PERHAPS, "Rashidi", "Rashidi");
  }

  @Test
  void another_first_name_or_another_surname_is_somebody_else() {
    assertAnswer(SameName.DIFFERENT, "King Salman", "Mohammad Soleimani");
    assertAnswer(SameName.DIFFERENT, "Hafez al-Assad", "Bashar al-Assad");
    assertAnswer(SameName.DIFFERENT, "Ali Larijani", "Ali Rabii");
    assertAnswer(SameName.DIFFERENT, "Nabil", "Nabil Rashidi");
    assertAnswer(SameName.DIFFERENT, "", "Nabil Rashidi");
  }
}
