package org.lucarne.desktop;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
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
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.lucarne.archive.ExportFormat;
import org.lucarne.archive.ImportRecord;
import org.lucarne.archive.ImportReport;
import org.lucarne.archive.SavedSearch;
import org.lucarne.model.Span;
import org.lucarne.search.ConcordanceLine;
import org.lucarne.search.DateRange;
import org.lucarne.search.Filters;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;

/** The whole window: panes, menu, keys, and what can be dropped on it. */
final class MainWindow extends StackPane {
  /** Share of the panes that facets take at most when the window opens. */
  private static final double MOST_FACETS = 0.4;

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
  private final ImportBar foot;
  private final FolderWatching watching;
  private final ActorMenu actorMenu;
  private final SourceMenu sourceMenu;
  private final ConcordancePane concordance;
  private final CoveragePane coverage;
  private final WelcomePane welcome;
  private final Entrance entrance;
  private final FeedingLists feeding;
  private final Remedies remedies;
  private final Removal removal;
  private final Set<String> told = new HashSet<>();
  private final Worker.Lane emptiness;
  private final Worker.Lane undoing;
  private Theme theme;

  MainWindow(Desk desk, Settings settings, Chooser chooser) {
    this.desk = desk;
    this.settings = settings;
    this.chooser = chooser;
    getStyleClass().add("window");
    SuggestionList suggestions = new SuggestionList();
    searchBar = new SearchBar(desk, settings, suggestions, this::enter);
    saved = new SavedMenu(desk, chooser, searchBar::set, notices::done, notices::failed);
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
            new NothingFound(desk, searchBar),
            new NearlyFound(desk.search(), searchBar));
    article = new ArticlePane(desk, settings, actorMenu, copies);
    panes = new SplitPane(facets, results, article);
    SplitPane.setResizableWithParent(facets, false);
    placeDividersOnceWide();
    undoing = desk.worker().lane();
    entrance = new Entrance(desk, settings, chooser, notices);
    remedies = new Remedies(desk, chooser, notices, this::refreshReport);
    removal = new Removal(desk, notices, this::undoneOrBack);
    report =
        new ReportPane(
            remedies,
            this::openFromReport,
            removal::ofImport,
            removal::bringBack,
            this::closeReport);
    watching = new FolderWatching(desk, notices::tell, notices::failed);
    report.getChildren().add(1, new FedSearches(desk, this::goToSaved));
    report.setVisible(false);
    feeding = new FeedingLists(desk, chooser, notices, watching, this::inform, this::showReport);
    welcome = new WelcomePane(desk, entrance);
    welcome.setVisible(false);
    foot = new ImportBar(desk.imports(), desk.readOnly(), this::showReport);
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
    getChildren().addAll(page, suggestions, entrance.cover());
    entrance.open(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(KeyEvent.KEY_TYPED, this::letter);
    keepMenuBarOutOfClicks();
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

  /** Alt with a click leaves a value out; letting Alt go then must not open the menu bar. */
  private void keepMenuBarOutOfClicks() {
    AtomicBoolean clicked = new AtomicBoolean();
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> clicked.set(event.isAltDown()));
    EventHandler<KeyEvent> release =
        event -> {
          if (event.getCode() == KeyCode.ALT && clicked.getAndSet(false)) {
            event.consume();
          }
        };
    // The menu bar listens to the scene, so that only the stage hears of keys before it.
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .addListener(
            (_, before, now) -> {
              if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_RELEASED, release);
              }
              if (now != null) {
                now.addEventFilter(KeyEvent.KEY_RELEASED, release);
              }
            });
  }

  /** The scene with this window in it, in the colours and sizes of the settings. */
  Scene scene() {
    Scene scene = new Scene(this, settings.width, settings.height);
    enter(scene);
    return scene;
  }

  /** Shows this window in a scene, which keeps its size. */
  void enter(Scene scene) {
    scene.setRoot(this);
    theme = new Theme(scene, settings);
    applyTextSize();
    article.underlineNames(settings.actorsUnderlined);
  }

  /** Tells those of the sentences that were not told before. */
  void tell(List<String> sentences) {
    sentences.stream().filter(told::add).forEach(notices::tell);
  }

  /** Starts the first search, and imports what the window was opened with. */
  void begin(List<Path> dropped) {
    desk.search().submit();
    entrance.take(dropped);
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
          () -> feeding.again(last));
    }
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
    if (panes.getWidth() > 0) {
      settings.facetsWidth = dividers[0] * panes.getWidth();
      settings.rowsShare = (dividers[1] - dividers[0]) / (1 - dividers[0]);
    }
  }

  /** Facets keep their width whatever the window's; rows and article share what is left. */
  private void placeDividersOnceWide() {
    panes
        .widthProperty()
        .addListener(
            new InvalidationListener() {
              @Override
              public void invalidated(Observable observed) {
                double width = panes.getWidth();
                if (width > 0) {
                  panes.widthProperty().removeListener(this);
                  double facetsEnd = Math.min(MOST_FACETS, settings.facetsWidth / width);
                  panes.setDividerPositions(
                      facetsEnd, facetsEnd + (1 - facetsEnd) * settings.rowsShare);
                }
              }
            });
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
    MenuItem files = item("Import files…", "Shortcut+O", entrance::chooseFiles);
    MenuItem folder = item("Import a folder…", "Shortcut+Shift+O", entrance::chooseFolder);
    MenuItem paste = item("Import what is on the clipboard", null, entrance::paste);
    files.setDisable(desk.readOnly());
    folder.setDisable(desk.readOnly());
    paste.setDisable(desk.readOnly());
    MenuItem folders = item("Folders that are watched…", null, feeding::folders);
    MenuItem earlier = item("Earlier imports…", "Shortcut+I", feeding::imports);
    MenuItem ignored = item("What is ignored…", null, feeding::ignored);
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
    MenuItem remove = item("Remove this article", "Shortcut+Delete", removal::article);
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
            "Help",
            null,
            item("Keys", "F1", () -> inform("Keys", new KeySheet())),
            item("About", null, this::about));
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
    if (event.isAltDown() && !event.isShortcutDown() && event.getCode().isDigitKey()) {
      desk.reading().isolate(event.getCode().getChar().charAt(0) - '1');
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.EQUALS) {
      resize(1);
      event.consume();
    } else if (event.isShortcutDown()
        && event.getCode() == KeyCode.V
        && (Clipboard.getSystemClipboard().hasFiles() || !typing)) {
      entrance.paste();
      event.consume();
    }
  }

  /** The letter and not its key, which differs by keyboard; and so the box does not get it. */
  private void letter(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (event.getCharacter().equals("/") && !typing && !event.isShortcutDown()) {
      focusSearch();
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

  private void askToClose() {
    Window owner = getScene().getWindow();
    Event.fireEvent(owner, new WindowEvent(owner, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private void refreshReport(ImportReport now) {
    if (report.isVisible()) {
      fill(now);
    }
  }

  private void showReport() {
    ImportReport latest = desk.imports().report().get();
    if (latest != null) {
      showReport(latest);
      remedies.refresh(latest);
    }
  }

  private void showReport(ImportReport one) {
    fill(one);
    report.setVisible(true);
    report.requestFocus();
  }

  private void fill(ImportReport one) {
    report.show(one);
    tellWhetherUndone(one);
  }

  private void undoneOrBack(ImportReport one) {
    tellWhetherUndone(one);
    // What lies in the trash is in no need of a date; only the archive knows what is left to do.
    remedies.refresh(one);
  }

  private void tellWhetherUndone(ImportReport one) {
    undoing.run(
        0,
        () -> desk.trash().isUndone(one.number()),
        undone -> {
          foot.undone(one, undone);
          report.undone(one, undone);
        },
        notices::failed);
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

  private void export() {
    SearchRequest request = desk.search().request();
    chooser
        .newFile(whatIsExported(), "results.csv", List.of(ExportFormat.values()))
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

  private void about() {
    inform(
        "About Lucarne",
        new Label(
            "Lucarne searches an archive of news on this computer. It never opens a connection."));
  }

  private void inform(String title, Node content) {
    Alert alert = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
    alert.initOwner(Dialogs.front(getScene().getWindow()));
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
    Dialogs.show(alert);
  }
}
