package org.lucarne.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.intake.Columns.Match;
import org.lucarne.intake.Columns.Role;

/** The values of one row or record, the best-named value for each role. */
final class Fields {
  private record Value(Match match, String name, String text) {
    int rank() {
      return match.rank();
    }
  }

  /** A time of day alone. */
  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: ?(?:UTC|GMT|Z))?");

  /** What GDELT keeps among other things of a page. */
  private static final Pattern PAGE_TITLE =
      Pattern.compile("<PAGE_TITLE>([^<]{1,1000})</PAGE_TITLE>");

  /** What programs make of a day without a time. */
  private static final Pattern MIDNIGHT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]00:00(?::00(?:\\.0{1,9})?)?(?:Z|[+-]00:?00)?");

  /** How services that give only the beginning of a text say how much they left out. */
  private static final Pattern LEFT_OUT = Pattern.compile("\\s?\\[\\+?\\d{1,7} chars\\]$");

  /** What services call every record. */
  private static final Set<String> KINDS =
      Set.of(
          "article",
          "Article",
          "Articles",
          "story",
          "message",
          "post",
          "NewsArticle",
          "newsarticle");

  /** What an address gives way to as the name of an outlet. */
  private static final int ADDRESS = 50;

  /** Fields that only lists of what a reader saved have. */
  private static final Set<String> SAVED =
      Set.of(
          "is_archived", "is_starred", "time_added", "favorite", "folder", "Folder", "Selection");

  private final Map<Role, Value> values = new EnumMap<>(Role.class);

  /** The first paragraph where the record names it as that. */
  private String lead;

  /** The address of the article that stands where an outlet's name is expected. */
  private String from;

  private int saved;

  /** Takes a value in; of two for one role the better named stays, of one name both. */
  void put(Match match, String name, String text) {
    if (match == null) {
      saved += SAVED.contains(name) ? 1 : 0;
      return;
    }
    if (CopyDesk.isUnknown(text)) {
      return;
    }
    switch (match.role()) {
      case DATE -> {
        if (!Furniture.hasDigit(text)) {
          // Whether it is published, and not when.
          return;
        }
        boolean clock = text.length() <= 15 && CLOCK.matcher(text.strip()).matches();
        add(clock ? new Match(Role.TIME, match.rank()) : match, name, text);
      }
      case SOURCE -> {
        boolean address = text.startsWith("http://") || text.startsWith("https://");
        from = address && text.indexOf('/', 9) > 0 ? text : from;
        add(address ? new Match(Role.SOURCE, match.rank() + ADDRESS) : match, name, text);
      }
      case STANDFIRST -> {
        lead = Columns.plain(name).endsWith("leadparagraph") ? text : lead;
        add(match, name, text);
      }
      case SECTION -> {
        if (!KINDS.contains(text)) {
          add(match, name, text);
        }
      }
      default -> add(match, name, text);
    }
  }

  private void add(Match match, String name, String text) {
    Value held = values.get(match.role());
    if (held == null || match.rank() < held.rank()) {
      values.put(match.role(), new Value(match, name, text));
    } else if (held.name().equals(name)) {
      String between = match.role() == Role.BODY ? "\n\n" : ", ";
      values.put(match.role(), new Value(held.match(), name, held.text() + between + text));
    }
  }

  String get(Role role) {
    Value value = values.get(role);
    return value == null ? null : value.text();
  }

  /** Whether there is anything to read: a title or a text. */
  boolean isArticle() {
    return values.containsKey(Role.TITLE)
        || values.containsKey(Role.BODY)
        || values.containsKey(Role.STANDFIRST);
  }

  Draft draft(DateReader.Order order) {
    Draft draft = new Draft();
    draft.title = get(Role.TITLE);
    draft.standfirst = get(Role.STANDFIRST);
    draft.body = get(Role.BODY);
    draft.source = get(Role.SOURCE);
    Byline.read(get(Role.AUTHOR), draft);
    draft.section = get(Role.SECTION);
    draft.language = get(Role.LANGUAGE);
    draft.url = get(Role.URL) == null ? from : get(Role.URL);
    draft.dateline = get(Role.DATELINE);
    draft.collection = get(Role.COLLECTION);
    draft.dateOrder = order;
    Value provider = values.get(Role.CREDIT);
    if (provider != null && draft.source == null && provider.name().contains("provider")) {
      draft.source = provider.text();
    } else if (provider != null) {
      draft.credits.addAll(Agencies.credits(provider.text()));
    }
    Value date = values.get(Role.DATE);
    if (date != null) {
      draft.date = date.text();
      draft.dateField = date.name();
      if (MIDNIGHT.matcher(draft.date).matches()) {
        draft.date = draft.date.substring(0, "2015-08-11".length());
      }
      if (get(Role.TIME) != null && date.text().indexOf(':') < 0) {
        draft.date += " " + get(Role.TIME);
      }
    } else if (get(Role.YEAR) != null) {
      String month = get(Role.MONTH);
      String day = month == null ? null : get(Role.DAY);
      boolean number = month != null && month.strip().chars().allMatch(Character::isDigit);
      String year = wholeNumber(get(Role.YEAR));
      draft.dateField = values.get(Role.YEAR).name();
      draft.date =
          number
              ? year + "-" + month.strip() + (day == null ? "" : "-" + wholeNumber(day))
              : (day == null ? "" : wholeNumber(day) + " ")
                  + (month == null ? "" : month + " ")
                  + year;
    }
    if (saved > 1 && draft.date != null && isSavedDay(draft.dateField)) {
      draft.date = null;
    }
    text(draft);
    if (draft.section != null && draft.section.length() > 100) {
      draft.section = null;
    }
    return draft;
  }

  /** When a reader saved a page is no day of publication. */
  private static boolean isSavedDay(String name) {
    String plain = Columns.plain(name);
    return plain.startsWith("created") || plain.equals("timestamp");
  }

  private void text(Draft draft) {
    Matcher page = draft.title == null ? null : PAGE_TITLE.matcher(draft.title);
    if (page != null && page.find()) {
      draft.title = page.group(1);
    }
    Value body = values.get(Role.BODY);
    if (lead != null && (body == null || Columns.isBrief(body.match()))) {
      draft.body = lead;
      draft.standfirst = lead.equals(draft.standfirst) ? null : draft.standfirst;
    }
    draft.body = draft.body == null ? null : inner(draft.body);
    if (draft.body != null && draft.body.endsWith(" chars]")) {
      Matcher note = LEFT_OUT.matcher(draft.body);
      if (note.find()) {
        draft.drop(note.group(), "how much the service left out");
        draft.body = draft.body.substring(0, note.start());
      }
    }
    if (draft.title != null && draft.title.equals(draft.url)) {
      draft.title = null;
    }
  }

  /** The text of a value that is a whole document of the agencies' NITF. */
  private static String inner(String body) {
    if (!body.startsWith("<")) {
      return body;
    }
    int open = body.indexOf("body.content>");
    int end = body.lastIndexOf("body.content>");
    int close = end < 0 ? -1 : body.lastIndexOf("</", end);
    return open >= 0 && close > open
        ? body.substring(open + "body.content>".length(), close)
        : body;
  }

  /** Spreadsheets write 2015 as 2015.0. */
  private static String wholeNumber(String value) {
    String plain = value.strip();
    return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
  }
}
