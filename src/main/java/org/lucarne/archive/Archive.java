package org.lucarne.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.lucarne.actors.ActorList;
import org.lucarne.actors.ActorRecognizer;
import org.lucarne.actors.NameVariants;
import org.lucarne.export.Entry;
import org.lucarne.export.Export;
import org.lucarne.export.QueryRecord;
import org.lucarne.index.LuceneEngine;
import org.lucarne.intake.Intake;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;
import org.lucarne.model.SourceName;
import org.lucarne.outlets.OutletList;
import org.lucarne.search.Concordance;
import org.lucarne.search.Facet;
import org.lucarne.search.FacetCount;
import org.lucarne.search.Filters;
import org.lucarne.search.Passage;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;
import org.lucarne.search.Suggestion;
import org.lucarne.search.Variants;
import org.lucarne.store.SavedSearches;
import org.lucarne.store.Store;
import org.lucarne.store.StoreException;

/**
 * One archive, open. Many threads may search while one imports. Methods throw {@link
 * ArchiveException} when the archive cannot work.
 */
public final class Archive implements AutoCloseable {

  private static final String STORE = "articles.db";
  private static final String INDEX = "lucene";
  private static final int EXPORT_PAGE = 200;

  /** Names and spellings on the card of an actor. */
  private static final int COMPANY = 20;

  private static final int SPELLINGS = 40;

  /** Offered when nothing is found: searches, and spellings of each word. */
  private static final int SUGGESTIONS = 6;

  private static final int NEAR = 3;

  /** More lines than anyone reads; they take some hundred bytes each. */
  private static final int MOST_LINES = 200_000;

  private final Path folder;
  private final FolderLock lock;
  private final Store store;
  private final KnownNames names;
  private final KnownSources sources;
  private final IndexSide index;
  private final Texts texts;
  private final Intake intake = new Intake();
  private final List<String> notices = new ArrayList<>();
  private final boolean isNew;

  private Archive(
      Path folder, FolderLock lock, Store store, ActorRecognizer recognizer, boolean isNew)
      throws IOException {
    this.isNew = isNew;
    this.folder = folder;
    this.lock = lock;
    this.store = store;
    this.names = new KnownNames(recognizer);
    this.sources = new KnownSources(folder);
    notices.addAll(sources.problems());
    readDecisions();
    if (recognizer == ActorRecognizer.standard() && !store.actorLists().all().isEmpty()) {
      notices.add(
          "Your own lists of actors cannot be read by this Lucarne and are left out;"
              + " 'lucarne actor lists' names them.");
    }
    Path lucene = folder.resolve(INDEX);
    if (lock != null) {
      this.index = new IndexFollower(lucene, store, names, sources);
    } else {
      this.index = new IndexReading(lucene, store, names, sources);
      notices.add("Another Lucarne has this archive open, so it is open for reading only here.");
    }
    this.texts = new Texts(store, index::lines);
  }

  /**
   * Reads ahead, on a thread of its own, the lists that every archive needs: actors and outlets.
   * Opening one works without this; it may wait less when this is called before other work.
   */
  public static void prepare() {
    Thread.ofPlatform()
        .daemon()
        .name("lucarne-lists")
        .start(
            () -> {
              ActorRecognizer.standard();
              OutletList.standard();
              NameVariants.standard();
            });
  }

