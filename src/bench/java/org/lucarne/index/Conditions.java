package org.lucarne.index;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lucarne.model.Actor;
import org.lucarne.model.Article;
import org.lucarne.model.PublicationDate;
import org.lucarne.outlets.OutletList;
import org.lucarne.outlets.SourceRegister;

/**
 * Random conditions, made of what one article has, each with what it means for another written out
 * here.
 */
final class Conditions {

  /** Stands still, so that {@code last:} means the same days in each run. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-15T12:00:00Z"), ZoneOffset.UTC);

  private static final LocalDate TODAY = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);

  private final SourceRegister outlets = new SourceRegister(OutletList.standard(), List.of());

  /** One that holds for one of {@code articles} at least, as far as that has any such value. */
  Asked.Condition any(SplittableRandom random, List<Asked.Known> articles) {
    for (int tries = 0; tries < 200; tries++) {
      Asked.Known known = articles.get(random.nextInt(articles.size()));
      Asked.Condition condition = of(known, random, articles);
      if (condition != null) {
        return condition;
      }
    }
    return undated(true);
  }

  private Asked.Condition of(
      Asked.Known known, SplittableRandom random, List<Asked.Known> articles) {
    Article article = known.article();
    return switch (random.nextInt(14)) {
      case 0, 1 -> article.source() == null ? null : source(article.source().name(), articles);
      case 2 ->
          article.credits().isEmpty()
              ? null
              : value("credit", article.credits().getFirst(), each -> each.article().credits());
      case 3 ->
          article.author() == null
              ? null
              : value(
                  "author", part(article.author(), random), each -> one(each.article().author()));
      case 4 ->
          article.collection() == null
              ? null
              : value("collection", article.collection(), each -> one(each.article().collection()));
      case 5 -> article.url() == null ? null : url(article.url(), random);
      case 6 -> article.language() == null ? null : language(article.language());
      case 7 ->
          known.mentions().isEmpty()
              ? null
              : actor(known.mentions().get(random.nextInt(known.mentions().size())).actor());
      case 8 ->
          known.mentions().isEmpty()
              ? null
              : kind(known.mentions().get(random.nextInt(known.mentions().size())).actor());
      case 9 -> undated(random.nextBoolean());
      default -> article.date() == null ? null : days(article.date().first(), random);
    };
  }

  private static List<String> one(String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static String part(String value, SplittableRandom random) {
    String[] words = value.split("\\s+");
    return random.nextBoolean() ? value : words[random.nextInt(words.length)];
  }

  /** A value of which the typed words are some in a row, in any case and with any accents. */
  private static Asked.Condition value(
      String field, String typed, java.util.function.Function<Asked.Known, List<String>> values) {
    String text = typed.replaceAll("[\"*?\\p{C}“”„«»]", " ").strip();
    List<String> wanted = folded(text);
    if (wanted.isEmpty()) {
      return null;
    }
    return new Asked.Condition(
        field,
        field + ":\"" + text + '"',
        known -> values.apply(known).stream().anyMatch(each -> hasInARow(folded(each), wanted)));
  }

  private static List<String> folded(String text) {
    return new TextAnalysis().words(text).stream().map(TextAnalysis.Word::folded).toList();
  }

  private static boolean hasInARow(List<String> words, List<String> wanted) {
    return IntStream.rangeClosed(0, words.size() - wanted.size())
        .anyMatch(i -> words.subList(i, i + wanted.size()).equals(wanted));
  }

  /** An outlet one of whose names has the words, under whichever name an article has it. */
  private Asked.Condition source(String name, List<Asked.Known> articles) {
    Asked.Condition written =
        value(
            "source",
            name,
            known ->
                one(known.article().source() == null ? null : known.article().source().name()));
    if (written == null) {
      return null;
    }
    List<String> rows =
        articles.stream()
            .filter(written.holds())
            .map(known -> outlets.row(known.article().source().name()))
            .distinct()
            .toList();
    return new Asked.Condition(
        "source",
        written.typed(),
        known ->
            known.article().source() != null
                && rows.contains(outlets.row(known.article().source().name())));
  }

  private static Asked.Condition url(String url, SplittableRandom random) {
    List<String> pieces =
        Arrays.stream(url.split("[^\\p{L}\\p{N}.]+")).filter(each -> each.length() > 3).toList();
    if (pieces.isEmpty()) {
      return null;
    }
    String piece = pieces.get(random.nextInt(pieces.size())).toLowerCase(Locale.ROOT);
    return new Asked.Condition(
        "url",
        "url:\"" + piece + '"',
        known ->
            known.article().url() != null
                && known.article().url().toLowerCase(Locale.ROOT).contains(piece));
  }

  private static Asked.Condition language(String code) {
    return new Asked.Condition(
        "language", "language:" + code, known -> code.equals(known.article().language()));
  }

  private static Asked.Condition actor(String id) {
    return new Asked.Condition(
        "actor",
        "actor:\"" + id + '"',
        known -> known.mentions().stream().anyMatch(mention -> mention.actor().equals(id)));
  }

  private static Asked.Condition kind(String id) {
    String kind = Actor.kindOf(id).label();
    return new Asked.Condition(
        "kind",
        "kind:" + kind,
        known ->
            known.mentions().stream()
                .anyMatch(mention -> Actor.kindOf(mention.actor()).label().equals(kind)));
  }

  private static Asked.Condition undated(boolean yes) {
    return new Asked.Condition(
        "undated",
        "undated:" + (yes ? "yes" : "no"),
        known -> (known.article().date() == null) == yes);
  }

  /** A date known to the month may be any day of it. */
  private static Asked.Condition days(LocalDate day, SplittableRandom random) {
    String month = day.toString().substring(0, 7);
    LocalDate begin = day.withDayOfMonth(1);
    LocalDate end = begin.plusMonths(1).minusDays(1);
    int more = 1 + random.nextInt(60);
    return switch (random.nextInt(8)) {
      case 0 -> days("date:" + day, day, day);
      case 1 -> days("date:" + month, begin, end);
      case 2 ->
          days(
              "date:" + day.getYear(),
              LocalDate.of(day.getYear(), 1, 1),
              LocalDate.of(day.getYear(), 12, 31));
      case 3 -> days("date:" + day + ".." + day.plusDays(more), day, day.plusDays(more));
      case 4 -> days("date:" + day.minusDays(more) + ".." + month, day.minusDays(more), end);
      case 5 -> days("since:" + month, begin, LocalDate.MAX);
      case 6 -> days("before:" + month, LocalDate.MIN, begin.minusDays(1));
      default -> days("last:" + more + "m", TODAY.minusMonths(more), TODAY);
    };
  }

  private static Asked.Condition days(String typed, LocalDate first, LocalDate last) {
    Predicate<Asked.Known> holds =
        known -> {
          PublicationDate date = known.article().date();
          return date != null && !date.last().isBefore(first) && !date.first().isAfter(last);
        };
    return new Asked.Condition(typed.substring(0, typed.indexOf(':')), typed, holds);
  }
}
