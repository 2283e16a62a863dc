package org.lucarne.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;
import org.lucarne.outlets.OutletName;

/**
 * Takes the lines off an article that belong to its page: share bars, related news, comments. What
 * such lines tell (byline, desk, credit, date) goes into the draft.
 */
final class Furniture {
  enum Kind {
    ANYWHERE,
    RELATED,
    END
  }

  private static final Map<String, Kind> LINES = new HashMap<>();

  static {
    Kind kind = Kind.ANYWHERE;
    for (String line : WordList.lines("furniture.txt")) {
      switch (line) {
        case "anywhere" -> kind = Kind.ANYWHERE;
        case "related" -> {
          kind = Kind.RELATED;
          LINES.put(line, kind);
        }
        case "end" -> kind = Kind.END;
        default -> LINES.put(line, kind);
      }
    }
  }

  private static final int LONGEST = 160;

  /** Buttons that lead to another article where a headline stands behind them. */
  private static final Set<String> READ_ON =
      Set.of(
          "read more",
          "read full story",
          "lire plus",
          "lire la suite",
          "mehr lesen",
          "mehr erfahren",
          "leer más",
          "leia mais",
          "leggi tutto",
          "czytaj więcej",
          "читать далее",
          "подробнее",
          "اقرأ المزيد",
          "ادامه مطلب",
          "baca selengkapnya");

  static final Pattern CREDIT =
      Pattern.compile(
          "(?iu)^[(\\[]?\\s?(?:sources?|quellen?|fuentes?|fonte|kaynak|المصدر|المصادر|منبع|источник|מקור|来源|來源|credit|via)"
              + "\\s?[:：]\\s?(.{2,120}?)[)\\]]?$");
  static final Pattern BYLINE =
      Pattern.compile(
          "^(?:(?:[Bb]y|BY|Par|Von|Por|Di|بقلم|كتب|كتبت|Автор|Yazan|מאת|Written by|Author|Auteur)[:：]?\\s+|记者[:：\\s])"
              + "(\\S.{1,90})$");
  private static final Pattern REPORTING =
      Pattern.compile(
          "^\\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|Editing|Compiled|Reported) by ([^;:]{2,120})[;.:)]?.{0,200}$");
  private static final Pattern DESK =
      Pattern.compile(
          "(?i)^(?:[\\p{L}&'. -]{2,40}\\s)?(?:editor|desk|staff|bureau|newsroom|staff writer|staff reporter"
              + "|news service|news agencies|agencies|redaktion|la rédaction|redacción|redazione)$");
  private static final Pattern LICENCE =
      Pattern.compile(
          "(?i)^©.{0,120}$|^\\(c\\) .{0,120}$"
              + "|^copyright .{0,140}$|^.{0,100}all rights reserved\\.?$");

  /** May stand behind the text in its last paragraph, after the initials of who wrote it. */
  private static final Pattern SHARED =
      Pattern.compile(
          "(?:(?<=\\s)|^)(?:\\p{Lu}{2,4}(?:/\\p{Lu}{2,4})*/?\\s+)?"
              + "[Aa]ll [Cc]ontent by (.{2,60}) is licensed under .{2,120}$");

  private static final int LONGEST_SHARED = 300;

  private static final Pattern LABELLED_DATE =
      Pattern.compile(
          "(?iu)^(?:published|posted|publication date|date|updated|last updated|last modified|modified|publié|veröffentlicht"
              + "|publicado|pubblicato|تاريخ النشر|تاریخ انتشار|опубликовано|פורסם)\\b.{0,80}$");

