package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names that a field for authors holds. */
final class Byline {
  private static final int LONGEST = 300;
  private static final Pattern BY = Pattern.compile("(?iu)(?:by|par|von|por|di|door) (?=\\p{Lu})");
  private static final Pattern SURNAME_FIRST = Pattern.compile("([^,]{2,60}), ?([^,]{1,60})");

  /** {@code Anne Low avec AFP}. */
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "(?u)(\\p{Lu}.{1,80}?)(?:,? (?:avec|with|mit|and|et|und|con|com|y|e|och|og|en) (?:l['’])?| ?[/&+] ?)"
              + "(\\p{Lu}.{1,40})");

  private Byline() {}

  /**
   * Gives {@code draft} its author. Services put agencies among the authors; those are credits, and
   * no authors beside a person.
   */
  static void read(String names, Draft draft) {
    draft.author = names;
    if (names == null || names.length() > LONGEST) {
      return;
    }
    Matcher with = WITH_AGENCY.matcher(names);
    String beside = with.matches() ? Agencies.named(with.group(2)) : null;
    if (beside != null) {
      draft.credits.add(beside);
      draft.author = with.group(1);
      return;
    }
    boolean several = names.indexOf(';') > 0;
    List<String> people = new ArrayList<>();
    boolean agencies = false;
    for (String name : names.split(several ? ";" : ",")) {
      String plain = BY.matcher(name.strip()).replaceFirst("");
      String agency = Agencies.named(plain);
      if (agency != null) {
        draft.credits.add(agency);
        agencies = true;
      } else if (!plain.isEmpty()) {
        people.add(plain);
      }
    }
    if (several
        && !people.isEmpty()
        && people.stream().allMatch(SURNAME_FIRST.asMatchPredicate())) {
      draft.author = people.stream().map(Byline::givenNameFirst).collect(Collectors.joining(", "));
    } else if (agencies && !people.isEmpty()) {
      draft.author = String.join(several ? "; " : ", ", people);
    }
  }

  /** {@code "Marlowe, Jane"} as {@code "Jane Marlowe"}; other names as they are. */
  static String givenNameFirst(String name) {
    var parts = SURNAME_FIRST.matcher(name.strip());
    return parts.matches() ? parts.group(2) + " " + parts.group(1) : name.strip();
  }
}
