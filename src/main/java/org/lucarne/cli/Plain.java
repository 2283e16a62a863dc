package org.lucarne.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lucarne.archive.ActorCard;
import org.lucarne.archive.ArticleView;
import org.lucarne.archive.CheckReport;
import org.lucarne.archive.Comparison;
import org.lucarne.archive.Copy;
import org.lucarne.archive.Doubt;
import org.lucarne.archive.Expectation;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.Outcome;
import org.lucarne.archive.ReportGroup;
import org.lucarne.archive.SavedSearch;
import org.lucarne.archive.Stats;
import org.lucarne.model.Article;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Confidence;
import org.lucarne.model.Span;
import org.lucarne.search.Concordance;
import org.lucarne.search.ConcordanceLine;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.Passage;
import org.lucarne.search.SearchResults;
import org.lucarne.search.SpellingUse;
import org.lucarne.search.Variants;

/** Prints answers as text for people. */
final class Plain {

  /** Columns after which running text goes on in the next line. */
  private static final int WIDTH = 100;

  private static final int FAILURES_AT_MOST = 50;

  private final Console console;
  private final String markOn;
  private final String markOff;

  Plain(Console console) {
    this.console = console;
    markOn = console.terminal() ? "\u001b[1m" : "**";
    markOff = console.terminal() ? "\u001b[22m" : "**";
  }

  void results(SearchResults results, int offset) {
    line(
        joined(
            count(results.total(), "article"),
            results.sources() == 0 ? null : count(results.sources(), "source"),
            days(results),
            results.rows() == results.total()
                ? null
                : count(results.rows(), "row") + " with copies grouped"));
    if (!results.readAs().isBlank()) {
      line("read as: " + results.readAs());
    }
    results.notes().forEach(this::line);
    int number = offset;
    for (Hit hit : results.hits()) {
      line("");
      hit(++number, hit);
    }
    if (results.nearly() != null) {
      line("");
      line(
          "%s %s %d of the %d words: %s"
              .formatted(
                  count(results.nearly().total(), "more article"),
                  results.nearly().total() == 1 ? "holds" : "hold",
                  results.nearly().words(),
                  results.nearly().of(),
                  results.nearly().query()));
    }
    for (Facet facet : Facet.values()) {
      if (results.facets().containsKey(facet)) {
        line("");
        facet(facet, results.facets().get(facet));
      }
    }
  }

  void saved(List<SavedSearch> searches) {
    if (searches.isEmpty()) {
      line("No search is saved. 'lucarne saved add NAME QUERY' saves one.");
    }
    for (SavedSearch saved : searches) {
      line(
          saved.name()
              + ": "
              + count(saved.total(), "article")
              + (saved.fresh() == 0 ? "" : ", " + saved.fresh() + " new"));
      line(
          "  "
              + joined(
                  saved.query().isBlank() ? null : saved.query(),
                  inWords(saved.filters()),
                  inWords(saved.variants())));
    }
  }

  /** Which names find no other spellings, or {@code null} when all do. */
  private static String inWords(Variants variants) {
    return variants.none()
        ? "without other spellings"
        : variants.off().isEmpty()
            ? null
            : "without other spellings of " + String.join(", ", variants.off());
  }

  /** Filters as they would be typed, or {@code null} when there are none. */
  static String inWords(Filters filters) {
    List<String> words = new ArrayList<>();
    filters.sources().forEach(value -> words.add("source: " + value));
    filters.notSources().forEach(value -> words.add("not source: " + value));
    filters.actors().forEach(value -> words.add("actor: " + value));
    filters.notActors().forEach(value -> words.add("not actor: " + value));
    filters.kinds().forEach(value -> words.add("kind: " + value.label()));
    filters.credits().forEach(value -> words.add("credit: " + value));
    filters.languages().forEach(value -> words.add("language: " + value));
    filters.collections().forEach(value -> words.add("collection: " + value));
    filters.countries().forEach(value -> words.add("country: " + value));
    filters.types().forEach(value -> words.add("type: " + value));
    filters.grades().forEach(value -> words.add("grade: " + value));
    if (filters.dates().first() != null) {
      words.add("from " + filters.dates().first());
    }
    if (filters.dates().last() != null) {
      words.add("to " + filters.dates().last());
    }
    if (filters.undated()) {
      words.add("undated");
    }
    if (filters.copies()) {
      words.add("copies");
    }
    return words.isEmpty() ? null : String.join(", ", words);
  }

