package org.lucarne.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.lucarne.intake.PageOutline.Box;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Confidence;
import org.lucarne.model.PublicationDate.Precision;

/**
 * Weighs all that a page tells of the day of its publication: what its metadata state, what its
 * address says, and what it shows beside its headline. Days that several of these tell go before
 * others; what a page says of its last change is no day of publication.
 */
final class PageDates {

  /** The ways in which a page tells a date; signs of different ones are independent. */
  private enum Way {
    STATED,
    ADDRESS,
    SHOWN
  }

  /** Signs of a date in the order in which they are preferred as evidence. */
  enum Sign {
    JSON_LD(Way.STATED, 4),
    PROPERTY(Way.STATED, 4),
    MICRODATA(Way.STATED, 4),
    ADDRESS(Way.ADDRESS, 5),
    TIME(Way.SHOWN, 3),

    /** Properties that may tell when the page was made, or what the article is about. */
    VAGUE_PROPERTY(Way.STATED, 2),
    MARKED(Way.SHOWN, 2),
    BESIDE(Way.SHOWN, 2),
    ELSEWHERE(Way.SHOWN, 1);

    private final Way way;
    private final double weight;

    Sign(Way way, double weight) {
      this.way = way;
      this.weight = weight;
    }
  }

  private record Candidate(Sign sign, PublicationDate date) {
    LocalDate day() {
      return date.first();
    }

    boolean isUniversal() {
      return ZoneOffset.UTC.equals(date.zone());
    }

    /** Whether the moment lies on that day somewhere in the world. */
    boolean canBe(LocalDate other) {
      LocalDateTime moment = date.first().atTime(date.time());
      return !moment.minusHours(12).toLocalDate().isAfter(other)
          && !moment.plusHours(14).toLocalDate().isBefore(other);
    }
  }

  /** No page on the web is older; nor is a day before it one that a page's metadata can mean. */
  private static final int FIRST_YEAR = 1980;

  /** Elements before and after the headline's among which its article's date is looked for. */
  private static final int BEFORE = 40;

  private static final int AFTER = 120;

  /** Lines above and below the headline that may be its article's date without a mark of it. */
  private static final int LINES_ABOVE = 4;

  private static final int LINES_BELOW = 9;

  private static final int LONGEST_SHOWN = 120;
  private static final int SHORTEST_SHOWN = 6;
  private static final int MOST_SHOWN = 300;

  private static final int LONGEST_SCRIPT = 1 << 20;

  /** A field of a script that names the day of publication, with or without escaped quotes. */
  private static final Pattern FIELD =
      Pattern.compile(
          "\"(?:date_?published|published|publish(?:ed)?_?(?:at|on|date|time)|first_?published"
              + "(?:_?(?:at|date))?|pub_?date|publication_?(?:date|time))\\\\?\"\\s*:\\s*\\\\?\"(\\d{4}-\\d\\d"
              + "-\\d\\d[^\"\\\\]{0,30})",
          Pattern.CASE_INSENSITIVE);

  /** A time of day, which lines of a headline's kind have beside their date. */
  private static final Pattern CLOCK = Pattern.compile("\\b[0-2]?\\d:[0-5]\\d\\b");

  /** What pages write before the day of publication. */
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:published|posted|first aired|released|erschienen|veröffentlicht|publiziert"
              + "|eingestellt am|online seit|publié|mise? en ligne|parue?|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publisert"
              + "|udgivet|julkaistu|opublikowano|publikováno|опубликован|yayın|publicat\\b|megjelent"
              + "|közzétéve|objavljeno|објављено|публикувано?|опубліковано|publikované|zverejnené"
              + "|paskelbta|publicēts|avaldatud|δημοσιεύ|diterbitkan|dipublikasikan|ngày đăng)"
              + "|تاریخ انتشار|تاریخ اشاعت|شائع ہو|प्रकाशित|প্রকাশ|เผยแพร่"
              + "|تاريخ النشر|نُشر|פורסם|发布|發布|发表|公開|掲載|配信|입력|등록|게시",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final int LONGEST_SAID = 300;

