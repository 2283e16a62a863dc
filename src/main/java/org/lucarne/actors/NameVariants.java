package org.lucarne.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lucarne.model.ActorKind;

/**
 * The other spellings of a name, from the authority file. Immutable and thread-safe.
 *
 * <p>A surname alone leads to other spellings of that surname and to no other name of the person:
 * two words are spellings of one surname when their consonants agree in a rough romanisation of
 * Cyrillic, Arabic, Persian and Hebrew letters. Other actors have all their names.
 */
public final class NameVariants {

  /**
   * A spelling of an actor.
   *
   * @param sure whether it names that actor wherever it stands; else it may be another word too
   * @param typedSure whether what was typed does
   */
  public record Variant(String actor, String text, boolean sure, boolean typedSure) {}

  /** A spelling as the files have it. */
  private record Spelling(String text, boolean alone) {}

  private record Named(String id, ActorKind kind, List<Spelling> spellings) {}

  /** Capitals up to this length are words of other languages too: US, IS, UN, EU. */
  private static final int SHORT_CAPITALS = 3;

  private static final char LAST_LATIN = 0x24F;

  /** Consonants without which a surname sounds like too many words: May, Lee. */
  private static final int FEWEST_CONSONANTS = 2;

  private final Map<String, List<Named>> bySpelling = new HashMap<>();
  private final Map<String, List<Named>> bySurname = new HashMap<>();
  private final Map<String, Named> byId = new HashMap<>();

  private NameVariants() {}

  /** Those of Lucarne's own authority file, which is read once. */
  public static NameVariants standard() {
    return Standard.VARIANTS;
  }

  private static final class Standard {
    static final NameVariants VARIANTS = load();
  }

  private static NameVariants load() {
    NameVariants variants = new NameVariants();
    Authority.FILES.forEach(
        (name, kind) ->
            AuthorityFile.load(name).lines().forEach(line -> variants.add(kind, line.record())));
    return variants;
  }

  private void add(ActorKind kind, AuthorityFile.Record record) {
    List<Spelling> spellings = new ArrayList<>();
    List<String> contexts = record.values("context");
    spellings.add(new Spelling(record.name(), !contexts.contains(record.name())));
    for (String text : record.values("also")) {
      if (text.indexOf('[') < 0) {
        spellings.add(new Spelling(text.startsWith("~") ? text.substring(1) : text, true));
      }
    }
    contexts.forEach(text -> spellings.add(new Spelling(text, false)));
    Named named = new Named(kind.label() + ":" + record.id(), kind, List.copyOf(spellings));
    byId.put(named.id(), named);
    for (Spelling spelling : spellings) {
      if (kind == ActorKind.PERSON || spelling.alone()) {
        file(bySpelling, key(spelling.text()), named);
      }
    }
    if (kind == ActorKind.PERSON) {
      spellings.forEach(spelling -> file(bySurname, bare(key(surname(spelling.text()))), named));
    }
  }

  private static void file(Map<String, List<Named>> map, String key, Named named) {
    List<Named> there = map.computeIfAbsent(key, _ -> new ArrayList<>(1));
    if (!there.contains(named)) {
      there.add(named);
    }
  }

  /**
   * Other spellings of a word or name, none when it is no name that tells enough: not those of
   * {@code US} or {@code IS}, which are words as well.
   *
   * @param typed one or several words
   */
  public List<Variant> of(String typed) {
    String key = key(typed);
    if (key.isEmpty() || isTooShort(typed, key)) {
      return List.of();
    }
    boolean single = isOneWord(key);
    Set<Named> named = new LinkedHashSet<>(bySpelling.getOrDefault(key, List.of()));
    if (single) {
      named.addAll(bySurname.getOrDefault(bare(key), List.of()));
    }
    if (named.isEmpty() && key.length() > SHORT_CAPITALS + 1) {
      // Spellings that sound like a known one are in no list.
      for (String id : ActorRecognizer.standard().idsBySound(typed)) {
        if (byId.containsKey(id)) {
          named.add(byId.get(id));
        }
      }
    }
    Map<List<String>, Variant> variants = new LinkedHashMap<>();
    for (Named each : named) {
      boolean typedSure =
          !single
              || each.kind() != ActorKind.PERSON
              || each.spellings().stream().anyMatch(s -> s.alone() && key(s.text()).equals(key));
      for (Spelling spelling : each.spellings()) {
        String variant = variant(each.kind(), typed, spelling.text());
        if (variant != null) {
          boolean sure =
              spelling.alone() && variant.equals(spelling.text()) && !isShortCapitals(variant);
          variants.merge(
              List.of(each.id(), variant),
              new Variant(each.id(), variant, sure, typedSure),
              (a, b) -> a.sure() ? a : b);
        }
      }
    }
    return variants.values().stream()
        .filter(variant -> !bare(key(variant.text())).equals(bare(key)))
        .toList();
  }

