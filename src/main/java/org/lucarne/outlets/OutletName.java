package org.lucarne.outlets;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the name of an outlet is written: what two spellings of one name have in common, and what
 * databases and sites add to a name.
 */
public final class OutletName {

  /** More is no name. */
  private static final int MOST_LETTERS = 300;

  /** Words that stand before a name and are no part of it. */
  private static final Set<String> ARTICLES =
      words("the al el la le les los las il lo der die das de het l a o as os en ad");

  /**
   * Words that many outlets are called by. A name of nothing else may be that of several, so that
   * what tells them apart stays.
   */
  private static final Set<String> TITLES =
      words(
          """
          times time sun star independent telegraph guardian observer mirror herald tribune post
          news chronicle gazette standard express mail record citizen nation national republic
          courier journal examiner sentinel dispatch inquirer enquirer economist spectator statesman
          today world globe press daily weekly monthly sunday morning evening new nightly review
          bulletin argus advertiser echo voice reporter register monitor leader democrat republican
          union argus ledger call business financial metro city local people public free general
          union state capital eagle pilot beacon banner sentry advocate age argus echo patriot
          central north south east west northern southern eastern western first one live hour week
          now info media network channel tv radio online digital magazine paper newspaper agency
          service wire report headlines latest breaking global international street standard point
          watan hayat akhbar ahram rai jazirah ittihad thawra bayan khaleej quds sabah anba nahar
          riyadh madina balad alam ahd joumhouria gomhuria jumhuriya wasat seyassah siyasa shaab mada
          liwa diyar binaa manar safir mustaqbal yaum youm sharq gharb arab arabi watani fajr hadath
          mundo pais tiempo nacion nacional universal comercio prensa republica heraldo diario
          noticias tiempos estrella mercurio dia hora razon voz opinion espectador expreso popular
          monde matin soir presse temps liberte expression libre figaro jour journal parisien
          croix echo echos depeche nouvelliste nouvelles observateur independant quotidien express
          welt zeit zeitung standard kurier presse tageszeitung nachrichten anzeiger blatt bild
          spiegel woche tagblatt morgen abend
          giornale messaggero stampa corriere sole tempo mattino secolo gazzetta
          jornal folha estado globo povo correio publico expresso noticias
          pravda izvestia vremya novosti vesti gazeta novaya komsomolskaya rossiyskaya segodnya
          zaman sabah milliyet hurriyet cumhuriyet vatan haber aksam gunes yeni turkiye star takvim
          """);

  /** What marks an edition of the same outlet. */
  private static final Set<String> EDITIONS =
      words(
          """
          edition editions online website print printed web fulltext abstracts digital epaper
          newspaper feed blogs edicion impresa ausgabe edizione издание الطبعة
          """);

  /** The years of a series, as databases add them to the name of a paper. */
  private static final Pattern YEARS =
      Pattern.compile(
          "(?:pre-?|since |from |until )?\\d{4}\\s?"
              + "(?:[-–]\\s?(?:\\d{4}|present|current)?(?: file)?)?");

  private static final Pattern EARLIER_NAME =
      Pattern.compile("(?:f/k/a|fka|formerly|previously|ehemals|früher|anciennement)\\s.+");

  private static final Set<String> EDITION_FRAMES =
      words("international national weekend final first late early asia europe global");

  private OutletName() {}

  private static Set<String> words(String text) {
    return Set.copyOf(new HashSet<>(Arrays.asList(text.strip().split("\\s+"))));
  }

  /**
   * What the spellings of one name have in common: its letters and digits, in lower case, without
   * accents and a leading "the".
   */
  public static String key(String name) {
    String plain = plain(name);
    String letters = letters(plain);
    return plain.startsWith("the ") && letters.length() > 3 ? letters.substring(3) : letters;
  }

  private static String plain(String name) {
    String bounded = name.length() > MOST_LETTERS ? name.substring(0, MOST_LETTERS) : name;
    return Normalizer.normalize(bounded, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).strip();
  }

