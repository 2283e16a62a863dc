package org.lucarne.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.lucarne.archive.ActorCard;
import org.lucarne.archive.ActorDesk;
import org.lucarne.archive.Archive;
import org.lucarne.archive.Comparison;
import org.lucarne.archive.Copy;
import org.lucarne.archive.Deed;
import org.lucarne.archive.Deeds;
import org.lucarne.archive.Expectation;
import org.lucarne.archive.Explanation;
import org.lucarne.archive.ExportFormat;
import org.lucarne.archive.Exported;
import org.lucarne.archive.IgnoredFiles;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.MergeOffer;
import org.lucarne.archive.Outcome;
import org.lucarne.archive.ReadingDesk;
import org.lucarne.archive.SavedSearch;
import org.lucarne.archive.SourceDesk;
import org.lucarne.archive.TableMappings;
import org.lucarne.archive.WatchedFolders;
import org.lucarne.archive.Weight;
import org.lucarne.model.ActorKind;
import org.lucarne.search.Completion;
import org.lucarne.search.Concordance;
import org.lucarne.search.ConcordanceLine;
import org.lucarne.search.Coverage;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.Similar;
import org.lucarne.search.Suggestion;
import org.lucarne.search.Variants;

/**
 * What one window works with: the states that its panes share, and what it can do to the archive.
 *
 * @param feeding how the archive is fed beyond a single import
 * @param articles how many articles the archive holds, whether searches find them yet or not
 */
