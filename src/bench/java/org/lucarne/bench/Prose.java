package org.lucarne.bench;

import static org.lucarne.bench.EnglishWords.ASIDES;
import static org.lucarne.bench.EnglishWords.CITIES;
import static org.lucarne.bench.EnglishWords.MONTHS;
import static org.lucarne.bench.EnglishWords.ORGANISATIONS;
import static org.lucarne.bench.EnglishWords.STATES;
import static org.lucarne.bench.EnglishWords.WEEKDAYS;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.lucarne.bench.Vocabulary.Noun;
import org.lucarne.bench.Vocabulary.Verb;

/** Writes one article's sentences: English grammar, drawn words, a few of them again and again. */
final class Prose {

  /** A person with what the papers call them. */
  record Person(String title, String first, String last, String role) {}

  /** What a run of articles is about; these words, names and places come back in all of them. */
  record Story(
      int[] nouns,
      int[] verbs,
      int[] adjectives,
      Person[] people,
      String[] states,
      String[] places,
      String[] organisations) {}

  /** Share of words that an article repeats from its own or its story's few. */
  private static final double OF_THE_STORY = 0.30;

  private static final double OF_THE_ARTICLE = 0.16;

  private static final String[] PREPOSITIONS = {
    "of", "of", "of", "of", "in", "in", "for", "for", "on", "with", "with", "to", "to", "from",
    "by", "at", "against", "about", "after", "over", "under", "into", "between", "through", "during"
  };
  private static final String[] CONJUNCTIONS = {
    "and", "and", "but", "while", "because", "as", "after", "although", "before", "when", "if"
  };
  private static final String[] SPEECH = {
    "said", "said", "said", "said", "said", "told reporters", "added", "announced", "warned"
  };
  private static final String[] MODALS = {"would", "will", "could", "can", "may", "must", "should"};
  private static final String[] COUNTS = {
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "dozens of", "hundreds of"
  };

  private final ScaleSet set;
  private final Vocabulary words;
  private final SplittableRandom random;
  private final Story story;
  private final int[] ownNouns = new int[8];
  private final Set<Person> named = new HashSet<>();
  private final StringBuilder out = new StringBuilder(4096);

  Prose(ScaleSet set, Story story, SplittableRandom random) {
    this.set = set;
    this.words = set.vocabulary();
    this.story = story;
    this.random = random;
    for (int i = 0; i < ownNouns.length; i++) {
      ownNouns[i] = set.nounRank(random);
    }
  }

  /** A headline of about eight words, in sentence case. */
  String headline() {
    out.setLength(0);
    switch (random.nextInt(4)) {
      case 0 -> {
        out.append(one(story.states)).append(' ').append(verb().third()).append(' ');
        out.append(adjective()).append(' ').append(noun().many()).append(' ');
        out.append(one(PREPOSITIONS)).append(' ').append(noun().one());
      }
      case 1 -> {
        out.append(adjective()).append(' ').append(noun().many()).append(' ');
        out.append(verb().base()).append(' ').append(one(story.places)).append(' ');
        out.append(noun().one()).append(' ').append(one(PREPOSITIONS)).append(' ');
        out.append(noun().one());
      }
      case 2 -> {
        out.append(one(story.people).last()).append(": ").append(one(story.states)).append(' ');
        out.append("will ").append(verb().base()).append(' ').append(noun().many()).append(' ');
        out.append(one(PREPOSITIONS)).append(' ').append(adjective()).append(' ');
        out.append(noun().one());
      }
      default -> {
        out.append(one(COUNTS)).append(' ').append(noun().many()).append(' ');
        out.append(verb().participle()).append(" in ").append(one(story.places)).append(' ');
        out.append(noun().one()).append(", ").append(one(story.organisations)).append(" says");
      }
    }
    return Vocabulary.capitalised(out.toString());
  }

  /** Paragraphs of together about {@code length} characters after {@code opening}. */
  String body(String opening, int length) {
    out.setLength(0);
    out.append(opening);
    while (out.length() < length) {
      int sentences = 1 + random.nextInt(3);
      for (int i = 0; i < sentences; i++) {
        sentence();
        out.append(i + 1 < sentences ? " " : "\n\n");
      }
    }
    if (chance(0.4)) {
      out.append(one(EnglishWords.CLOSERS));
    }
    return out.toString().strip();
  }

