package org.lucarne.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Naming;

/**
 * Finds people in Arabic, which has no capitals: a given name that an office, a verb of saying or
 * another given name shows to be one, with what follows it as names do.
 */
final class ArabicPersonReader extends NameReader {

  /** Names that so many bear that two of them alone tell nobody from others. */
  private static final Set<Long> COMMON =
      Hash.all(
          "محمد أحمد احمد علي حسن حسين محمود إبراهيم ابراهيم مصطفى خالد عمر سعيد يوسف عبدالله");

  /** What is named after people. */
  private static final Set<Long> PLACES =
      Hash.all(
          "شارع ميدان جامعة مسجد مستشفى مدرسة استاد مطار كوبري قرية مدينة جسر حي محافظة جزيرة قناة",
          "بشارع بميدان وشارع وميدان معهد قصر سجن بحيرة نادي طريق منطقة مركز برج جائزة كأس");

  ArabicPersonReader(Reading reading) {
    super(reading);
  }

  /**
   * A given name that an office or a verb of saying stands before, or that another given name
   * follows, with what follows it as names do: another given name, "bin" and the next word, and at
   * last a word with the article.
   */
  void readArabicPeople() {
    for (int i = 0; i < tokens.size; i++) {
      int joined = isFreeArabic(i) ? and(i) : -1;
      if (joined < 0) {
        continue;
      }
      int to = endOfArabicName(i);
      if (to == i + 1 && isApposed(to)) {
        to++;
      }
      if (to - i > 1 && (isIntroduced(i) || isGivenTwice(i, to))) {
        addArabicPerson(i, to, tokens.start[i] + joined);
        i = to - 1;
      }
    }
  }

  /** A word that no other class holds, right before a comma, as the surname of a guest stands. */
  private boolean isApposed(int word) {
    return word + 1 < tokens.size
        && isFreeArabic(word)
        && tokens.end[word] - tokens.start[word] > 2
        && and(word) < 1
        && !tokens.is(
            word,
            WordClass.FUNCTION.bit
                | WordClass.OFFICE.bit
                | WordClass.SPEECH.bit
                | WordClass.NO_NAME.bit)
        && (isMark(word + 1, '،') || isMark(word + 1, ','));
  }

  /** How many letters "and" has before the given name that this word is, or -1 for other words. */
  private int and(int i) {
    if (isSmallWord(i, "على")) {
      return -1; // "on", which is written like Ali without its dots
    }
    if (tokens.is(i, WordClass.GIVEN.bit)) {
      return 0;
    }
    int start = tokens.start[i];
    return tokens.text.charAt(start) == 'و'
            && tokens.end[i] - start > 3
            && (authority.lexicon.classes(
                        Hash.of(tokens.text.subSequence(start + 1, tokens.end[i])))
                    & WordClass.GIVEN.bit)
                != 0
        ? 1
        : -1;
  }

  private void addArabicPerson(int from, int to, int start) {
    List<String> sounds = new ArrayList<>(sounds(from, to, tokens.end[to - 1]));
    sounds.set(0, Sound.of(tokens.text, start, tokens.end[from]));
    String id = cast.sameAs(sounds);
    if (id == null || Actor.kindOf(id) != ActorKind.PERSON) {
      String name = tokens.text.substring(start, tokens.end[to - 1]);
      id = ActorKind.PERSON.label() + ":~" + Letters.slug(name);
      cast.person(id, sounds);
    }
    reading.people().set(from, to);
    add(id, start, tokens.end[to - 1], Naming.NAME);
    Arrays.fill(taken, from, to, true);
  }

  /** Two given names in a row that are no street's or school's. */
  private boolean isGivenTwice(int name, int to) {
    return to - name > 1
        && tokens.is(name + 1, WordClass.GIVEN.bit)
        && !(to - name == 2
            && COMMON.contains(tokens.hash[name])
            && COMMON.contains(tokens.hash[name + 1]))
        && !PLACES.contains(name == 0 ? 0L : tokens.hash[name - 1]);
  }

  private boolean isFreeArabic(int i) {
    return tokens.isArabic(i) && cover[i] == null && !taken[i];
  }

  private boolean isIntroduced(int name) {
    for (int i = name - 1; i >= 0 && i > name - 5 && tokens.isArabic(i); i--) {
      if (tokens.is(i, WordClass.OFFICE.bit | WordClass.HONORIFIC.bit | WordClass.CALLING.bit)
          || i == name - 1 && tokens.is(i, WordClass.SPEECH.bit)) {
        return true;
      }
      if (tokens.is(i, WordClass.FUNCTION.bit | WordClass.SPEECH.bit | WordClass.GIVEN.bit)) {
        return false;
      }
    }
    return false;
  }

  private int endOfArabicName(int from) {
    int to = from + 1;
    while (to < tokens.size && to - from < 6 && isFreeArabic(to)) {
      boolean link = tokens.is(to, WordClass.PARTICLE.bit);
      boolean article = hasArabicArticle(to);
      if (link && isFreeArabic(to + 1) && !tokens.is(to + 1, WordClass.FUNCTION.bit)) {
        to += 2;
        continue;
      }
      if (tokens.is(
              to,
              WordClass.FUNCTION.bit
                  | WordClass.OFFICE.bit
                  | WordClass.SPEECH.bit
                  | WordClass.NO_NAME.bit)
          || !article && !tokens.is(to, WordClass.GIVEN.bit)) {
        break;
      }
      to++;
      if (article) {
        break;
      }
    }
    return to;
  }

  private boolean hasArabicArticle(int i) {
    return tokens.text.startsWith("ال", tokens.start[i]) && tokens.end[i] - tokens.start[i] > 4;
  }
}
