package org.lucarne.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages of news agencies as they were sent over the wire: a header, the text between the control
 * characters STX and ETX, and the time of sending (IPTC 7901; ANPA 1312). One file may hold several
 * messages, each of which begins with SOH.
 */
final class WireText implements Format {
  private static final char SOH = 1;
  private static final char STX = 2;
  private static final char ETX = 3;

  /** Day, hour and minute, month and year: {@code 131137 GMT Nov 13}. */
  private static final Pattern SENT =
      Pattern.compile(
          "(\\d{2})(\\d{2})(\\d{2})\\s{1,3}(GMT|UTC|Z|MEZ|CET)?\\s{0,3}(\\p{L}{3,9})\\.?\\s{1,3}(\\d{4}|\\d{2})\\b");

  /** {@code AP-WF-02-20-16 0337GMT}: month, day, year. */
  private static final Pattern AP_SENT =
      Pattern.compile(
          "AP-[A-Z]{2,3}-(\\d{2})-(\\d{2})-(\\d{2})\\s{1,3}(\\d{2})(\\d{2})\\s?(GMT|E[SD]T)");

  /** What agencies say of a message above its headline, in English, German, French and Spanish. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?iu)\\(?(?:\\d(?:st|nd|rd|th)? ?(?:lead|ld|update|add)\\b.{0,30}|extra|refile|urgent|flash|bulletin|snap|alert"
              + "|corr(?:ection|ected)?|repeat(?:ing)?|achtung|eil|eilt|zusammenfassung|neu.{0,20}|korrektur"
              + "|lead|roundup|feature|preview|analysis|update \\d?|ap photo.{0,120}|eds:.{0,200}|urgente?)\\)?");

  private static final Pattern BYLINE =
      Pattern.compile("(?iu)(?:by|von|par|por|da) (\\p{L}.{1,100})");

  /** From here on a message speaks to editors. */
  private static final Pattern NOTEBOOK =
      Pattern.compile("(?iu)#\\s?(?:dpa[- ]?)?(?:notebook|notizblock)|\\*(?: ?\\*){3,5}");

  @Override
  public boolean fits(Opening opening) {
    byte[] bytes = opening.bytes();
    if (opening.text() == null) {
      return false;
    }
    int i = 0;
    while (i < Math.min(8, bytes.length)
        && (bytes[i] == 0x16 || bytes[i] == '\r' || bytes[i] == '\n' || bytes[i] == 0)) {
      i++;
    }
    if (i >= bytes.length || bytes[i] != SOH) {
      return false;
    }
    int text = opening.text().indexOf(STX);
    return text > 0 && text < 1000;
  }

  @Override
  public String mediaType() {
    return "text/x-iptc7901";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    byte[] bytes = file.read(64, "file of messages");
    String text = Encoding.of(bytes, "windows-1252").decode(bytes);
    List<String> messages = new ArrayList<>();
    for (int start = text.indexOf(SOH); start >= 0; ) {
      int next = text.indexOf(SOH, start + 1);
      messages.add(text.substring(start + 1, next < 0 ? text.length() : next));
      start = next;
    }
    int item = 0;
    for (String message : messages) {
      int number = messages.size() == 1 ? 0 : ++item;
      Draft draft = draft(message);
      if (draft == null) {
        desk.fail(number, "the message has no text between its control characters");
      } else {
        desk.take(draft, number, 0, file.size());
      }
    }
  }

  private static Draft draft(String message) {
    int begin = message.indexOf(STX);
    if (begin < 0) {
      return null;
    }
    int end = message.indexOf(ETX, begin);
    String header = message.substring(0, begin);
    String text = message.substring(begin + 1, end < 0 ? message.length() : end);
    Draft draft = new Draft();
    header(header, draft);
    boolean marked = text.indexOf('^') >= 0;
    List<String> lines = text.replace(STX, ' ').lines().map(String::stripTrailing).toList();
    int body = marked ? marked(lines, draft) : headed(lines, draft);
    sent(end < 0 ? text : message.substring(end), message, draft);
    body(lines.subList(body, lines.size()), marked, draft);
    return draft.title == null && draft.paragraphs.isEmpty() ? null : draft;
  }

  /** The words of a header name the agency; its keywords tell the subject. */
  private static void header(String header, Draft draft) {
    for (String word : header.split("[^\\p{L}-]+")) {
      String agency = word.length() < 2 ? null : Agencies.named(word.split("-", 2)[0]);
      if (agency != null && draft.source == null) {
        draft.source = agency;
      }
    }
    draft.drop(CleanText.line(header), "header of the message");
  }

