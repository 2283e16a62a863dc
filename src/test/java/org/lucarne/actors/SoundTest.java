package org.lucarne.actors;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The spellings that romanisations make of one name, and names that they must not make one. */
class SoundTest {

  /** Each line is one name. */
  private static final String SAME =
      """
      Sergei Sergey Sergej
      Andrei Andrey
      Dmitri Dmitry Dmitriy
      Mohammed Muhammad Mohamed Mohammad Muhamad
      Qassem Qasim Kassem Ghasem Kasim
      Hussein Husain Hussain Husayn
      Omar Umar
      Osama Usama
      Othman Uthman
      Suleiman Sulaiman Soleyman
      Yousef Youssef
      Khaled Khalid
      Tareq Tarik Tariq
      Farouk Farouq Faruq
      Saleh Salih
      Hassan Hasan
      Abdullah Abdulla
      Abdelaziz Abdulaziz
      Hamdi Hamdy
      Lavrov Lavroff
      Qadhafi Kadhafi Qaddafi Gaddafi Gadhafi Qadafi
      Tawfiq Tawfik
      Moussa Mousa Musa
      Iyad Eyad
      Jaafar Ja'far Jafar
      Sa'ad Saad
      """;

  private static final String DIFFERENT =
      """
      Salman Soleimani
      Hassan Hussein
      Karim Karam
      Ali Wali
      Rashid Rashad
      Sergei Sergio
      Lavrov Lavrenty
      Hamid Hamad
      """;

  private static String sound(String word) {
    return Sound.of(word, 0, word.length());
  }

  @Test
  void romanisations_of_one_name_sound_the_same() {
    List<String> apart = new ArrayList<>();
    for (String line : SAME.lines().toList()) {
      String[] words = line.split(" ");
      for (String word : words) {
        if (!Sound.agree(sound(words[0]), sound(word))) {
          apart.add(words[0] + " " + word + " " + sound(words[0]) + " " + sound(word));
        }
      }
    }
    assertTrue(apart.isEmpty(), apart.toString());
  }

  @Test
  void other_names_sound_otherwise() {
    for (String line : DIFFERENT.lines().toList()) {
      String[] words = line.split(" ");
      assertFalse(Sound.agree(sound(words[0]), sound(words[1])), line);
    }
  }

  @Test
  void the_many_spellings_of_qadhafi_are_one_person() {
    List<String> missed = new ArrayList<>();
    for (String first : List.of("Muammar", "Moammar", "Mu'ammar", "Mouammar", "Muamar")) {
      for (String last :
          List.of(
              "Gaddafi",
              "Gadafi",
              "Gadhafi",
              "Ghadafi",
              "Ghaddafi",
              "Ghadhafi",
              "Kadafi",
              "Kaddafi",
              "Kadhafi",
              "Qadafi",
              "Qaddafi",
              "Qadhafi",
              "Khadafi",
              "Khaddafi",
              "al-Qaddafi",
              "al-Qadhafi",
              "el-Qaddafi",
              "el Kadhafi",
              "Al-Gaddafi",
              "al Qadhafi")) {
        if (!ActorRecognizer.standard()
            .idsOf(first + " " + last)
            .equals(List.of("person:muammar-gaddafi"))) {
          missed.add(first + " " + last);
        }
      }
    }
    assertTrue(missed.isEmpty(), missed.toString());
  }
}
