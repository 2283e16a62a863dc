package org.lucarne.actors;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lucarne.model.ActorKind;

/**
 * Reads the actor dictionaries of the political event coders: {@code HAMID_KARZAI_} on a line,
 * synonyms on lines that begin with a plus sign, codes with the dates of an office in brackets
 * ({@code [AFGGOV >011222]}), comments after {@code ;} and {@code #}. The codes are those of CAMEO.
 */
final class EventDictionary {

  /** Two-digit years from here on are of the twentieth century. */
  private static final int CENTURY = 40;

  /** A role that a code names, or {@code null} dates for one without. */
  record Code(String code, YearMonth from, YearMonth to) {
    boolean isDated() {
      return from != null || to != null;
    }
  }

  /** One actor: its first name is the one that the dictionary heads it with. */
  record Item(List<String> names, List<Code> codes) {}

  private final List<Item> items = new ArrayList<>();

  /** The actors of a dictionary; a line that cannot be read is left out. */
  static List<Item> read(String text) {
    EventDictionary dictionary = new EventDictionary();
    text.lines().forEach(dictionary::line);
    return dictionary.items.stream().filter(item -> !item.codes().isEmpty()).toList();
  }

  private void line(String whole) {
    String line = before(before(whole, ';'), '#').strip();
    int bracket = line.indexOf('[');
    String name = bracket < 0 ? line : line.substring(0, bracket);
    boolean synonym = name.startsWith("+");
    if (!name.isBlank()) {
      String plain = plain(synonym ? name.substring(1) : name);
      if (!synonym) {
        items.add(new Item(new ArrayList<>(), new ArrayList<>()));
      }
      if (!plain.isEmpty() && !items.isEmpty()) {
        items.getLast().names().add(plain);
      }
    }
    if (bracket >= 0 && !items.isEmpty()) {
      int end = line.indexOf(']', bracket);
      Code code = end < 0 ? null : code(line.substring(bracket + 1, end).strip());
      if (code != null) {
        items.getLast().codes().add(code);
      }
    }
  }

  private static String before(String line, char mark) {
    int at = line.indexOf(mark);
    return at < 0 ? line : line.substring(0, at);
  }

  /** {@code HAMID_KARZAI_} as it is written in a text; empty when it cannot stand in one. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (String word : name.split("[_\\s]+")) {
      if (word.isEmpty()) {
        continue;
      }
      plain.append(plain.isEmpty() ? "" : " ");
      boolean begins = true;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (!Character.isLetterOrDigit(c) && "-'’.".indexOf(c) < 0) {
          return "";
        }
        plain.append(begins ? Character.toUpperCase(c) : Character.toLowerCase(c));
        begins = c == '-' || c == '.';
      }
    }
    return plain.toString();
  }

  private static Code code(String text) {
    String[] parts = text.split("\\s+", 2);
    if (!parts[0].chars().allMatch(Character::isLetterOrDigit) || parts[0].length() < 3) {
      return null;
    }
    if (parts.length == 1) {
      return new Code(parts[0], null, null);
    }
    String dates = parts[1].strip();
    try {
      if (dates.startsWith(">")) {
        return new Code(parts[0], month(dates.substring(1)), null);
      }
      if (dates.startsWith("<")) {
        return new Code(parts[0], null, month(dates.substring(1)));
      }
      int dash = dates.indexOf('-');
      YearMonth from = month(dates.substring(0, dash));
      YearMonth to = month(dates.substring(dash + 1));
      return to.isBefore(from) ? null : new Code(parts[0], from, to);
    } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException _) {
      return new Code(parts[0], null, null);
    }
  }

  /** The month of {@code 011222} or {@code 20011222}. */
  private static YearMonth month(String date) {
    String digits = date.strip();
    int years = digits.length() - 4;
    int year = Integer.parseInt(digits.substring(0, years));
    if (years == 2) {
      year += year < CENTURY ? 2000 : 1900;
    }
    return YearMonth.of(year, Integer.parseInt(digits.substring(years, years + 2)));
  }

  /** What an actor is, as far as its codes and its name tell. */
  static ActorKind kind(Item item, Lexicon lexicon) {
    String first = item.codes().getFirst().code();
    boolean rebels = first.contains("REB") || first.contains("SEP") || first.startsWith("IMG");
    Tokens tokens = Tokens.of(item.names().getFirst(), false, lexicon);
    boolean body = false;
    for (int i = 0; i < tokens.size; i++) {
      body |=
          tokens.is(
              i,
              WordClass.BODY.bit
                  | WordClass.MEDIUM.bit
                  | WordClass.UNIT.bit
                  | WordClass.FIRM.bit
                  | WordClass.INSTITUTION.bit
                  | WordClass.NO_NAME.bit
                  | WordClass.UNIT_NAME.bit
                  | WordClass.FIGHTERS.bit);
    }
    boolean dated = item.codes().stream().anyMatch(Code::isDated);
    boolean named = tokens.size > 1 && tokens.size < 6 && !body;
    if (named && (dated || tokens.is(0, WordClass.GIVEN.bit))) {
      return ActorKind.PERSON;
    }
    if (first.length() == 3
        && !dated
        && !first.startsWith("IGO")
        && !first.startsWith("NGO")
        && !first.startsWith("MNC")
        && !first.startsWith("IMG")) {
      return ActorKind.STATE;
    }
    return rebels ? ActorKind.ARMED_GROUP : ActorKind.ORGANISATION;
  }

  /** The office that a code names, in words, or {@code null}. */
  static String office(String code) {
    String rest = code.length() > 3 ? code.substring(3).toUpperCase(Locale.ROOT) : "";
    String[][] offices = {
      {"GOV", "government"},
      {"MIL", "military"},
      {"LEG", "parliament"},
      {"JUD", "judiciary"},
      {"OPP", "opposition"},
      {"REB", "rebels"},
      {"COP", "police"},
      {"SPY", "intelligence"}
    };
    for (String[] office : offices) {
      if (rest.startsWith(office[0])) {
        return office[1];
      }
    }
    return null;
  }
}