record Desk(
    SearchState search,
    ReadingState reading,
    ImportState imports,
    Trash trash,
    Actors actors,
    SourceDesk sources,
    Export export,
    Saved saved,
    Reader reader,
    Copies.Access copies,
    Feeding feeding,
    LongSupplier articles,
    Worker worker,
    boolean readOnly) {

  /** What leaves the archive and comes back. */
  interface Trash {

    /** Puts articles into the trash and returns those that were not in it. */
    List<String> remove(List<String> ids);

    /** Takes articles out of the trash and returns those that were in it. */
    List<String> restore(List<String> ids);

    /** Undoes a whole import; empty when that was done before. */
    Optional<Deed> undoImport(long number);

    /** Whether what an import brought lies in the trash because it was undone. */
    boolean isUndone(long number);

    /** Takes the undoing of an import back; empty when it is not undone. */
    Optional<Deed> redoImport(long number);
  }

  private static Trash trashOf(Archive archive) {
    return new Trash() {
      @Override
      public List<String> remove(List<String> ids) {
        return archive.remove(ids);
      }

      @Override
      public List<String> restore(List<String> ids) {
        return archive.restore(ids);
      }

      @Override
      public Optional<Deed> undoImport(long number) {
        return archive.deeds().undoImport(number);
      }

      @Override
      public boolean isUndone(long number) {
        return archive.deeds().imports().stream()
            .anyMatch(each -> each.number() == number && each.undone());
      }

      @Override
      public Optional<Deed> redoImport(long number) {
        return archive.deeds().redoImport(number);
      }
    };
  }

  /** What can be decided about actors, which are given by id. */
  interface Actors {

    /** Makes several one, under the first, and returns its id. */
    String merge(List<String> ids);

    /** Takes spellings out and returns the ids of what they are then. */
    List<String> split(String id, List<String> spellings);

    void rename(String id, String name);

    /** Files it under another kind and returns its new id. */
    String changeKind(String id, ActorKind kind, String name);

    void notHere(String id, String article);

    void ignore(String id);

    /** Says that two whose names are alike are not one. */
    void keepApart(String one, String other);

    /** People who may be one. */
    List<MergeOffer> offers();

    /** What is known of it. */
    ActorCard card(String id);

    /** The analyst's own lists of actors. */
    OwnLists lists();

    /** Takes the last decision back, if there is one. */
    boolean undo();
  }

  /** More offers than that are not read at one sitting. */
  private static final int OFFERS = 200;

  private static Actors actorsOf(Archive archive, ActorDesk decisions) {
    return new Actors() {
      @Override
      public String merge(List<String> ids) {
        return decisions.merge(ids);
      }

      @Override
      public List<String> split(String id, List<String> spellings) {
        return decisions.split(id, spellings);
      }

      @Override
      public void rename(String id, String name) {
        decisions.rename(id, name);
      }

      @Override
      public String changeKind(String id, ActorKind kind, String name) {
        return decisions.changeKind(id, kind, name);
      }

      @Override
      public void notHere(String id, String article) {
        decisions.notHere(id, article);
      }

      @Override
      public void ignore(String id) {
        decisions.ignore(id);
      }

      @Override
      public void keepApart(String one, String other) {
        decisions.keepApart(List.of(one, other));
      }

      @Override
      public List<MergeOffer> offers() {
        return decisions.offers(OFFERS);
      }

      @Override
      public ActorCard card(String id) {
        return archive.actorCard(id);
      }

      @Override
      public OwnLists lists() {
        return OwnLists.ofActors(decisions);
      }

      @Override
      public boolean undo() {
        return decisions.undo();
      }
    };
  }

  /** Writes what a search finds, and returns how many articles that were. */
  @FunctionalInterface
  interface Export {
    Exported write(SearchRequest request, ExportFormat format, Path file) throws IOException;
  }

  /**
   * How the archive is fed beyond a single import.
   *
   * @param weigh how much an import would read
   * @param expect what it would bring, from a quick look that can be given up
   * @param sample imports made-up articles
   */
  record Feeding(
      Deeds deeds,
      IgnoredFiles ignored,
      TableMappings tables,
      WatchedFolders watched,
      Function<ImportRequest, Weight> weigh,
      BiFunction<ImportRequest, BooleanSupplier, Expectation> expect,
      ImportState.Import sample) {}

  /** The searches that the analyst keeps. */
  interface Saved {
    List<SavedSearch> all();

    void keep(String name, String query, Filters filters, Variants variants);

    void lookedAt(String name);

    boolean remove(String name);
  }

  private static Saved savedIn(Archive archive) {
    return new Saved() {
      @Override
      public List<SavedSearch> all() {
        return archive.savedSearches();
      }

      @Override
      public void keep(String name, String query, Filters filters, Variants variants) {
        archive.saveSearch(name, query, filters, variants);
      }

      @Override
      public void lookedAt(String name) {
        archive.lookedAt(name);
      }

      @Override
      public boolean remove(String name) {
        return archive.removeSearch(name);
      }
    };
  }

  /** What helps to ask and to read. */
  interface Reader {

    /** What can stand where the caret is, each leading to a result under the filters. */
    List<Completion> completions(
        String typed, int caret, Filters filters, Variants variants, int limit);

    /** What would find something, for a search that finds nothing. */
    List<Suggestion> suggestions(SearchRequest request);

    /** Articles about the same as one, or empty when that is gone. */
    Optional<Similar> similar(String id, Filters filters, int limit);

    /** Why a query finds an article, or empty when that is gone. */
    Optional<Explanation> why(String id, String query, Filters filters, Variants variants);

    Coverage coverage(SearchRequest request);

    /** Every occurrence in all that a search finds, in its order. */
    Concordance concordance(SearchRequest request);

    /** Writes lines of a concordance as CSV. */
    void writeConcordance(List<ConcordanceLine> lines, Path file) throws IOException;

    /** The kept searches that find any of what an import brought, with how much as new. */
    List<SavedSearch> fedBy(List<Outcome> outcomes);
  }

  /** Characters of context on each side of an occurrence, more than a wide window shows. */
  private static final int CONTEXT = 90;

  private static Reader readerOf(Archive archive, ReadingDesk desk) {
    return new Reader() {
      @Override
      public List<Completion> completions(
          String typed, int caret, Filters filters, Variants variants, int limit) {
        return desk.completions(typed, caret, filters, variants, limit);
      }

      @Override
      public List<Suggestion> suggestions(SearchRequest request) {
        return archive.suggestions(request);
      }

      @Override
      public Optional<Similar> similar(String id, Filters filters, int limit) {
        return desk.similar(id, filters, limit);
      }

      @Override
      public Optional<Explanation> why(
          String id, String query, Filters filters, Variants variants) {
        return desk.why(id, query, filters, variants);
      }

      @Override
      public Coverage coverage(SearchRequest request) {
        return desk.coverage(request);
      }

      @Override
      public Concordance concordance(SearchRequest request) {
        return archive.concordance(request, Concordance.Order.RESULT, CONTEXT);
      }

      @Override
      public void writeConcordance(List<ConcordanceLine> lines, Path file) throws IOException {
        desk.writeConcordance(lines, file);
      }

      @Override
      public List<SavedSearch> fedBy(List<Outcome> outcomes) {
        return desk.fedBy(outcomes);
      }
    };
  }

  private static Copies.Access copiesIn(Archive archive) {
    return new Copies.Access() {
      @Override
      public List<Copy> of(String id) {
        return archive.copies(id);
      }

      @Override
      public Optional<Comparison> compare(String first, String second) {
        return archive.compare(first, second);
      }
    };
  }

  /** A desk over an archive, which hears of its changes. */
  static Desk over(Archive archive, Worker worker) {
    SearchState search = new SearchState(archive::search, worker);
    Desk desk =
        new Desk(
            search,
            new ReadingState(
                search, (id, query) -> archive.show(id, query, search.variants()), worker),
            new ImportState(archive::importPaths, worker),
            trashOf(archive),
            actorsOf(archive, archive.actorDesk()),
            archive.sourceDesk(),
            archive::exportTo,
            savedIn(archive),
            readerOf(archive, archive.readingDesk()),
            copiesIn(archive),
            new Feeding(
                archive.deeds(),
                archive.ignoredFiles(),
                archive.tableMappings(),
                archive.watchedFolders(),
                archive::weigh,
                archive::expect,
                archive::importSample),
            () -> archive.stats().articles(),
            worker,
            archive.readOnly());
    archive.onChange(() -> worker.onWindow(search::refresh));
    return desk;
  }
}