  /**
   * The part of a spelling of an actor that is another spelling of what was typed, or {@code null}.
   *
   * @param typed one or several words that are a spelling of that actor
   */
  public static String variant(ActorKind kind, String typed, String spelling) {
    if (isTooShort(typed, key(typed))) {
      return null;
    }
    boolean single = isOneWord(key(typed));
    boolean one = isOneWord(key(spelling));
    if (kind == ActorKind.PERSON) {
      if (!single) {
        return !one || isUnspaced(spelling) ? spelling : null;
      }
      String surname = surname(spelling);
      return isUnspaced(surname) || soundsLike(typed, surname) ? surname : null;
    }
    boolean place = kind == ActorKind.STATE || kind == ActorKind.PLACE;
    if (place && single) {
      // A state's other names are no spellings of this one: America is not the USA.
      return isLatin(spelling) == isLatin(typed) && !(one && soundsLike(typed, spelling))
          ? null
          : spelling;
    }
    return spelling;
  }

  /** Whether what was typed tells too little to be taken for a name: US, IS, un. */
  private static boolean isTooShort(String typed, String key) {
    return key.length() < SHORT_CAPITALS && key.charAt(0) < LAST_LATIN
        || key.length() == SHORT_CAPITALS
            && key.charAt(0) < LAST_LATIN
            && !typed.equals(typed.toUpperCase(Locale.ROOT));
  }

  private static boolean isShortCapitals(String text) {
    String letters = text.replace(".", "");
    return letters.length() <= SHORT_CAPITALS && letters.chars().allMatch(Character::isUpperCase);
  }

  /** The last word of a name, without a Latin article before it. */
  private static String surname(String name) {
    String last = name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('·')) + 1);
    int hyphen = last.indexOf('-');
    return hyphen > 0 && hyphen < 4 && !bare(key(last)).equals(key(last))
        ? last.substring(hyphen + 1)
        : last;
  }

  private static boolean isOneWord(String key) {
    return bare(key).indexOf(' ') < 0;
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  /** Whether a name is in a script that writes no vowels or sounds that could be compared. */
  private static boolean isUnspaced(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Whether two words may be one surname, each in its own script. */
  static boolean soundsLike(String one, String other) {
    String a = consonants(one);
    String b = consonants(other);
    int shorter = Math.min(a.length(), b.length());
    if (shorter < FEWEST_CONSONANTS) {
      return false;
    }
    return shorter < 4 ? a.equals(b) : NamesAlike.edits(a, b) <= 1;
  }

  /** The consonants of a word by class, doubled ones once: b, k, s, d, l, r, m and n. */
  private static String consonants(String word) {
    StringBuilder classes = new StringBuilder();
    String letters = bare(key(word)).replace("sch", "s").replace("sh", "s");
    letters = letters.replace("gh", "g").replace("kh", "k").replace("zh", "s").replace("ph", "f");
    letters = letters.replace("th", "t").replace("dh", "d").replace("ch", "s").replace("dj", "j");
    char before = 0;
    for (int i = 0; i < letters.length(); i++) {
      char c = consonant(letters.charAt(i));
      if (c != 0 && c != before) {
        classes.append(c);
      }
      before = c;
    }
    return classes.toString();
  }

  /** A folded word without the Arabic article. */
  private static String bare(String key) {
    for (String article : List.of("al ", "el ", "ash ", "as ", "ar ", "an ", "ad ", "ال")) {
      if (key.startsWith(article) && key.length() > article.length() + 2) {
        return key.substring(article.length());
      }
    }
    return key;
  }

  private static char consonant(char c) {
    return switch (c) {
      case 'b', 'p', 'f', 'v', 'w', 'б', 'п', 'ф', 'в', 'ب', 'پ', 'ف', 'ڤ', 'ב', 'פ', 'ף' -> 'b';
      case 'k', 'g', 'q', 'x', 'c', 'к', 'г', 'х', 'ك', 'ق', 'خ', 'غ', 'گ', 'ק', 'כ', 'ך', 'ג' ->
          'k';
      case 's',
          'z',
          'j',
          'з',
          'с',
          'ж',
          'ш',
          'щ',
          'ц',
          'ч',
          'س',
          'ص',
          'ز',
          'ش',
          'ج',
          'ژ',
          'چ',
          'ذ',
          'ظ',
          'ث',
          'ס',
          'ש',
          'ז',
          'צ',
          'ץ' ->
          's';
      case 'd', 't', 'д', 'т', 'د', 'ت', 'ط', 'ض', 'ד', 'ת', 'ט' -> 'd';
      case 'l', 'л', 'ل', 'ל' -> 'l';
      case 'r', 'р', 'ر', 'ר' -> 'r';
      case 'm', 'м', 'م', 'מ', 'ם' -> 'm';
      case 'n', 'н', 'ن', 'נ', 'ן' -> 'n';
      default -> 0;
    };
  }

  /** Words folded, apart by single spaces; hyphens are spaces, dots and apostrophes nothing. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Letters.fold(text.charAt(i));
      boolean space = Character.isWhitespace(c) || c == '-' || c == '·' || c == '–' || c == '‑';
      if (space) {
        if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
          key.append(' ');
        }
      } else if (c != Letters.NONE && c != '.' && c != '‌' && !Letters.isApostrophe(c)) {
        key.append(c);
      }
    }
    return key.toString().strip();
  }
}
