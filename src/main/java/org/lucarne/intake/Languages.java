package org.lucarne.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the language of a text from its script and, where many languages share one, from its
 * commonest words or from letters that only one of them has.
 */
final class Languages {

  /**
   * A language and whether the text leaves no doubt.
   *
   * @param code ISO 639-1 code, or {@code null} when unknown
   */
  record Guess(String code, boolean sure) {
    static final Guess NONE = new Guess(null, false);
  }

  private static final int SAMPLE = 1000;
  private static final int GLANCE = 400;

  /** Up to this place in the list a few words are enough to believe in a language. */
  private static final int COMMON = 7;

  private static final String[] CODES = {
    "en", "fr", "de", "es", "it", "pt", "nl", "tr", "pl", "sv", "da", "no", "fi", "cs", "hu", "ro",
    "id", "hr"
  };
  private static final String[] WORDS = {
    "the of and to in a is that for on was with as his he it at by be said from has have are not this"
        + " who will an were their but been which had they would its after",
    "le la les de des du et à un une en est que qui dans pour sur au aux par plus pas ce il a sont avec"
        + " ne se son été cette mais ont l d",
    "der die das und in den von zu mit ist des auf für im dem nicht ein eine sich als auch es an werden"
        + " aus er hat dass sie nach wird bei einer um am sind noch wie",
    "el la los las de que y en a un una por con no para se del al es lo su como más o pero sus le ha"
        + " este sobre entre ya fue está han desde",
    "il la le di che e in un una per con non è del della si da al dei nel sono alla più gli i lo come"
        + " ha anche ma dal delle nella questo",
    "o a os as de que e em um uma para com não por no na do da dos das se mais ao é como à foi ele sua"
        + " ou seu pela pelo são",
    "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij door maar naar uit"
        + " heeft over wordt hij nog werd",
    "ve bir bu için ile da de olarak olan çok daha gibi en sonra kadar ama ne var değil her ise mi dedi"
        + " oldu ya göre şu olduğu",
    "i w z na do nie się że o jest to po za od przez jak dla są co ale był oraz tym już ma jego tego",
    "och i att det som en på är av för med den till inte har de om ett men var sig så från vi",
    "og i at det som en på er af for med den til ikke har de om et men var sig så fra vi blev",
    "og i å det som en på er av for med den til ikke har de om et men var seg så fra vi ble",
    "ja on ei että se oli hän mutta ovat joka myös kun mukaan sen tai jo vain kuin ole niin",
    "a v se na je že s z do o to i za by jsou ve pro který jako po byl si od podle jeho",
    "a az és hogy nem is egy meg ez de volt már csak el van még ha azt mint le minden",
    "de și în a la cu o nu pe că din un este care mai pentru sa au fi prin după",
    "yang dan di dari untuk ini dengan itu pada tidak dalam akan ke juga telah oleh adalah",
    "i u je se na da za su od s ne koji o kao to bi ali iz nije bio samo",
  };

  private static final int LONGEST_WORD = 8;

  /** Common words by the hash of their letters, each with the languages that have it as bits. */
  private static final String[] COMMON_WORDS = new String[1 << 11];

  private static final long[] LANGUAGES_OF = new long[COMMON_WORDS.length];

  static {
    for (int language = 0; language < WORDS.length; language++) {
      for (String word : WORDS[language].split(" ")) {
        int place = place(word.toCharArray(), 0, word.length());
        COMMON_WORDS[place] = word;
        LANGUAGES_OF[place] |= 1L << language;
      }
    }
  }

