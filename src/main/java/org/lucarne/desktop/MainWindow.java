package org.lucarne.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.lucarne.archive.ExportFormat;
import org.lucarne.archive.ImportRecord;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.ImportRequest;
import org.lucarne.archive.SavedSearch;
import org.lucarne.archive.WatchedFolder;
import org.lucarne.archive.Weight;
import org.lucarne.model.Span;
import org.lucarne.search.ConcordanceLine;
import org.lucarne.search.DateRange;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;

/** The whole window: panes, menu, keys, and what can be dropped on it. */
final class MainWindow extends StackPane {
  private final Desk desk;
  private final Settings settings;
  private final Chooser chooser;
  private final Notices notices = new Notices();
  private final SearchBar searchBar;
  private final SavedMenu saved;
  private final FacetPane facets;
  private final ResultList results;
  private final ArticlePane article;
  private final SplitPane panes;
  private final ReportPane report;
  private final FolderWatching watching;
  private final ActorMenu actorMenu;
  private final SourceMenu sourceMenu;
  private final ConcordancePane concordance;
  private final CoveragePane coverage;
  private final VBox welcome;
  private final Label dropHere = new Label("Drop to import");
  private final Set<String> told = new HashSet<>();
  private final Worker.Lane emptiness;
  private Theme theme;

  MainWindow(Desk desk, Settings settings, Chooser chooser) {
    this.desk = desk;
    this.settings = settings;
    this.chooser = chooser;
    getStyleClass().add("window");
    SuggestionList suggestions = new SuggestionList();
    searchBar = new SearchBar(desk, settings, suggestions, this::enter);
    saved = new SavedMenu(desk, chooser, searchBar::set, notices::tell, notices::failed);
    searchBar.getChildren().add(saved);
    actorMenu = new ActorMenu(desk, chooser, notices, this::inform);
    sourceMenu = new SourceMenu(desk, chooser, notices, this::inform);
    facets = new FacetPane(desk.search(), actorMenu, sourceMenu);
    Copies copies = new Copies(desk.copies(), desk.worker(), this::inform, notices::failed);
    results =
        new ResultList(
            desk.search(),
            desk.reading(),
            copies,
            new NothingFound(desk.search(), searchBar),
            new NearlyFound(desk.search(), searchBar));
    article = new ArticlePane(desk, settings, actorMenu, copies);
    panes = new SplitPane(facets, results, article);
    panes.setDividerPositions(settings.facetsEnd, settings.rowsEnd);
    SplitPane.setResizableWithParent(facets, false);
    Remedies remedies = new Remedies(desk, chooser, notices, this::refreshReport);
    report = new ReportPane(remedies, this::openFromReport, this::takeBack, this::closeReport);
    watching = new FolderWatching(desk, notices::tell, notices::failed);
    report.getChildren().add(1, new FedSearches(desk, this::goToSaved));
    report.setVisible(false);
    welcome = welcome();
    welcome.setVisible(false);
    ImportBar foot = new ImportBar(desk.imports(), desk.readOnly(), this::showReport);
    concordance = new ConcordancePane(desk, chooser, notices, this::openLine, this::backToResults);
    concordance.setVisible(false);
    coverage = new CoveragePane(desk, this::narrowTo, this::backToResults);
    coverage.setVisible(false);
    StackPane middle = new StackPane(panes, concordance, coverage, welcome, report);
    // What is not shown must not push what is above and below out of a small window.
    middle.setMinSize(0, 0);
    BorderPane page = new BorderPane(middle);
    VBox top = new VBox(menu(), notices, searchBar, new QueryLine(desk.search()));
    top.getStyleClass().add("top");
    page.setTop(top);
    page.setBottom(foot);
    dropHere.getStyleClass().add("drop-here");
    dropHere.setVisible(false);
    dropHere.setMouseTransparent(true);
    dropHere.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    getChildren().addAll(page, suggestions, dropHere);
    acceptDrops();
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    desk.search().results().addListener((_, _, _) -> welcomeIfEmpty());
    desk.search()
        .answered()
        .addListener(
            (_, before, now) -> {
              report.setVisible(false);
              if (!now.equals(before)) {
                concordance.setVisible(false);
                coverage.setVisible(false);
              }
            });
    emptiness = desk.worker().lane();
    for (var failure :
        List.of(desk.search().failure(), desk.reading().failure(), desk.imports().failure())) {
      failure.addListener(
          (_, _, error) -> {
            if (error != null) {
              notices.failed(error);
            }
          });
    }
    desk.imports()
        .report()
        .addListener(
            (_, _, latest) -> {
              desk.search().refresh();
              if (report.isVisible()) {
                report.show(latest);
              }
            });
  }

