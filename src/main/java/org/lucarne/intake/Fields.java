package org.lucarne.intake;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lucarne.intake.Columns.Match;
import org.lucarne.intake.Columns.Role;

/** The values of one row or record, the best-named value for each role. */
final class Fields {
  private record Value(int rank, String name, String text) {}

  /** Words that say what a record is and not where the outlet put it. */
  private static final Set<String> KINDS =
      Set.of("article", "message", "post", "story", "text", "document", "item", "newsitem");

  private final Map<Role, Value> values = new EnumMap<>(Role.class);

  /** Takes a value in; of two for one role the better named stays, of one name both. */
  void put(Match match, String name, String text) {
    if (match == null || CopyDesk.isUnknown(text)) {
      return;
    }
    if (match.role() == Role.SOURCE && isPage(text)) {
      put(new Match(Role.URL, 500 + match.rank()), name, text);
    }
    Value held = values.get(match.role());
    if (held == null || match.rank() < held.rank()) {
      values.put(match.role(), new Value(match.rank(), name, text));
    } else if (held.name().equals(name)) {
      String between = match.role() == Role.BODY ? "\n\n" : ", ";
      values.put(match.role(), new Value(held.rank(), name, held.text() + between + text));
    }
  }

  /** Whether a value is the address of something below a site's own. */
  private static boolean isPage(String text) {
    int host = text.startsWith("http") ? text.indexOf("://") : -1;
    int path = host < 0 ? -1 : text.indexOf('/', host + 3);
    return path > 0 && path < text.length() - 1;
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
    draft.author = get(Role.AUTHOR);
    draft.section = get(Role.SECTION);
    draft.language = get(Role.LANGUAGE);
    draft.url = get(Role.URL);
    draft.dateline = get(Role.DATELINE);
    draft.collection = get(Role.COLLECTION);
    draft.dateOrder = order;
    if (get(Role.CREDIT) != null) {
      draft.credits.addAll(Agencies.credits(get(Role.CREDIT)));
    }
    Value date = values.get(Role.DATE);
    if (date != null) {
      draft.date = date.text();
      draft.dateField = date.name();
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
    if (draft.section != null
        && (draft.section.length() > 100
            || KINDS.contains(draft.section.toLowerCase(Locale.ROOT)))) {
      draft.section = null;
    }
    return draft;
  }

  /** Spreadsheets write 2015 as 2015.0. */
  private static String wholeNumber(String value) {
    String plain = value.strip();
    return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
  }
}
