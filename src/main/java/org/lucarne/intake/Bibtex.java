package org.lucarne.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * References in BibTeX and BibLaTeX. An abstract is not the article, but it is all the text there
 * is, so it stands as the text under the section "Abstract".
 */
final class Bibtex implements Format {
  /** Entries that are no references. */
  private static final Set<String> OTHER = Set.of("comment", "string", "preamble");

  /** Accents by their LaTeX commands, as the combining characters that follow a letter. */
  private static final Map<Character, Character> ACCENTS =
      Map.ofEntries(
          Map.entry('`', '\u0300'),
          Map.entry('\'', '\u0301'),
          Map.entry('^', '\u0302'),
          Map.entry('~', '\u0303'),
          Map.entry('=', '\u0304'),
          Map.entry('u', '\u0306'),
          Map.entry('.', '\u0307'),
          Map.entry('"', '\u0308'),
          Map.entry('r', '\u030a'),
          Map.entry('H', '\u030b'),
          Map.entry('v', '\u030c'),
          Map.entry('c', '\u0327'),
          Map.entry('k', '\u0328'));

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("ss", "ß"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("i", "i"),
          Map.entry("j", "j"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("ldots", "…"));

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null || opening.isMarkup() || opening.text().indexOf('@') < 0) {
      return false;
    }
    for (String line : opening.text().split("\n", 200)) {
      String plain = line.strip();
      if (plain.startsWith("@")) {
        int brace = plain.indexOf('{');
        return brace > 2
            && brace < 30
            && plain.substring(1, brace).strip().chars().allMatch(Character::isLetter)
            && (plain.endsWith(",") || plain.indexOf(',') > 0 || plain.indexOf('=') > 0);
      }
      if (!plain.isEmpty() && !plain.startsWith("%")) {
        return false;
      }
    }
    return false;
  }

  @Override
  public String mediaType() {
    return "application/x-bibtex";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    byte[] bytes = file.read(64, "list of references");
    String text = Encoding.of(bytes, null).decode(bytes);
    int item = 0;
    for (int at = entry(text, 0); at >= 0; at = entry(text, at)) {
      Map<String, String> fields = new HashMap<>();
      int brace = text.indexOf('{', at);
      if (brace < 0) {
        break;
      }
      String type = text.substring(at + 1, brace).strip().toLowerCase(Locale.ROOT);
      at = fields(text, brace + 1, fields);
      if (!OTHER.contains(type)) {
        take(fields, ++item, file, desk);
      }
    }
  }

  /** Where the next entry begins at the start of a line, or -1. */
  private static int entry(String text, int from) {
    for (int at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1)) {
      int before = at - 1;
      while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
        before--;
      }
      if (before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r') {
        return at;
      }
    }
    return -1;
  }

  /** Reads {@code name = value} up to the entry's closing brace; returns the place after it. */
  private static int fields(String text, int from, Map<String, String> fields) {
    int i = from;
    StringBuilder name = new StringBuilder();
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '}') {
        return i + 1;
      } else if (c == ',') {
        name.setLength(0);
        i++;
      } else if (c == '=') {
        StringBuilder value = new StringBuilder();
        i = value(text, i + 1, value);
        fields.putIfAbsent(name.toString().strip().toLowerCase(Locale.ROOT), plain(value));
        name.setLength(0);
      } else {
        name.append(c);
        i++;
      }
    }
    return i;
  }

  /** A value in braces, in quotation marks, or bare; returns the place after it. */
  private static int value(String text, int from, StringBuilder value) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        value.append(c).append(text.charAt(++i));
      } else if (c == '"' && depth == 0) {
        quoted = !quoted;
      } else if (c == '{') {
        depth++;
        value.append(c);
      } else if (c == '}') {
        if (depth == 0) {
          return i;
        }
        depth--;
        value.append(c);
      } else if (c == ',' && depth == 0 && !quoted) {
        return i;
      } else {
        value.append(c);
      }
    }
    return text.length();
  }

  /** A value without braces and commands, accents put on their letters. */
  private static String plain(CharSequence value) {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '{' || c == '}') {
        continue;
      }
      if (c == '~') {
        out.append(' ');
      } else if (c != '\\' || i + 1 == value.length()) {
        out.append(c);
      } else {
        i = command(value, i + 1, out);
      }
    }
    return CleanText.line(out.toString().replace("---", "—").replace("--", "–"));
  }

  /** Reads a command after its backslash; returns the place of its last character. */
  private static int command(CharSequence value, int at, StringBuilder out) {
    int end = at;
    while (end < value.length() && Character.isLetter(value.charAt(end))) {
      end++;
    }
    String sign = SIGNS.get(value.subSequence(at, end).toString());
    if (sign != null) {
      out.append(sign);
      return end < value.length() && value.charAt(end) == ' ' ? end : end - 1;
    }
    Character accent = end - at <= 1 ? ACCENTS.get(value.charAt(at)) : null;
    if (accent == null) {
      if (end == at) {
        out.append(value.charAt(at));
      }
      return Math.max(at, end - 1);
    }
    int letter = at + 1;
    while (letter < value.length()
        && (value.charAt(letter) == '{'
            || value.charAt(letter) == ' '
            || value.charAt(letter) == '\\')) {
      letter++;
    }
    if (letter < value.length()) {
      out.append(value.charAt(letter)).append(accent.charValue());
    }
    return letter;
  }

  private static void take(Map<String, String> fields, int item, FoundFile file, CopyDesk desk)
      throws InterruptedException {
    Draft draft = new Draft();
    draft.title = fields.get("title");
    draft.source =
        first(fields, "journaltitle", "journal", "newspaper", "howpublished", "publisher");
    StringJoiner authors = new StringJoiner(", ");
    for (String author : fields.getOrDefault("author", "").split(" and ")) {
      String[] parts = author.strip().split(", ?", 2);
      if (!author.isBlank()) {
        authors.add(parts.length == 2 ? parts[1] + " " + parts[0] : author.strip());
      }
    }
    draft.author = authors.length() == 0 ? null : authors.toString();
    draft.url = fields.get("url");
    draft.language = first(fields, "langid", "language");
    draft.date = date(fields);
    draft.dateField = fields.containsKey("date") ? "date" : "year";
    if (fields.containsKey("abstract")) {
      draft.body = fields.get("abstract");
      draft.section = "Abstract";
    }
    if (draft.title == null && draft.body == null) {
      desk.fail(item, "the reference has neither a title nor an abstract");
    } else {
      desk.take(draft, item, 0, file.size());
    }
  }

  private static String date(Map<String, String> fields) {
    if (fields.containsKey("date") || !fields.containsKey("year")) {
      return fields.get("date");
    }
    String year = fields.get("year");
    String month = fields.get("month");
    String day = fields.get("day");
    if (month == null) {
      return year;
    }
    boolean number = month.chars().allMatch(Character::isDigit);
    if (number) {
      return year + "-" + month + (day == null ? "" : "-" + day);
    }
    return (day == null ? "" : day + " ") + month + " " + year;
  }

  private static String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      if (fields.containsKey(name) && !fields.get(name).isBlank()) {
        return fields.get(name);
      }
    }
    return null;
  }
}
