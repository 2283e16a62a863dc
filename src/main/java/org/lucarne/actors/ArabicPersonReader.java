package org.lucarne.actors;

/**
 * Finds people in Arabic, which has no capitals: a given name that an office or a verb of saying
 * stands before, with what follows it as names do.
 */
final class ArabicPersonReader extends NameReader {

  ArabicPersonReader(Reading reading) {
    super(reading);
  }

  /**
   * A given name that an office or a verb of saying stands before, with what follows it as names
   * do: another given name, "bin" and the next word, and at last a word with the article.
   */
  void readArabicPeople() {
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.isArabic(i)
          && tokens.is(i, WordClass.GIVEN.bit)
          && isFreeArabic(i)
          && isIntroduced(i)) {
        int to = endOfArabicName(i);
        if (to - i > 1) {
          addPerson(i, to);
          i = to - 1;
        }
      }
    }
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
