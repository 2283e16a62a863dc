package org.lucarne.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;

/**
 * One article of a Factiva export by its lines, as RTF, PDF and text files have them. In the
 * display form the facts between headline and text carry no labels and are told by their shape; in
 * the indexed form two-letter codes name them.
 */
final class FactivaRecord {

  /**
   * An article's last line: the accession number, which is the source's code filled up with zeros,
   * the day, and a mark.
   */
  private static final Pattern END =
      Pattern.compile(
          "(?:AN\\s{1,4})?(?:Document|Documento|Dokument|Документ|文件|文档|文書番号|ドキュメント)\\s"
              + "([A-Z0-9]{4,12}\\d{8}[a-z][a-z0-9]{4,12})");

  private static final Pattern COUNT =
      Pattern.compile("[\\d.,  ]{1,9}\\s?(?:\\p{L}{4,14}|字|词|詞|語|文字|단어)");
  private static final Pattern TIME =
      Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AP]M)?(?: [A-Z]{3,4})?");

  /** "River Gazette, 12:05 GMT, 4 March 2024, 312 words, Jane Marlowe, (English)". */
  private static final Pattern ENTRY =
      Pattern.compile(
          "(.{2,80}?), (?:(\\d{1,2}:\\d{2}(?: ?[AP]M)?(?: [A-Z]{3,4})?), )?(\\d{1,2} \\p{L}{3,12} \\d{4}),"
              + " ([\\d.,]{1,9}) \\p{L}{3,10},(?: (.{3,80}),)? \\((\\p{L}{3,20})\\)");

  private static final Pattern NUMBER = Pattern.compile("^\\d{1,4}[.)] ");

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,8}");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?iu)(?:\\(?c\\)|©|copyright|版权|版權|著作権|все права|alle rechte|tous droits).*");
  private static final Pattern BYLINE =
      Pattern.compile("(?iu)(?:by|von|par|por|di|door|автор:?) \\p{L}.{2,100}");

  /** Names that stand alone below a headline. */
  private static final Pattern NAMES =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]{1,20}(?:,? (?:d[aeiu]|van|von|der|al|and|und|et|y|\\p{Lu}[\\p{L}.'’-]*)){1,7}");

  /** What the pages of a saved file say at their head and foot. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:Page \\d+ of \\d+.*|.{5,300}?\\.{4,300} ?\\d{1,4}|.{0,40}© \\d{4} Factiva, Inc\\..*|Search Summary|Dow Jones & Company.*)");

  private static final Pattern FIELD = Pattern.compile("([A-Z]{2,3})(?:\\s+(.*))?");
  private static final List<String> FIELDS =
      List.of(
          "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP",
          "TD", "CT", "RF", "CO", "IN", "NS", "RE", "IPD", "IPC", "PUB", "AN", "CLM", "ART", "NT");

  private FactivaRecord() {}

  /** Lines above the number of words that may be section, headline and byline. */
  private static final int MOST_HEAD = 8;

  /** So long is a line of a page that its headline goes on in the next. */
  private static final int FULL_LINE = 60;

  /**
   * A line of an export.
   *
   * @param strong whether its whole text is bold
   * @param wrapped whether the width of a page broke it; then {@code first} tells whether it begins
   *     a paragraph
   */
  record Line(String text, boolean strong, boolean wrapped, boolean first) {
    Line(String text, boolean strong) {
      this(text, strong, false, true);
    }

    Line withText(String other) {
      return new Line(other, strong, wrapped, first);
    }
  }

  /** The paragraphs that these lines make. */
  private static List<String> paragraphs(List<Line> lines) {
    if (lines.stream().noneMatch(Line::wrapped)) {
      return new ArrayList<>(lines.stream().map(Line::text).toList());
    }
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.first() ? "\n\n" : "\n").append(line.text());
    }
    return new ArrayList<>(Paragraphs.unwrap(text.toString()));
  }

  /** Whether a line ends an article. */
  static boolean isEnd(String line) {
    return line.length() < 60 && END.matcher(line.strip()).matches();
  }

  /** The articles that these lines tell of, in order. */
  static List<Draft> read(List<Line> lines, DateReader dates) {
    List<Draft> drafts = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      if (isEnd(line.text())) {
        Draft draft = article(open, dates);
        if (draft != null) {
          draft.drop(line.text(), "database's own notes");
          drafts.add(draft);
        }
        open.clear();
      } else if (!FURNITURE.matcher(line.text()).matches()) {
        open.add(line);
      }
    }
    return drafts;
  }

  private static Draft article(List<Line> lines, DateReader dates) {
    Map<String, List<Line>> fields = fields(lines);
    Draft draft = fields.containsKey("HD") ? indexed(fields) : displayed(lines, dates);
    return draft.title == null && draft.paragraphs.isEmpty() ? null : draft;
  }

  /** The lines of each code; a code stands on a line of its own or before its first value. */
  private static Map<String, List<Line>> fields(List<Line> lines) {
    Map<String, List<Line>> fields = new LinkedHashMap<>();
    List<Line> open = null;
    for (Line line : lines) {
      Matcher field = FIELD.matcher(line.text());
      if (field.matches() && FIELDS.contains(field.group(1))) {
        open = fields.computeIfAbsent(field.group(1), _ -> new ArrayList<>());
        if (field.group(2) != null && !field.group(2).isBlank()) {
          open.add(line.withText(field.group(2).strip()));
        }
      } else if (open != null) {
        open.add(line);
      }
    }
    return fields;
  }

  private static Draft indexed(Map<String, List<Line>> fields) {
    Draft draft = new Draft();
    draft.title = line(fields, "HD");
    draft.author = line(fields, "BY");
    draft.section = line(fields, "SE");
    draft.source = line(fields, "SN");
    draft.date = line(fields, "PD");
    if (draft.date != null && line(fields, "ET") != null) {
      draft.date += " " + line(fields, "ET");
    }
    draft.dateField = "PD";
    draft.language = line(fields, "LA");
    if (line(fields, "CR") != null) {
      draft.credits.addAll(Agencies.credits(line(fields, "CR")));
    }
    draft.paragraphs = paragraphs(fields.getOrDefault("LP", List.of()));
    draft.paragraphs.addAll(paragraphs(fields.getOrDefault("TD", List.of())));
    for (String code : List.of("CY", "RF", "ED", "PG")) {
      if (line(fields, code) != null) {
        draft.drop(line(fields, code), "database's own notes");
      }
    }
    return draft;
  }

  private static String line(Map<String, List<Line>> fields, String code) {
    return fields.containsKey(code) && !fields.get(code).isEmpty()
        ? fields.get(code).stream().map(Line::text).collect(Collectors.joining(" "))
        : null;
  }

  /** Headline, number of words, date and source, then the text, told by their shapes. */
  private static Draft displayed(List<Line> lines, DateReader dates) {
    Draft draft = new Draft();
    draft.paragraphs = new ArrayList<>();
    int counted = counted(lines, dates);
    if (counted < 0) {
      listed(lines, draft);
      return draft;
    }
    head(lines.subList(Math.max(0, counted - MOST_HEAD), counted), draft);
    draft.drop(lines.get(counted).text(), "database's own notes");
    int next = counted + 1;
    boolean ended = false;
    for (; next < Math.min(counted + 14, lines.size()) && !ended; next++) {
      String text = lines.get(next).text();
      ended = COPYRIGHT.matcher(text).matches();
      if (!ended && text.length() > 150) {
        break;
      }
      fact(text, draft, dates);
    }
    draft.paragraphs.addAll(paragraphs(lines.subList(next, lines.size())));
    return draft;
  }

  /** An entry of a list of headlines: its facts stand in one line, and a few words follow. */
  private static void listed(List<Line> lines, Draft draft) {
    for (int i = 1; i < lines.size(); i++) {
      if (entry(lines.get(i).text(), draft)) {
        draft.title = NUMBER.matcher(lines.get(i - 1).text()).replaceFirst("");
        draft.paragraphs.addAll(paragraphs(lines.subList(i + 1, lines.size())));
        return;
      }
    }
  }

  /** Takes the facts of a line below a headline in a list; whether it is one. */
  static boolean entry(String line, Draft draft) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      return false;
    }
    draft.source = entry.group(1);
    draft.date = entry.group(3) + (entry.group(2) == null ? "" : " " + entry.group(2));
    draft.author = entry.group(5);
    draft.language = entry.group(6);
    return true;
  }

  /** The line with the number of words, which the day follows; -1 when there is none. */
  private static int counted(List<Line> lines, DateReader dates) {
    for (int i = 1; i < lines.size(); i++) {
      if (COUNT.matcher(lines.get(i).text()).matches()
          && lines.subList(i + 1, Math.min(i + 4, lines.size())).stream()
              .anyMatch(line -> day(line.text(), dates) != null)) {
        return i;
      }
    }
    return -1;
  }

  /** Section, headline and byline; the headline is bold where the file knows bold. */
  private static void head(List<Line> lines, Draft draft) {
    int end = lines.size();
    if (end > 1 && BYLINE.matcher(lines.get(end - 1).text()).matches()) {
      draft.author = lines.get(--end).text();
    }
    boolean bold = lines.stream().anyMatch(Line::strong);
    String last = lines.get(end - 1).text();
    if (!bold
        && end > 1
        && draft.author == null
        && NAMES.matcher(last).matches()
        && isHeadline(lines.subList(0, end - 1), last.length())) {
      draft.author = last;
      end--;
    }
    int title = end - 1;
    for (int i = 0; i < end; i++) {
      if (lines.get(i).strong()) {
        title = i;
        break;
      }
    }
    int begins = title;
    while (begins > 0
        && lines.get(begins).wrapped()
        && !lines.get(begins).first()
        && lines.get(begins - 1).text().length() >= FULL_LINE) {
      begins--;
    }
    for (int i = 0; i < end; i++) {
      String text = lines.get(i).text();
      if (i >= begins && i <= title) {
        draft.title = draft.title == null ? text : draft.title + " " + text;
      } else if (i > title && draft.author == null && text.length() < 100) {
        draft.author = text;
      } else if (i == begins - 1 && text.length() <= 60) {
        draft.section = text;
      } else {
        draft.drop(text, "before the headline");
      }
    }
  }

  /** Whether the last of these lines ends something longer than names of that length are. */
  private static boolean isHeadline(List<Line> lines, int length) {
    String text = lines.getLast().text();
    int above = lines.size() - 2;
    boolean goesOn =
        above >= 0 && lines.getLast().wrapped() && lines.get(above).text().length() >= FULL_LINE;
    return goesOn || text.length() > length && text.split(" ").length > 3;
  }

  /** Takes one unlabelled fact between the number of words and the text. */
  static void fact(String text, Draft draft, DateReader dates) {
    if (COPYRIGHT.matcher(text).matches()) {
      draft.drop(text, "database's own notes");
    } else if (draft.published == null) {
      PublicationDate date = COUNT.matcher(text).matches() ? null : day(text, dates);
      if (date != null) {
        draft.published = date;
        draft.date = text;
      } else {
        draft.drop(text, "database's own notes");
      }
    } else if (draft.source == null && TIME.matcher(text).matches()) {
      PublicationDate minute =
          dates.read(draft.date + " " + text, DateReader.Order.UNKNOWN, Evidence.METADATA, "date");
      draft.published = minute == null ? draft.published : minute;
    } else if (draft.source == null) {
      draft.source = text;
    } else if (draft.source != null && Languages.code(text) != null) {
      draft.language = draft.language == null ? text : draft.language;
    } else if (!CODE.matcher(text).matches()) {
      draft.drop(text, "edition");
    }
  }

  private static PublicationDate day(String text, DateReader dates) {
    if (text.length() > 40) {
      return null;
    }
    PublicationDate date = dates.read(text, DateReader.Order.UNKNOWN, Evidence.METADATA, "date");
    return date != null && date.precision() == Precision.DAY ? date : null;
  }
}