  /** The scene with this window in it, in the colours and sizes of the settings. */
  Scene scene() {
    Scene scene = new Scene(this, settings.width, settings.height);
    theme = new Theme(scene, settings);
    applyTextSize();
    article.underlineNames(settings.actorsUnderlined);
    return scene;
  }

  /** Tells those of the sentences that were not told before. */
  void tell(List<String> sentences) {
    sentences.stream().filter(told::add).forEach(notices::tell);
  }

  /** Starts the first search, and imports what the window was opened with. */
  void begin(List<Path> dropped) {
    desk.search().submit();
    importPaths(dropped);
    searchBar.focusBox();
    watching.start();
    if (dropped.isEmpty() && !desk.readOnly() && desk.feeding().deeds() != null) {
      desk.worker().run(() -> desk.feeding().deeds().imports(), this::offerToGoOn, notices::failed);
    }
  }

  /** Offers to take up an import that was cut off, unless the analyst let it be. */
  private void offerToGoOn(List<ImportRecord> imports) {
    if (imports.isEmpty()) {
      return;
    }
    ImportRecord last = imports.getFirst();
    if (last.state() == ImportRecord.State.CUT_OFF
        && !last.undone()
        && last.number() != settings.leftAlone) {
      settings.leftAlone = last.number();
      notices.offer(
          "The import of %s was cut off after %s; what came in is here."
              .formatted(
                  String.join(", ", last.paths()), Wording.count(last.files(), "file", "files")),
          "Go on with it",
          () -> again(last));
    }
  }

  private void again(ImportRecord record) {
    desk.imports()
        .drop(
            ImportRequest.again(record.paths().stream().map(Path::of).toList(), record.options()));
  }

  /**
   * Whether the window may close now. While an import runs, the analyst is asked, and {@code close}
   * called when it is done where that is the answer.
   */
  boolean mayClose(Runnable close) {
    if (!desk.imports().running().get()) {
      return true;
    }
    int waiting = desk.imports().waiting();
    String running =
        "%s so far%s."
            .formatted(
                Wording.count(
                    desk.imports().progress().get().files(), "file is read", "files are read"),
                waiting == 0
                    ? ""
                    : ", and "
                        + Wording.count(waiting, "more import waits", "more imports wait")
                        + " that would have to be dropped again");
    return switch (chooser.closing(running)) {
      case NOW -> true;
      case NOT -> false;
      case WHEN_DONE -> {
        desk.imports()
            .running()
            .addListener(
                (_, _, on) -> {
                  if (!on && desk.imports().waiting() == 0) {
                    close.run();
                  }
                });
        // It may have ended while the question stood.
        yield !desk.imports().running().get();
      }
    };
  }

  /** Takes sizes into the settings before the window goes. */
  void leave() {
    watching.close();
    double[] dividers = panes.getDividerPositions();
    settings.facetsEnd = dividers[0];
    settings.rowsEnd = dividers[1];
  }

  private VBox welcome() {
    Label title = new Label("This archive is empty");
    title.getStyleClass().add("empty-title");
    Label words =
        new Label(
            "Drop news articles here: files, folders, or whole exports."
                + " They are read on this computer and nowhere else.");
    words.setWrapText(true);
    words.setTextAlignment(TextAlignment.CENTER);
    words.getStyleClass().add("muted");
    Button files = new Button("Choose files…");
    files.getStyleClass().add("default");
    files.setOnAction(_ -> chooseFiles());
    Button folder = new Button("Choose a folder…");
    folder.setOnAction(_ -> chooseFolder());
    Button sample = new Button("Load the sample");
    sample.setTooltip(
        new Tooltip("Thirty made-up articles to try searches on; undo takes them out"));
    sample.setOnAction(_ -> desk.imports().run(desk.feeding().sample()));
    HBox buttons = new HBox(files, folder, sample);
    buttons.getStyleClass().add("buttons");
    buttons.setAlignment(Pos.CENTER);
    buttons.setDisable(desk.readOnly());
    VBox area = new VBox(Icon.DROP.node(), title, words, buttons);
    area.getStyleClass().add("drop-area");
    area.setAlignment(Pos.CENTER);
    VBox page = new VBox(area);
    page.setAlignment(Pos.CENTER);
    page.getStyleClass().add("welcome");
    return page;
  }

