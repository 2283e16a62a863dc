package org.lucarne.desktop;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.lucarne.archive.ArticleView;
import org.lucarne.archive.ArticleView.NamedActor;
import org.lucarne.archive.Citation;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;
import org.lucarne.model.Part;
import org.lucarne.model.Span;
import org.lucarne.search.Facet;
import org.lucarne.search.MatchGroup;

/** The open article: its text, the walk through its matches, and what is known about it. */
final class ArticlePane extends BorderPane {
  private final Desk desk;
  private final Settings settings;
  private final SearchState state;
  private final ReadingState reading;
  private final MarkedText about = MarkedText.plain("", "muted-text");
  private final MarkedText more = MarkedText.plain("", "muted-text");
  private final TextField link = new TextField();
  private final VBox head = new VBox(about, more, link);
  private final ArticleText text = new ArticleText(head);
  private final Label position = new Label();
  private final Label empty = new Label("Choose an article to read it here");
  private final HBox tools;
  private final ActorMenu actorMenu;
  private final FindBar findBar;
  private final ArticleDrawer drawer;
  private boolean namesShown = true;

  ArticlePane(Desk desk, Settings settings, ActorMenu actorMenu, Copies copies) {
    this.actorMenu = actorMenu;
    this.desk = desk;
    this.settings = settings;
    this.state = desk.search();
    this.reading = desk.reading();
    getStyleClass().add("article-pane");
    head.getStyleClass().add("article-head");
    link.getStyleClass().add("link");
    link.setEditable(false);
    link.setAccessibleText("Address of the article, as text");
    link.setTooltip(
        new Tooltip("Lucarne opens no connection; copy the address to use it elsewhere"));
    tools = tools();
    drawer = new ArticleDrawer(desk, copies, this::narrowTo, this::decisions);
    empty.getStyleClass().add("empty-reader");
    findBar =
        new FindBar(
            text,
            () -> {
              renderMatches();
              renderPosition();
            });
    setTop(new VBox(tools, findBar, new MatchLegend(reading)));
    setCenter(new StackPane(text, empty));
    setBottom(drawer);
    drawer.growWith(heightProperty());
    text.onMenu(this::menu);
    text.onTick(reading::goTo);
    text.onHover(this::said);
    text.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    reading.view().addListener((_, _, _) -> render());
    reading.current().addListener((_, _, _) -> renderPosition());
    reading.isolated().addListener((_, _, _) -> renderMatches());
    render();
  }

  private HBox tools() {
    Button back = new Button(null, Icon.UP.node());
    back.getStyleClass().add("icon-button");
    back.setAccessibleText("Match before");
    back.setTooltip(new Tooltip("Match before (Shift+F3)"));
    back.setOnAction(_ -> reading.previous());
    Button on = new Button(null, Icon.DOWN.node());
    on.getStyleClass().add("icon-button");
    on.setAccessibleText("Next match");
    on.setTooltip(new Tooltip("Next match, then the next article (F3)"));
    on.setOnAction(_ -> reading.next());
    position.getStyleClass().add("position");
    // Where both have no room, the button has its tooltip.
    position.setMinWidth(Region.USE_PREF_SIZE);
    Button copy = new Button("Copy with citation");
    copy.setTooltip(new Tooltip("The selected passage, or the one with the match (Ctrl+Shift+C)"));
    copy.setOnAction(_ -> copyWithCitation());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(back, on, position, space, copy);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("article-tools");
    return bar;
  }

  private void render() {
    ArticleView view = reading.view().get();
    boolean open = view != null;
    text.setVisible(open);
    tools.setVisible(open);
    empty.setVisible(!open && !state.hits().isEmpty());
    if (!open) {
      findBar.close();
      drawer.show(null);
      return;
    }
    Article article = view.article();
    NodeOrientation plain = NodeOrientation.LEFT_TO_RIGHT;
    about.show(about(article, view.removed()), List.of(), plain);
    String second = second(article);
    more.show(second, List.of(), plain);
    present(more, !second.isEmpty());
    link.setText(article.url() == null ? "" : article.url());
    present(link, article.url() != null);
    text.show(
        article.title().isEmpty() ? "(no title)" : article.title(),
        article.body(),
        article.language(),
        reading.titleMatches(view),
        reading.bodyMatches(view));
    text.styles(styles(view, Part.TITLE), styles(view, Part.BODY));
    text.variants(view.titleVariants(), view.bodyVariants());
    about.setNodeOrientation(text.direction());
    more.setNodeOrientation(text.direction());
    showNames();
    renderPosition();
    drawer.show(view);
    findBar.show(article);
  }