  /** What a line says that gives the day of publication, and not that of a change. */
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?iu)(?:published|posted|publication date|publié|veröffentlicht|publicado|pubblicato"
              + "|تاريخ النشر|تاریخ انتشار|опубликовано|פורסם)\\b");

  private static final Pattern NUMBERED_COMMENTS =
      Pattern.compile("(?i)^(?:comments? ?\\(?\\d{1,6}\\)?|\\d{1,6} comments?)$");

  /**
   * What WordPress leaves of a shortcode whose plugin is gone: {@code [ad_2]}, {@code [/caption]}.
   */
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\[/?[a-z]{1,20}(?:_[a-z0-9]{1,20}){1,4}(?: [^\\]]{0,300})?/?\\]"
              + "|\\[/(?:caption|embed|gallery|video|audio|youtube|playlist|quote)\\]"
              + "|\\[(?:caption|embed|gallery|video|audio|youtube|vimeo|playlist|tweet)"
              + " [a-z_]{1,20}=[^\\]]{0,300}\\]");

  /** What a server writes into a page when it fails, and script that lost its element. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "^(?:(?:Failed to render|Error rendering) /\\S.{0,300}"
              + "|(?:Warning|Notice|Fatal error|Parse error|Deprecated): .{1,300} on line \\d+\\.?"
              + "|(?:[a-z]{1,20}\\.){2,8}[A-Z]\\w{0,40}(?:Exception|Error)\\b.{0,300}"
              + "|\\[an error occurred while processing this directive\\]"
              + "|[A-Za-z_$][\\w.$]{2,60}\\([^()]{0,200}\\);"
              + "|(?:var|let|const) \\w{1,40} ?=.{0,300};"
              + "|\\(?function ?\\(.{0,300})$");

  /** What agencies and press offices put below a text. */
  private static final Pattern END_MARK =
      Pattern.compile("(?iu)#{2,}|[-–—(]? ?30 ?[-–—)]|\\(?(?:ends?|fin|ende)\\)?|[*=_~-]{3,}");

  private static final Pattern TODAY =
      Pattern.compile(
          "(?iu)^(?:today|yesterday|heute|gestern|aujourd['’]hui|hier|hoy|ayer|hoje|ontem|oggi|ieri"
              + "|vandaag|gisteren|i ?dag|i ?g[åa]r|tänään|eilen|dziś|dzisiaj|wczoraj|dnes|včera|ma"
              + "|tegnap|azi|danas|jučer|juče|днес|сегодня|сьогодні|вчора|šodien|vakar"
              + "|šiandien|täna|eile|bugün|dün|σήμερα|χθες|اليوم|أمس|امروز|دیروز|היום|אתמול|今天"
              + "|昨天|今日|昨日|오늘|어제)[,.]?(?: um| at| à| a las| às| alle| om| kl\\.?| klo| o| v| в"
              + "| о| saat)?\\s?\\d{1,2}[:.h]\\d{2}(?: ?[ap]\\.?m\\.?| uhr)?$");

  private static final Pattern BETWEEN_OUTLET_AND_DAY = Pattern.compile("\\s+[-–—|·•/]\\s+|,\\s+");

  private static final int LONGEST_OF_MACHINE = 400;

  /** Broadcasts and agencies as those who monitor them cite them, with the day. */
  private static final Pattern MONITORED =
      Pattern.compile(
          "^Source: ([^,]{2,60}),.{0,60}\\bin (?:\\p{Lu}[\\p{L}/]{3,20})(?:,? \\d{4} ?(?i:gmt))?,?"
              + " (\\d{1,2} \\p{Lu}\\p{L}{2,8} \\d{2,4})\\.?$");

  private static final Pattern TAGS =
      Pattern.compile(
          "(?iu)^(?:tags?|filed under|schlag(?:worte|wörter)|stichworte|keywords?|etiquetas"
              + "|palabras clave|palavras-chave|mots[- ]clés|parole chiave|słowa kluczowe|tagi|теги"
              + "|метки|ключевые слова|etiketler|anahtar kelimeler|وسوم|الوسوم|كلمات مفتاحية"
              + "|الكلمات الدلالية|الكلمات المفتاحية|برچسب ?‌?ها|کلیدواژه ?‌?ها|תגיות|תגים|标签"
              + "|標籤|关键词|關鍵字|タグ|キーワード|태그)\\s?[:：]\\s?\\S.{0,150}$");

  private static final Pattern CONTRIBUTION =
      Pattern.compile(
          "^[\\p{Lu}(].{3,130}contributed to (?:this|the) (?:report|story|article)\\.?\\)?$");

  private static final Pattern HOLDER =
      Pattern.compile(
          "(?iu)\\(?(?:©|\\(c\\)|copyright)\\s*(?:©|\\(c\\))?\\s*(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?,?\\s+)?"
              + "(?:by )?([^.,|;©()\\d]{2,60}?)(?=[.,|;©()]|\\s\\d|$| all rights)");

  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "(?:^|[.;] |The )((?:\\p{Lu}[\\p{L}-]*+ ?){1,4}?)(?: (?:staff )?(?:writer|reporter|journalist"
              + "|correspondent|producer)s?\\b[^.]{0,120})? (?:also )?contributed to (?:this|the)"
              + " (?:report|story|article)\\b");

  private static final Pattern PERMALINK =
      Pattern.compile(
          "(?iu)^(?:permalinks?|permalien|short ?link|short url|kurzlink|enlace permanente"
              + "|الرابط المختصر|لینک کوتاه|短链接)\\s?[:：]?\\s?(?:https?://|www\\.)\\S+$");

  /** Paragraphs without a notice before which none is looked for from the end on. */
  private static final int TAIL = 5;

  private static final int LONGEST_TAIL = 12;

  /** Paragraphs at the start of a text among which there may be one. */
  private static final int HEAD = 3;

  private static final int LONGEST_NOTICE = 700;

  /** Characters before a notice that are worth keeping without it. */
  private static final int WORTH_KEEPING = 40;

  /** An article without its notices has at least so many characters. */
  private static final int LEAST_TEXT = 200;

  private final Draft draft;
  private final DateReader dates;

  Furniture(Draft draft, DateReader dates) {
    this.draft = draft;
    this.dates = dates;
  }

  /** The paragraphs that are left. */
  List<String> strip(List<String> paragraphs) {
    List<String> kept = new ArrayList<>(paragraphs.size());
    boolean afterRelated = false;
    long length = 0;
    long all = length(paragraphs, 0);
    int lastNotice = -1;
    BitSet notices = notices(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      String line = withoutLicence(withoutShortcodes(paragraphs.get(i)));
      if (line.isEmpty()) {
        continue;
      }
      if (line.length() <= LONGEST_OF_MACHINE
          && mayBeOfMachine(line)
          && MACHINE.matcher(line).matches()) {
        draft.drop(line, "words of the server");
        continue;
      }
      if (notices.get(i) && all - line.length() >= LEAST_TEXT) {
        boolean inTail = i >= Math.min(HEAD, paragraphs.size() - TAIL);
        String rest = withoutNotice(line, inTail);
        if (rest.length() < line.length()) {
          if (inTail) {
            dropBetween(kept, lastNotice);
            lastNotice = kept.size() + (rest.isEmpty() ? 0 : 1);
          }
          if (rest.isEmpty()) {
            continue;
          }
          line = rest;
        }
      }
      if (line.length() > LONGEST) {
        kept.add(line);
        length += line.length();
        afterRelated = false;
        continue;
      }
      Kind kind = kind(line);
      if (kind == Kind.END && length >= 200 && length >= length(paragraphs, i + 1)) {
        for (String rest : paragraphs.subList(i, paragraphs.size())) {
          draft.drop(rest, "comments");
        }
        break;
      }
      if (kind != null) {
        draft.drop(line, kind == Kind.RELATED ? "related news" : "page furniture");
        afterRelated = kind == Kind.RELATED;
        continue;
      }
      if (afterRelated && line.length() < 120 && !Paragraphs.endsSentence(line)) {
        draft.drop(line, "related news");
        continue;
      }
      if (isRelated(line)) {
        draft.drop(line, "related news");
        continue;
      }
      afterRelated = false;
      boolean atTop = kept.size() < 2 && length < 300;
      boolean atEnd = i >= paragraphs.size() - 5;
      if (atTop && opens(line) || atEnd && closes(line)) {
        continue;
      }
      if (Masthead.isPictureCredit(line)) {
        draft.drop(line, "picture credit");
        continue;
      }
      kept.add(line);
      length += line.length();
    }
    return kept;
  }

  /**
   * The places of the paragraphs near the ends of a text that hold a notice. From the end on it is
   * looked for them until some paragraphs have none.
   */
  private static BitSet notices(List<String> paragraphs) {
    BitSet notices = new BitSet();
    int size = paragraphs.size();
    int without = 0;
    for (int i = size - 1; i >= 0 && i >= size - LONGEST_TAIL && without < TAIL; i--) {
      String line = paragraphs.get(i);
      int from = Math.max(0, line.length() - LONGEST_NOTICE);
      boolean notice = Notices.in(from == 0 ? line : line.substring(from)) != null;
      notices.set(i, notice);
      without = notice ? 0 : without + 1;
    }
    for (int i = 0; i < Math.min(HEAD, size - TAIL); i++) {
      String line = paragraphs.get(i);
      if (!notices.get(i) && line.length() <= LONGEST_NOTICE / 2 && Notices.in(line) != null) {
        notices.set(i);
      }
    }
    return notices;
  }

  /** The line without what the outlet says in it to its readers, empty if it says nothing else. */
  private String withoutNotice(String line, boolean inTail) {
    int from = Math.max(0, line.length() - LONGEST_NOTICE);
    Notices.Notice notice = Notices.in(from == 0 ? line : line.substring(from));
    if (notice == null || from > 0 && notice.start() == 0) {
      return line;
    }
    int start = from + notice.start();
    if (start >= WORTH_KEEPING) {
      if (!inTail) {
        return line;
      }
    } else if (line.length() > (notice.kind().startsWith("appeal") ? 450 : LONGEST_NOTICE)) {
      return line;
    } else {
      start = 0;
    }
    if (mayBeLicence(line) && HOLDER.matcher(line).lookingAt()) {
      start = 0;
    }
    creditHolder(line.substring(start));
    draft.drop(line.substring(start), notice.kind());
    return line.substring(0, start).strip();
  }

  /** Credits the agency that holds the rights or had a part in the report. */
  private void creditHolder(String line) {
    for (Pattern pattern : List.of(HOLDER, CONTRIBUTED)) {
      Matcher holder = pattern.matcher(line);
      while (holder.find()) {
        String agency = Agencies.named(holder.group(1));
        if (agency != null) {
          draft.credits.add(agency);
        }
      }
    }
  }

  /** Drops what stands between two notices and is no sentence, such as an outlet's address. */
  private void dropBetween(List<String> kept, int lastNotice) {
    if (lastNotice < 0 || kept.size() - lastNotice > 3) {
      return;
    }
    List<String> between = kept.subList(lastNotice, kept.size());
    if (between.stream().noneMatch(Paragraphs::endsSentence)
        && between.stream().allMatch(line -> line.length() <= LONGEST_NOTICE / 2)) {
      between.forEach(line -> draft.drop(line, "page furniture"));
      between.clear();
    }
  }

  /** Whether the line leads to another article: {@code Read more: Turkey raises death toll}. */
  private static boolean isRelated(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > 40 || line.length() < colon + 12) {
      return false;
    }
    String before = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    if (LINES.get(before) != Kind.RELATED && !READ_ON.contains(before)) {
      return false;
    }
    String headline = line.substring(colon + 1).strip();
    return headline.indexOf(' ') > 0
        && !Character.isLowerCase(headline.codePointAt(0))
        && !Paragraphs.endsSentence(headline);
  }

  private String withoutShortcodes(String line) {
    if (!hasShortcode(line)) {
      return line;
    }
    Matcher code = SHORTCODE.matcher(line);
    while (code.find()) {
      draft.drop(code.group(), "shortcode");
    }
    return CleanText.line(code.replaceAll(" "));
  }

  /** Whether a shortcode starts at one of the brackets, hardly any of which opens one. */
  private static boolean hasShortcode(String line) {
    for (int open = line.indexOf('['); open >= 0; open = line.indexOf('[', open + 1)) {
      char next = open + 1 < line.length() ? line.charAt(open + 1) : ' ';
      if ((next == '/' || next >= 'a' && next <= 'z')
          && SHORTCODE.matcher(line).region(open, line.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private String withoutLicence(String line) {
    if (!line.contains(" is licensed under ")) {
      return line;
    }
    Matcher licence =
        SHARED
            .matcher(line)
            .useTransparentBounds(true)
            .useAnchoringBounds(false)
            .region(Math.max(0, line.length() - LONGEST_SHARED), line.length());
    if (!licence.find()) {
      return line;
    }
    draft.credits.addAll(Agencies.credits(licence.group(1)));
    draft.drop(licence.group(), "licence line");
    return line.substring(0, licence.start()).strip();
  }

  /** Only such lines need the slower look. */
  private static boolean mayBeOfMachine(String line) {
    if (line.charAt(line.length() - 1) == ';') {
      return true;
    }
    return switch (line.charAt(0)) {
      case 'F' -> line.startsWith("Failed to") || line.startsWith("Fatal error:");
      case 'E' -> line.startsWith("Error ");
      case 'W' -> line.startsWith("Warning:");
      case 'N' -> line.startsWith("Notice:");
      case 'P' -> line.startsWith("Parse error:");
      case 'D' -> line.startsWith("Deprecated:");
      case '[' -> line.startsWith("[an error");
      case '(' -> line.startsWith("(function");
      default ->
          line.charAt(0) >= 'a'
              && line.charAt(0) <= 'z'
              && (line.startsWith("function")
                  || line.contains("Error")
                  || line.contains("Exception"));
    };
  }

  private static long length(List<String> paragraphs, int from) {
    return paragraphs.subList(from, paragraphs.size()).stream().mapToLong(String::length).sum();
  }

  static Kind kind(String line) {
    if (line.length() > 60) {
      return null;
    }
    int start = 0;
    while (start < line.length() && "-–—•*·>»|▪■ ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    int end = line.length();
    while (end > start && ":…. >»|".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    // Turkish capitals leave a dot of their own behind.
    String plain = line.substring(start, end).toLowerCase(Locale.ROOT).replace("i\u0307", "i");
    Kind kind = LINES.get(plain);
    return kind == null && NUMBERED_COMMENTS.matcher(plain).matches() ? Kind.END : kind;
  }

  /** Whether the line stands above an article's text: desk, byline, date. */
  private boolean opens(String line) {
    if (line.length() <= 60 && DESK.matcher(line).matches()) {
      if (draft.desk == null) {
        draft.desk = line;
      }
      draft.drop(line, "desk line");
      return true;
    }
    if (isDate(line) || isImprint(line) || isMasthead(line)) {
      return true;
    }
    Matcher byline = line.length() <= 110 ? BYLINE.matcher(line) : null;
    if (byline != null
        && !Paragraphs.endsSentence(line)
        && byline.matches()
        && isName(byline.group(1))) {
      if (draft.author == null) {
        Byline.read(byline.group(1).strip(), draft);
      }
      draft.drop(line, "byline");
      return true;
    }
    return isCredit(line) || isCount(line) || isToday(line);
  }

  private boolean isMasthead(String line) {
    Masthead masthead = Masthead.of(line, dates);
    if (masthead == null) {
      return false;
    }
    if (draft.published == null && draft.date == null) {
      draft.published = masthead.date();
    }
    draft.author = draft.author == null ? masthead.author() : draft.author;
    draft.credits.addAll(masthead.credits());
    draft.drop(line, "date line");
    return true;
  }

  private boolean isCount(String line) {
    if (line.length() > 80 || !Masthead.isCount(line)) {
      return false;
    }
    draft.drop(line, "page furniture");
    return true;
  }

  /** Whether the line says an hour of today or of another day that only its own day tells. */
  private boolean isToday(String line) {
    if (line.length() > 40 || !hasDigit(line) || !TODAY.matcher(line).matches()) {
      return false;
    }
    draft.drop(line, "date line");
    return true;
  }

  /** Whether the line is an outlet and a day: "The Courier - 12 March 2015". */
  boolean isImprint(String line) {
    return line.length() <= 90
        && hasDigit(line)
        && !Paragraphs.endsSentence(line)
        && isImprint(line, line);
  }

  private boolean isImprint(String whole, String line) {
    Matcher gap = BETWEEN_OUTLET_AND_DAY.matcher(line);
    while (gap.find()) {
      String before = line.substring(0, gap.start());
      String after = line.substring(gap.end());
      boolean comma = gap.group().startsWith(",");
      if (isImprint(whole, before, after, comma) || isImprint(whole, after, before, comma)) {
        return true;
      }
    }
    return false;
  }

  private boolean isImprint(String line, String name, String day, boolean comma) {
    // A place may stand beside a day as well, so a name has to be that of an outlet.
    boolean outlet =
        Outlets.isKnown(name)
            || (comma ? OutletName.endsInTitle(name) : OutletName.holdsTitle(name));
    if (!outlet || hasDigit(name) || !isName(name)) {
      return false;
    }
    PublicationDate date = dates.readLine(day, Evidence.TEXT);
    if (date == null) {
      return false;
    }
    if (draft.published == null && draft.date == null) {
      draft.published = date;
    }
    if (draft.source == null) {
      draft.source = name.strip();
      draft.sourceFrom = Evidence.TEXT;
    }
    draft.drop(line, "outlet and date");
    return true;
  }

  /** Whether the line stands below an article's text: credit, editing note, licence, date. */
  private boolean closes(String line) {
    Matcher reporting = line.contains(" by ") ? REPORTING.matcher(line) : null;
    if (reporting != null && reporting.matches()) {
      if (draft.author == null && line.toLowerCase(Locale.ROOT).contains("reporting by")) {
        draft.author = reporting.group(1).strip();
      }
      draft.drop(line, "editing note");
      return true;
    }
    if (line.contains("contributed to th") && CONTRIBUTION.matcher(line).matches()) {
      creditHolder(line);
      draft.drop(line, "editing note");
      return true;
    }
    if (mayBeLicence(line) && LICENCE.matcher(line).matches()) {
      creditHolder(line);
      draft.drop(line, "licence line");
      return true;
    }
    String bare =
        line.startsWith("(") && line.endsWith(")") ? line.substring(1, line.length() - 1) : line;
    String agency = Agencies.signed(bare);
    if (agency != null) {
      draft.credits.add(agency);
      draft.drop(line, "credit line");
      return true;
    }
    if (isTags(line)) {
      draft.drop(line, "tags");
      return true;
    }
    if (line.length() <= 12 && END_MARK.matcher(line).matches()) {
      draft.drop(line, "end mark");
      return true;
    }
    return isCredit(line) || isDate(line) || isMasthead(line) || isCount(line) || isToday(line);
  }

  private static boolean isTags(String line) {
    int colon = Math.max(line.indexOf(':'), line.indexOf('：'));
    return colon > 0
        && colon <= 25
        && (TAGS.matcher(line).matches() || PERMALINK.matcher(line).matches());
  }

  /** Only such lines need the slower look. */
  private static boolean mayBeLicence(String line) {
    char first = line.charAt(0);
    return first == '©'
        || first == '('
        || first == 'c'
        || first == 'C'
        || line.regionMatches(true, Math.max(0, line.length() - 9), "reserved", 0, 8)
        || line.regionMatches(true, Math.max(0, line.length() - 8), "reserved", 0, 8);
  }

  private boolean isCredit(String line) {
    if (line.indexOf(':') < 0 && line.indexOf('：') < 0) {
      return false;
    }
    Matcher monitored = MONITORED.matcher(line);
    if (monitored.matches()) {
      draft.credits.add(monitored.group(1).strip());
      if (draft.published == null && draft.date == null) {
        draft.published = dates.readLine(monitored.group(2), Evidence.TEXT);
      }
      draft.drop(line, "credit line");
      return true;
    }
    Matcher credit = CREDIT.matcher(line);
    if (!credit.matches()) {
      return false;
    }
    if (hasDigit(line) && line.length() <= 110 && isImprint(line, credit.group(1))) {
      return true;
    }
    draft.credits.addAll(Agencies.credits(credit.group(1)));
    draft.drop(line, "credit line");
    return true;
  }

  private boolean isDate(String line) {
    if (line.length() > 90 || !hasDigit(line)) {
      return false;
    }
    var date = dates.readLine(line, Evidence.TEXT);
    boolean labelled = LABELLED_DATE.matcher(line).matches();
    if (date == null && !labelled) {
      return false;
    }
    if (date != null && draft.published == null && draft.date == null) {
      draft.published =
          PUBLISHED.matcher(line).lookingAt() ? date.with(PublicationDate.Confidence.HIGH) : date;
    }
    draft.drop(line, "date line");
    return true;
  }

  static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A few words of which most are capitalised, or any few in a script without capitals. */
  static boolean isName(String text) {
    String[] words = text.strip().split("\\s+");
    if (words.length > 9) {
      return false;
    }
    int capital = 0;
    for (String word : words) {
      int first = word.codePointAt(0);
      capital +=
          Character.isUpperCase(first) || Character.getType(first) == Character.OTHER_LETTER
              ? 1
              : 0;
    }
    return capital * 2 >= words.length;
  }
}