  /** A word for publication and a date have no more characters. */
  private static final int LONGEST_LABEL = 40;

  /** Not between two days: {@code 14. - 20. Januar 2022}. */
  private static final Pattern TITLE_PARTS =
      Pattern.compile("(?:(?<![\\d.])|(?<=\\d{4}))\\s+[-–—|·]\\s+");

  /** What pages write before the day of the last change. */
  private static final List<String> CHANGED =
      List.of(
          "updated",
          "last updated",
          "last modified",
          "modified",
          "update:",
          "aktualisiert",
          "zuletzt aktualisiert",
          "letzte änderung",
          "zuletzt geändert",
          "mis à jour",
          "mise à jour",
          "modifié",
          "actualizado",
          "actualizada",
          "última actualización",
          "atualizado",
          "aggiornato",
          "обновлено",
          "güncelleme",
          "آخر تحديث",
          "تحديث",
          "עודכן",
          "更新");

  private final PageOutline outline;
  private final DateReader dates;
  private final DateReader.Order order;
  private final Box heading;
  private final List<Candidate> candidates = new ArrayList<>();
  private String image;
  private String changed;

  /**
   * @param order of day and month in numbers, as far as the page's language tells
   * @param heading the article's headline, or {@code null} when the page marks none
   */
  PageDates(PageOutline outline, DateReader dates, DateReader.Order order, Box heading) {
    this.outline = outline;
    this.dates = dates;
    this.order = order;
    this.heading = heading;
  }

  /** Notes what a field says; whether it holds a date. */
  boolean add(Sign sign, String text, String field) {
    return text != null && note(sign, dates.read(text, order, Evidence.METADATA, field));
  }

  /** Notes the field for publication in data that stand within a field, or {@code null}. */
  void packed(String data) {
    Matcher field = data == null ? null : FIELD.matcher(data);
    if (field != null && field.find()) {
      add(Sign.PROPERTY, field.group(1), "packed field");
    }
  }

  /** Notes the address of the article's picture, which may be {@code null}. */
  void image(String address) {
    image = address;
  }

  /** Notes when the page says that it was changed, which may be {@code null}. */
  void changed(String text) {
    changed = text;
  }

  private boolean note(Sign sign, PublicationDate date) {
    if (date == null || date.first().getYear() < FIRST_YEAR) {
      return false;
    }
    candidates.add(new Candidate(sign, date));
    return true;
  }

  /**
   * The day for which the most speaks, or {@code null}.
   *
   * @param url the page's address, or {@code null}
   */
  PublicationDate best(String url) {
    YearMonth month = null;
    if (url != null && !note(Sign.ADDRESS, AddressDate.of(url, dates))) {
      month = AddressDate.monthOf(url);
    }
    marked();
    shown();
    if (candidates.isEmpty()) {
      elsewhere();
    }
    if (candidates.isEmpty()) {
      embedded();
    }
    if (candidates.isEmpty() && image != null) {
      note(Sign.ELSEWHERE, AddressDate.of(image, dates));
    }
    if (candidates.isEmpty()) {
      add(Sign.ELSEWHERE, changed, "changed"); // it was published then or before
    }
    List<Candidate> days =
        candidates.stream().filter(each -> each.date().precision() == Precision.DAY).toList();
    if (days.isEmpty()) {
      return candidates.isEmpty() ? null : candidates.getFirst().date().with(Confidence.LOW);
    }
    return vote(days, month);
  }

