package org.lucarne.desktop;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lucarne.archive.ArticleView;
import org.lucarne.archive.ArticleView.NamedActor;
import org.lucarne.archive.Comparison;
import org.lucarne.archive.Copy;
import org.lucarne.archive.Deed;
import org.lucarne.archive.Explanation;
import org.lucarne.archive.Exported;
import org.lucarne.archive.Outcome;
import org.lucarne.archive.SavedSearch;
import org.lucarne.archive.Weight;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Article;
import org.lucarne.model.Dropped;
import org.lucarne.model.Evidence;
import org.lucarne.model.Mention;
import org.lucarne.model.Original;
import org.lucarne.model.Part;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.SourceName;
import org.lucarne.model.Span;
import org.lucarne.search.Completion;
import org.lucarne.search.Concordance;
import org.lucarne.search.ConcordanceLine;
import org.lucarne.search.Coverage;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.Hit;
import org.lucarne.search.MatchGroup;
import org.lucarne.search.Passage;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;
import org.lucarne.search.Similar;
import org.lucarne.search.Suggestion;
import org.lucarne.search.Variants;

/** A handful of articles in memory that answers searches by plain words: all of them must occur. */
final class SmallArchive {
  private final List<Article> articles = new ArrayList<>();
  private final Map<String, Actor> actors = new LinkedHashMap<>();

  SmallArchive actor(String name, ActorKind kind) {
    String id = kind.label() + ":" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    actors.put(id, new Actor(id, name, kind));
    return this;
  }

  Article add(String title, String source, String day, String language, String body) {
    Article.Builder article =
        new Article.Builder(new Place("/news/" + articles.size() + ".html", 0, 0, body.length()))
            .title(title)
            .body(body)
            .language(language)
            .author(articles.size() % 3 == 0 ? "Mara Lindt" : null)
            .url("https://news.example/" + articles.size())
            .dropped(new Dropped("Share this article", "share bar"));
    if (source != null) {
      article.source(new SourceName(source, Evidence.METADATA));
    }
    if (day != null) {
      article.date(PublicationDate.day(LocalDate.parse(day), Evidence.METADATA, day));
    }
    if (articles.size() % 4 == 1) {
      article.credit("Reuters");
    }
    Article made = article.build();
    articles.add(made);
    return made;
  }