  /** Headline and byline above a line that ends in {@code " ="}; returns the line after it. */
  private static int headed(List<String> lines, Draft draft) {
    int last = -1;
    for (int i = 0; i < Math.min(8, lines.size()) && last < 0; i++) {
      last = lines.get(i).endsWith("=") ? i : -1;
    }
    StringBuilder title = new StringBuilder();
    int end = last < 0 ? Math.min(1, lines.size()) : last + 1;
    for (String raw : lines.subList(0, end)) {
      String line = (raw.endsWith("=") ? raw.substring(0, raw.length() - 1) : raw).strip();
      Matcher byline = BYLINE.matcher(line);
      if (NOTE.matcher(line).matches()) {
        draft.drop(line, "the agency's notes");
      } else if (byline.matches() && !title.isEmpty()) {
        draft.author = byline.group(1);
      } else {
        title.append(title.isEmpty() ? "" : " ").append(line);
      }
    }
    draft.title = title.isEmpty() ? null : title.toString();
    return end;
  }

  /**
   * Fields that begin with {@code ^} and end with {@code <} or {@code =}: keywords, headline,
   * notes, byline; returns the first line of the text.
   */
  private static int marked(List<String> lines, Draft draft) {
    int i = 0;
    int fields = 0;
    while (i < lines.size() && (lines.get(i).isBlank() || lines.get(i).strip().startsWith("^"))) {
      String line = lines.get(i++).strip();
      if (line.isEmpty()) {
        continue;
      }
      String value = line.substring(1);
      while (value.endsWith("<") || value.endsWith("=") || value.endsWith(" ")) {
        value = value.substring(0, value.length() - 1);
      }
      Matcher byline = BYLINE.matcher(value);
      boolean note = NOTE.matcher(value).matches();
      if (byline.matches()) {
        draft.author = byline.group(1);
      } else if (fields > 0 && draft.title == null && !note) {
        draft.title = value;
      } else {
        draft.drop(value, fields == 0 ? "keywords" : "the agency's notes");
      }
      fields++;
    }
    return i;
  }

  private static void body(List<String> lines, boolean marked, Draft draft) {
    draft.paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean notes = false;
    for (String line : lines) {
      String plain = line.strip();
      notes |= NOTEBOOK.matcher(plain).matches();
      if (notes) {
        draft.drop(plain, "the agency's notes");
      } else if (marked && AP_SENT.matcher(plain).lookingAt()) {
        draft.drop(plain, "time of sending");
      } else {
        // A line that is set in begins a paragraph.
        boolean begins = !line.isEmpty() && line.charAt(0) <= ' ';
        text.append(begins ? "\n" : "").append(plain).append('\n');
      }
    }
    draft.paragraphs.addAll(Paragraphs.unwrap(CleanText.clean(text.toString())));
    if (!draft.paragraphs.isEmpty() && isSignature(draft.paragraphs.getLast(), draft.source)) {
      draft.drop(draft.paragraphs.removeLast(), "signature of the desk");
    }
  }

  /** The agency's name and the marks of who wrote and edited: {@code dpa wsz jln npr}. */
  private static boolean isSignature(String line, String source) {
    return line.length() < 40
        && source != null
        && line.toLowerCase(Locale.ROOT).startsWith(source.toLowerCase(Locale.ROOT))
        && line.matches("[\\p{L} /-]+");
  }

  private static void sent(String trailer, String message, Draft draft) {
    Matcher sent = SENT.matcher(trailer);
    Matcher ap = AP_SENT.matcher(message);
    if (sent.find()) {
      String year = sent.group(6);
      draft.date =
          "%s %s %s %s:%s %s"
              .formatted(
                  sent.group(1),
                  sent.group(5),
                  year.length() == 2 ? century(year) + year : year,
                  sent.group(2),
                  sent.group(3),
                  sent.group(4) == null ? "" : sent.group(4))
              .strip();
    } else if (ap.find()) {
      draft.date =
          "%s%s-%s-%s %s:%s %s"
              .formatted(
                  century(ap.group(3)),
                  ap.group(3),
                  ap.group(1),
                  ap.group(2),
                  ap.group(4),
                  ap.group(5),
                  ap.group(6));
      draft.source = draft.source == null ? Agencies.named("AP") : draft.source;
    }
    draft.dateField = "time of sending";
  }

  /** Wires of this kind were sent from the 1970s on. */
  private static String century(String year) {
    return Integer.parseInt(year) >= 70 ? "19" : "20";
  }
}
