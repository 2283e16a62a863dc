package org.lucarne.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "германия германии германию германией",
        "греция греции грецию грецией",
        "чехия чехии чехию чехией",
        "сирия сирии сирию сирией",
        "азия азии азию азией",
        "корея кореи корее корею кореей",
        "польша польши польше польшу польшей",
        "украина украины украине украину украиной",
        "израиль израиля израилю израилем израиле",
        "китай китая китаю китаем китае",
        "николай николая николаю николаем николае",
        "сергей сергея сергею сергеем сергее",
        "дмитрий дмитрия дмитрию дмитрием дмитрии",
        "евгений евгения евгению евгением евгении",
        "путин путина путину путиным путине",
        "лавров лаврова лаврову лавровым лаврове",
        "ковальский ковальского ковальскому ковальским",
        "нижний нижнего нижнему нижним нижнем",
        "российский российские российских российского российскими",
        "толстой толстого толстому толстым толстом",
        "никита никиты никите никиту никитой",
        "наталья наталье наталью натальей",
        "захарова захаровой захарову",
        "объединение объединения объединению объединением объединении"
      })
  void everyCaseOfANameIsTheSameName(String cases) {
    String[] forms = cases.split(" ");
    for (String form : forms) {
      assertEquals(Inflection.stem(forms[0]), Inflection.stem(form), form);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "германия герман",
        "иордания иордан",
        "румыния румын",
        "юлия юля",
        "мария мара",
        "сирия сирота"
      })
  void anotherNameThatBeginsAlikeIsAnother(String two) {
    String[] names = two.split(" ");
    assertNotEquals(Inflection.stem(names[0]), Inflection.stem(names[1]));
  }
}