  /** Opens the bar that finds letters in the article; what is selected is looked for. */
  void find() {
    if (reading.view().get() != null) {
      findBar.open(reading.view().get().article(), text.selectedText());
    }
  }

  private void renderMatches() {
    ArticleView view = reading.view().get();
    if (view != null && reading.isolated().get() < view.groups().size()) {
      text.matches(reading.titleMatches(view), reading.bodyMatches(view));
    }
  }

  private static Map<Span, Integer> styles(ArticleView view, Part part) {
    Map<Span, Integer> styles = new HashMap<>();
    for (int i = 1; i < view.groups().size(); i++) {
      MatchGroup group = view.groups().get(i);
      for (Span span : part == Part.TITLE ? group.title() : group.body()) {
        styles.put(span, i % MatchLegend.STYLES);
      }
    }
    return styles;
  }

  private static void present(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static String about(Article article, boolean removed) {
    List<String> parts = new ArrayList<>();
    if (removed) {
      parts.add("In the trash");
    }
    parts.add(article.source() == null ? "Unknown source" : article.source().name());
    String source = article.source() == null ? null : article.source().name();
    article.credits().stream().filter(each -> !each.equals(source)).forEach(parts::add);
    parts.add(article.date() == null ? "no date" : Wording.sureDate(article.date()));
    if (article.author() != null) {
      parts.add(article.author());
    }
    if (article.language() != null) {
      parts.add(Wording.language(article.language()));
    }
    return oneAfterTheOther(parts);
  }

  /** Each in its own order, whichever direction the article and with it the line has. */
  private static String oneAfterTheOther(List<String> parts) {
    return parts.stream().map(Wording::alwaysIsolated).collect(Collectors.joining(" · "));
  }

  private static String second(Article article) {
    List<String> parts = new ArrayList<>();
    for (String part : new String[] {article.desk(), article.section(), article.collection()}) {
      if (part != null) {
        parts.add(part);
      }
    }
    return oneAfterTheOther(parts);
  }

  private void renderPosition() {
    int count = reading.matches().size();
    position.setText(
        count == 0
            ? (reading.view().get() == null || state.typed().isBlank()
                ? ""
                : "no match in the text")
            : "%smatch %s of %s%s"
                .formatted(
                    reading.movedOn() && reading.current().get() == 0 ? "Next article · " : "",
                    Wording.number(reading.current().get() + 1L),
                    Wording.number(count),
                    reading.isolated().get() < 0
                        ? ""
                        : " of “" + reading.groups().get(reading.isolated().get()).word() + "”"));
    reading.currentMatch().ifPresent(match -> text.current(match.part(), match.span()));
  }

  /** Whether the actors' names are underlined. */
  void underlineNames(boolean shown) {
    namesShown = shown;
    showNames();
  }

  private void showNames() {
    ArticleView view = reading.view().get();
    if (view != null) {
      text.names(
          namesShown ? names(Part.TITLE) : List.of(), namesShown ? names(Part.BODY) : List.of());
    }
  }

  private List<Span> names(Part part) {
    return reading.view().get().actors().stream()
        .flatMap(actor -> actor.mentions().stream())
        .filter(mention -> mention.part() == part)
        .map(Mention::span)
        .sorted()
        .toList();
  }

  private List<MenuItem> decisions(NamedActor named) {
    Article article = reading.view().get().article();
    Set<String> spellings = new LinkedHashSet<>();
    named.mentions().forEach(m -> spellings.add(m.span().of(article.text(m.part()))));
    return actorMenu.items(named.actor().id(), named.actor().name(), spellings, article.id());
  }

  private void narrowTo(NamedActor named) {
    state.learnName(named.actor().id(), named.actor().name());
    state.include(Facet.ACTOR, named.actor().id());
  }

  private void menu(ContextMenuEvent event) {
    MenuItem copy = new MenuItem("Copy");
    copy.setDisable(text.selectedText().isEmpty());
    copy.setOnAction(_ -> copySelection());
    MenuItem cite = new MenuItem("Copy with citation");
    cite.setOnAction(_ -> copyWithCitation());
    ContextMenu menu = new ContextMenu(copy, cite);
    actorAt(text.at(event.getSceneX(), event.getSceneY()))
        .map(Named::who)
        .ifPresent(
            named -> {
              MenuItem include = new MenuItem("Articles that name " + named.actor().name());
              include.setMnemonicParsing(false);
              include.setOnAction(_ -> narrowTo(named));
              MenuItem exclude = new MenuItem("Leave out " + named.actor().name());
              exclude.setMnemonicParsing(false);
              exclude.setOnAction(
                  _ -> {
                    state.learnName(named.actor().id(), named.actor().name());
                    state.exclude(Facet.ACTOR, named.actor().id());
                  });
              menu.getItems().addAll(new SeparatorMenuItem(), include, exclude);
              menu.getItems().add(new SeparatorMenuItem());
              menu.getItems().addAll(decisions(named));
            });
    menu.show(text, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  /** An actor and the place that names it. */
  private record Named(NamedActor who, Mention where) {}

  private Optional<Named> actorAt(ArticleText.Letter at) {
    if (at == null || reading.view().get() == null) {
      return Optional.empty();
    }
    return reading.view().get().actors().stream()
        .flatMap(who -> who.mentions().stream().map(where -> new Named(who, where)))
        .filter(
            named ->
                named.where().part() == at.part()
                    && named.where().span().start() <= at.offset()
                    && at.offset() < named.where().span().end())
        .findFirst();
  }

  /** Who is named there, and by what the place was known to mean that actor. */
  private String said(ArticleText.Letter at) {
    if (!namesShown) {
      return null;
    }
    return actorAt(at)
        .map(
            named ->
                "%s\n%s, named %s here\n%s"
                    .formatted(
                        named.who().actor().name(),
                        Wording.kind(named.who().actor().kind()),
                        Wording.count(named.who().mentions().size(), "time", "times"),
                        Wording.naming(named.where().by())))
        .orElse(null);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      if (event.isShiftDown()) {
        reading.previous();
      } else {
        reading.next();
      }
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
      text.selectAll();
      event.consume();
    } else if (event.isShortcutDown() && !event.isShiftDown() && event.getCode() == KeyCode.C) {
      copySelection();
      event.consume();
    }
  }

  private void copySelection() {
    String selected = text.selectedText();
    if (!selected.isEmpty()) {
      Notices.copy(selected);
    }
  }

  /** Copies the selected passage, or the sentence of the current match, with its citation. */
  void copyWithCitation() {
    ArticleView view = reading.view().get();
    if (view != null) {
      Notices.copy(new Citation(settings.citation).of(passage(view), view.article()));
    }
  }

  /** Asks how passages are cited, and shows it with the passage that would be copied now. */
  void chooseCitation(Window owner) {
    ArticleView view = reading.view().get();
    if (view != null) {
      Dialogs.ask(new CitationDialog(owner, settings.citation, view.article(), passage(view)))
          .ifPresent(style -> settings.citation = style);
    }
  }

  private String passage(ArticleView view) {
    String selected = text.selectedText();
    if (!selected.isEmpty()) {
      return selected;
    }
    Article article = view.article();
    return reading
        .currentMatch()
        .map(match -> sentence(article.text(match.part()), match.span(), article.language()))
        .orElseGet(() -> sentence(article.body(), new Span(0, 0), article.language()));
  }

  /** The sentence around a span; never beyond its paragraph. */
  static String sentence(String text, Span span, String language) {
    int from = Math.max(0, text.lastIndexOf("\n\n", span.start()));
    int to = text.indexOf("\n\n", span.end());
    String paragraph = text.substring(from, to < 0 ? text.length() : to);
    BreakIterator sentences =
        BreakIterator.getSentenceInstance(
            language == null ? Locale.ROOT : Locale.forLanguageTag(language));
    sentences.setText(paragraph);
    int at = Math.min(span.start() - from, Math.max(0, paragraph.length() - 1));
    int end = sentences.following(at);
    int start = sentences.previous();
    int last = Math.max(0, span.end() - from - 1);
    if (end != BreakIterator.DONE && end <= last) {
      end = sentences.following(last);
    }
    return paragraph
        .substring(Math.max(0, start), end == BreakIterator.DONE ? paragraph.length() : end)
        .strip();
  }

  void textSize(double em) {
    text.em(em);
  }

  void focusText() {
    text.requestFocus();
  }

  boolean textFocused() {
    return text.isFocused();
  }
}