  private static PublicationDate vote(List<Candidate> days, YearMonth month) {
    Map<LocalDate, Set<Sign>> votes = new LinkedHashMap<>();
    for (Candidate candidate : days) {
      votes.computeIfAbsent(candidate.day(), _ -> EnumSet.noneOf(Sign.class)).add(candidate.sign());
    }
    // In universal time an evening's article is of the next day; the outlet counts its own days.
    for (Candidate candidate : days) {
      for (Candidate other : days) {
        if (candidate.isUniversal()
            && !other.isUniversal()
            && !other.day().equals(candidate.day())
            && candidate.canBe(other.day())) {
          votes.get(other.day()).add(candidate.sign());
          if (votes.containsKey(candidate.day())
              && days.stream()
                  .noneMatch(each -> !each.isUniversal() && each.day().equals(candidate.day()))) {
            votes.remove(candidate.day());
          }
        }
      }
    }
    votes.forEach(
        (day, signs) -> {
          if (month != null && YearMonth.from(day).equals(month)) {
            signs.add(Sign.ADDRESS);
          }
        });
    LocalDate best = null;
    double most = 0;
    double next = 0;
    for (Map.Entry<LocalDate, Set<Sign>> vote : votes.entrySet()) {
      double weight = vote.getValue().stream().mapToDouble(sign -> sign.weight).sum();
      boolean first =
          best == null
              || weight > most
              || weight == most
                  && preferred(vote.getValue()).compareTo(preferred(votes.get(best))) < 0;
      if (first) {
        next = Math.max(next, most);
        best = vote.getKey();
        most = weight;
      } else {
        next = Math.max(next, weight);
      }
    }
    LocalDate day = best;
    PublicationDate date =
        days.stream()
            .filter(each -> each.day().equals(day))
            .min((a, b) -> a.sign().compareTo(b.sign()))
            .orElseThrow()
            .date();
    return date.with(confidence(votes.get(best), most, next));
  }

  private static Sign preferred(Set<Sign> signs) {
    return signs.iterator().next();
  }

  private static Confidence confidence(Set<Sign> signs, double most, double next) {
    long ways = signs.stream().map(sign -> sign.way).distinct().count();
    boolean firm = preferred(signs).weight >= Sign.JSON_LD.weight;
    // Where one way alone tells a day, any other day on the page is reason enough to doubt it.
    boolean contradicted = next > (ways > 1 ? most / 2 : 0);
    return !contradicted && (firm || ways > 1) ? Confidence.HIGH : Confidence.LOW;
  }

  /** Dates in elements that say by an attribute that they hold the day of publication. */
  private void marked() {
    Box first = null;
    Box made = null;
    for (Box box : outline.named()) {
      Element element = box.element;
      boolean marks =
          element.attr("itemprop").toLowerCase(Locale.ROOT).contains("datepublished")
              || switch (element.attr("property")) {
                case "schema:datePublished", "datePublished", "dc:date", "rnews:datePublished" ->
                    true;
                default -> false;
              };
      made = made == null && isMade(element) && !isApart(box) ? box : made;
      if (marks && (first == null || isApart(first) && !isApart(box))) {
        first = box;
      }
    }
    if (first != null) {
      add(Sign.MICRODATA, value(first.element), "datePublished");
    } else if (made != null) {
      add(Sign.VAGUE_PROPERTY, value(made.element), "dateCreated");
    }
  }

  private static boolean hasClock(Box box) {
    return CLOCK.matcher(box.element.text()).find();
  }

