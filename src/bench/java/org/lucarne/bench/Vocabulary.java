package org.lucarne.bench;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * About 60,000 word forms by part of speech, most frequent first: real English words, then words
 * made of syllables with English endings, all inflected by the rules that a stemmer undoes.
 */
final class Vocabulary {

  private static final String[] ONSETS = {
    "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "bl", "br",
    "ch", "cl", "cr", "dr", "fl", "gr", "pl", "pr", "qu", "sh", "sk", "sp", "st", "str", "th", "tr"
  };
  private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "a", "e", "i", "ea", "ou", "ai"};
  private static final String[] CODAS = {
    "", "", "", "n", "r", "l", "s", "m", "t", "nd", "ck", "rn"
  };

  private static final String[] NOUN_ENDINGS = {"", "", "", "er", "tion", "ment", "ity", "ness"};
  private static final String[] VERB_ENDINGS = {"", "", "ate", "ize", "ify", "en"};
  private static final String[] ADJECTIVE_ENDINGS = {"", "al", "ive", "ous", "ic", "able", "less"};

  /** A verb in all its forms. */
  record Verb(String base, String third, String past, String participle, String gerund) {}

  /** A noun in both numbers. */
  record Noun(String one, String many) {}

  final Noun[] nouns = new Noun[16_000];
  final Verb[] verbs = new Verb[4_000];
  final String[] adjectives = new String[9_000];
  final String[] adverbs = new String[3_000];
  final String[] surnames = new String[30_000];

  private final Set<String> taken = new HashSet<>();

  Vocabulary(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < nouns.length; i++) {
      String word =
          i < EnglishWords.NOUNS.length
              ? EnglishWords.NOUNS[i]
              : made(random, i, nouns.length, NOUN_ENDINGS);
      nouns[i] = new Noun(word, plural(word));
    }
    for (int i = 0; i < verbs.length; i++) {
      verbs[i] =
          verb(
              i < EnglishWords.VERBS.length
                  ? EnglishWords.VERBS[i]
                  : made(random, i, verbs.length, VERB_ENDINGS));
    }
    for (int i = 0; i < adjectives.length; i++) {
      adjectives[i] =
          i < EnglishWords.ADJECTIVES.length
              ? EnglishWords.ADJECTIVES[i]
              : made(random, i, adjectives.length, ADJECTIVE_ENDINGS);
    }
    for (int i = 0; i < adverbs.length; i++) {
      adverbs[i] =
          i < EnglishWords.ADVERBS.length
              ? EnglishWords.ADVERBS[i]
              : adjectives[i + EnglishWords.ADJECTIVES.length] + "ly";
    }
    for (int i = 0; i < surnames.length; i++) {
      surnames[i] =
          i < EnglishWords.SURNAMES.length
              ? EnglishWords.SURNAMES[i]
              : capitalised(made(random, i, surnames.length, new String[] {"", "ov", "i", "son"}));
    }
    taken.clear();
  }

  static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** A word not made before; rare ones are longer, as in a language. */
  private String made(SplittableRandom random, int rank, int size, String[] endings) {
    while (true) {
      int syllables = 1 + (rank * 2 > size ? 1 : 0) + random.nextInt(2);
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < syllables; i++) {
        word.append(ONSETS[random.nextInt(ONSETS.length)])
            .append(NUCLEI[random.nextInt(NUCLEI.length)]);
      }
      word.append(CODAS[random.nextInt(CODAS.length)])
          .append(endings[random.nextInt(endings.length)]);
      if (word.length() > 3 && taken.add(word.toString())) {
        return word.toString();
      }
    }
  }

  private static String plural(String noun) {
    String stem = noun.substring(0, noun.length() - 2);
    return noun.endsWith("man") ? stem + "en" : noun.endsWith("sis") ? stem + "es" : withS(noun);
  }

  private static Verb verb(String entry) {
    String[] forms = entry.split("/");
    boolean doubles = forms[0].endsWith("+");
    String base = doubles ? forms[0].substring(0, forms[0].length() - 1) : forms[0];
    String stem = doubles ? base + base.charAt(base.length() - 1) : base;
    boolean silentE = stem.endsWith("e") && !stem.endsWith("ee");
    String past =
        forms.length > 1
            ? forms[1]
            : stem.endsWith("e")
                ? stem + "d"
                : endsInConsonantY(stem)
                    ? stem.substring(0, stem.length() - 1) + "ied"
                    : stem + "ed";
    String gerund = (silentE ? stem.substring(0, stem.length() - 1) : stem) + "ing";
    return new Verb(base, withS(base), past, forms.length > 1 ? forms[2] : past, gerund);
  }

  private static String withS(String word) {
    if (endsInConsonantY(word)) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hisses =
        word.endsWith("s")
            || word.endsWith("x")
            || word.endsWith("z")
            || word.endsWith("ch")
            || word.endsWith("sh");
    return word + (hisses ? "es" : "s");
  }

  private static boolean endsInConsonantY(String word) {
    return word.endsWith("y") && "aeou".indexOf(word.charAt(word.length() - 2)) < 0;
  }
}
