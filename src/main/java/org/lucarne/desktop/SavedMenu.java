package org.lucarne.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.lucarne.archive.SavedSearch;

/**
 * The button beside the search box that keeps the search and brings back kept ones, each with the
 * number of articles that are new in it.
 */
final class SavedMenu extends MenuButton {

  /** Counting what is new can wait until the typing pauses, in milliseconds. */
  private static final long PAUSE = 1500;

  private final Desk desk;
  private final Chooser chooser;
  private final Worker.Lane lane;
  private final Consumer<String> tell;
  private final Consumer<Exception> failed;
  private final Consumer<String> show;

  /**
   * @param chooser asks for the name of a search
   * @param show puts a query into the search box
   */
  SavedMenu(
      Desk desk,
      Chooser chooser,
      Consumer<String> show,
      Consumer<String> tell,
      Consumer<Exception> failed) {
    super("Saved");
    this.desk = desk;
    this.chooser = chooser;
    this.show = show;
    this.tell = tell;
    this.failed = failed;
    lane = desk.worker().lane();
    getStyleClass().add("saved");
    setAccessibleText("Saved searches");
    setTooltip(new Tooltip("Save this search, or go back to a saved one (Ctrl+S)"));
    MenuItem keep = AnyScript.item("Save this search…");
    keep.setOnAction(_ -> ask());
    keep.setDisable(desk.readOnly());
    getItems().add(keep);
    setOnShowing(_ -> load(0));
    desk.search().results().addListener((_, _, _) -> load(PAUSE));
    desk.imports().report().addListener((_, _, _) -> load(0));
  }

  private void load(long delay) {
    lane.run(delay, desk.saved()::all, this::fill, failed);
  }

  private void fill(List<SavedSearch> searches) {
    long fresh = searches.stream().mapToLong(SavedSearch::fresh).sum();
    setText(fresh == 0 ? "Saved" : "Saved · " + Wording.number(fresh) + " new");
    getItems().subList(1, getItems().size()).clear();
    if (!searches.isEmpty()) {
      getItems().add(new SeparatorMenuItem());
      Menu remove = new Menu("Remove");
      for (SavedSearch saved : searches) {
        getItems().add(item(saved));
        MenuItem gone = AnyScript.item(saved.name());
        gone.setOnAction(_ -> remove(saved.name()));
        remove.getItems().add(gone);
      }
      remove.setDisable(desk.readOnly());
      getItems().addAll(new SeparatorMenuItem(), remove);
    }
  }

  private MenuItem item(SavedSearch saved) {
    MenuItem item =
        AnyScript.item(
            Wording.isolated(saved.name())
                + " · "
                + Wording.number(saved.total())
                + (saved.fresh() == 0 ? "" : " · " + Wording.number(saved.fresh()) + " new"));
    item.setOnAction(_ -> go(saved));
    return item;
  }

  /** Runs a kept search, which then holds nothing new. */
  void go(SavedSearch saved) {
    show.accept(saved.query());
    desk.search().ask(saved.query(), saved.filters(), saved.variants());
    desk.worker()
        .run(
            () -> {
              desk.saved().lookedAt(saved.name());
              return saved;
            },
            _ -> load(0),
            failed);
  }

  /** Asks for a name and keeps the search as it stands under it. */
  void ask() {
    if (!desk.readOnly()) {
      chooser
          .name("Save this search", "Keeps the words and the filters", desk.search().typed())
          .ifPresent(this::keep);
    }
  }

  private void keep(String name) {
    if (name.isBlank()) {
      return;
    }
    String plain = name.strip();
    String query = desk.search().typed();
    var filters = desk.search().filters().get();
    var variants = desk.search().variants();
    desk.worker()
        .run(
            () -> {
              desk.saved().keep(plain, query, filters, variants);
              return plain;
            },
            _ -> {
              tell.accept("Saved this search as “" + Wording.isolated(plain) + "”.");
              load(0);
            },
            failed);
  }

  private void remove(String name) {
    desk.worker()
        .run(
            () -> desk.saved().remove(name),
            _ -> {
              tell.accept("Removed the saved search “" + Wording.isolated(name) + "”.");
              load(0);
            },
            failed);
  }
}