  /**
   * Opens the archive in {@code folder} and makes it when there is none. When another process holds
   * it, it is opened for reading only. An index that is behind the store is brought up to date
   * before this returns.
   */
  public static Archive open(Path folder) {
    Archive archive = openAtOnce(folder);
    try {
      archive.index.await();
      return archive;
    } catch (RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** As {@link #open}, but an index that is behind the store catches up while searches run. */
  public static Archive openAtOnce(Path folder) {
    prepare();
    FolderLock lock = null;
    Store store = null;
    try {
      Files.createDirectories(folder);
      lock = FolderLock.take(folder).orElse(null);
      boolean isNew = !Files.exists(folder.resolve(STORE));
      store = openStore(folder.resolve(STORE), lock != null);
      return new Archive(folder, lock, store, recognizer(store), isNew);
    } catch (IOException | RuntimeException e) {
      if (store != null) {
        store.close();
      }
      release(lock);
      throw e instanceof IOException
          ? new ArchiveException(
              ArchiveException.Kind.UNREADABLE,
              "The archive " + folder + " cannot be opened: " + e.getMessage() + ".",
              e)
          : Failures.of(e);
    }
  }

  /** With the analyst's lists; one that this Lucarne cannot read must not close the archive. */
  private static ActorRecognizer recognizer(Store store) {
    try {
      return ActorRecognizer.with(
          store.actorLists().all().stream()
              .map(list -> new ActorList(list.name(), list.text()))
              .toList());
    } catch (IllegalArgumentException _) {
      return ActorRecognizer.standard();
    }
  }

  private static Store openStore(Path file, boolean write) {
    try {
      return Store.open(file, write);
    } catch (StoreException e) {
      if (e.reason() != StoreException.Reason.DAMAGED) {
        throw e;
      }
      Store.Salvage salvage = Store.salvage(file);
      throw new ArchiveException(
          ArchiveException.Kind.DAMAGED,
          "The store "
              + file
              + " is damaged: "
              + (salvage.articles() == 0
                  ? "no article can be read from it"
                  : salvage.readable()
                      + " of about "
                      + salvage.articles()
                      + " articles can still be read")
              + ". Nothing was changed; copy the folder before anything else.",
          e);
    }
  }

  private static void release(FolderLock lock) {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException _) {
        // The operating system takes the lock back when the process ends.
        return;
      }
    }
  }

  /** Whether there was no archive in the folder before this opening. */
  public boolean isNew() {
    return isNew;
  }

  /** Whether another process holds the archive, so that nothing can be changed here. */
  public boolean readOnly() {
    return lock == null;
  }

  /** What happened at opening that the analyst should know, each a sentence. */
  public List<String> notices() {
    List<String> all = new ArrayList<>(notices);
    all.addAll(index.notices());
    return all;
  }

  /** Calls {@code listener} from some thread whenever searches may answer differently. */
  public void onChange(Runnable listener) {
    index.onChange(listener);
  }

  /** Imports, and returns when what came in is acknowledged and can be found. */
  public ImportReport importPaths(ImportRequest request, ImportProgress progress) {
    return new Importing(
            store,
            intake,
            ignoredFiles().rules(),
            tableMappings(),
            follower(),
            request,
            progress,
            Clock.systemUTC())
        .run();
  }

  /**
   * Looks, for some seconds at most, what an import would bring; changes nothing.
   *
   * @param cancelled whether the answer is no longer wanted
   */
  public Expectation expect(ImportRequest request, BooleanSupplier cancelled) {
    return new Expecting(store, intake, ignoredFiles().rules(), tableMappings(), request, cancelled)
        .look();
  }

  /** How many files on disk an import would read, and their bytes, without opening any. */
  public Weight weigh(ImportRequest request) {
    return Expecting.weigh(intake, request);
  }

  /**
   * Imports some dozens of made-up articles to try the program with; they come in, and are undone,
   * as any others.
   */
  public ImportReport importSample(ImportProgress progress) {
    try (SampleNews sample = SampleNews.unpacked()) {
      return importPaths(sample.request(), progress);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /** The folders that new files come in from by themselves. */
  public WatchedFolders watchedFolders() {
    return new WatchedFolders(store, intake, folder, this::follower);
  }

  /** What imports pass over. */
  public IgnoredFiles ignoredFiles() {
    return new IgnoredFiles(store, this::follower);
  }

  /** What the columns of tables are. */
  public TableMappings tableMappings() {
    return new TableMappings(store, intake, this::follower);
  }

  /** What was done to this archive, and its undoing. */
  public Deeds deeds() {
    return new Deeds(store, this::follower, this::readDecisions, this::readLists);
  }

  /** What the analyst decides about actors. */
  public ActorDesk actorDesk() {
    return new ActorDesk(
        store,
        this::follower,
        new Decisions<>(store, store.actorLog(), this::follower, this::readDecisions),
        this::readLists,
        this::actorsCalled,
        () -> actors(null, ActorKind.PERSON, 0));
  }

  /** The sources, and what the analyst decides about them. */
  public SourceDesk sourceDesk() {
    return new SourceDesk(
        new Decisions<>(store, store.sourceLog(), this::follower, this::readDecisions),
        sources,
        () -> ask(LuceneEngine::sources),
        name -> ask(engine -> engine.sourcesCalled(name)),
        this::follower);
  }

  private void readLists() {
    names.recognizeWith(recognizer(store));
  }

  private void readDecisions() {
    names.decided(store.actorLog().all());
    sources.decided(store.sourceLog().all());
  }

  /** An article with its source under the name that it is shown by. */
  private Article shown(Article article) {
    SourceName came = article.source();
    if (came == null) {
      return article;
    }
    String name = ask(engine -> engine.shownSource(came.name()));
    return name.equals(came.name())
        ? article
        : article.edit().source(new SourceName(name, came.from())).build(article.id());
  }

  private Map<String, Set<String>> actorsCalled(String name) {
    return ask(engine -> engine.actorsCalled(name));
  }

  private IndexFollower follower() {
    if (index instanceof IndexFollower follower) {
      return follower;
    }
    throw new ArchiveException(
        ArchiveException.Kind.LOCKED,
        "Another Lucarne has this archive open; close it there to make changes here.",
        null);
  }

  /** Answers one search. Never fails for what a person typed. */
  public SearchResults search(SearchRequest request) {
    return ask(engine -> engine.search(request));
  }

  /** What would find something in place of a search that finds nothing, the nearest first. */
  public List<Suggestion> suggestions(SearchRequest request) {
    return new Suggestions(
            each -> search(each).total(), word -> ask(engine -> engine.nearWords(word, NEAR)))
        .near(request, SUGGESTIONS);
  }

  /** What helps a person to ask and to read. */
  public ReadingDesk readingDesk() {
    return new ReadingDesk(store, texts, this::ask, this::shown);
  }

  /** A question to the engine that answers searches. */
  interface Question<T> {
    T of(LuceneEngine engine) throws IOException;
  }

  private <T> T ask(Question<T> question) {
    try {
      return index.ask(question::of);
    } catch (IOException | RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /** One article with what {@code query} matches in it, or empty when there is none. */
  public Optional<ArticleView> show(String id, String query) {
    return show(id, query, Variants.ON);
  }

  /**
   * The same.
   *
   * @param variants which names in the query also match by their other spellings
   */
  public Optional<ArticleView> show(String id, String query, Variants variants) {
    try {
      Optional<Article> found = texts.article(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Article article = found.get();
      LuceneEngine.Marked marked =
          query == null || query.isBlank()
              ? LuceneEngine.Marked.NOTHING
              : ask(engine -> engine.marks(query, variants, article));
      return Optional.of(
          new ArticleView(
              shown(article),
              article.source() == null ? null : article.source().name(),
              store.original(id).orElseThrow(),
              marked.title(),
              marked.body(),
              namedIn(article),
              ask(engine -> engine.copies(id)),
              store.versions(id),
              store.isRemoved(id),
              marked.titleVariants(),
              marked.bodyVariants(),
              marked.groups()));
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /**
   * The other articles in an article's group of copies, the earliest first, each with what it is to
   * the article; none when there is no such article.
   */
  public List<Copy> copies(String id) {
    try {
      List<String> ids = ask(engine -> engine.copies(id));
      return texts
          .article(id)
          .map(article -> new Comparing(store, texts, this::shown).copies(article, ids))
          .orElse(List.of());
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /** What differs between two articles, or empty when one of them is not here. */
  public Optional<Comparison> compare(String first, String second) {
    try {
      return new Comparing(store, texts, this::shown).compare(first, second);
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  private List<ArticleView.NamedActor> namedIn(Article article) {
    Map<LuceneEngine.ShownActor, List<Mention>> byActor = new LinkedHashMap<>();
    for (Mention mention : names.recognizer().recognize(article)) {
      String spelling = mention.span().of(article.text(mention.part()));
      ask(engine -> engine.shown(mention.actor(), spelling, article.id()))
          .ifPresent(actor -> byActor.computeIfAbsent(actor, _ -> new ArrayList<>()).add(mention));
    }
    List<ArticleView.NamedActor> named = new ArrayList<>();
    byActor.forEach(
        (actor, mentions) ->
            named.add(
                new ArticleView.NamedActor(
                    new Actor(actor.id(), actor.name(), Actor.kindOf(actor.id())), mentions)));
    named.sort(Comparator.comparingInt(actor -> -actor.mentions().size()));
    return named;
  }

  /**
   * Writes the untouched bytes of the file that an article came from.
   *
   * @return whether there is such an article
   */
  public boolean writeOriginal(String id, OutputStream out) throws IOException {
    try {
      return store.writeOriginal(id, out);
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /**
   * The archive's actors, most named first.
   *
   * @param name part of a name or spelling, or {@code null} for all
   * @param kind or {@code null} for all
   * @param limit at most so many; 0 means all
   */
  public List<FacetCount> actors(String name, ActorKind kind, int limit) {
    return ask(engine -> engine.actors(name, kind, limit));
  }

  /**
   * What is known of an actor.
   *
   * @param name a name, a spelling or an id
   * @throws NoSuchActorException when that leads to no actor or to several
   */
  public ActorCard actorCard(String name) {
    String id = actorDesk().id(name);
    SearchResults found =
        search(
            new SearchRequest(
                "",
                Filters.NONE.withActors(Set.of(id), Set.of()),
                SearchRequest.Sort.NEWEST,
                0,
                0,
                Set.of(Facet.SOURCE, Facet.DATE),
                COMPANY,
                false));
    // Counted beside its own filter, the facet of actors would tell of all articles.
    SearchResults beside =
        search(
            new SearchRequest(
                "actor:\"" + id + "\"",
                Filters.NONE,
                SearchRequest.Sort.NEWEST,
                0,
                0,
                Set.of(Facet.ACTOR),
                COMPANY + 1,
                false));
    FacetCount own =
        beside.facets().get(Facet.ACTOR).stream()
            .filter(each -> id.equals(each.actor()))
            .findFirst()
            .orElseGet(() -> new FacetCount(id, id, Actor.kindOf(id), 0, List.of()));
    return new ActorCard(
        new Actor(id, own.value(), Actor.kindOf(id)),
        names.recognizer().offices(id),
        found.total(),
        ask(engine -> engine.spellingUses(id, SPELLINGS)),
        found.facets().get(Facet.SOURCE),
        found.facets().get(Facet.DATE),
        beside.facets().get(Facet.ACTOR).stream()
            .filter(each -> !id.equals(each.actor()))
            .limit(COMPANY)
            .toList());
  }

  /** Puts articles into the trash; returns the ids that were not there before. */
  public List<String> remove(List<String> ids) {
    return setRemoved(ids, true);
  }

  /** Takes articles out of the trash; returns the ids that were there. */
  public List<String> restore(List<String> ids) {
    return setRemoved(ids, false);
  }

  private List<String> setRemoved(List<String> ids, boolean removed) {
    IndexFollower follower = follower();
    try {
      List<String> changed = store.setRemoved(ids, removed);
      follower.await();
      return changed;
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /** The searches that the analyst keeps, by name, each with what is new in it. */
  public List<SavedSearch> savedSearches() {
    List<SavedSearch> searches = new ArrayList<>();
    try {
      SavedSearches store = this.store.savedSearches();
      for (SavedSearches.Saved saved : store.all()) {
        SearchRequest request = requestOf(saved);
        Set<String> fresh = store.cameInAfter(saved.seen());
        List<LuceneEngine.Row> rows = ask(engine -> engine.rows(request));
        searches.add(
            new SavedSearch(
                saved.name(),
                saved.query(),
                request.filters(),
                request.variants(),
                rows.size(),
                rows.stream().map(LuceneEngine.Row::id).filter(fresh::contains).count()));
      }
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
    return searches;
  }

  static SearchRequest requestOf(SavedSearches.Saved saved) {
    return new SearchRequest(
            saved.query(),
            FilterLines.read(saved.filters()),
            SearchRequest.Sort.NEWEST,
            0,
            0,
            Set.of(),
            0,
            false)
        .with(FilterLines.variants(saved.filters()));
  }

  /** Keeps a search under a name, in place of an earlier one; what it finds now counts as seen. */
  public void saveSearch(String name, String query, Filters filters, Variants variants) {
    changeSaved(
        () -> store.savedSearches().keep(name, query, FilterLines.write(filters, variants)));
  }

  /**
   * Notes that the result of a kept search was looked at; where the archive is open for reading
   * only, it stays new.
   */
  public void lookedAt(String name) {
    if (!readOnly()) {
      changeSaved(() -> store.savedSearches().look(name));
    }
  }

  /** Whether there was a kept search of that name, which is gone now. */
  public boolean removeSearch(String name) {
    boolean[] removed = {false};
    changeSaved(() -> removed[0] = store.savedSearches().remove(name));
    return removed[0];
  }

  private void changeSaved(Runnable change) {
    follower();
    try {
      change.run();
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Every occurrence of a query in all that {@code request} finds, whatever its page.
   *
   * @param width characters of context on each side, about
   */
  public Concordance concordance(SearchRequest request, Concordance.Order order, int width) {
    SearchResults reading = search(request.page(0, 0));
    List<LuceneEngine.Row> rows = ask(engine -> engine.rows(request));
    KeywordsInContext lines = new KeywordsInContext(width, MOST_LINES);
    boolean more = true;
    for (int from = 0; more && from < rows.size(); from += EXPORT_PAGE) {
      List<LuceneEngine.Row> page = rows.subList(from, Math.min(rows.size(), from + EXPORT_PAGE));
      Map<String, Article> articles =
          texts.articles(page.stream().map(LuceneEngine.Row::id).toList());
      List<LuceneEngine.Marked> marked =
          ask(engine -> engine.marks(request.query(), request.variants(), articles.values()));
      Map<String, LuceneEngine.Marked> byId = new LinkedHashMap<>();
      int number = 0;
      for (String id : articles.keySet()) {
        byId.put(id, marked.get(number++));
      }
      for (LuceneEngine.Row row : page) {
        Article article = articles.get(row.id());
        if (more && article != null) {
          more = lines.add(shown(article), byId.get(row.id()));
        }
      }
    }
    return new Concordance(
            reading.readAs(), reading.notes(), rows.size(), lines.isComplete(), lines.lines())
        .in(order);
  }

  /**
   * Writes all that {@code request} finds, in its order and whatever its page; {@code out} stays
   * open.
   */
  public Exported export(SearchRequest request, ExportFormat format, Writer out)
      throws IOException {
    SearchResults reading = search(request.page(0, 0));
    List<LuceneEngine.Row> rows = ask(engine -> engine.rows(request));
    QueryRecord record =
        new QueryRecord(
            request,
            reading.readAs(),
            reading.notes(),
            reading.total(),
            rows.size(),
            index.revision(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            version());
    Export export = format.to(out);
    export.begin(record);
    long written = 0;
    for (int from = 0; from < rows.size(); from += EXPORT_PAGE) {
      List<LuceneEngine.Row> page = rows.subList(from, Math.min(rows.size(), from + EXPORT_PAGE));
      Map<String, Article> articles =
          texts.articles(page.stream().map(LuceneEngine.Row::id).toList());
      List<List<Passage>> passages =
          ask(engine -> engine.passages(request.query(), request.variants(), articles.values()));
      Map<String, List<Passage>> byId = new LinkedHashMap<>();
      int number = 0;
      for (String id : articles.keySet()) {
        byId.put(id, passages.get(number++));
      }
      for (LuceneEngine.Row row : page) {
        Article article = articles.get(row.id());
        if (article != null) {
          List<String> actors =
              namedIn(article).stream().map(named -> named.actor().name()).distinct().toList();
          export.article(new Entry(shown(article), row.copies(), actors, byId.get(row.id())));
          written++;
        }
      }
    }
    export.end();
    return new Exported(written, record.json());
  }

  /**
   * As {@link #export}, into a file. An earlier file of that name stays as it was until the new one
   * is whole. A format that cannot hold the record of the query gets it in a file beside, named
   * {@code FILE.query.json}.
   */
  public Exported exportTo(SearchRequest request, ExportFormat format, Path file)
      throws IOException {
    Path target = file.toAbsolutePath();
    boolean ordinary = !Files.exists(target) || Files.isRegularFile(target);
    Path draft = ordinary ? target.resolveSibling(target.getFileName() + ".part") : target;
    Exported exported;
    try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
      exported = export(request, format, out);
    }
    if (ordinary) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      if (!format.recordInside()) {
        Files.writeString(
            target.resolveSibling(target.getFileName() + ".query.json"), exported.record());
      }
    }
    return exported;
  }

  private static String version() {
    String version = Archive.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** The archive in figures. */
  public Stats stats() {
    try {
      SearchResults all =
          search(
              new SearchRequest(
                  "",
                  Filters.NONE,
                  SearchRequest.Sort.NEWEST,
                  0,
                  0,
                  Set.of(Facet.SOURCE),
                  1,
                  false));
      return new Stats(
          store.count(false),
          store.count(true),
          all.sources(),
          all.firstDay(),
          all.lastDay(),
          ask(LuceneEngine::countActors),
          store.textBytes(),
          store.fileBytes(),
          LuceneEngine.fileBytes(folder.resolve(INDEX)),
          store.revision(),
          index.revision(),
          index.generation());
    } catch (IOException | RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /** Compares store, originals and index with each other; changes nothing. */
  public CheckReport check() {
    List<String> problems = new ArrayList<>();
    long[] originals = {0};
    try {
      store.check(
          new Store.CheckListener() {
            @Override
            public void original(boolean intact, String name, String sha256) {
              originals[0]++;
              if (!intact) {
                problems.add("The original " + name + " is not what came in (" + sha256 + ").");
              }
            }

            @Override
            public void problem(String sentence) {
              problems.add(sentence + ".");
            }
          });
      List<String> ids = store.ids();
      compare(ids, problems);
      ask(LuceneEngine::verify).ifPresent(what -> problems.add("The index is damaged: " + what));
      return new CheckReport(ids.size(), originals[0], problems);
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  private void compare(List<String> ids, List<String> problems) {
    Map<String, Integer> indexed = ask(LuceneEngine::documentsById);
    int missing = 0;
    int doubled = 0;
    for (String id : ids) {
      Integer count = indexed.remove(id);
      missing += count == null ? 1 : 0;
      doubled += count != null && count > 1 ? 1 : 0;
    }
    if (missing > 0) {
      problems.add(missing + " articles are in the store and not in the index; rebuild it.");
    }
    if (doubled > 0) {
      problems.add(doubled + " articles are in the index more than once; rebuild it.");
    }
    if (!indexed.isEmpty()) {
      problems.add(indexed.size() + " articles are in the index and not in the store; rebuild it.");
    }
  }

  /** Makes the index anew from the store; searches are answered meanwhile. */
  public void rebuild() {
    follower().rebuild();
  }

  @Override
  public void close() {
    index.close();
    store.close();
    release(lock);
  }
}