  private void sentence() {
    int start = out.length();
    switch (random.nextInt(10)) {
      case 0, 1 -> {
        clause();
        out.append(", ");
        person();
        out.append(' ').append(one(SPEECH)).append(' ');
        when();
      }
      case 2 -> {
        out.append("\"We ").append(one(MODALS)).append(chance(0.3) ? " not " : " ");
        out.append(verb().base()).append(' ');
        nounPhrase();
        phrase();
        out.append(",\" ");
        person();
        out.append(" said");
        if (chance(0.3)) {
          out.append(' ').append(one(ASIDES));
        }
      }
      case 3 -> {
        out.append(one(ASIDES)).append(", ");
        clause();
      }
      case 4, 5 -> {
        clause();
        out.append(chance(0.4) ? ", " : " ").append(one(CONJUNCTIONS)).append(' ');
        clause();
      }
      case 6 -> {
        out.append(chance(0.5) ? "the " : "").append(one(story.organisations)).append(' ');
        out.append(one(SPEECH)).append(" that ");
        clause();
      }
      case 7 -> {
        person();
        out.append(", who ").append(verb().past()).append(' ');
        nounPhrase();
        out.append(", ");
        predicate();
        phrase();
      }
      default -> {
        clause();
        if (chance(0.5)) {
          out.append(", ").append(verb().gerund()).append(' ');
          nounPhrase();
          phrase();
        }
      }
    }
    int first = out.charAt(start) == '"' ? start + 1 : start;
    out.setCharAt(first, Character.toUpperCase(out.charAt(first)));
    out.append('.');
  }

  private void clause() {
    subject();
    out.append(' ');
    predicate();
    phrase();
    if (chance(0.6)) {
      phrase();
    }
    if (chance(0.12)) {
      out.append(' ').append(one(ASIDES));
    }
  }

  private void subject() {
    int dice = random.nextInt(100);
    if (dice < 16) {
      person();
    } else if (dice < 26) {
      out.append(state());
    } else if (dice < 33) {
      out.append("the ").append(organisation());
    } else if (dice < 41) {
      out.append(chance(0.6) ? "he" : chance(0.5) ? "it" : "they");
    } else {
      nounPhrase();
    }
  }

  private void predicate() {
    Verb verb = verb();
    switch (random.nextInt(12)) {
      case 0 -> {
        out.append(chance(0.5) ? "has " : "have ").append(verb.participle()).append(' ');
        nounPhrase();
      }
      case 1 -> {
        out.append(one(MODALS)).append(' ').append(verb.base()).append(' ');
        nounPhrase();
      }
      case 2 -> {
        out.append(chance(0.5) ? "was " : "were ").append(verb.participle()).append(" by ");
        nounPhrase();
      }
      case 3 -> {
        out.append(chance(0.6) ? "is " : "are ").append(chance(0.3) ? "not " : "");
        out.append(adjective()).append(" for ");
        nounPhrase();
      }
      case 4 -> {
        out.append(verb.past()).append(" to ").append(verb().base()).append(' ');
        nounPhrase();
      }
      case 5 -> {
        out.append("had ").append(chance(0.4) ? "been " : "").append(verb.participle());
        out.append(' ').append(words.adverbs[set.adverbRank(random)]).append(' ');
        nounPhrase();
      }
      case 6 -> {
        out.append(verb.past()).append(" that ").append(chance(0.5) ? "it " : "they ");
        out.append(one(MODALS)).append(' ').append(verb().base()).append(' ');
        nounPhrase();
      }
      default -> {
        out.append(verb.past()).append(' ');
        nounPhrase();
      }
    }
  }

  private void nounPhrase() {
    simpleNounPhrase();
    if (chance(0.16)) {
      out.append(" and ");
      simpleNounPhrase();
    }
  }