  /** The day behind a word for publication, or in a short line with a time of day. */
  private PublicationDate saidIn(Box box) {
    String text = box.element.text();
    if (text.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    Matcher said = SAID.matcher(text);
    if (said.find()) {
      return dayIn(text.substring(said.end()));
    }
    return isShort(box) && hasClock(box) && !isChange(box) ? dayIn(text) : null;
  }

  private static boolean isMade(Element element) {
    return element.attr("itemprop").equalsIgnoreCase("dateCreated")
        || element.attr("property").equals("schema:dateCreated");
  }

  /** Dates that stand near the headline. */
  private void shown() {
    List<Box> boxes = outline.boxes();
    int from = heading == null ? 0 : Math.max(0, heading.index - BEFORE);
    int to = Math.min(boxes.size(), heading == null ? BEFORE + AFTER : heading.end + AFTER);
    boolean timed = false;
    for (Box time : outline.times()) {
      boolean near = heading == null || time.index >= from && time.index < to;
      boolean said = time.element.hasAttr("pubdate") || time.marks.published();
      if ((near && !timed || said) && !isApart(time) && !isChange(time)) {
        timed |= note(Sign.TIME, read(time.element));
      }
    }
    boolean marked = false;
    for (int i = from; i < to && !marked; i++) {
      Box box = boxes.get(i);
      if (box.marks.date() || box.parent != null && box.parent.marks.date()) {
        marked = note(Sign.MARKED, shownIn(box));
      }
    }
    if (!marked && heading != null) {
      beside();
    }
  }

  /** A date in one of the short lines just above or below the headline. */
  private void beside() {
    List<Box> boxes = outline.boxes();
    int lines = 0;
    for (int i = heading.end; i < boxes.size() && lines < LINES_BELOW; i++) {
      lines += isLine(boxes.get(i)) ? 1 : 0;
      if (note(Sign.BESIDE, shownIn(boxes.get(i)))) {
        return;
      }
    }
    lines = 0;
    for (int i = heading.index - 1; i > 0 && lines < LINES_ABOVE; i--) {
      lines += isLine(boxes.get(i)) ? 1 : 0;
      if (note(Sign.BESIDE, shownIn(boxes.get(i)))) {
        return;
      }
    }
  }

  private static boolean isLine(Box box) {
    return box.ownText > 0 && !box.isInline();
  }

  /** The first date that the page shows anywhere in an element that says that it holds one. */
  private void elsewhere() {
    for (Box time : outline.times()) {
      if (!isForeign(time) && !isChange(time) && note(Sign.ELSEWHERE, read(time.element))) {
        return;
      }
    }
    for (Box box : outline.boxes()) {
      PublicationDate held = held(box.element);
      if (held != null && !isForeign(box) && note(Sign.ELSEWHERE, held)) {
        return;
      }
    }
    PublicationDate changedThen = null;
    int looked = 0;
    for (Box box : outline.boxes()) {
      if (box.marks.date() && isShort(box) && looked++ < MOST_SHOWN && !isForeign(box)) {
        PublicationDate date = dateIn(box);
        if (date != null && !isChange(box)) {
          note(Sign.ELSEWHERE, date);
          return;
        }
        changedThen = changedThen == null ? date : changedThen;
      }
    }
    for (Box box : outline.boxes()) {
      if (box.hasDigit && isShort(box) && isLine(box) && !isForeign(box)) {
        PublicationDate date = dates.readLine(box.element.text(), Evidence.TEXT);
        if (date != null && date.precision() == Precision.DAY && note(Sign.ELSEWHERE, date)) {
          return;
        }
      }
    }
    for (Box box : outline.boxes()) {
      if (box.hasDigit
          && box.text >= SHORTEST_SHOWN
          && box.text < LONGEST_SAID
          && isLine(box)
          && !isForeign(box)
          && note(Sign.ELSEWHERE, saidIn(box))) {
        return;
      }
    }
    if (!labelled() && !titled()) {
      // Better than nothing: it was published then or before.
      note(Sign.ELSEWHERE, changedThen);
    }
  }

  /** A day below a line that is a word for publication, wherever the two stand. */
  private boolean labelled() {
    boolean label = false;
    for (Box box : outline.boxes()) {
      if (isLine(box) && box.text <= LONGEST_LABEL && !box.marks.comments()) {
        if (label && box.hasDigit && note(Sign.ELSEWHERE, dateIn(box))) {
          return true;
        }
        label = !box.hasDigit && SAID.matcher(box.element.text()).find();
      }
    }
    return false;
  }

  /** A day set off within the page's title: {@code 23.01.2022 - Ferry runs aground}. */
  private boolean titled() {
    String title = outline.title();
    if (title == null || !Furniture.hasDigit(title)) {
      return false;
    }
    String[] parts = TITLE_PARTS.split(title);
    for (String part : parts) {
      PublicationDate date = dates.readLine(part, Evidence.METADATA);
      if (parts.length > 1
          && date != null
          && date.precision() == Precision.DAY
          && note(Sign.ELSEWHERE, date)) {
        return true;
      }
    }
    return false;
  }

  /** The day in an attribute that scripts read, or {@code null}. */
  private PublicationDate held(Element element) {
    if (element.attributesSize() == 0) {
      return null;
    }
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (name.startsWith("data-")
          && (name.contains("publi") || name.equals("data-date") || name.equals("data-datetime"))) {
        PublicationDate date =
            dates.read(attribute.getValue(), order, Evidence.METADATA, attribute.getKey());
        if (date != null && date.precision() == Precision.DAY) {
          return date;
        }
      }
    }
    return null;
  }