  void concordance(Concordance concordance, int width, int limit) {
    line(
        joined(
            count(concordance.lines().size(), "occurrence")
                + (concordance.complete() ? "" : " shown"),
            "in " + count(concordance.articles(), "article")));
    line("read as: " + concordance.readAs());
    concordance.notes().forEach(this::line);
    if (!concordance.complete()) {
      line("There are more; narrow the search to see them.");
    }
    line("");
    for (ConcordanceLine each : concordance.first(limit)) {
      line(
          " ".repeat(Math.max(0, width - each.left().length()))
              + each.left()
              + markOn
              + each.match()
              + markOff
              + each.right()
              + " ".repeat(Math.max(0, width - each.right().length()))
              + "  "
              + (each.source() == null ? "source unknown" : each.source())
              + ", "
              + (each.date() == null ? "no date" : each.date().text())
              + "  "
              + each.article());
    }
  }

  private static String days(SearchResults results) {
    if (results.firstDay() == null) {
      return null;
    }
    return Objects.equals(results.firstDay(), results.lastDay())
        ? results.firstDay().toString()
        : results.firstDay() + " to " + results.lastDay();
  }

  private void hit(int number, Hit hit) {
    String head = number + ". ";
    String indent = " ".repeat(head.length());
    title(head, indent, hit.title(), hit.titleMatches());
    line(
        indent
            + joined(
                source(hit.source()),
                String.join(", ", hit.credits()),
                day(hit.date()),
                hit.copies() > 1 ? hit.copies() + " copies" : null,
                hit.id()));
    for (Passage passage : hit.passages()) {
      paragraph(indent, indent, passage.text(), passage.matches());
    }
  }

  private void facet(Facet facet, List<FacetCount> counts) {
    line(facet.label());
    long most = counts.stream().mapToLong(FacetCount::count).max().orElse(0);
    int width = Long.toString(most).length();
    for (FacetCount count : counts) {
      line(
          "  "
              + padded(count.count(), width)
              + "  "
              + (facet == Facet.COUNTRY ? country(count.value()) : count.value())
              + (count.kind() == null ? "" : " (" + count.kind().label() + ")"));
    }
  }