  private static String letters(String name) {
    StringBuilder out = new StringBuilder();
    plain(name)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(c -> c == 'ı' ? 'i' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** The host of an address in lower case without {@code www}, or {@code null}. */
  public static String host(String address) {
    if (address == null || address.length() > 4000) {
      return null;
    }
    String rest = address.strip();
    int scheme = rest.indexOf("://");
    if (scheme > 0 && scheme < 8) {
      rest = rest.substring(scheme + 3);
    } else if (rest.startsWith("//")) {
      rest = rest.substring(2);
    }
    int end = 0;
    while (end < rest.length() && "/?#: ".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
    host = host.substring(host.indexOf('@') + 1);
    while (host.startsWith("www.")) {
      host = host.substring(4);
    }
    return looksLikeHost(host) ? inLetters(host) : null;
  }

  /**
   * A host with the labels that stand for other scripts (RFC 5891, {@code xn--}) in their letters.
   * A label of mixed scripts, as addresses that feign another have, stays as it is.
   */
  private static String inLetters(String host) {
    if (!host.contains("xn--")) {
      return host;
    }
    List<String> labels = new ArrayList<>();
    for (String label : host.split("\\.")) {
      String letters = IDN.toUnicode(label);
      long scripts =
          letters
              .codePoints()
              .filter(Character::isLetter)
              .mapToObj(Character.UnicodeScript::of)
              .distinct()
              .count();
      labels.add(scripts > 1 ? label : letters);
    }
    return String.join(".", labels);
  }

  private static boolean looksLikeHost(String host) {
    int dot = host.lastIndexOf('.');
    if (dot <= 0 || host.length() - dot < 3 || host.length() > 253) {
      return false;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (!(Character.isLetterOrDigit(c)
          || c == '.' && i > 0 && host.charAt(i - 1) != '.'
          || c == '-'
          || c == '_')) {
        return false;
      }
    }
    return host.substring(dot + 1).chars().allMatch(Character::isLetter);
  }

  /**
   * A name without the last thing that was added to it.
   *
   * @param rest the name that is left
   * @param taken what stood in the bracket, behind the dash or the comma, or as last word
   */
  record Shorter(String rest, String taken) {}

  /** The name without its last bracket, what follows its last dash or comma, or "Online". */
  static Shorter shorter(String name) {
    String text = name.strip();
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    if (last == ')' || last == ']') {
      int open = opening(text, last == ')' ? '(' : '[', last);
      return open <= 0 ? null : of(text, open, open + 1, text.length() - 1);
    }
    for (int at = text.length() - 2; at > 0; at--) {
      char c = text.charAt(at);
      boolean dash =
          (c == '-' || c == '–' || c == '—' || c == '|')
              && text.charAt(at + 1) == ' '
              && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '-');
      if (dash || c == ',') {
        int start = at;
        while (start > 0 && "-–— |,".indexOf(text.charAt(start - 1)) >= 0) {
          start--;
        }
        return of(text, start, at + 1, text.length());
      }
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String ending : new String[] {" international edition", " online", ".com"}) {
      if (lower.endsWith(ending) && (text.indexOf(' ') > 0 || ending.charAt(0) == ' ')) {
        int at = text.length() - ending.length();
        return new Shorter(text.substring(0, at).strip(), "online");
      }
    }
    return null;
  }

  private static Shorter of(String text, int end, int from, int to) {
    String rest = text.substring(0, end).strip();
    return rest.isEmpty() ? null : new Shorter(rest, text.substring(from, to).strip());
  }

  private static int opening(String text, char open, char close) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      depth += text.charAt(i) == close ? 1 : text.charAt(i) == open ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a text tells an edition of an outlet or a part of its run, such as "International
   * Edition", "Online" or "1923-Current file".
   */
  static boolean isEdition(String text) {
    List<String> words = wordsOf(text);
    String bare = text.strip().toLowerCase(Locale.ROOT).replaceAll("^[(\\[]|[)\\]]$", "").strip();
    if (YEARS.matcher(bare).matches()) {
      return true;
    }
    if (words.isEmpty() || words.size() > 6) {
      return false;
    }
    return words.stream().anyMatch(EDITIONS::contains)
        || words.size() == 1 && EDITION_FRAMES.contains(words.getFirst());
  }

  /** Whether a text tells what an outlet was called before, such as "formerly the Herald". */
  static boolean isEarlierName(String text) {
    return EARLIER_NAME.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
  }

  static boolean isLanguage(String text) {
    return Languages.NAMES.contains(letters(text));
  }

  /** The country that its two letters, a name of it or one of its cities tell. */
  public static Optional<String> country(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    return code.length() == 2 && Arrays.asList(Locale.getISOCountries()).contains(code)
        ? Optional.of(code)
        : Optional.ofNullable(ofPlace(text));
  }

  /** The country that a name of it, in some language, or of one of its cities tells, or null. */
  static String ofPlace(String text) {
    String whole = Places.BY_NAME.get(letters(text));
    int comma = text.indexOf(',');
    if (whole != null || comma < 0) {
      return whole;
    }
    String one = ofPlace(text.substring(0, comma));
    String other = ofPlace(text.substring(comma + 1));
    return one == null || one.equals(other) ? other : other == null ? one : null;
  }

  private static List<String> wordsOf(String text) {
    return Arrays.stream(plain(text).replaceAll("\\p{M}+", "").split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The words of a name that tell it from others: neither articles nor what many are called. */
  private static List<String> telling(String name) {
    return wordsOf(name).stream()
        .filter(word -> !ARTICLES.contains(word) && !TITLES.contains(word))
        .toList();
  }

  /** Whether a name can hardly be that of two outlets in two countries. */
  static boolean tellsCountry(String name) {
    long words = wordsOf(name).stream().filter(word -> !ARTICLES.contains(word)).count();
    return words >= 2 && !telling(name).isEmpty();
  }

  /** What the spellings of a name on no list have in common. */
  static String unlisted(String name) {
    String rest = name.strip();
    for (Shorter next = shorter(rest); next != null; next = shorter(rest)) {
      boolean same =
          !telling(next.rest()).isEmpty()
              && (isEdition(next.taken())
                  || isLanguage(next.taken())
                  || isEarlierName(next.taken())
                  || ofPlace(next.taken()) != null && tellsCountry(next.rest()));
      if (!same) {
        break;
      }
      rest = next.rest();
    }
    String host = rest.indexOf(' ') < 0 ? host(rest) : null;
    String key = key(host == null ? rest : ofHost(host));
    return key.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : key;
  }

  /** The name in a host, where it is surely one; else the host without what its sites add. */
  private static String ofHost(String host) {
    String site = site(host);
    int dot = site.indexOf('.');
    String label = site.substring(0, dot);
    boolean general = Set.of("com", "net", "org").contains(site.substring(dot + 1));
    return general && isTelling(label) ? label : site;
  }

  /** Whether one of the words of a name is what outlets are called by: news, times, gazette. */
  public static boolean holdsTitle(String name) {
    return wordsOf(name).stream().anyMatch(TITLES::contains);
  }

  /** Whether a name of a few words ends in what outlets are called by: the River Gazette. */
  public static boolean endsInTitle(String name) {
    List<String> words = wordsOf(name);
    return words.size() >= 2 && words.size() <= 5 && TITLES.contains(words.getLast());
  }

  /** Whether the first part of a host can hardly be that of two outlets. */
  public static boolean isTelling(String label) {
    return label.length() >= 6 && !isOfTitles(label.replace("-", ""));
  }

  /** A host without the parts in front that tell a device or an edition. */
  static String site(String host) {
    String site = host;
    for (int dot = site.indexOf('.');
        site.indexOf('.', dot + 1) > 0
            && Set.of("m", "mobile", "amp", "edition", "en", "english", "web", "news")
                .contains(site.substring(0, dot));
        dot = site.indexOf('.')) {
      site = site.substring(dot + 1);
    }
    return site;
  }

  /** Whether letters written together are words that many outlets are called by. */
  private static boolean isOfTitles(String label) {
    boolean[] reached = new boolean[label.length() + 1];
    reached[0] = true;
    for (int from = 0; from < label.length(); from++) {
      for (int to = from + 1; reached[from] && to <= label.length(); to++) {
        String word = label.substring(from, to);
        reached[to] |= TITLES.contains(word) || ARTICLES.contains(word);
      }
    }
    return reached[label.length()];
  }

  /** Where a paper is made. Read when a name first needs it, since it takes a while. */
  private static final class Places {

    /** What a bracket or a dash may say of the place, by the country in which that is. */
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
      List<Locale> speakers =
          List.of(
              Locale.ENGLISH,
              Locale.FRENCH,
              Locale.GERMAN,
              Locale.ITALIAN,
              Locale.of("es"),
              Locale.of("pt"),
              Locale.of("ar"),
              Locale.of("ru"),
              Locale.of("tr"));
      for (String code : Locale.getISOCountries()) {
        for (Locale speaker : speakers) {
          BY_NAME.putIfAbsent(letters(Locale.of("", code).getDisplayCountry(speaker)), code);
        }
      }
      for (String line :
          """
          GB uk, u.k., great britain, england, scotland, wales, london, glasgow, edinburgh, manchester
          US usa, u.s.a., u.s., us, america, new york, washington, washington dc, new york ny, boston, chicago, los angeles
          AE uae, u.a.e., dubai, abu dhabi, sharjah
          IR islamic republic of iran, tehran
          SY syrian arab republic, damascus, aleppo
          RU russian federation, moscow
          KR korea, republic of korea, seoul
          TR turkey, türkiye, ankara, istanbul
          PS palestine, gaza, ramallah, west bank
          IL jerusalem, tel aviv
          LB beirut
          EG cairo
          SA ksa, riyadh, jeddah
          JO amman
          IQ baghdad, erbil
          KW kuwait city
          QA doha
          BH manama
          IN new delhi, delhi, mumbai, bombay, kolkata, chennai
          PK islamabad, karachi, lahore
          BD dhaka
          LK colombo
          NP kathmandu
          CN prc, beijing, shanghai, people's republic of china
          JP tokyo, osaka
          SG singapore
          MY kuala lumpur
          TH bangkok
          ID jakarta
          PH manila
          VN hanoi, viet nam
          AU sydney, melbourne, brisbane, canberra
          NZ auckland, wellington
          CA toronto, ottawa, montreal, vancouver, alberta, british columbia, manitoba, new brunswick, newfoundland, nova scotia, ontario, prince edward island, quebec, saskatchewan
          IE dublin, republic of ireland
          FR paris
          DE berlin, frankfurt, hamburg, munich
          ES madrid, barcelona
          IT rome, milan, turin
          AT vienna
          CH zurich, geneva
          BE brussels
          NL amsterdam
          NG lagos, abuja
          KE nairobi
          ZA johannesburg, cape town, pretoria, durban
          GH accra
          UG kampala
          ET addis ababa
          DZ algiers
          MA rabat, casablanca
          TN tunis
          MX mexico city
          AR buenos aires
          BR rio de janeiro, sao paulo
          CO bogota
          CL santiago
          PE lima
          VE caracas
          CZ czech republic, prague
          CD drc, dr congo
          MM burma
          CI ivory coast
          MK macedonia
          """
              .lines()
              .toList()) {
        for (String place : line.substring(3).split(",")) {
          BY_NAME.put(letters(place), line.substring(0, 2));
        }
      }
    }
  }

  /** In which language a paper is made, as its name may say. */
  private static final class Languages {

    static final Set<String> NAMES = new HashSet<>();

    static {
      for (String code : Locale.getISOLanguages()) {
        if (code.length() == 2) {
          NAMES.add(letters(Locale.of(code).getDisplayLanguage(Locale.ENGLISH)));
          NAMES.add(letters(Locale.of(code).getDisplayLanguage(Locale.of(code))));
        }
      }
      // Some languages have the name of a place where papers are made.
      NAMES.remove("");
    }
  }
}
