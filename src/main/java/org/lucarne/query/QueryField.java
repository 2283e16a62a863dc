package org.lucarne.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can stand before a colon in a query, and what its value is read as. */
public enum QueryField {
  HEADLINE(Kind.TEXT, "headline", "title", "hd", "hl", "ti"),
  LEAD(Kind.TEXT, "lead", "lp"),
  BODY(Kind.TEXT, "body", "bd"),
  SOURCE(Kind.VALUE, "source", "sn", "rst", "pub", "publication"),
  CREDIT(Kind.VALUE, "credit"),
  AUTHOR(Kind.VALUE, "author", "by", "byline", "au"),
  ACTOR(Kind.VALUE, "actor"),
  LANGUAGE(Kind.VALUE, "language", "lang", "la"),
  COLLECTION(Kind.VALUE, "collection"),
  URL(Kind.VALUE, "url"),
  KIND(Kind.VALUE, "kind"),
  COUNTRY(Kind.VALUE, "country"),
  TYPE(Kind.VALUE, "type"),
  GRADE(Kind.VALUE, "grade"),
  DATE(Kind.DATE, "date", "pd"),
  SINCE(Kind.DATE, "since", "from"),
  AFTER(Kind.DATE, "after"),
  UNTIL(Kind.DATE, "until"),
  BEFORE(Kind.DATE, "before"),
  LAST(Kind.DATE, "last"),
  UNDATED(Kind.DATE, "undated");

  private enum Kind {
    TEXT,
    VALUE,
    DATE
  }

  private static final Map<String, QueryField> BY_NAME =
      Arrays.stream(values())
          .flatMap(field -> Arrays.stream(field.names).map(name -> Map.entry(name, field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final Kind kind;
  private final String[] names;

  QueryField(Kind kind, String... names) {
    this.kind = kind;
    this.names = names;
  }

  /** The field that a person means by this name, in any case of letters. */
  public static Optional<QueryField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Its name in the syntax tree: the first of the names that can be typed. */
  public String label() {
    return names[0];
  }

  /** Whether it is a part of the article's text, where words have positions. */
  public boolean isText() {
    return kind == Kind.TEXT;
  }

  /** Whether it is a property of the article with whole values, such as its source. */
  public boolean isValue() {
    return kind == Kind.VALUE;
  }

  boolean isDate() {
    return kind == Kind.DATE;
  }
}
