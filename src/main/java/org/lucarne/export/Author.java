package org.lucarne.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One name of a byline.
 *
 * @param family the surname, or the whole name where its parts are not certain
 * @param given the rest, or {@code null}
 */
record Author(String family, String given) {

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,;&]\\s*|\\s+(?:and|et|und|y)\\s+");
  private static final Pattern NAME =
      Pattern.compile("(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}) (\\p{Lu}[\\p{L}'’-]+)");

  /** One person as catalogues write one. */
  private static final Pattern SURNAME_FIRST =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’-]*\\p{Ll}), (\\p{Lu}(?:[\\p{L}'’-]*\\p{Ll}|\\.)(?: \\p{Lu}[\\p{L}.'’-]*)?)");

  /** Names that are an office and not a person. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?iu).*\\b(agenc\\w+|staff|desk|editors?|editorial|news|press|team|reporters?"
              + "|correspondents?|bureau|service|times|post|wires?|redaktion|r[ée]daction)\\b.*");

  /** The names in a byline; one that is no plain "First Last" stays whole. */
  static List<Author> of(String byline) {
    List<Author> authors = new ArrayList<>();
    if (byline == null || byline.length() > 500) {
      return authors;
    }
    var surnameFirst = SURNAME_FIRST.matcher(byline.strip());
    if (surnameFirst.matches() && !OFFICE.matcher(byline).matches()) {
      return List.of(new Author(surnameFirst.group(1), surnameFirst.group(2)));
    }
    for (String name : BETWEEN.split(byline.strip())) {
      var parts = NAME.matcher(name);
      if (parts.matches() && !OFFICE.matcher(name).matches()) {
        authors.add(new Author(parts.group(2), parts.group(1)));
      } else if (!name.isBlank()) {
        authors.add(new Author(name.strip(), null));
      }
    }
    return authors;
  }
}
