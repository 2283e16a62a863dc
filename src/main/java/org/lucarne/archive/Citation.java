package org.lucarne.archive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lucarne.model.Article;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;

/**
 * A passage with where it was printed. What is not known of an article is left out, and a date that
 * is not known is "n.d."; nothing is made up.
 *
 * @param style {@link #CHICAGO}, {@link #APA}, or a template with names in braces, as {@code
 *     {passage} ({source}, {date}) [{id}]}
 */
public record Citation(String style) {

  /** A note of the Chicago Manual of Style, 17th edition, 14.191: newspapers. */
  public static final String CHICAGO = "chicago";

  /** A reference of the APA's Publication Manual, 7th edition, 10.1: newspaper articles. */
  public static final String APA = "apa";

  /** What can stand in braces in a template. */
  public static final List<String> NAMES =
      List.of(
          "passage",
          "author",
          "title",
          "source",
          "credit",
          "date",
          "year",
          "url",
          "collection",
          "id");

  private static final Pattern NAME = Pattern.compile("\\{([a-z]{1,12})\\}");

  /** Given names and a surname, and nothing that makes a byline of it. */
  private static final Pattern PERSON =
      Pattern.compile("(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}) (\\p{Lu}[\\p{L}'’-]+)");

  /** Names in braces that no article has, in their order; empty for a good template. */
  public List<String> unknownNames() {
    List<String> unknown = new ArrayList<>();
    Matcher name = NAME.matcher(style);
    while (!isNamed() && name.find()) {
      if (!NAMES.contains(name.group(1))) {
        unknown.add(name.group(1));
      }
    }
    return unknown;
  }

  private boolean isNamed() {
    return style.equalsIgnoreCase(CHICAGO) || style.equalsIgnoreCase(APA);
  }

  /**
   * @param passage the words cited; blank for the citation alone
   */
  public String of(String passage, Article article) {
    if (style.equalsIgnoreCase(CHICAGO)) {
      return quoted(passage) + chicago(article) + " [" + article.id() + "]";
    }
    if (style.equalsIgnoreCase(APA)) {
      return quoted(passage) + apa(article) + " [" + article.id() + "]";
    }
    return filled(passage, article);
  }

  private static String quoted(String passage) {
    return passage.isBlank() ? "" : "“" + passage.strip() + "”\n";
  }

  private static String chicago(Article article) {
    String author = article.author() == null ? "" : article.author() + ", ";
    // In American style the comma after a title stands before the quotation mark.
    String title = article.title().isEmpty() ? "" : "“" + article.title() + ",” ";
    List<String> parts = new ArrayList<>();
    if (article.source() != null) {
      parts.add(article.source().name());
    }
    parts.add(date(article.date(), "MMMM d, uuuu", "MMMM uuuu"));
    if (article.url() != null) {
      parts.add(article.url());
    }
    return author + title + String.join(", ", parts) + (parts.getLast().endsWith(".") ? "" : ".");
  }

  private static String apa(Article article) {
    StringBuilder text = new StringBuilder();
    String date = "(" + date(article.date(), "uuuu, MMMM d", "uuuu, MMMM") + ").";
    String title = article.title().isEmpty() ? "[Untitled article]" : article.title();
    String ended = title.matches("(?s).*[.?!…]") ? title : title + ".";
    if (article.author() == null) {
      text.append(ended).append(' ').append(date);
    } else {
      String author = inverted(article.author());
      text.append(author).append(author.endsWith(".") ? " " : ". ");
      text.append(date).append(' ').append(ended);
    }
    if (article.source() != null) {
      text.append(' ').append(article.source().name()).append('.');
    }
    if (article.url() != null) {
      text.append(' ').append(article.url());
    }
    return text.toString();
  }

  /** {@code Mara Lindt} as {@code Lindt, M.}; a byline that is no plain name stays as it is. */
  private static String inverted(String author) {
    Matcher person = PERSON.matcher(author);
    if (!person.matches()) {
      return author;
    }
    StringBuilder initials = new StringBuilder();
    for (String given : person.group(1).split(" ")) {
      initials.append(' ').appendCodePoint(given.codePointAt(0)).append('.');
    }
    return person.group(2) + "," + initials;
  }

  private static String date(PublicationDate date, String day, String month) {
    if (date == null) {
      return "n.d.";
    }
    LocalDate first = date.first();
    if (date.precision() == Precision.YEAR) {
      return Integer.toString(first.getYear());
    }
    return DateTimeFormatter.ofPattern(date.precision() == Precision.MONTH ? month : day, Locale.US)
        .format(first);
  }

  private String filled(String passage, Article article) {
    return NAME.matcher(style)
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    NAMES.contains(name.group(1))
                        ? value(name.group(1), passage, article)
                        : name.group()));
  }

  private static String value(String name, String passage, Article article) {
    String value =
        switch (name) {
          case "passage" -> passage.strip();
          case "author" -> article.author();
          case "title" -> article.title();
          case "source" -> article.source() == null ? null : article.source().name();
          case "credit" -> String.join(", ", article.credits());
          case "date" -> article.date() == null ? "n.d." : article.date().text();
          case "year" ->
              article.date() == null ? "n.d." : Integer.toString(article.date().first().getYear());
          case "url" -> article.url();
          case "collection" -> article.collection();
          default -> article.id();
        };
    return value == null ? "" : value;
  }
}
