package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.model.Evidence;

/**
 * Databases of newspapers that print articles one after the other, each with lines of its own above
 * and below the text. A record is known by how it ends, and its fields by their words.
 */
enum PressDatabase {
  /** GENIOS and WISO (German): outlet, day and page above the headline, and again below. */
  GENIOS("^Alle Rechte vorbehalten.*", "^(?:©|\\(c\\)).*|^Seite \\d+.*", "Dokumentnummer:") {
    private static final Pattern IMPRINT =
        Pattern.compile("^(.{2,60}?)(?:,| vom) (\\d{1,2}\\.\\d{1,2}\\.\\d{4})\\b(.*)$");

    @Override
    Draft draft(List<String> lines) {
      Draft draft = record();
      int at = 0;
      for (; at < lines.size() && draft.title == null; at++) {
        Matcher imprint = IMPRINT.matcher(lines.get(at));
        if (draft.source == null && imprint.matches()) {
          imprint(imprint, draft);
          draft.drop(lines.get(at), NOTES);
        } else {
          draft.title = lines.get(at);
        }
      }
      boolean text = true;
      boolean address = false;
      for (String line : lines.subList(at, lines.size())) {
        if (text && line.startsWith("Quelle:")) {
          text = false;
          Matcher imprint = IMPRINT.matcher(value(line));
          if (draft.source == null && imprint.matches()) {
            imprint(imprint, draft);
          }
        } else if (!text && line.startsWith("Ressort:")) {
          draft.section = value(line);
        } else if (line.startsWith("Autor:") && draft.author == null) {
          draft.author = value(line);
        } else if (address || line.startsWith("Dauerhafte Adresse")) {
          address = !line.contains("://");
          draft.url = address ? draft.url : line.substring(line.indexOf("http"));
        } else if (text) {
          draft.paragraphs.add(line);
          continue;
        }
        draft.drop(line, NOTES);
      }
      return draft;
    }

    private static void imprint(Matcher imprint, Draft draft) {
      draft.source = imprint.group(1);
      draft.date = imprint.group(2);
      int slash = imprint.group(3).lastIndexOf(" / ");
      draft.section = slash < 0 ? null : imprint.group(3).substring(slash + 3).strip();
    }
  },

  /** Retriever (Nordic): headline, then outlet and day. */
  RETRIEVER(
      "^© .*(?:[Rr]etriever|artikelförfattaren|journalisten|artikkelforfatteren).*",
      "^(?:Läs hela|Les hele|Læs hele|Se hela|Alla artiklar|Alle artikler|https?://|={5,}|-{5,}).*",
      "etriever",
      "©") {
    private static final Pattern IMPRINT =
        Pattern.compile(
            "^(.{2,60}?)(?:, | - )(\\d{4}-\\d{2}-\\d{2}(?: \\d{2}:\\d{2})?|\\d{2}\\.\\d{2}\\.\\d{4}.{0,6})\\b.*$");
    private static final Pattern MEDIUM =
        Pattern.compile(
            "^(?:Publicerat|Publicerad|Publisert|Udgivet|Offentliggjort)\\b.*|^Sid[ae]? \\d+.*");
    private static final Pattern BYLINE = Pattern.compile("^Av:? (\\p{Lu}.{2,80})$");

    @Override
    Draft draft(List<String> lines) {
      Draft draft = record();
      draft.title = lines.getFirst();
      for (String line : lines.subList(1, lines.size())) {
        Matcher imprint = IMPRINT.matcher(line);
        Matcher byline = BYLINE.matcher(line);
        if (draft.source == null && imprint.matches()) {
          draft.source = imprint.group(1);
          draft.date = imprint.group(2);
        } else if (draft.paragraphs.isEmpty() && byline.matches()) {
          draft.author = byline.group(1);
        } else if (!(draft.paragraphs.isEmpty() && MEDIUM.matcher(line).matches())) {
          draft.paragraphs.add(line);
          continue;
        }
        draft.drop(line, NOTES);
      }
      return draft;
    }
  },

