package org.lucarne.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.SourceName;

/**
 * Makes clean articles of drafts: paragraphs in order, furniture off, source, date and language
 * settled by the strongest evidence. Serves one file.
 */
final class CopyDesk {
  private static final Pattern SITE_BEFORE = Pattern.compile("(.{2,40}?) (?:\\||-|–|—|::|»|•|·) ");
  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_BODY = 20_000_000;

  /** So many paragraphs are looked at for the words of a lead that stands apart. */
  private static final int FIRST = 4;

  private static final Set<String> UNKNOWN =
      Set.of(
          "",
          "nan",
          "na",
          "n/a",
          "none",
          "null",
          "nil",
          "unknown",
          "[]",
          "{}",
          "-",
          "--",
          "nat",
          "undefined",
          "[removed]",
          "not available",
          "(none)",
          "?",
          "['']",
          "[\"\"]",
          "[nan]");
  private static final Pattern DAY_IN_NAME =
      Pattern.compile(
          "(?<!\\d)((?:1[789]|20)\\d{2})([-_.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?!\\d)"
              + "(?:[ T_](\\d{2})[:.-]?(\\d{2})(?:[:.-]?(\\d{2}))?(?!\\d))?");
  private static final Pattern DAYS_OF_FOLDERS =
      Pattern.compile("(?:^|/)((?:19|20)\\d{2})/(0[1-9]|1[0-2])/(0[1-9]|[12]\\d|3[01])$");

  private static final Pattern DAY_OPENING =
      Pattern.compile("(.{6,30}?)\\s?(?:--|—|–)\\s?(?=\\p{L})");

  private static final Pattern FIELDS_OF_NAMES =
      Pattern.compile("[_#|]+| - |\\s{2,}|(?<=\\d)[-.]|--");

  private final FoundFile file;
  private final Given given;
  private final Intake.Reader reader;
  private final DateReader dates;
  private int taken;
  private int failed;

  /** The outlet that the file's name or folder names, once it was looked for. */
  private SourceName named;

  private boolean nameRead;

  CopyDesk(FoundFile file, Given given, Intake.Reader reader, LocalDate today) {
    this.file = file;
    this.given = given;
    this.reader = reader;
    this.dates = new DateReader(today);
  }

  DateReader dates() {
    return dates;
  }

  /** What the columns of a table are, as the analyst said. */
  Columns columns() {
    return new Columns(given.columns());
  }

  /** Those to try when the file is locked. */
  Passwords passwords() {
    return given.passwords();
  }

  /** Articles handed on so far. */
  int taken() {
    return taken;
  }

  /** Items reported so far, articles and failures. */
  int items() {
    return taken + failed;
  }

  /** Reports an item that is no article. */
  void fail(int item, String reason) throws InterruptedException {
    failed++;
    reader.failed(item, reason);
  }

  /** Takes the one article of a file. */
  void take(Draft draft) throws InterruptedException {
    take(draft, 0, 0, file.size());
  }

  /** Takes one article; {@code start} and {@code end} bound its record's bytes in the file. */
  void take(Draft draft, int item, long start, long end) throws InterruptedException {
    Article.Builder article =
        new Article.Builder(new Place(file.path(), item, start, Math.max(start, end)));
    readDate(draft);
    String title = draft.title == null || isUnknown(draft.title) ? "" : Markup.line(draft.title);
    title = CleanText.undoDoubleEncoding(title);
    List<String> paragraphs =
        new Furniture(draft, dates.until(draft.latest)).strip(paragraphs(draft));
    dropTitle(title, paragraphs, draft);
    SourceName source = source(draft, title);
    String whole = title;
    title = withoutSite(title, source);
    if (title.length() < whole.length()) {
      int at = whole.indexOf(title);
      draft.drop(
          (whole.substring(0, at) + whole.substring(at + title.length())).strip(),
          "site name in the title");
    }
    dropTitle(title, paragraphs, draft);
    if (title.length() > LONGEST_TITLE) {
      title = title.substring(0, LONGEST_TITLE);
    }
    if (draft.published == null && !paragraphs.isEmpty()) {
      draft.published = dayOpening(paragraphs.getFirst());
    }
    String body = String.join("\n\n", paragraphs);
    if (title.isEmpty() && body.isEmpty()) {
      fail(item, "has neither a title nor a text");
      return;
    }
    if (body.length() > LONGEST_BODY) {
      fail(item, "has more than 20 million characters, which is no single article; split it first");
      return;
    }
    Dateline dateline = paragraphs.isEmpty() ? null : Dateline.of(paragraphs.getFirst());
    if (dateline != null) {
      article.dateline(draft.dateline == null ? dateline.text() : draft.dateline);
      dateline.agencies().forEach(article::credit);
    } else {
      article.dateline(line(draft.dateline));
      String agency = paragraphs.isEmpty() ? null : Agencies.reportedBy(paragraphs.getFirst());
      if (agency != null) {
        article.credit(agency);
      }
    }
    draft.credits.forEach(article::credit);
    draft.dropped.forEach(article::dropped);
    article
        .title(title)
        .body(body)
        .source(source)
        .author(author(draft.author))
        .desk(line(draft.desk))
        .section(line(draft.section))
        .date(date(draft, item == 0))
        .language(language(draft, title, body))
        .url(address(draft.url))
        .collection(given.collection() == null ? line(draft.collection) : given.collection());
    taken++;
    reader.article(article.build());
  }