  private void welcomeIfEmpty() {
    if (!desk.search().archiveIsEmpty()) {
      emptiness.drop();
      welcome.setVisible(false);
    } else {
      // A search finds nothing either while the index of a full archive is still being made.
      emptiness.run(
          0,
          desk.articles()::getAsLong,
          articles -> welcome.setVisible(articles == 0),
          notices::failed);
    }
  }

  // Menu and keys.

  private MenuBar menu() {
    MenuItem files = item("Import files…", "Shortcut+O", this::chooseFiles);
    MenuItem folder = item("Import a folder…", "Shortcut+Shift+O", this::chooseFolder);
    MenuItem paste = item("Import what is on the clipboard", null, this::pasteFiles);
    files.setDisable(desk.readOnly());
    folder.setDisable(desk.readOnly());
    paste.setDisable(desk.readOnly());
    MenuItem folders = item("Folders that are watched…", null, this::showFolders);
    MenuItem earlier = item("Earlier imports…", "Shortcut+I", this::showImports);
    MenuItem ignored = item("What is ignored…", null, this::showIgnored);
    MenuItem sample =
        item("Load the sample articles", null, () -> desk.imports().run(desk.feeding().sample()));
    for (MenuItem change : List.of(folders, ignored, sample)) {
      change.setDisable(desk.readOnly());
    }
    MenuItem lastReport = item("Report of the latest import", "Shortcut+R", this::showReport);
    lastReport.disableProperty().bind(desk.imports().report().isNull());
    MenuItem export = item("Export the results…", "Shortcut+E", this::export);
    MenuItem quit = item("Quit", "Shortcut+Q", this::askToClose);
    Menu file =
        new Menu(
            "File",
            null,
            files,
            folder,
            paste,
            sample,
            new SeparatorMenuItem(),
            folders,
            lastReport,
            earlier,
            ignored,
            new SeparatorMenuItem(),
            export,
            new SeparatorMenuItem(),
            quit);

    MenuItem find = item("Search", "Shortcut+F", this::find);
    MenuItem findHere = item("Find in this article", "Shortcut+Shift+F", article::find);
    findHere.disableProperty().bind(desk.reading().view().isNull());
    MenuItem keep = item("Save this search…", "Shortcut+S", saved::ask);
    MenuItem cite = item("Copy with citation", "Shortcut+Shift+C", article::copyWithCitation);
    cite.disableProperty().bind(desk.reading().view().isNull());
    MenuItem style =
        item("Citation style…", null, () -> article.chooseCitation(getScene().getWindow()));
    style.disableProperty().bind(desk.reading().view().isNull());
    MenuItem remove = item("Remove this article", "Shortcut+Delete", this::removeArticle);
    if (desk.readOnly()) {
      remove.setDisable(true);
    } else {
      remove.disableProperty().bind(desk.reading().view().isNull());
    }
    MenuItem undo = item("Take back what was done", "Shortcut+Z", notices::takeBack);
    MenuItem offers = item("People who may be one…", "Shortcut+P", actorMenu::offers);
    offers.setDisable(desk.readOnly());
    MenuItem lists = item("Your own lists of actors…", null, actorMenu::lists);
    Menu edit =
        new Menu(
            "Edit",
            null,
            find,
            findHere,
            keep,
            cite,
            style,
            new SeparatorMenuItem(),
            offers,
            lists,
            new SeparatorMenuItem(),
            remove,
            undo);

    CheckMenuItem names = new CheckMenuItem("Underline actors");
    names.setAccelerator(KeyCombination.valueOf("Shortcut+U"));
    names.setSelected(settings.actorsUnderlined);
    names
        .selectedProperty()
        .addListener(
            (_, _, on) -> {
              settings.actorsUnderlined = on;
              article.underlineNames(on);
            });
    Menu view =
        new Menu(
            "View",
            null,
            look("Colours of the system", Settings.Look.SYSTEM),
            look("Light", Settings.Look.LIGHT),
            look("Dark", Settings.Look.DARK),
            new SeparatorMenuItem(),
            item("Larger text", "Shortcut+Plus", () -> resize(1)),
            item("Smaller text", "Shortcut+Minus", () -> resize(-1)),
            item("Usual text size", "Shortcut+0", () -> resize(0)),
            new SeparatorMenuItem(),
            item("Concordance", "Shortcut+L", this::showConcordance),
            item("Coverage", "Shortcut+M", this::showCoverage),
            new SeparatorMenuItem(),
            names,
            new LeadMenu(desk.search(), settings, chooser),
            new SeparatorMenuItem(),
            item("Sources…", "Shortcut+Shift+S", sourceMenu::table));
    ToggleGroup looks = new ToggleGroup();
    view.getItems().stream()
        .filter(RadioMenuItem.class::isInstance)
        .forEach(item -> ((RadioMenuItem) item).setToggleGroup(looks));

    Menu go =
        new Menu(
            "Go",
            null,
            item("Next match", "F3", desk.reading()::next),
            item("Match before", "Shift+F3", desk.reading()::previous),
            item("Next article", "Shortcut+Down", desk.search()::selectNext),
            item("Article before", "Shortcut+Up", desk.search()::selectPrevious),
            new SeparatorMenuItem(),
            item("Next pane", "F6", () -> cycle(1)),
            item("Pane before", "Shift+F6", () -> cycle(-1)));
    Menu help =
        new Menu(
            "Help", null, item("Keys", "F1", this::showKeys), item("About", null, this::about));
    MenuBar bar = new MenuBar(file, edit, view, go, help);
    bar.setUseSystemMenuBar(true);
    return bar;
  }