  /** A country by its two letters with its name, as far as it is known. */
  static String country(String code) {
    return code == null || code.equals(Filters.UNKNOWN)
        ? code
        : code + " " + Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  void article(ArticleView view, List<Copy> copies) {
    Article article = view.article();
    title("", "", article.title(), view.titleMatches());
    line(
        joined(
            source(article.source() == null ? null : article.source().name()),
            String.join(", ", article.credits()),
            day(article.date())
                + (article.date() != null && article.date().confidence() == Confidence.LOW
                    ? " (unsure)"
                    : ""),
            article.author(),
            article.language(),
            article.collection(),
            article.id(),
            view.removed() ? "in the trash" : null));
    if (article.url() != null) {
      line(article.url());
    }
    int start = 0;
    // Paragraphs are separated by one blank line, which is how the body is made.
    for (String text : article.body().split("\n\n", -1)) {
      int end = start + text.length();
      int from = start;
      line("");
      paragraph(
          "",
          "",
          text,
          view.bodyMatches().stream()
              .filter(match -> match.start() >= from && match.start() < end)
              .map(match -> new Span(match.start() - from, Math.min(match.end(), end) - from))
              .toList());
      start = end + 2;
    }
    if (!view.actors().isEmpty()) {
      line("");
      line("Actors");
      for (ArticleView.NamedActor named : view.actors()) {
        line(
            "  "
                + padded(named.mentions().size(), 3)
                + "  "
                + named.actor().name()
                + " ("
                + named.actor().kind().label()
                + ")");
      }
    }
    copies(copies);
    ids("Other versions", view.versions());
    line("");
    line(
        "From "
            + article.place().path()
            + (article.place().item() > 0 ? ", item " + article.place().item() : ""));
  }

  private void copies(List<Copy> copies) {
    if (!copies.isEmpty()) {
      line("");
      line("Copies");
      for (Copy copy : copies) {
        line("  " + copy(copy) + " · " + copy.id());
      }
    }
  }

  private static String copy(Copy copy) {
    return joined(
        copy.date() == null ? "undated" : copy.date().text(),
        copy.source() == null ? "unknown source" : copy.source(),
        copy.relation().label(),
        copy.title());
  }

  void comparison(Comparison comparison) {
    Article first = comparison.first();
    line("[-] " + first.id() + " · " + first.title());
    line("{+} " + comparison.copy().id() + " · " + comparison.copy().title());
    line(
        "%s: %d %% of all rows of three words are in both, %d %% of the shorter's"
            .formatted(
                comparison.copy().relation().label(),
                Math.round(comparison.copy().alike() * 100),
                Math.round(comparison.copy().contained() * 100)));
    line("");
    StringBuilder text = new StringBuilder();
    for (Comparison.Run run : comparison.runs()) {
      String words = comparison.text(run);
      String space = words.substring(words.stripTrailing().length());
      text.append(
          switch (run.in()) {
            case BOTH -> words;
            case FIRST -> "[-" + words.stripTrailing() + "-]" + space;
            case SECOND -> "{+" + words.stripTrailing() + "+}" + space;
          });
    }
    line(text.toString().stripTrailing());
  }

  private void ids(String heading, List<String> ids) {
    if (!ids.isEmpty()) {
      line("");
      line(heading + ": " + String.join(" ", ids));
    }
  }

  void report(ImportReport report) {
    line(
        joined(
            count(report.files(), "file") + " read",
            report.added() + " added",
            report.alreadyHere() + " already here",
            report.newVersions() == 0 ? null : count(report.newVersions(), "new version"),
            report.failed() + " failed",
            report.ignored() == 0 ? null : report.ignored() + " ignored",
            String.format(Locale.ROOT, "%.1f s", report.tookMillis() / 1000)));
    List<Outcome.Failed> failures =
        report.outcomes().stream()
            .filter(Outcome.Failed.class::isInstance)
            .map(Outcome.Failed.class::cast)
            .toList();
    for (Outcome.Failed failed : failures.subList(0, Math.min(failures.size(), FAILURES_AT_MOST))) {
      line("");
      line("failed: " + failed.path() + (failed.item() > 0 ? ", item " + failed.item() : ""));
      paragraph("  ", "  ", failed.reason(), List.of());
    }
    if (failures.size() > FAILURES_AT_MOST) {
      line("");
      line(
          "... and "
              + (failures.size() - FAILURES_AT_MOST)
              + " more failed; import with --json to see them all");
    }
    doubts(report);
    if (report.number() > 0 && report.added() + report.newVersions() > 0) {
      line("'lucarne imports undo " + report.number() + "' takes this import back.");
    }
  }

  /** {@code ", about 3 minutes left"}, or nothing when {@code seconds} is negative. */
  static String timeLeft(long seconds) {
    return seconds < 0 ? "" : ", about " + duration(seconds) + " left";
  }

  private static String duration(long seconds) {
    if (seconds < 90) {
      return Math.max(1, seconds) + " s";
    }
    return seconds < 5_400 ? (seconds + 30) / 60 + " min" : (seconds + 1_800) / 3_600 + " h";
  }

  /** What an import will be, before it is done. */
  void expectation(Expectation expected) {
    line(
        joined(
            count(expected.files(), "file"),
            megabytes(expected.bytes()),
            (expected.sampled() ? "about " : "")
                + count(expected.articles(), "article")
                + " expected",
            expected.alreadyHere() + " already here",
            expected.unreadable() + " unreadable",
            expected.ignored() == 0 ? null : expected.ignored() + " ignored",
            "about " + duration(expected.seconds())));
    for (Expectation.Kind kind : expected.kinds()) {
      line("  " + count(kind.files(), "file") + "  " + kind.mediaType());
    }
    for (Outcome.Failed problem : expected.problems()) {
      line("");
      line("cannot be read: " + problem.path());
      paragraph("  ", "  ", problem.reason(), List.of());
    }
    line("Nothing was imported.");
  }

  private static String megabytes(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, bytes / 1_000) + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** What a person should look at in the articles that came in, and how to mend it. */
  void doubts(ImportReport report) {
    for (ReportGroup group : report.groups()) {
      if (group.doubt() != null) {
        line(
            "needs a look: "
                + group.reason()
                + " ("
                + count(group.items().size(), "article")
                + ")");
      }
    }
    if (report.number() > 0 && report.groups().stream().anyMatch(ReportGroup::wantsPassword)) {
      line(
          "'lucarne imports again "
              + report.number()
              + " --failed --passwords FILE' tries each line of a file on what is locked.");
    }
    boolean mendable =
        report.doubts().stream()
            .anyMatch(
                each -> each.kind() == Doubt.Kind.NO_DATE || each.kind() == Doubt.Kind.NO_SOURCE);
    boolean unsure =
        report.doubts().stream().anyMatch(each -> each.kind() == Doubt.Kind.UNSURE_DATE);
    if (mendable && report.number() > 0) {
      line(
          "'lucarne imports fix "
              + report.number()
              + " --date D --source NAME' gives these a date, a source or both.");
    }
    if (unsure && report.number() > 0) {
      line(
          "'lucarne imports fix "
              + report.number()
              + " --date D --unsure' gives those whose date is unsure another.");
    }
  }

  void actors(List<FacetCount> actors) {
    if (actors.isEmpty()) {
      line("No such actor.");
      return;
    }
    int width =
        Long.toString(actors.stream().mapToLong(FacetCount::count).max().orElse(0)).length();
    for (FacetCount actor : actors) {
      String others =
          actor.spellings().stream()
              .filter(spelling -> !spelling.equals(actor.value()))
              .collect(Collectors.joining(", "));
      String head = padded(actor.count(), width) + "  ";
      paragraph(
          head,
          " ".repeat(width + 4),
          actor.value()
              + (actor.kind() == null ? "" : " (" + actor.kind().label() + ")")
              + (others.isEmpty() ? "" : ": " + others),
          List.of());
    }
  }

  void card(ActorCard card) {
    line(
        card.actor().name()
            + " · "
            + card.actor().kind().label()
            + " · "
            + count(card.articles(), "article")
            + " · "
            + card.actor().id());
    card.offices().forEach(office -> line("  " + office));
    if (!card.spellings().isEmpty()) {
      line("");
      line("spelt");
      for (SpellingUse use : card.spellings()) {
        paragraph(
            padded(use.articles(), 8) + "  ",
            " ".repeat(12),
            use.spelling() + ": " + listed(use.sources()),
            List.of());
      }
    }
    for (var part :
        Map.of("named by", card.sources(), "named with", card.company()).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .toList()) {
      if (!part.getValue().isEmpty()) {
        line("");
        line(part.getKey());
        paragraph("  ", "  ", listed(part.getValue()), List.of());
      }
    }
    if (!card.months().isEmpty()) {
      line("");
      line("when");
      paragraph("  ", "  ", listed(card.months()), List.of());
    }
  }

  private static String listed(List<FacetCount> counts) {
    return counts.stream()
        .map(each -> each.value() + " " + each.count())
        .collect(Collectors.joining(", "));
  }

  void stats(Stats stats) {
    table(
        List.of(
            List.of("articles", Long.toString(stats.articles())),
            List.of("in the trash", Long.toString(stats.removed())),
            List.of("sources", Long.toString(stats.sources())),
            List.of("first date", stats.first() == null ? "unknown" : stats.first().toString()),
            List.of("last date", stats.last() == null ? "unknown" : stats.last().toString()),
            List.of("actors", Long.toString(stats.actors())),
            List.of("text", bytes(stats.textBytes())),
            List.of("store", bytes(stats.storeBytes())),
            List.of("index", bytes(stats.indexBytes())),
            List.of("changes", Long.toString(stats.revision())),
            List.of("changes indexed", Long.toString(stats.indexRevision())),
            List.of("index generation", Integer.toString(stats.generation()))));
  }

  void check(CheckReport report) {
    if (report.clean()) {
      line(
          "All is well: "
              + count(report.articles(), "article")
              + " found, "
              + count(report.originals(), "original")
              + " unharmed.");
    } else {
      line(count(report.problems().size(), "problem") + ":");
      report.problems().forEach(problem -> paragraph("- ", "  ", problem, List.of()));
    }
  }

  /** A number with its noun, {@code "1 article"} or {@code "3 articles"}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /**
   * The text without characters that a terminal obeys instead of showing; what an article says must
   * not move the cursor or turn the reading direction.
   */
  static String clean(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean obeyed =
          Character.isISOControl(c) && c != '\n' && c != '\t'
              || c >= '\u202a' && c <= '\u202e'
              || c >= '\u2066' && c <= '\u2069';
      if (obeyed && clean == null) {
        clean = new StringBuilder(text);
      }
      if (obeyed) {
        clean.setCharAt(i, ' ');
      }
    }
    return clean == null ? text : clean.toString();
  }