  /** Drops the first paragraph when it is the title once more. */
  private static void dropTitle(String title, List<String> paragraphs, Draft draft) {
    if (!paragraphs.isEmpty() && !title.isEmpty() && sameWords(title, paragraphs.getFirst())) {
      draft.drop(paragraphs.removeFirst(), "title repeated");
    }
  }

  /** The day that stands before a dash at the start of a text, or {@code null}. */
  private PublicationDate dayOpening(String paragraph) {
    Matcher day = Furniture.hasDigit(paragraph) ? DAY_OPENING.matcher(paragraph) : null;
    PublicationDate date =
        day != null && day.lookingAt() ? dates.readLine(day.group(1), Evidence.TEXT) : null;
    return date != null && date.precision() == PublicationDate.Precision.DAY ? date : null;
  }

  /** Whether a value only says that there is none, as tables do. */
  static boolean isUnknown(String value) {
    return value == null
        || value.length() <= 15 && UNKNOWN.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  private static List<String> paragraphs(Draft draft) {
    List<String> paragraphs = new ArrayList<>();
    if (draft.paragraphs != null) {
      for (String paragraph : draft.paragraphs) {
        String line = CleanText.line(CleanText.undoDoubleEncoding(paragraph));
        if (!line.isEmpty()) {
          paragraphs.add(line);
        }
      }
    } else if (!isUnknown(draft.body)) {
      String body = CleanText.undoDoubleEncoding(draft.body);
      paragraphs.addAll(
          Markup.isIn(body) ? Markup.paragraphs(body) : Paragraphs.of(CleanText.clean(body)));
    }
    untangle(paragraphs, draft);
    if (!isUnknown(draft.standfirst)) {
      String standfirst = Markup.line(draft.standfirst);
      if (!standfirst.isEmpty() && !holds(paragraphs, standfirst)) {
        paragraphs.addFirst(standfirst);
      }
    }
    return paragraphs;
  }

  private static boolean holds(List<String> paragraphs, String standfirst) {
    String start = standfirst.substring(0, Math.min(60, standfirst.length()));
    for (String paragraph : paragraphs) {
      if (paragraph.startsWith(start) || paragraph.contains(standfirst)) {
        return true;
      }
    }
    // A page's description may be the beginning of its text, cut off somewhere.
    List<String> first = paragraphs.subList(0, Math.min(FIRST, paragraphs.size()));
    return String.join(" ", first).startsWith(start);
  }

  /**
   * Undoes what a crawler makes of nested elements, where each paragraph is followed by its own
   * latter part once more.
   */
  private static void untangle(List<String> paragraphs, Draft draft) {
    for (int i = paragraphs.size() - 2; i >= 0; i--) {
      String outer = paragraphs.get(i);
      String inner = paragraphs.get(i + 1);
      if (inner.length() >= 40 && outer.endsWith(inner)) {
        String rest = outer.substring(0, outer.length() - inner.length()).strip();
        if (rest.isEmpty()) {
          draft.drop(paragraphs.remove(i), "repeated paragraph");
        } else {
          paragraphs.set(i, rest);
        }
      }
    }
  }

  private SourceName source(Draft draft, String title) {
    if (!isUnknown(draft.source)) {
      String name = Markup.line(draft.source);
      String host = name.indexOf(' ') < 0 && name.indexOf('.') > 0 ? Outlets.host(name) : null;
      if (host != null && Outlets.isGoBetween(host)) {
        name = "";
      }
      if (host != null
          && !name.isEmpty()
          && (name.contains("://") || name.startsWith("www.") || isSite(host))) {
        if (draft.url == null && name.contains("://") && name.length() > host.length() + 9) {
          draft.url = name;
        }
        name = Outlets.ofAddress(name);
      }
      name = Outlets.withoutSlogan(name, draft.url);
      if (!name.isEmpty() && name.length() <= 200) {
        return new SourceName(Outlets.unmistakable(name, draft.url), draft.sourceFrom);
      }
    }
    String inTitle = siteInTitle(title);
    if (inTitle != null) {
      return new SourceName(inTitle, Evidence.TEXT);
    }
    SourceName named = ofName();
    if (named != null) {
      return named;
    }
    String host = Outlets.host(draft.url);
    if (host != null && (Outlets.isKnownAddress(draft.url) || !Outlets.isGoBetween(host))) {
      return new SourceName(Outlets.ofAddress(draft.url), Evidence.METADATA);
    }
    return given.source() == null || given.source().isBlank()
        ? null
        : new SourceName(given.source(), Evidence.GIVEN);
  }

  /** The outlet whose name stands at the end of the title, or {@code null}. */
  private static String siteInTitle(String title) {
    if (!mayNameSite(title)) {
      return null;
    }
    int bar =
        Math.max(
            title.lastIndexOf(" - "), Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" – ")));
    return bar < 10 ? null : Outlets.named(title.substring(bar + 3));
  }

  /** Whether there is any sign that parts a site's name from a title. */
  private static boolean mayNameSite(String title) {
    for (int i = 5; i < title.length(); i++) {
      switch (title.charAt(i)) {
        case '-', '_', '|', '–', '—', ':', '»', '•', '·', '⋆' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isSite(String host) {
    return host.indexOf('.') > 0 && Character.isLetter(host.charAt(host.length() - 1));
  }

  /** The outlet that the file's name or the nearest folder names. */
  private SourceName ofName() {
    if (!nameRead) {
      nameRead = true;
      named = readName();
    }
    return named;
  }

  private SourceName readName() {
    String stem = stem(file.name());
    String[] fields = FIELDS_OF_NAMES.split(stem);
    if (fields.length > 1) {
      for (String field : new String[] {fields[0], fields[fields.length - 1]}) {
        String outlet = field.isBlank() ? null : Outlets.named(field);
        if (outlet != null) {
          return new SourceName(outlet, Evidence.FILE_NAME);
        }
      }
    }
    String outlet = stem.indexOf(' ') < 0 ? Outlets.named(stem) : null;
    if (outlet != null) {
      return new SourceName(outlet, Evidence.FILE_NAME);
    }
    String[] folders = file.folder().split("/");
    for (int i = folders.length - 1; i >= 0; i--) {
      outlet = folders[i].isBlank() ? null : Outlets.named(folders[i]);
      if (outlet != null) {
        return new SourceName(outlet, Evidence.FOLDER);
      }
    }
    return null;
  }

  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.length() - dot <= 9 ? name.substring(0, dot) : name;
  }

  private void readDate(Draft draft) {
    if (draft.published == null && !isUnknown(draft.date)) {
      draft.published =
          dates
              .until(draft.latest)
              .read(draft.date, draft.dateOrder, draft.dateFrom, draft.dateField);
    }
  }

  private PublicationDate date(Draft draft, boolean single) {
    if (draft.published != null) {
      return draft.published;
    }
    PublicationDate inAddress = AddressDate.of(draft.url, dates.until(draft.latest));
    if (inAddress != null) {
      return inAddress;
    }
    if (single) {
      PublicationDate inName = ofName(stem(file.name()), Evidence.FILE_NAME);
      if (inName != null) {
        return inName;
      }
      Matcher folders = DAYS_OF_FOLDERS.matcher(file.folder());
      if (folders.find()) {
        String day = folders.group(1) + "-" + folders.group(2) + "-" + folders.group(3);
        return dates.read(day, DateReader.Order.UNKNOWN, Evidence.FOLDER, "");
      }
      String last = file.folder().substring(file.folder().lastIndexOf('/') + 1);
      PublicationDate inFolder =
          DAY_IN_NAME.matcher(last).matches() ? ofName(last, Evidence.FOLDER) : null;
      if (inFolder != null) {
        return inFolder;
      }
    }
    return given.date();
  }

  private PublicationDate ofName(String name, Evidence from) {
    Matcher day = DAY_IN_NAME.matcher(name);
    if (!day.find()) {
      return null;
    }
    String text = day.group(1) + "-" + day.group(3) + "-" + day.group(4);
    if (day.group(5) != null) {
      text += " " + day.group(5) + ":" + day.group(6);
      text += day.group(7) == null ? "" : ":" + day.group(7);
    }
    return dates.read(text, DateReader.Order.UNKNOWN, from, "");
  }

  private static String language(Draft draft, String title, String body) {
    String declared = Languages.code(draft.language);
    Languages.Guess guess = Languages.detect(body.isEmpty() ? title : body);
    if (guess.code() != null && (guess.sure() || declared == null)) {
      return guess.code();
    }
    return declared;
  }

  private static String address(String url) {
    if (isUnknown(url) || url.length() > 4000) {
      return null;
    }
    String plain = url.strip();
    return plain.indexOf(' ') < 0 && (plain.contains("://") || Outlets.host(plain) != null)
        ? plain
        : null;
  }

  private static String line(String value) {
    return isUnknown(value) ? null : Markup.line(value);
  }

  /** A byline without "By"; a Python or JSON list is read as its names. */
  private static String author(String value) {
    if (isUnknown(value)) {
      return null;
    }
    String plain = Markup.line(value);
    if (plain.startsWith("[") && plain.endsWith("]")) {
      List<String> names = new ArrayList<>();
      for (String name : plain.substring(1, plain.length() - 1).split(",")) {
        String bare = name.strip();
        while (!bare.isEmpty() && "'\"".indexOf(bare.charAt(0)) >= 0) {
          bare = bare.substring(1);
        }
        while (!bare.isEmpty() && "'\"".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
          bare = bare.substring(0, bare.length() - 1);
        }
        if (!isUnknown(bare)) {
          names.add(bare);
        }
      }
      plain = String.join(", ", names);
    }
    if (plain.regionMatches(true, 0, "by ", 0, 3)) {
      plain = plain.substring(3).strip();
    }
    return plain.isEmpty() || plain.length() > 300 || plain.contains("://") ? null : plain;
  }

  /** The title without the name of the site that pages put at its end or, rarely, its start. */
  static String withoutSite(String title, SourceName source) {
    if (!mayNameSite(title)) {
      return title;
    }
    String rest = withoutSiteBefore(title, source);
    // Chinese and Japanese pages join the name without a space.
    int joint =
        Math.max(rest.lastIndexOf('-'), Math.max(rest.lastIndexOf('_'), rest.lastIndexOf('|')));
    if (joint > 4 && joint + 1 < rest.length() && rest.charAt(joint + 1) >= 0x2e80) {
      String tail = rest.substring(joint + 1).strip();
      if (Outlets.isKnown(tail) || source != null && sameWords(tail, source.name())) {
        rest = rest.substring(0, joint).strip();
      }
    }
    for (int round = 0; round < 3; round++) {
      int at = -1;
      int length = 0;
      for (String bar :
          new String[] {" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", " ⋆ "}) {
        int last = rest.lastIndexOf(bar);
        if (last > at) {
          at = last;
          length = bar.length();
        }
      }
      if (at < 10) {
        return rest;
      }
      String tail = rest.substring(at + length).strip();
      boolean site =
          Outlets.isKnown(tail)
              || source != null && isNamed(tail, source.name())
              || round == 0
                  && rest.startsWith(" | ", at)
                  && wordCount(tail) <= 3
                  && source != null
                  && initialsOrPart(tail, source.name());
      if (!site) {
        return rest;
      }
      rest = rest.substring(0, at).strip();
      // "Headline | World news | The Guardian": a section stands between the two.
      int section = rest.lastIndexOf(" | ");
      if (section >= 20 && wordCount(rest.substring(section + 3)) <= 3) {
        rest = rest.substring(0, section).strip();
      }
    }
    return rest;
  }

  /** The title without the name of its own source before a bar: {@code IANA — About us}. */
  private static String withoutSiteBefore(String title, SourceName source) {
    Matcher bar = source == null ? null : SITE_BEFORE.matcher(title);
    return bar != null
            && bar.lookingAt()
            && isNamed(bar.group(1), source.name())
            && wordCount(title.substring(bar.end())) >= 2
        ? title.substring(bar.end()).strip()
        : title;
  }

  /**
   * Whether words name a source, with what it says of itself or without: {@code Biquipedia, a
   * enciclopedia libre}.
   */
  private static boolean isNamed(String words, String source) {
    int comma = words.indexOf(", ");
    return sameWords(words, source)
        || isHostOf(words, source)
        || comma > 0 && sameWords(words.substring(0, comma), source);
  }

  /** Whether {@code source} is the address of the site that {@code tail} names. */
  private static boolean isHostOf(String tail, String source) {
    int end = source.lastIndexOf('.');
    return end > 0
        && source.indexOf(' ') < 0
        && letters(source.substring(source.lastIndexOf('.', end - 1) + 1, end))
            .equals(letters(tail));
  }

  private static boolean initialsOrPart(String tail, String source) {
    String name = letters(source);
    String part = letters(tail);
    return part.length() >= 3 && (name.contains(part) || part.contains(name));
  }

  private static int wordCount(String text) {
    return text.strip().split("\\s+").length;
  }

  private static boolean sameWords(String a, String b) {
    return Math.abs(a.length() - b.length()) <= 20 && letters(a).equals(letters(b));
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
