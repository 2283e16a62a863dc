package org.lucarne.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;
import org.lucarne.outlets.OutletName;

/**
 * What stands above the text of an article: its headline, and beside that the outlet, the day, the
 * address, labelled lines. Serves one text.
 */
final class TextHead {
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S{4,2000}");

  /** What kind of text this is, or which of several. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?iu)(?:(?:for immediate release|press release|news release|media release"
              + "|pressemitteilung|communiqué de presse|comunicado de prensa|nota de prensa"
              + "|comunicato stampa|comunicado à imprensa|persbericht|pressmeddelande"
              + "|komunikat prasowy|tisková zpráva|basın bülteni|пресс-релиз|بيان صحفي|新闻稿"
              + "|新聞稿|プレスリリース|보도자료)"
              + "|(?:article|document|doc|item|story|record|artikel|dokument|documento|articolo)"
              + "\\s+#?\\d{1,6}(?:\\s+(?:of|von|de|sur|di)\\s+\\d{1,6})?)[.:]?"
              + "|(?iu)(?:(?:media |press |news )?contacts?|kontakt|pressekontakt|ansprechpartner|contacto"
              + "|contatto|контакт|embargo(?:ed)?(?: until)?)\\s?[:：].{1,150}");

  /** A day before the headline in its own line. */
  private static final Pattern DAY_BEFORE = Pattern.compile("(.{6,30}?)\\s+[-–—|]\\s+(\\S.{9,})");

  /** Signs that Markdown puts around a line. */
  private static final Pattern EMPHASIS =
      Pattern.compile("^(?:#{1,6}\\s+|[*_]{1,3}(?=\\S))|[*_]{1,3}$");