  /** Writes text in lines of at most {@link #WIDTH} columns, with what matched marked. */
  private void paragraph(String firstIndent, String indent, String text, List<Span> matches) {
    StringBuilder out = new StringBuilder(firstIndent);
    int column = 0;
    for (String line : marked(clean(text), matches).split("\n")) {
      if (out.length() > firstIndent.length()) {
        out.append('\n').append(indent);
        column = 0;
      }
      for (String word : line.strip().split("\\s+")) {
        int length = word.replace(markOn, "").replace(markOff, "").length();
        if (column > 0 && indent.length() + column + 1 + length > WIDTH) {
          out.append('\n').append(indent);
          column = 0;
        } else if (column > 0) {
          out.append(' ');
          column++;
        }
        out.append(word);
        column += length;
      }
    }
    console.line(out.toString());
  }

  private String marked(String text, List<Span> matches) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Span match : matches) {
      out.append(text, at, match.start()).append(markOn);
      out.append(match.of(text)).append(markOff);
      at = match.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  private void table(List<List<String>> rows) {
    int width = rows.stream().mapToInt(row -> row.getFirst().length()).max().orElse(0);
    for (List<String> row : rows) {
      line(row.getFirst() + " ".repeat(width + 2 - row.getFirst().length()) + row.getLast());
    }
  }

  private void line(String text) {
    console.line(clean(text));
  }

  private static String joined(String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private void title(String firstIndent, String indent, String title, List<Span> matches) {
    if (title.isBlank()) {
      console.line(firstIndent + "(no title)");
    } else {
      paragraph(firstIndent, indent, title, matches);
    }
  }

  private static String source(String name) {
    return name == null ? "unknown source" : name;
  }

  private static String day(PublicationDate date) {
    return date == null ? "undated" : date.text();
  }

  private static String padded(long number, int width) {
    String digits = Long.toString(number);
    return " ".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private static String bytes(long bytes) {
    return bytes < 1_000_000
        ? bytes / 1000 + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