  private static MenuItem item(String name, String keys, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    if (keys != null) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    item.setOnAction(_ -> action.run());
    return item;
  }

  private RadioMenuItem look(String name, Settings.Look look) {
    RadioMenuItem item = new RadioMenuItem(name);
    item.setSelected(settings.look == look);
    item.setOnAction(_ -> theme.look(look));
    return item;
  }

  private void resize(int step) {
    if (step == 0) {
      theme.usualSize();
    } else {
      theme.grow(step);
    }
    applyTextSize();
  }

  private void applyTextSize() {
    // The reader's text stands a step above the rest, as in the style sheet.
    article.textSize(settings.textSize * 1.15);
  }

  private void key(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (event.getCode() == KeyCode.SLASH && !typing && !event.isShortcutDown()) {
      focusSearch();
      event.consume();
    } else if (event.isAltDown() && !event.isShortcutDown() && event.getCode().isDigitKey()) {
      desk.reading().isolate(event.getCode().getChar().charAt(0) - '1');
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.EQUALS) {
      resize(1);
      event.consume();
    } else if (event.isShortcutDown()
        && event.getCode() == KeyCode.V
        && (Clipboard.getSystemClipboard().hasFiles() || !typing)) {
      pasteFiles();
      event.consume();
    }
  }

  /** In the reader, people who press the keys for finding mean the text before them. */
  private void find() {
    if (article.textFocused()) {
      article.find();
    } else {
      focusSearch();
    }
  }

  private void focusSearch() {
    closeReport();
    searchBar.focusBox();
  }

  private void enter() {
    results.focusList();
  }

  private void cycle(int step) {
    List<Runnable> stops =
        List.of(searchBar::focusBox, this::focusFacets, results::focusList, article::focusText);
    int now =
        searchBar.boxFocused()
            ? 0
            : results.listFocused() ? 2 : article.textFocused() ? 3 : inFacets() ? 1 : -1;
    stops.get(Math.floorMod(now + step, stops.size())).run();
  }

  private boolean inFacets() {
    for (Node node = getScene().getFocusOwner(); node != null; node = node.getParent()) {
      if (node == facets) {
        return true;
      }
    }
    return false;
  }

  private void focusFacets() {
    Node chart = facets.getContent().lookup(".date-chart");
    chart.requestFocus();
  }

  // Import.