  /** What the page's scripts hold of the article, where the page itself shows no date. */
  private void embedded() {
    for (Element script : outline.scripts()) {
      String text = script.data();
      if (text.length() > LONGEST_SCRIPT) {
        continue;
      }
      Matcher field = FIELD.matcher(text);
      while (field.find()) {
        if (add(Sign.ELSEWHERE, field.group(1), "script")) {
          return;
        }
      }
    }
  }

  private PublicationDate read(Element time) {
    String text = value(time);
    boolean field = !time.attr("datetime").isBlank();
    PublicationDate date =
        dates.read(text, order, field ? Evidence.METADATA : Evidence.TEXT, field ? "time" : "");
    return date == null || date.precision() != Precision.DAY ? null : date;
  }

  /** The day in a short line of the article, unless it is that of a change. */
  private PublicationDate shownIn(Box box) {
    if (!isShort(box)) {
      return null;
    }
    PublicationDate date = dateIn(box);
    return date == null || isApart(box) || isChange(box) ? null : date;
  }

  private static boolean isShort(Box box) {
    return box.text >= SHORTEST_SHOWN
        && box.text <= LONGEST_SHOWN
        && (box.ownText > 0 || box.marks.date());
  }

  private PublicationDate dateIn(Box box) {
    return box.hasDigit ? dayIn(box.element.text()) : null;
  }

  private PublicationDate dayIn(String text) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    PublicationDate date = dates.read(text, order, Evidence.TEXT, "");
    return date == null || date.precision() != Precision.DAY ? null : date;
  }

  private static boolean isChange(Box box) {
    for (Box around = box; around != null && around.index > box.index - 3; around = around.parent) {
      if (around.marks.changed()) {
        return true;
      }
    }
    Box around = box.isInline() && box.parent != null ? box.parent : box;
    if (around.text > LONGEST_SHOWN) {
      around = box;
    }
    String text = around.element.text().toLowerCase(Locale.ROOT);
    return CHANGED.stream().anyMatch(text::startsWith);
  }

  /** Whether the element belongs to something else than the article. */
  private boolean isApart(Box box) {
    for (Box around = box; around != null && !holdsHeading(around); around = around.parent) {
      if (around.name.equals("aside")
          || around.name.equals("footer") && !isInArticle(around)
          || around.name.equals("nav")
          || around.marks.apart()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInArticle(Box box) {
    for (Box around = box.parent; around != null; around = around.parent) {
      if (around.name.equals("article")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the element belongs to readers or to other articles. */
  private boolean isForeign(Box box) {
    for (Box around = box; around != null && !holdsHeading(around); around = around.parent) {
      boolean foot = around.element.className().toLowerCase(Locale.ROOT).contains("footer");
      if (around.name.equals("nav") || around.marks.apart() && !foot) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsHeading(Box box) {
    return box.name.equals("body")
        || heading != null && box.index <= heading.index && heading.index < box.end;
  }

  private static String value(Element element) {
    for (String name : new String[] {"datetime", "content", "title"}) {
      if (!element.attr(name).isBlank()) {
        return element.attr(name);
      }
    }
    return element.text();
  }
}