  /** Where a word stands among the common ones, or would stand. */
  private static int place(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + lower(text[i]);
    }
    int place = (hash ^ hash >>> 11) & COMMON_WORDS.length - 1;
    while (COMMON_WORDS[place] != null && !isWord(COMMON_WORDS[place], text, start, end)) {
      place = place + 1 & COMMON_WORDS.length - 1;
    }
    return place;
  }

  private static boolean isWord(String word, char[] text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text[start + i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 && Character.isLetter(c);
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < 0x80 ? c : Character.toLowerCase(c);
  }

  private static final Set<String> ISO_639 =
      Stream.of(Locale.getISOLanguages())
          .filter(code -> !Set.of("iw", "in", "ji", "nb").contains(code))
          .collect(Collectors.toUnmodifiableSet());

  /** Apart, because to look up what languages call themselves takes a tenth of a second. */
  private static final class Names {
    private static final Map<String, String> CODES_OF = new HashMap<>();

    static {
      for (String code : Locale.getISOLanguages()) {
        if (Set.of("iw", "in", "ji").contains(code)) {
          continue;
        }
        Locale language = Locale.of(code);
        put(language.getDisplayLanguage(Locale.ENGLISH), code);
        put(language.getDisplayLanguage(language), code);
        CODES_OF.put(language.getISO3Language(), code);
        CODES_OF.putIfAbsent(code, code);
      }
      CODES_OF.put("farsi", "fa");
      CODES_OF.put("iw", "he");
      CODES_OF.put("nb", "no");
      CODES_OF.put("chi", "zh");
      CODES_OF.put("ger", "de");
      CODES_OF.put("fre", "fr");
      CODES_OF.put("per", "fa");
      CODES_OF.put("dut", "nl");
      CODES_OF.put("mandarin", "zh");
    }

    private static void put(String name, String code) {
      CODES_OF.put(name.toLowerCase(Locale.ROOT), code);
    }
  }

  private static String codeOf(String name) {
    return ISO_639.contains(name) ? name : Names.CODES_OF.get(name);
  }

  private Languages() {}

  /** The ISO 639-1 code of a declared language: a code, a locale or a name; or {@code null}. */
  static String code(String declared) {
    if (declared == null || declared.isBlank()) {
      return null;
    }
    String plain = declared.strip().toLowerCase(Locale.ROOT);
    String name = codeOf(plain);
    if (name != null) {
      return name;
    }
    int end = 0;
    while (end < plain.length() && plain.charAt(end) >= 'a' && plain.charAt(end) <= 'z') {
      end++;
    }
    String head = plain.substring(0, end);
    if (head.length() > 3) {
      return null;
    }
    return codeOf(head);
  }

  /** The language that the text shows. */
  static Guess detect(CharSequence text) {
    // The beginning mostly leaves no doubt.
    String sample = text.subSequence(0, Math.min(text.length(), SAMPLE)).toString();
    char[] chars = sample.toCharArray();
    Guess first = detect(chars, Math.min(chars.length, GLANCE));
    return first.sure() || chars.length <= GLANCE ? first : detect(chars, chars.length);
  }

  private static Guess detect(char[] text, int length) {
    int latin = 0;
    int arabic = 0;
    int cyrillic = 0;
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int hebrew = 0;
    int greek = 0;
    int other = 0;
    String otherCode = null;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c < 'A') {
        continue;
      }
      if (c < 0x250) {
        latin += c <= 'z' && (c >= 'a' || c <= 'Z') || c > 'z' && Character.isLetter(c) ? 1 : 0;
      } else if (c >= 0x400 && c < 0x530) {
        cyrillic++;
      } else if (c >= 0x600 && c < 0x700) {
        arabic++;
      } else if (c >= 0x4e00 && c < 0xa000) {
        han++;
      } else if (c >= 0x3040 && c < 0x3100) {
        kana++;
      } else if (c >= 0xac00 && c < 0xd7a4) {
        hangul++;
      } else if (c >= 0x590 && c < 0x600) {
        hebrew++;
      } else if (c >= 0x370 && c < 0x400) {
        greek++;
      } else if (Character.isLetter(c)) {
        other++;
        otherCode = byScript(c);
      }
    }
    // A Chinese character says as much as some three letters.
    int all = latin + cyrillic + arabic + 3 * (han + kana + hangul) + hebrew + greek + other;
    if (all == 0) {
      return Guess.NONE;
    }
    int most = all / 2;
    if (latin > most) {
      return latin(text, length);
    }
    boolean sure = all >= 60;
    if (cyrillic > most) {
      return cyrillic(text, length, sure);
    }
    if (arabic > most) {
      return arabic(text, length, sure);
    }
    if (3 * (han + kana + hangul) > most) {
      String code = hangul > han ? "ko" : kana * 10 > han ? "ja" : "zh";
      return new Guess(code, sure);
    }
    if (hebrew > most) {
      return new Guess("he", sure);
    }
    if (greek > most) {
      return new Guess("el", sure);
    }
    return other > most ? new Guess(otherCode, sure && otherCode != null) : Guess.NONE;
  }

  private static Guess latin(char[] text, int length) {
    int[] counts = new int[CODES.length];
    int words = 0;
    int start = -1;
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && isLetter(text[i]);
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        if (i - start <= LONGEST_WORD) {
          long bits = LANGUAGES_OF[place(text, start, i)];
          while (bits != 0) {
            counts[Long.numberOfTrailingZeros(bits)]++;
            bits &= bits - 1;
          }
        }
        start = -1;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    int second = 0;
    for (int i = 0; i < counts.length; i++) {
      second = i != best && counts[i] > second ? counts[i] : second;
    }
    // A lone "a" or "se" is a word of many languages, and of none in a table of figures.
    boolean rare = best > COMMON;
    int least = rare ? 4 : 2;
    if (counts[best] < least || counts[best] == second || counts[best] * (rare ? 6 : 12) < words) {
      return Guess.NONE;
    }
    boolean sure = words >= 20 && counts[best] * 5 >= words && counts[best] >= second * 1.3;
    return new Guess(CODES[best], sure);
  }

  private static Guess cyrillic(char[] text, int length, boolean sure) {
    int russian = 0;
    int ukrainian = 0;
    int belarusian = 0;
    int serbian = 0;
    int all = 0;
    for (int i = 0; i < length; i++) {
      switch (Character.toLowerCase(text[i])) {
        case 'ы', 'э', 'ё' -> russian++;
        case 'ї', 'є', 'ґ' -> ukrainian++;
        case 'і' -> {
          ukrainian++;
          belarusian++;
        }
        case 'ў' -> belarusian += 4;
        case 'ј', 'љ', 'њ', 'ћ', 'ђ', 'џ' -> serbian++;
        default -> all++;
      }
    }
    if (serbian * 40 > all) {
      return new Guess("sr", sure);
    }
    if (belarusian > ukrainian && belarusian * 50 > all) {
      return new Guess("be", sure);
    }
    if (ukrainian > russian) {
      return new Guess("uk", sure);
    }
    // Bulgarian and Macedonian have none of these letters.
    return russian * 200 > all ? new Guess("ru", sure) : new Guess(all < 200 ? "ru" : "bg", false);
  }

  private static Guess arabic(char[] text, int length, boolean sure) {
    int letters = 0;
    int persian = 0;
    int farsiForms = 0;
    int urdu = 0;
    int pashto = 0;
    int kurdish = 0;
    int arabicOnly = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      letters += c >= 0x600 && c < 0x700 ? 1 : 0;
      switch (c) {
        case 'پ', 'چ', 'ژ', 'گ' -> persian++;
        case 'ی', 'ک' -> farsiForms++;
        case 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ہ', 'ھ' -> urdu++;
        case 'ټ', 'ډ', 'ړ', 'ښ', 'ځ', 'څ', 'ې', 'ۍ' -> pashto++;
        case 'ڕ', 'ڵ', 'ۆ', 'ێ', 'ە' -> kurdish++;
        case 'ة', 'ى', 'إ', 'أ', 'ؤ' -> arabicOnly++;
        default -> {}
      }
    }
    if (urdu * 25 > letters) {
      return new Guess("ur", sure);
    }
    if (pashto * 50 > letters) {
      return new Guess("ps", sure);
    }
    if (kurdish * 25 > letters) {
      return new Guess("ku", sure);
    }
    // Persian typed on an Arabic keyboard keeps its four letters and hardly has the Arabic ones.
    if (persian * 70 > letters && (persian + farsiForms) > arabicOnly) {
      return new Guess("fa", sure);
    }
    return new Guess("ar", sure && persian * 200 <= letters);
  }

  private static String byScript(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case THAI -> "th";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      case MYANMAR -> "my";
      case KHMER -> "km";
      case ETHIOPIC -> "am";
      case GUJARATI -> "gu";
      default -> null;
    };
  }
}