  private void acceptDrops() {
    addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (takes(event.getDragboard()) || holdsWords(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            dropHere.setVisible(true);
          }
          event.consume();
        });
    addEventHandler(DragEvent.DRAG_EXITED, _ -> dropHere.setVisible(false));
    addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          dropHere.setVisible(false);
          boolean taken = takes(event.getDragboard());
          if (taken) {
            importPaths(event.getDragboard().getFiles().stream().map(File::toPath).toList());
          } else {
            taken = importWords(event.getDragboard());
          }
          event.setDropCompleted(taken);
          event.consume();
        });
  }

  private boolean holdsWords(Dragboard dragged) {
    return (dragged.hasUrl() || dragged.hasString()) && !desk.readOnly();
  }

  /** Takes in text or a link; whether there was any. */
  private boolean importWords(Clipboard held) {
    DroppedWords words = desk.readOnly() ? null : DroppedWords.in(held).orElse(null);
    if (words == null) {
      if (held.hasUrl()) {
        notices.tell("A picture has no text to keep. Save the page it is in, and drop that.");
      }
      return false;
    }
    desk.worker()
        .run(
            words::file,
            file -> {
              desk.imports().dropHeld(file);
              if (words.isLink()) {
                notices.tell(
                    "The link is kept as text; its page was not fetched. To search the page, save"
                        + " it as a file and drop that.");
              }
            },
            notices::failed);
    return true;
  }

  private boolean takes(Dragboard dragged) {
    return dragged.hasFiles() && !desk.readOnly();
  }

  /** Above either, an import is looked at before it starts. */
  private static final long MANY_FILES = 200;

  private static final long MANY_BYTES = 100_000_000;

  private void importPaths(List<Path> paths) {
    if (desk.readOnly() || paths.isEmpty()) {
      return;
    }
    if (!settings.askBeforeLarge) {
      desk.imports().drop(paths);
      return;
    }
    ImportRequest request = ImportRequest.of(paths);
    desk.worker()
        .run(
            () -> desk.feeding().weigh().apply(request),
            weight -> {
              if (weight.files() <= MANY_FILES && weight.bytes() <= MANY_BYTES) {
                desk.imports().drop(request);
              } else {
                askBefore(request, weight);
              }
            },
            notices::failed);
  }

  private void askBefore(ImportRequest request, Weight weight) {
    AtomicBoolean answered = new AtomicBoolean();
    Chooser.Start start =
        chooser.start(
            weight,
            then ->
                desk.worker()
                    .run(
                        () -> desk.feeding().expect().apply(request, answered::get),
                        then,
                        notices::failed));
    answered.set(true);
    if (start == Chooser.Start.GO_AND_NEVER_ASK) {
      settings.askBeforeLarge = false;
    }
    if (start != Chooser.Start.NO) {
      desk.imports().drop(request);
    }
  }

  private void askToClose() {
    Window owner = getScene().getWindow();
    Event.fireEvent(owner, new WindowEvent(owner, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void refreshReport(ImportReport now) {
    if (report.isVisible()) {
      report.show(now);
    }
  }

  // Folders that are watched, earlier imports, what is ignored.

  private void showFolders() {
    FoldersPane[] pane = {null};
    pane[0] =
        new FoldersPane(
            new FoldersPane.Wishes() {
              @Override
              public void add() {
                chooser
                    .folder()
                    .ifPresent(
                        folder ->
                            changeFolders(
                                pane[0],
                                () ->
                                    desk.feeding()
                                        .watched()
                                        .add(ImportRequest.of(List.of(folder)))));
              }

              @Override
              public void remove(WatchedFolder folder) {
                changeFolders(pane[0], () -> desk.feeding().watched().remove(folder.folder()));
              }
            });
    changeFolders(pane[0], null);
    inform("Folders that are watched", pane[0]);
  }

  private void changeFolders(FoldersPane pane, Runnable change) {
    desk.worker()
        .run(
            () -> {
              if (change != null) {
                change.run();
              }
              return desk.feeding().watched().all();
            },
            folders -> {
              pane.show(folders);
              if (change != null) {
                watching.start();
              }
            },
            notices::failed);
  }

  private void showImports() {
    desk.worker()
        .run(
            () -> desk.feeding().deeds().imports(),
            imports -> inform("Imports", new ImportsPane(imports, this::showReportOf, this::again)),
            notices::failed);
  }

  private void showReportOf(ImportRecord record) {
    desk.worker()
        .run(
            () -> desk.feeding().deeds().report(record.number()),
            found ->
                found.ifPresent(
                    earlier -> {
                      report.show(earlier);
                      report.setVisible(true);
                      report.requestFocus();
                    }),
            notices::failed);
  }

  private void showIgnored() {
    desk.worker()
        .run(
            () -> desk.feeding().ignored().all(),
            ignored ->
                inform(
                    "What is ignored",
                    new IgnoredPane(
                        ignored,
                        file ->
                            desk.worker()
                                .run(
                                    () -> desk.feeding().ignored().heed(file.path()),
                                    _ -> {},
                                    notices::failed))),
            notices::failed);
  }

  private void chooseFiles() {
    importPaths(chooser.files());
  }

  private void chooseFolder() {
    chooser.folder().ifPresent(folder -> importPaths(List.of(folder)));
  }

  private void pasteFiles() {
    List<File> files = Clipboard.getSystemClipboard().getFiles();
    if (files == null || files.isEmpty()) {
      if (!importWords(Clipboard.getSystemClipboard())) {
        notices.tell("There are no files and no text on the clipboard. Copy some first.");
      }
    } else {
      importPaths(files.stream().map(File::toPath).toList());
    }
  }

  private void showReport() {
    ImportReport latest = desk.imports().report().get();
    if (latest != null) {
      report.show(latest);
      report.setVisible(true);
      report.requestFocus();
    }
  }

  private void closeReport() {
    if (report.isVisible()) {
      report.setVisible(false);
      results.focusList();
    }
  }

  private void backToResults() {
    concordance.setVisible(false);
    coverage.setVisible(false);
    results.focusList();
  }

  private void showConcordance() {
    coverage.setVisible(false);
    report.setVisible(false);
    concordance.setVisible(true);
    concordance.show(desk.search().request(), settings.textSize);
  }

  private void openLine(ConcordanceLine line) {
    concordance.setVisible(false);
    desk.reading().openAt(line.article(), line.part(), new Span(line.start(), line.end()));
    article.focusText();
  }

  private void showCoverage() {
    concordance.setVisible(false);
    report.setVisible(false);
    coverage.setVisible(true);
    coverage.show(desk.search().request(), settings.textSize);
  }

  /** Looks at the articles of an outlet, of some days where they are given. */
  private void narrowTo(String source, DateRange days) {
    coverage.setVisible(false);
    Filters filters = desk.search().filters().get().withSources(Set.of(source), Set.of());
    desk.search().filter(days == null ? filters : filters.withDates(days, false));
    results.focusList();
  }

  private void goToSaved(SavedSearch search) {
    closeReport();
    saved.go(search);
  }

  private void openFromReport(String id) {
    closeReport();
    desk.reading().open(id);
    article.focusText();
  }

  // Changes to the archive, each with a way back.

  private void removeArticle() {
    String id = desk.reading().view().get().article().id();
    desk.worker()
        .run(
            () -> desk.trash().remove(List.of(id)),
            gone -> {
              int row = desk.search().selectedIndex();
              desk.search().selectNext();
              if (desk.search().selectedIndex() == row) {
                desk.search().selectPrevious();
              }
              removed(gone);
            },
            notices::failed);
  }

  private void takeBack(ImportReport latest) {
    desk.worker()
        .run(
            () -> desk.trash().undoImport(latest.number()),
            deed -> {
              desk.search().refresh();
              if (deed.isEmpty()) {
                notices.tell("This import was undone before.");
              } else {
                notices.offer(
                    "Undid the import of %s."
                        .formatted(Wording.count(deed.get().articles(), "article", "articles")),
                    "Take that back",
                    () -> bringBack(latest));
              }
            },
            notices::failed);
  }

  private void bringBack(ImportReport latest) {
    desk.worker()
        .run(
            () -> desk.trash().redoImport(latest.number()),
            deed -> {
              desk.search().refresh();
              deed.ifPresent(
                  done ->
                      notices.tell(
                          "%s back in the archive."
                              .formatted(
                                  Wording.count(done.articles(), "article is", "articles are"))));
            },
            notices::failed);
  }

  private void removed(List<String> ids) {
    desk.search().refresh();
    notices.offer(
        "Removed %s.".formatted(Wording.count(ids.size(), "article", "articles")),
        "Undo",
        () ->
            desk.worker()
                .run(
                    () -> desk.trash().restore(ids),
                    back -> {
                      desk.search().refresh();
                      notices.tell(
                          "%s back in the archive."
                              .formatted(Wording.count(back.size(), "article is", "articles are")));
                    },
                    notices::failed));
  }

  private void export() {
    SearchRequest request = desk.search().request();
    chooser
        .newFile(whatIsExported(), "results.csv")
        .ifPresent(
            file -> {
              ExportFormat format =
                  ExportFormat.ofName(file.getFileName().toString()).orElse(ExportFormat.CSV);
              desk.worker()
                  .run(
                      () -> desk.export().write(request, format, file),
                      exported ->
                          notices.tell(
                              "Exported %s to %s."
                                  .formatted(
                                      Wording.count(exported.entries(), "entry", "entries"), file)),
                      notices::failed);
            });
  }

  /** {@code Export 96 articles (412 with copies) as filtered}. */
  private String whatIsExported() {
    SearchResults found = desk.search().results().get();
    if (found == null) {
      return "Export the results";
    }
    boolean filtered = !desk.search().filters().get().equals(Filters.NONE);
    return "Export "
        + Wording.count(found.rows(), "article", "articles")
        + (found.rows() < found.total()
            ? " (" + Wording.number(found.total()) + " with copies)"
            : "")
        + (filtered ? " as filtered" : "");
  }

  private void showKeys() {
    GridPane keys = new GridPane();
    keys.getStyleClass().add("keys");
    String[][] rows = {
      {"Ctrl+F or /", "search; in the reader Ctrl+F finds in the article"},
      {"Ctrl+Shift+F", "find in the article"},
      {"Down in the search box", "suggestions, or earlier searches in an empty box"},
      {"Enter or Tab on a suggestion", "take it; Escape lets it go"},
      {"F3, Enter", "next match, then the next article"},
      {"Shift+F3, Shift+Enter", "match before"},
      {"Ctrl+Down, Ctrl+Up", "next article, article before"},
      {"J, K in the results", "next row, row before"},
      {"Right, Left in the results", "show a row's copies below it, put them away"},
      {"F6, Shift+F6", "next pane, pane before"},
      {"Space on a filter", "include; with Alt leave out, with Shift only this"},
      {"Arrows on the dates", "move, with Shift extend; Enter chooses, Escape lets go"},
      {"Ctrl+C, Ctrl+Shift+C", "copy, copy with citation"},
      {"Ctrl+O, Ctrl+Shift+O", "import files, a folder"},
      {"Ctrl+R, Ctrl+I", "report of the latest import, earlier imports"},
      {"Ctrl+E", "export the results"},
      {"Alt+1, Alt+2 …, Alt+0", "matches of one word of the query alone; of all"},
      {"Ctrl+L", "every occurrence in a list (concordance)"},
      {"Ctrl+M", "articles by outlet and month (coverage)"},
      {"Ctrl+S", "save this search"},
      {"Ctrl+U", "underline actors"},
      {"Ctrl+P", "people who may be one"},
      {"Ctrl+Shift+S", "all sources"},
      {"Ctrl+Delete, Ctrl+Z", "remove the article, take that back"},
      {"Ctrl + and Ctrl -, Ctrl+0", "larger, smaller, usual text"},
    };
    for (String[] row : rows) {
      Label key = new Label(row[0]);
      key.getStyleClass().add("key");
      keys.addRow(keys.getRowCount(), key, new Label(row[1]));
    }
    inform("Keys", keys);
  }

  private void about() {
    inform(
        "About Lucarne",
        new Label(
            "Lucarne searches an archive of news on this computer. It never opens a connection."));
  }

  private void inform(String title, Node content) {
    Alert alert = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
    alert.initOwner(getScene().getWindow());
    // Search and the way back stay at hand while a list is open.
    alert.initModality(Modality.NONE);
    alert
        .getDialogPane()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (event.isShortcutDown()
                  && event.getCode() == KeyCode.Z
                  && !(event.getTarget() instanceof TextInputControl)) {
                notices.takeBack();
                event.consume();
              }
            });
    alert.setTitle(title);
    alert.setHeaderText(title);
    alert.setResizable(true);
    alert.getDialogPane().setContent(content);
    alert.show();
  }
}
