package org.lucarne.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private enum Kind {
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
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iu)^[(\\[]?\\s?(?:sources?|quellen?|fuentes?|fonte|kaynak|المصدر|المصادر|منبع|источник|מקור|来源|來源|credit|via)"
              + "\\s?[:：]\\s?(.{2,120}?)[)\\]]?$");
  private static final Pattern BYLINE =
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

  private static final Pattern BETWEEN_OUTLET_AND_DAY = Pattern.compile("\\s+[-–—|·•/]\\s+|,\\s+");

  private static final int LONGEST_OF_MACHINE = 400;

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
      afterRelated = false;
      boolean atTop = kept.size() < 2 && length < 300;
      boolean atEnd = i >= paragraphs.size() - 5;
      if (!(atTop && opens(line)) && !(atEnd && closes(line))) {
        kept.add(line);
        length += line.length();
      }
    }
    return kept;
  }

  private String withoutShortcodes(String line) {
    if (line.indexOf('[') < 0) {
      return line;
    }
    Matcher code = SHORTCODE.matcher(line);
    if (!code.find()) {
      return line;
    }
    code.reset();
    while (code.find()) {
      draft.drop(code.group(), "shortcode");
    }
    return CleanText.line(code.replaceAll(" "));
  }

  private String withoutLicence(String line) {
    if (!line.contains(" is licensed under ")) {
      return line;
    }
    Matcher licence = SHARED.matcher(line);
    if (!licence.find()) {
      return line;
    }
    draft.credits.addAll(Agencies.credits(licence.group(1)));
    draft.drop(licence.group(), "licence line");
    return line.substring(0, licence.start()).strip();
  }

  /** Only such lines need the slower look. */
  private static boolean mayBeOfMachine(String line) {
    return line.charAt(line.length() - 1) == ';'
        || line.contains("rror")
        || line.contains("Exception")
        || line.contains(" on line ")
        || line.contains("function")
        || line.startsWith("Failed to render");
  }

  private static long length(List<String> paragraphs, int from) {
    return paragraphs.subList(from, paragraphs.size()).stream().mapToLong(String::length).sum();
  }

  private static Kind kind(String line) {
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
    String plain = line.substring(start, end).toLowerCase(Locale.ROOT);
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
    Matcher byline = line.length() <= 110 ? BYLINE.matcher(line) : null;
    if (byline != null
        && !Paragraphs.endsSentence(line)
        && byline.matches()
        && isName(byline.group(1))) {
      if (draft.author == null) {
        draft.author = byline.group(1).strip();
      }
      draft.drop(line, "byline");
      return true;
    }
    return isDate(line) || isImprint(line) || isCredit(line);
  }

  /** Whether the line is an outlet and a day: "The Courier - 12 March 2015". */
  private boolean isImprint(String line) {
    if (line.length() > 90 || !hasDigit(line) || Paragraphs.endsSentence(line)) {
      return false;
    }
    Matcher gap = BETWEEN_OUTLET_AND_DAY.matcher(line);
    while (gap.find()) {
      String before = line.substring(0, gap.start());
      String after = line.substring(gap.end());
      boolean comma = gap.group().startsWith(",");
      if (isImprint(line, before, after, comma) || isImprint(line, after, before, comma)) {
        return true;
      }
    }
    return false;
  }

  private boolean isImprint(String line, String name, String day, boolean comma) {
    // A place may stand beside a day as well, so a name has to be that of an outlet.
    boolean outlet = Outlets.isKnown(name) || !comma && OutletName.holdsTitle(name);
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
    if (mayBeLicence(line) && LICENCE.matcher(line).matches()) {
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
    return isCredit(line) || isDate(line);
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
    Matcher credit = CREDIT.matcher(line);
    if (!credit.matches()) {
      return false;
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

  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A few words of which most are capitalised, or any few in a script without capitals. */
  private static boolean isName(String text) {
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