  /** A given name and a surname or two. */
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,2}");

  private static final int MOST_LINES = 20;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_KIND = 30;

  private final String text;
  private final Draft draft;
  private final DateReader dates;
  private int place;

  /** The day of the last change; it was published then or before. */
  private PublicationDate changed;

  private TextHead(String text, Draft draft, DateReader dates) {
    this.text = text;
    this.draft = draft;
    this.dates = dates;
  }

  /** Takes the head off a text that is clean already, and returns what is left. */
  static String take(String text, Draft draft, DateReader dates) {
    TextHead head = new TextHead(text, draft, dates);
    head.place = LabelledHead.take(text, 0, draft);
    if (draft.title == null) {
      head.takeLines();
      head.place = LabelledHead.take(text, head.place, draft);
    }
    if (draft.published == null && draft.date == null) {
      draft.published = head.changed;
    }
    return text.substring(head.place);
  }

  private void takeLines() {
    int next = place;
    for (int i = 0; i < MOST_LINES && next < text.length(); i++) {
      String line = line(next);
      if (!line.isEmpty()) {
        boolean told = isAddress(line) || isKind(line) || isDay(line) || isOutlet(line, next);
        if (!told && !(draft.title == null ? takeTitle(next, line) : isByline(line))) {
          return;
        }
      }
      next = after(next);
      place = next;
    }
  }

  /** The line that starts there, without the signs of Markdown. */
  private String line(int start) {
    int end = text.indexOf('\n', start);
    String line = CleanText.line(text.substring(start, end < 0 ? text.length() : end));
    return line.isEmpty() || "#*_".indexOf(line.charAt(0)) < 0
        ? line
        : EMPHASIS.matcher(line).replaceAll("");
  }

  private int after(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end + 1;
  }

  private boolean isAddress(String line) {
    if (line.indexOf(' ') >= 0 || !ADDRESS.matcher(line).matches()) {
      return false;
    }
    if (draft.url == null) {
      draft.url = line;
    } else {
      draft.drop(line, "address");
    }
    return true;
  }

  private boolean isKind(String line) {
    boolean may = line.length() <= LONGEST_KIND || line.indexOf(':') > 0 || line.indexOf('：') > 0;
    if (draft.title != null || !may || !KIND.matcher(line).matches()) {
      return false;
    }
    draft.drop(line, "kind of text");
    return true;
  }

  private boolean isDay(String line) {
    if (!Furniture.hasDigit(line)) {
      return false;
    }
    if (new Furniture(draft, dates).isImprint(line)) {
      return true;
    }
    Masthead masthead = Masthead.of(line, dates);
    if (masthead == null) {
      return false;
    }
    if (masthead.isChange()) {
      changed = changed == null ? masthead.date() : changed;
    } else if (draft.published == null && draft.date == null) {
      draft.published = masthead.date();
    }
    draft.author = draft.author == null ? masthead.author() : draft.author;
    draft.credits.addAll(masthead.credits());
    draft.drop(line, "date line");
    return true;
  }

  /** Whether the line is the name of an outlet, known or beside a day. */
  private boolean isOutlet(String line, int start) {
    boolean formed =
        draft.source == null
            && line.length() <= LONGEST_NAME
            && !Furniture.hasDigit(line)
            && !Paragraphs.endsSentence(line)
            && Furniture.isName(line);
    if (!formed
        || !Outlets.isKnown(line)
            && !(OutletName.endsInTitle(line) && (draft.published != null || isDayNext(start)))) {
      return false;
    }
    // A headline may be an outlet's name where nothing else is one.
    if (draft.title == null && !titleFollows(start)) {
      return false;
    }
    String agency = draft.title == null ? null : Agencies.named(line);
    if (agency != null) {
      // Below a headline it says who wrote it, and not who ran it.
      draft.credits.add(agency);
      draft.drop(line, "credit line");
      return true;
    }
    draft.source = line;
    draft.sourceFrom = Evidence.TEXT;
    draft.drop(line, "outlet");
    return true;
  }

  /** Whether the line names the author, alone only where outlet and day stand above. */
  private boolean isByline(String line) {
    if (line.length() > LONGEST_NAME || Paragraphs.endsSentence(line)) {
      return false;
    }
    Matcher byline = Furniture.BYLINE.matcher(line);
    boolean named = byline.matches() && Furniture.isName(byline.group(1));
    boolean alone =
        draft.source != null
            && draft.published != null
            && NAME.matcher(line).matches()
            && !OutletName.holdsTitle(line);
    if (draft.author != null || !named && !alone) {
      return false;
    }
    Byline.read(named ? byline.group(1).strip() : line, draft);
    draft.drop(line, "byline");
    return true;
  }

  private boolean isDayNext(int start) {
    int next = next(start);
    return next < text.length() && Masthead.of(line(next), dates) != null;
  }

  /** The start of the next line that is not blank, or the text's end. */
  private int next(int start) {
    int next = after(start);
    while (next < text.length() && line(next).isEmpty()) {
      next = after(next);
    }
    return next;
  }

  private boolean titleFollows(int start) {
    int next = next(start);
    while (next < text.length() && Masthead.of(line(next), dates) != null) {
      next = next(next);
    }
    return next < text.length() && isTitle(next, line(next));
  }

  private boolean takeTitle(int start, String line) {
    if (!isTitle(start, line)) {
      return false;
    }
    draft.title = line;
    Matcher day = Furniture.hasDigit(line) ? DAY_BEFORE.matcher(line) : null;
    if (day != null && day.matches()) {
      PublicationDate date = dates.readLine(day.group(1), Evidence.TEXT);
      if (date != null && date.precision() == Precision.DAY) {
        draft.published = draft.published == null && draft.date == null ? date : draft.published;
        draft.title = day.group(2);
      }
    }
    takeOutlet(draft.title);
    return true;
  }

  /** Takes the outlet off either end of the headline: {@code Ferry aground - River Gazette}. */
  private void takeOutlet(String title) {
    int bar =
        Math.max(
            title.lastIndexOf(" - "), Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" – ")));
    if (draft.source != null || bar < 0) {
      return;
    }
    String before = title.substring(0, bar).strip();
    String after = title.substring(bar + 3).strip();
    // A known name behind the headline is taken off every title.
    boolean last = !Outlets.isKnown(after) && isOutletBeside(after, before);
    if (last || isOutletBeside(before, after)) {
      draft.source = last ? after : before;
      draft.sourceFrom = Evidence.TEXT;
      draft.title = last ? before : after;
      draft.drop(draft.source, "site name in the title");
    }
  }

  private static boolean isOutletBeside(String name, String headline) {
    return headline.split(" ").length >= 3
        && headline.length() > name.length()
        && name.length() <= LONGEST_NAME / 2
        && (Outlets.isKnown(name) || OutletName.endsInTitle(name) && isTitleCase(name));
  }

  private static boolean isTitleCase(String name) {
    for (String word : name.split(" ")) {
      if (word.length() > 3 && !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a line reads like a headline: short, no sentence's end, and set off by a blank line or
   * followed by something longer.
   */
  private boolean isTitle(int start, String first) {
    if (first.isEmpty() || first.length() > LONGEST_TITLE || Dateline.of(first) != null) {
      return false;
    }
    int end = text.indexOf('\n', start);
    String rest = end < 0 ? "" : text.substring(end);
    if (rest.isBlank()) {
      return first.length() <= 120 && !endsStatement(first);
    }
    boolean setOff = rest.startsWith("\n\n") || rest.startsWith("\n \n");
    String next = rest.stripLeading();
    int nextEnd = next.indexOf('\n');
    int nextLength = nextEnd < 0 ? next.length() : nextEnd;
    boolean headline =
        !endsStatement(first) && (setOff || nextLength > first.length() || first.length() < 90);
    boolean question = setOff && first.length() <= 120 && !first.endsWith(".");
    boolean wrapped =
        !setOff
            && first.length() > 40
            && nextLength <= 100
            && nextLength > 40
            && Character.isLowerCase(next.codePointAt(0));
    return (headline || question) && !wrapped;
  }

  private static boolean endsStatement(String line) {
    return Paragraphs.endsSentence(line)
        && !line.endsWith("?")
        && !line.endsWith("؟")
        && !line.endsWith("...")
        && !line.endsWith("…")
        && !line.endsWith("!")
        && !line.endsWith(":")
        && !initialEnds(line);
  }

  /** "U.S." or "Inc." at the end is no full stop. */
  private static boolean initialEnds(String line) {
    int dot = line.length() - 1;
    return line.charAt(dot) == '.' && dot >= 3 && line.charAt(dot - 2) == '.';
  }
}