  /** Wisers (Chinese): outlet, then page, section and day between bars, then the headline. */
  WISERS("^文章[編编][號号].*", "^(?:本內容之版權|本内容之版权|慧科|版權所有|版权所有|©).*", " | ") {
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,5}\\.?$");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    Draft draft(List<String> lines) {
      Draft draft = record();
      String above = null;
      for (String line : lines) {
        Matcher day = DAY.matcher(line);
        if (draft.date == null && line.contains(" | ") && day.find()) {
          draft.source = above;
          draft.date = day.group();
          String[] parts = line.split(" \\| ");
          for (int i = 0; i < parts.length; i++) {
            if (parts[i].startsWith("By ")) {
              draft.author = parts[i].substring(3);
            } else if (i == 1 && !DAY.matcher(parts[i]).find()) {
              draft.section = parts[i];
            }
          }
        } else if (draft.date == null) {
          above = NUMBER.matcher(line).matches() ? above : line;
        } else if (draft.title == null) {
          draft.title = line;
          continue;
        } else {
          draft.paragraphs.add(line);
          continue;
        }
        draft.drop(line, NOTES);
      }
      return draft;
    }
  },

  /** NewsBank: labelled lines, or the headline with outlet and day in one line below it. */
  NEWSBANK(
      "^(?:Record Number|OpenURL Link):.*",
      "^(?:Copyright|©|Index Terms?:|Edition:).*",
      "Record Number:") {
    private static final Pattern IMPRINT =
        Pattern.compile(
            "^(.{2,80}?) - ((?:\\p{Lu}\\p{L}+, )?\\p{Lu}\\p{L}+\\.? \\d{1,2}, \\d{4})\\b.*$");

    @Override
    Draft draft(List<String> lines) {
      Draft draft = record();
      for (String line : lines) {
        Matcher imprint = IMPRINT.matcher(line);
        boolean above = draft.paragraphs.isEmpty();
        if (above && draft.source == null && imprint.matches()) {
          draft.source = imprint.group(1);
          draft.date = imprint.group(2);
        } else if (!line.startsWith("Copyright") && !(above && label(line, draft))) {
          if (draft.title == null) {
            draft.title = line;
          } else {
            draft.paragraphs.add(line);
          }
          continue;
        }
        draft.drop(line, NOTES);
      }
      return draft;
    }
  },

  /** Gale: the headline, labelled lines, the text, and how to cite it. */
  GALE("^Gale Document Number:.*", "^(?:Disclaimer|-{5,}|={5,}|©).*", "Gale Document Number:") {
    @Override
    Draft draft(List<String> lines) {
      Draft draft = record();
      boolean text = lines.stream().noneMatch(line -> line.startsWith("Full Text:"));
      boolean citation = false;
      for (String line : lines) {
        citation |= line.startsWith("Source Citation") || line.startsWith("Copyright:");
        if (line.startsWith("Full Text:")) {
          text = true;
          if (!value(line).isEmpty()) {
            draft.paragraphs.add(value(line));
            continue;
          }
        } else if (!citation && draft.title == null) {
          draft.title = line;
          continue;
        } else if (!citation && !(draft.paragraphs.isEmpty() && label(line, draft)) && text) {
          draft.paragraphs.add(line);
          continue;
        }
        draft.drop(line, NOTES);
      }
      if (draft.source != null) {
        int issue = draft.source.indexOf('(');
        draft.source = issue > 2 ? draft.source.substring(0, issue).strip() : draft.source;
      }
      return draft;
    }
  },

  /** EBSCO: labels and below each its value, then the text and whose it is. */
  EBSCO(
      "^Copyright of .{3,160} is the property of .*",
      "^(?:Record: \\d+|Back|-{5,}|={5,}|_{5,}).*",
      "Accession Number:",
      "Database:") {
    private static final Pattern SECTION = Pattern.compile("Section: .{1,60}");
    private static final Pattern IMPRINT =
        Pattern.compile(
            "^(.{2,80}?)[.,;] ((?:\\d{1,2} )?\\p{Lu}\\p{L}{2,8}\\.? ?\\d{0,2},? ?\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4})\\b.*$");

    @Override
    Draft draft(List<String> lines) {
      Draft draft = record();
      String open = null;
      boolean text = false;
      boolean below = false;
      for (String line : lines) {
        int colon = line.indexOf(':');
        boolean isLabel = !text && colon > 0 && colon <= 25;
        if (isLabel) {
          open = line.substring(0, colon);
        }
        String value = isLabel ? value(line) : line;
        if (text) {
          below |= line.startsWith("~~~");
          if (!below && !SECTION.matcher(line).matches() && !line.equals(draft.title)) {
            draft.paragraphs.add(line);
            continue;
          }
        } else if (open != null && !value.isEmpty()) {
          switch (open) {
            case "Title" -> draft.title = withoutStop(value);
            case "Authors", "Author" -> draft.author = value;
            case "Source" -> {
              Matcher imprint = IMPRINT.matcher(value);
              draft.source = imprint.matches() ? imprint.group(1) : value;
              draft.date = imprint.matches() ? imprint.group(2) : null;
            }
            case "Section" -> draft.section = value;
            default -> text = open.equals("Database");
          }
        }
        draft.drop(line, NOTES);
      }
      return draft;
    }

    private static String withoutStop(String title) {
      return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
    }
  };

  static final String NOTES = "database's own notes";

  private static final Set<String> SKIPPED =
      Set.of(
          "page",
          "pages",
          "publisher",
          "document type",
          "length",
          "content level",
          "edition",
          "lexile measure",
          "issn",
          "isbn",
          "memo",
          "caption",
          "word count",
          "dateline",
          "volume",
          "issue",
          "article type",
          "product",
          "location",
          "geographic code",
          "event code",
          "readership",
          "column",
          "series",
          "zone");

  private final Pattern end;
  private final Pattern after;
  private final List<String> signs;

  /**
   * @param end the line with which an article ends
   * @param after lines that may follow it before the next begins
   * @param signs words that all stand in such a text
   */
  PressDatabase(String end, String after, String... signs) {
    this.end = Pattern.compile(end);
    this.after = Pattern.compile(after);
    this.signs = List.of(signs);
  }

  /** What the lines of one record tell; the paragraphs are in the draft. */
  abstract Draft draft(List<String> lines);

  /** The database that a text comes from, or {@code null}. */
  static PressDatabase of(String text) {
    for (PressDatabase one : values()) {
      if (one.isIn(text)) {
        return one;
      }
    }
    return null;
  }

  private boolean isIn(String text) {
    return signs.stream().allMatch(text::contains)
        && text.lines().anyMatch(line -> end.matcher(line.strip()).matches());
  }

  /** The articles of a text; each has a headline or paragraphs. */
  List<Draft> articles(String text) {
    List<Draft> drafts = new ArrayList<>();
    List<String> record = new ArrayList<>();
    boolean ended = false;
    for (String raw : text.lines().toList()) {
      String line = CleanText.line(raw);
      if (line.isEmpty()) {
        continue;
      }
      if (ended && !after.matcher(line).matches() && !end.matcher(line).matches()) {
        add(record, drafts);
        record = new ArrayList<>();
        ended = false;
      }
      record.add(line);
      ended |= end.matcher(line).matches();
    }
    add(record, drafts);
    return drafts;
  }

  private void add(List<String> record, List<Draft> drafts) {
    int last = record.size();
    while (last > 0
        && (after.matcher(record.get(last - 1)).matches()
            || end.matcher(record.get(last - 1)).matches())) {
      last--;
    }
    if (last == 0) {
      return;
    }
    Draft draft = draft(List.copyOf(record.subList(0, last)));
    record.subList(last, record.size()).forEach(line -> draft.drop(line, NOTES));
    if (draft.title != null || !draft.paragraphs.isEmpty()) {
      drafts.add(draft);
    }
  }

  private static Draft record() {
    Draft draft = new Draft();
    draft.paragraphs = new ArrayList<>();
    draft.sourceFrom = Evidence.TEXT;
    return draft;
  }

  private static String value(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }

  /** Takes a labelled line; whether it was one. */
  private static boolean label(String line, Draft draft) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > 25) {
      return false;
    }
    String value = value(line);
    switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "paper", "publication", "source", "newspaper", "from" -> draft.source = value;
      case "title", "headline" -> draft.title = value;
      case "date", "publication date" -> draft.date = value;
      case "author", "authors", "byline" -> draft.author = value;
      case "section" -> draft.section = value;
      case "dateline" -> draft.dateline = value;
      default -> {
        return SKIPPED.contains(line.substring(0, colon).toLowerCase(Locale.ROOT));
      }
    }
    return true;
  }
}