  synchronized SearchResults search(SearchRequest request) {
    List<String> words = words(request.query());
    Filters filters = request.filters();
    List<Article> found = articles.stream().filter(a -> matches(a, words)).toList();
    List<Article> all =
        found.stream().filter(a -> passes(a, filters, null)).sorted(order(request)).toList();
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : request.facets()) {
      counts.put(facet, count(found, filters, facet));
    }
    TreeMap<Integer, Integer> days = new TreeMap<>();
    found.stream()
        .filter(a -> passes(a, filters, Facet.DATE) && a.date() != null)
        .forEach(a -> days.merge((int) a.date().first().toEpochDay(), 1, Integer::sum));
    List<LocalDate> dated =
        all.stream().filter(a -> a.date() != null).map(a -> a.date().first()).sorted().toList();
    return new SearchResults(
        request.query(),
        String.join(" and ", words),
        List.of(),
        all.size(),
        all.size(),
        (int) all.stream().map(Article::source).distinct().count(),
        dated.isEmpty() ? null : dated.getFirst(),
        dated.isEmpty() ? null : dated.getLast(),
        1,
        all.stream()
            .skip(request.offset())
            .limit(request.limit())
            .map(article -> hit(article, words))
            .toList(),
        counts,
        days);
  }

  private static Comparator<Article> order(SearchRequest request) {
    Comparator<Article> byDay =
        Comparator.comparing(a -> a.date() == null ? LocalDate.MIN : a.date().first());
    return request.sort() == SearchRequest.Sort.OLDEST ? byDay : byDay.reversed();
  }

  private static List<String> words(String query) {
    return Stream.of(query.toLowerCase(Locale.ROOT).split("\\W+"))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static boolean matches(Article article, List<String> words) {
    String text = (article.title() + " " + article.body()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  private boolean passes(Article article, Filters filters, Facet beside) {
    Predicate<Facet> passes =
        facet -> {
          List<String> values = values(article, facet);
          Set<String> in = Choices.included(filters, facet);
          Set<String> out = Choices.excluded(filters, facet);
          return (in.isEmpty() || values.stream().anyMatch(in::contains))
              && values.stream().noneMatch(out::contains);
        };
    for (Facet facet : Facet.values()) {
      if (facet != beside && facet != Facet.DATE && !passes.test(facet)) {
        return false;
      }
    }
    return beside == Facet.DATE || passesDates(article, filters);
  }

  private static boolean passesDates(Article article, Filters filters) {
    if (filters.dates().isOpen()) {
      return !filters.undated() || article.date() == null;
    }
    if (article.date() == null) {
      return filters.undated();
    }
    LocalDate day = article.date().first();
    LocalDate first = filters.dates().first();
    LocalDate last = filters.dates().last();
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }

  private List<String> values(Article article, Facet facet) {
    return switch (facet) {
      case SOURCE -> List.of(article.source() == null ? Filters.UNKNOWN : article.source().name());
      case DATE ->
          List.of(article.date() == null ? "undated" : article.date().text().substring(0, 7));
      case ACTOR -> named(article).stream().map(one -> one.actor().id()).toList();
      case CREDIT -> article.credits();
      case LANGUAGE -> List.of(article.language() == null ? Filters.UNKNOWN : article.language());
      case KIND ->
          named(article).stream().map(one -> one.actor().kind().label()).distinct().toList();
      case COLLECTION -> article.collection() == null ? List.of() : List.of(article.collection());
      case COUNTRY, TYPE, GRADE -> List.of(Filters.UNKNOWN);
    };
  }

  private List<FacetCount> count(List<Article> found, Filters filters, Facet facet) {
    Map<String, Long> counts = new TreeMap<>();
    for (Article article : found) {
      if (passes(article, filters, facet)) {
        values(article, facet).forEach(value -> counts.merge(value, 1L, Long::sum));
      }
    }
    Function<Map.Entry<String, Long>, FacetCount> made =
        entry -> {
          Actor actor = actors.get(entry.getKey());
          return actor == null
              ? FacetCount.of(entry.getKey(), entry.getValue())
              : new FacetCount(
                  actor.name(),
                  actor.id(),
                  actor.kind(),
                  entry.getValue(),
                  List.of(actor.name(), actor.name().toUpperCase(Locale.ROOT)));
        };
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(made)
        .toList();
  }

  private Hit hit(Article article, List<String> words) {
    List<Span> inBody = spans(article.body(), words);
    int at = inBody.isEmpty() ? 0 : inBody.getFirst().start();
    int start = Math.max(0, article.body().lastIndexOf('\n', at) + 1);
    int end = Math.min(article.body().length(), Math.max(start, at) + 240);
    String text = article.body().substring(start, end);
    return new Hit(
        article.id(),
        article.title(),
        spans(article.title(), words),
        article.source() == null ? null : article.source().name(),
        article.credits(),
        article.date(),
        article.language(),
        1,
        article.credits().isEmpty() ? 1 : 3,
        List.of(),
        List.of(new Passage(Part.BODY, start, end, text, spans(text, words))));
  }

  private static List<Span> spans(String text, List<String> words) {
    List<Span> spans = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        spans.add(new Span(at, at + word.length()));
      }
    }
    spans.sort(Comparator.naturalOrder());
    return spans;
  }

  private List<NamedActor> named(Article article) {
    List<NamedActor> named = new ArrayList<>();
    for (Actor actor : actors.values()) {
      List<Mention> mentions = new ArrayList<>();
      for (Part part : Part.values()) {
        String text = article.text(part);
        for (int at = text.indexOf(actor.name());
            at >= 0;
            at = text.indexOf(actor.name(), at + 1)) {
          mentions.add(new Mention(actor.id(), part, new Span(at, at + actor.name().length())));
        }
      }
      if (!mentions.isEmpty()) {
        named.add(new NamedActor(actor, mentions));
      }
    }
    return named;
  }

  synchronized Optional<ArticleView> show(String id, String query) {
    List<String> words = words(query);
    return articles.stream()
        .filter(article -> article.id().equals(id))
        .findFirst()
        .map(
            article ->
                new ArticleView(
                    article,
                    article.source() == null ? null : article.source().name(),
                    new Original(
                        "0".repeat(64),
                        Path.of(article.place().path()).getFileName().toString(),
                        "text/html",
                        article.body().length(),
                        Instant.EPOCH),
                    spans(article.title(), words),
                    spans(article.body(), words),
                    named(article),
                    List.of(),
                    List.of(),
                    false,
                    List.of(),
                    List.of(),
                    words.stream()
                        .map(
                            word ->
                                new MatchGroup(
                                    word,
                                    spans(article.title(), List.of(word)),
                                    spans(article.body(), List.of(word)),
                                    List.of(),
                                    List.of()))
                        .toList()));
  }

  Desk desk(Worker worker, ImportState imports) {
    SearchState search = new SearchState(this::search, worker);
    return new Desk(
        search,
        new ReadingState(search, this::show, worker),
        imports,
        trash(),
        null,
        null,
        (_, _, _) -> new Exported(0, "{}"),
        kept(),
        reader(),
        copies(),
        new Desk.Feeding(null, null, null, null, _ -> new Weight(1, 1), (_, _) -> null, _ -> null),
        articles::size,
        worker,
        false);
  }

  /** Helps by plain words, as {@link #search} does. */
  private Desk.Reader reader() {
    return new Desk.Reader() {
      @Override
      public List<Completion> completions(
          String typed, int caret, Filters filters, Variants variants, int limit) {
        return complete(typed, caret, limit);
      }

      @Override
      public List<Suggestion> suggestions(SearchRequest request) {
        return List.of();
      }

      @Override
      public Optional<Similar> similar(String id, Filters filters, int limit) {
        List<String> words = List.of("breakwater", "insurers", "crowns");
        return Optional.of(
            new Similar(
                words,
                List.of("Vera Santos", "Coastal Alliance"),
                articles.stream()
                    .filter(article -> !article.id().equals(id) && matches(article, words))
                    .limit(limit)
                    .map(article -> hit(article, words))
                    .toList()));
      }

      @Override
      public Optional<Explanation> why(
          String id, String query, Filters filters, Variants variants) {
        return Optional.of(
            new Explanation(
                true,
                query,
                List.of(),
                List.of(),
                List.of(
                    "The query, read as strike and crowns, finds this article.",
                    "“strike” is once in the headline, twice in the lead and 5 times further on;"
                        + " written strike 7, strikes 1.",
                    "“crowns” is 3 times in the text."),
                1));
      }

      @Override
      public Coverage coverage(SearchRequest request) {
        return count();
      }

      @Override
      public Concordance concordance(SearchRequest request) {
        return lines(words(request.query()));
      }

      @Override
      public void writeConcordance(List<ConcordanceLine> lines, Path file) {
        throw new UnsupportedOperationException("There is no disk here");
      }

      @Override
      public List<SavedSearch> fedBy(List<Outcome> outcomes) {
        return outcomes.size() < 10
            ? List.of()
            : List.of(
                new SavedSearch("Port strike", "port strike", Filters.NONE, Variants.ON, 54, 18),
                new SavedSearch("Truce offers", "truce", Filters.NONE, Variants.ON, 12, 3));
      }
    };
  }

  private static Copies.Access copies() {
    return new Copies.Access() {
      @Override
      public List<Copy> of(String id) {
        return List.of();
      }

      @Override
      public Optional<Comparison> compare(String first, String second) {
        return Optional.empty();
      }
    };
  }

  private List<Completion> complete(String typed, int caret, int limit) {
    int start = typed.lastIndexOf(' ', caret - 1) + 1;
    String piece = typed.substring(start, caret).toLowerCase(Locale.ROOT);
    List<Completion> found = new ArrayList<>();
    if ("source:".startsWith(piece)) {
      found.add(completion(Completion.Kind.FIELD, typed, start, "source:"));
    }
    for (FacetCount source : count(articles, Filters.NONE, Facet.SOURCE)) {
      if (source.value().toLowerCase(Locale.ROOT).contains(piece)) {
        found.add(completion(Completion.Kind.SOURCE, typed, start, source.value()));
      }
    }
    for (Actor actor : actors.values()) {
      if (actor.name().toLowerCase(Locale.ROOT).contains(piece)) {
        found.add(completion(Completion.Kind.ACTOR, typed, start, actor.name()));
      }
    }
    articles.stream()
        .flatMap(article -> words(article.body()).stream())
        .filter(word -> word.startsWith(piece) && !word.equals(piece))
        .distinct()
        .forEach(word -> found.add(completion(Completion.Kind.WORD, typed, start, word)));
    return found.subList(0, Math.min(limit, found.size()));
  }

  private Coverage count() {
    YearMonth first = YearMonth.of(2015, 1);
    int months = 18;
    List<Coverage.Outlet> outlets = new ArrayList<>();
    for (FacetCount source : count(articles, Filters.NONE, Facet.SOURCE)) {
      Integer[] counts = new Integer[months];
      Arrays.fill(counts, 0);
      long undated = 0;
      for (Article article : articles) {
        if (values(article, Facet.SOURCE).contains(source.value())) {
          if (article.date() == null) {
            undated++;
          } else {
            YearMonth month = YearMonth.from(article.date().first());
            counts[(int) first.until(month, ChronoUnit.MONTHS)]++;
          }
        }
      }
      List<Coverage.Gap> gaps =
          source.value().equals("Al Nahr")
              ? List.of(
                  new Coverage.Gap(
                      "Al Nahr", LocalDate.of(2015, 6, 1), LocalDate.of(2015, 7, 31), 3, false))
              : List.of();
      outlets.add(
          new Coverage.Outlet(source.value(), source.count(), undated, List.of(counts), gaps));
    }
    return new Coverage(first, months, outlets);
  }

  private Concordance lines(List<String> words) {
    List<ConcordanceLine> lines = new ArrayList<>();
    for (Article article : articles) {
      String text = article.body();
      for (Span span : spans(text, words)) {
        lines.add(
            new ConcordanceLine(
                article.id(),
                Part.BODY,
                span.start(),
                span.end(),
                text.substring(Math.max(0, span.start() - 90), span.start()).replace('\n', ' '),
                span.of(text),
                text.substring(span.end(), Math.min(text.length(), span.end() + 90))
                    .replace('\n', ' '),
                article.title(),
                article.source() == null ? null : article.source().name(),
                article.date(),
                false));
      }
    }
    return new Concordance(String.join(" and ", words), List.of(), articles.size(), true, lines);
  }

  private Completion completion(Completion.Kind kind, String typed, int start, String text) {
    String query = typed.substring(0, start) + text;
    boolean source = kind == Completion.Kind.SOURCE;
    long total =
        articles.stream()
            .filter(
                article ->
                    source
                        ? values(article, Facet.SOURCE).contains(text)
                        : kind == Completion.Kind.FIELD || matches(article, words(text)))
            .count();
    return new Completion(kind, text, query, query.length(), total);
  }

  /** A trash that takes everything and holds no import. */
  private static Desk.Trash trash() {
    return new Desk.Trash() {
      @Override
      public List<String> remove(List<String> ids) {
        return ids;
      }

      @Override
      public List<String> restore(List<String> ids) {
        return ids;
      }

      @Override
      public Optional<Deed> undoImport(long number) {
        return Optional.empty();
      }

      @Override
      public boolean isUndone(long number) {
        return false;
      }

      @Override
      public Optional<Deed> redoImport(long number) {
        return Optional.empty();
      }
    };
  }

  /** Searches kept in memory; five articles are always new. */
  private Desk.Saved kept() {
    Map<String, SavedSearch> kept = new ConcurrentSkipListMap<>();
    return new Desk.Saved() {
      @Override
      public List<SavedSearch> all() {
        return List.copyOf(kept.values());
      }

      @Override
      public void keep(String name, String query, Filters filters, Variants variants) {
        kept.put(name, new SavedSearch(name, query, filters, variants, 7, 5));
      }

      @Override
      public void lookedAt(String name) {
        SavedSearch saved = kept.get(name);
        kept.put(
            name,
            new SavedSearch(
                name, saved.query(), saved.filters(), saved.variants(), saved.total(), 0));
      }

      @Override
      public boolean remove(String name) {
        return kept.remove(name) != null;
      }
    };
  }

  /** Some ninety made-up reports in the shape of agency news, with words in three scripts. */
  static SmallArchive news() {
    SmallArchive archive =
        new SmallArchive()
            .actor("Vera Santos", ActorKind.PERSON)
            .actor("Karim Haddad", ActorKind.PERSON)
            .actor("Norland", ActorKind.STATE)
            .actor("Estmark", ActorKind.STATE)
            .actor("Harbour Union", ActorKind.ORGANISATION)
            .actor("River Front", ActorKind.ARMED_GROUP)
            .actor("Coastal Alliance", ActorKind.ALLIANCE);
    String[] sources = {"Daily Harbour", "Estmark Press", "Al Nahr", "North Wire", "The Lantern"};
    String[] titles = {
      "Port strike enters second week as talks stall in Norland",
      "Minister Vera Santos offers a new truce to the River Front",
      "Coastal Alliance ships reach Estmark after storm",
      "Harbour Union rejects wage offer, calls for wider strike",
      "Karim Haddad: “We will not leave the table”"
    };
    for (int i = 0; i < 90; i++) {
      String source = i % 11 == 7 ? null : sources[(i * i + i) % sources.length];
      LocalDate day = LocalDate.of(2015, 1, 5).plusDays((i * i * 7L) % 540);
      archive.add(
          titles[i % titles.length] + (i >= titles.length ? ", day " + (i + 1) : ""),
          source,
          i % 13 == 5 ? null : day.toString(),
          "en",
          body(i));
    }
    archive.add(
        "إضراب الميناء يدخل أسبوعه الثاني",
        "Al Nahr",
        "2016-06-27",
        "ar",
        "دخل إضراب عمال الميناء أسبوعه الثاني يوم الاثنين، وقال متحدث باسم الاتحاد إن المحادثات"
            + " ستستأنف غدا.\n\nوقالت الوزيرة Vera Santos إن الحكومة مستعدة للحوار. strike");
    return archive;
  }

  private static String body(int i) {
    String first =
        "NORTHAVEN (North Wire) - Dock workers in Norland kept the country's largest port closed on"
            + " day "
            + (i + 1)
            + " of their strike, and no ship has been unloaded since Monday, the Harbour Union"
            + " said.";
    String second =
        "Transport minister Vera Santos said the government had offered “a fair truce” to both"
            + " sides, and warned that the strike was being used by the River Front, an armed"
            + " group that holds the lower valley. Karim Haddad, who speaks for the workers,"
            + " called that claim “an invention”.";
    String third =
        "Three vessels of the Coastal Alliance waited outside the breakwater. Insurers in Estmark"
            + " said each day of the strike cost about two million crowns, and fruit importers"
            + " began to send their cargo by rail.";
    String fourth =
        "Talks are to go on tomorrow. Both sides said that they would bring new figures, and that"
            + " an end of the strike by the weekend was possible if Norland dropped its plan to"
            + " hire crews from abroad.";
    StringBuilder body = new StringBuilder();
    for (String part : List.of(first, second, third, fourth, second, third, first, fourth, third)) {
      body.append(body.isEmpty() ? "" : "\n\n").append(part);
    }
    return body.toString();
  }
}