  private void simpleNounPhrase() {
    Noun noun = noun();
    int dice = random.nextInt(100);
    if (dice < 14) {
      out.append("the ").append(noun.one());
    } else if (dice < 22) {
      out.append("the ").append(adjectiveOf(noun)).append(' ').append(noun.one());
    } else if (dice < 38) {
      out.append(noun.many());
    } else if (dice < 56) {
      out.append(adjectiveOf(noun)).append(' ').append(noun.many());
    } else if (dice < 70) {
      String adjective = adjectiveOf(noun);
      out.append("aeio".indexOf(adjective.charAt(0)) < 0 ? "a " : "an ");
      out.append(adjective).append(' ').append(noun.one());
    } else if (dice < 79) {
      out.append("the ").append(noun.one()).append(" of ");
      out.append(chance(0.3) ? state() : noun().many());
    } else if (dice < 83) {
      out.append(state()).append("'s ").append(noun.one());
    } else if (dice < 89) {
      amount();
    } else {
      out.append(chance(0.5) ? "its " : chance(0.5) ? "his " : "their ").append(noun.many());
    }
  }

  private void phrase() {
    int dice = random.nextInt(100);
    if (dice < 11) {
      out.append(" in ");
      place();
    } else if (dice < 20) {
      out.append(" to ").append(verb().base()).append(' ');
      nounPhrase();
    } else if (dice < 27) {
      out.append(' ');
      when();
    } else {
      out.append(' ').append(one(PREPOSITIONS)).append(' ');
      nounPhrase();
    }
  }

  private void place() {
    if (chance(0.15)) {
      out.append(chance(0.5) ? "the town of " : "the village of ");
      out.append(words.surnames[set.surnameRank(random)]);
    } else {
      out.append(chance(0.75) ? one(story.places) : one(CITIES));
    }
  }

  private void when() {
    switch (random.nextInt(5)) {
      case 0 -> out.append("in ").append(1985 + random.nextInt(40));
      case 1 -> out.append("in ").append(one(MONTHS));
      default -> out.append("on ").append(one(WEEKDAYS));
    }
  }

  private void amount() {
    switch (random.nextInt(6)) {
      case 0 -> out.append(1 + random.nextInt(99)).append(" percent of the ").append(noun().many());
      case 1 ->
          out.append('$')
              .append(1 + random.nextInt(90))
              .append('.')
              .append(random.nextInt(10))
              .append(chance(0.5) ? " million" : " billion");
      case 2 ->
          out.append(1 + random.nextInt(60))
              .append(',')
              .append(String.valueOf(1000 + random.nextInt(1000)).substring(1))
              .append(' ')
              .append(noun().many());
      case 3 -> out.append(2 + random.nextInt(400)).append(' ').append(noun().many());
      default -> out.append(one(COUNTS)).append(' ').append(noun().many());
    }
  }

  private void person() {
    Person person = chance(0.8) ? one(story.people) : set.anyone(random);
    if (named.add(person)) {
      if (person.title() != null) {
        out.append(person.title()).append(' ');
      }
      out.append(person.first()).append(' ').append(person.last());
      if (person.role() != null) {
        out.append(", ").append(person.role()).append(',');
      }
    } else {
      if (chance(0.25)) {
        out.append(person.first()).append(' ');
      }
      out.append(person.last());
    }
  }

  private String state() {
    return chance(0.75) ? one(story.states) : one(STATES);
  }

  private String organisation() {
    return chance(0.75) ? one(story.organisations) : one(ORGANISATIONS);
  }

  private Noun noun() {
    double dice = random.nextDouble();
    return words
        .nouns[
        dice < OF_THE_STORY
            ? story.nouns[random.nextInt(story.nouns.length)]
            : dice < OF_THE_STORY + OF_THE_ARTICLE
                ? ownNouns[random.nextInt(ownNouns.length)]
                : set.nounRank(random)];
  }

  private Verb verb() {
    return words
        .verbs[
        chance(OF_THE_STORY)
            ? story.verbs[random.nextInt(story.verbs.length)]
            : set.verbRank(random)];
  }

  private String adjective() {
    return words
        .adjectives[
        chance(OF_THE_STORY)
            ? story.adjectives[random.nextInt(story.adjectives.length)]
            : set.adjectiveRank(random)];
  }

  /** Half of the time one of the three adjectives that this noun keeps company with. */
  private String adjectiveOf(Noun noun) {
    if (chance(0.5)) {
      int hash = noun.one().hashCode() * 31 + random.nextInt(3);
      return words.adjectives[Math.floorMod(hash * 0x9E3779B9, 900)];
    }
    return adjective();
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
