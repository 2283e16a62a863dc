package org.lucarne.desktop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.lucarne.archive.Expectation;
import org.lucarne.archive.ExportFormat;
import org.lucarne.archive.TableSample;
import org.lucarne.archive.Weight;
import org.lucarne.model.Article;
import org.lucarne.search.FacetCount;

/** Asks which files to take, where to write one, or what to call a search. */
interface Chooser {

  /** The files to import; empty when the analyst changes their mind. */
  List<Path> files();

  /** A folder, for a question with a title. */
  Optional<Path> folder(String title);

  /** One file to read, for a question with a title. */
  Optional<Path> file(String title);

  /**
   * Where to write a new file, with a name to begin with.
   *
   * @param formats that it can have; that of the first name comes first
   */
  Optional<Path> newFile(String title, String name, List<ExportFormat> formats);

  /** A name, with one to begin with; never blank. */
  Optional<String> name(String title, String what, String proposal);

  /** A password, never shown and never empty. */
  Optional<String> password(String title, String what);

  /** The actor that {@code name} is another name of. */
  Optional<FacetCount> otherActor(String name, List<FacetCount> candidates);

  /** The source that {@code name} is another name of. */
  Optional<FacetCount> otherSource(String name, List<FacetCount> candidates);

  /** Whether to begin a large import. */
  enum Start {
    GO,
    GO_AND_NEVER_ASK,
    NO
  }

  /**
   * Whether to begin a large import.
   *
   * @param look has a quick look taken at the files, and what it tells delivered
   */
  Start start(Weight weight, Consumer<Consumer<Expectation>> look);

  /**
   * What the columns of a table are.
   *
   * @param file its name
   * @param preview has the first article read that some columns give, and delivers it
   */
  Optional<Map<String, String>> columns(String file, TableSample table, Preview preview);

  /** Reads the first article that some columns of a table give. */
  @FunctionalInterface
  interface Preview {
    void of(Map<String, String> columns, Consumer<Optional<Article>> then);
  }

  /** What to do with an import that runs when the window is closed. */
  enum Closing {
    WHEN_DONE,
    NOW,
    NOT
  }

  /** What to do with an import that runs when the window is closed. */
  Closing closing(String running);

  /** The system's own dialogs. */
  static Chooser dialogs(Window owner) {
    return new Chooser() {
      /** Where the next question begins: GTK's own choice is an empty list of recent files. */
      private File place = new File(System.getProperty("user.home"));

      @Override
      public List<Path> files() {
        FileChooser chooser = fileChooser("Import files");
        List<File> files = chooser.showOpenMultipleDialog(front());
        return files == null ? List.of() : files.stream().map(this::remembered).toList();
      }

      @Override
      public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (place.isDirectory()) {
          chooser.setInitialDirectory(place);
        }
        return Optional.ofNullable(chooser.showDialog(front())).map(this::remembered);
      }

      private Window front() {
        return Dialogs.front(owner);
      }

      private FileChooser fileChooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (place.isDirectory()) {
          chooser.setInitialDirectory(place);
        }
        return chooser;
      }

      private Path remembered(File chosen) {
        File parent = chosen.getParentFile();
        place = parent == null ? chosen : parent;
        return chosen.toPath();
      }

      @Override
      public Optional<Path> file(String title) {
        return Optional.ofNullable(fileChooser(title).showOpenDialog(front()))
            .map(this::remembered);
      }

      @Override
      public Optional<Path> newFile(String title, String name, List<ExportFormat> formats) {
        FileChooser chooser = fileChooser(title);
        chooser.setInitialFileName(name);
        for (ExportFormat format : formats) {
          chooser
              .getExtensionFilters()
              .add(new FileChooser.ExtensionFilter(format.title(), "*." + format.ending()));
        }
        chooser.setSelectedExtensionFilter(chooser.getExtensionFilters().getFirst());
        File file = chooser.showSaveDialog(front());
        if (file == null) {
          return Optional.empty();
        }
        Path typed = remembered(file);
        int filter = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
        ExportFormat format = formats.get(Math.max(0, filter));
        Path named =
            typed.resolveSibling(
                format.nameFor(typed.getFileName().toString(), formats.getFirst()));
        return named.equals(typed) || !Files.exists(named) || replaces(named)
            ? Optional.of(named)
            : Optional.empty();
      }

      /** The system's dialog asked for the name that was typed, not for that of another format. */
      private boolean replaces(Path file) {
        ButtonType replace = new ButtonType("Replace it", ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.NONE, "", replace, ButtonType.CANCEL);
        alert.initOwner(front());
        alert.setTitle("Replace a file");
        alert.setHeaderText(file.getFileName() + " is there already");
        return Dialogs.ask(alert).filter(replace::equals).isPresent();
      }

      @Override
      public Optional<String> name(String title, String what, String proposal) {
        TextInputDialog dialog = new TextInputDialog(proposal);
        dialog.initOwner(front());
        dialog.setTitle(title);
        dialog.setHeaderText(what);
        dialog.getEditor().setAccessibleText(what);
        dialog.setGraphic(null);
        Node save = dialog.getDialogPane().lookupButton(ButtonType.OK);
        save.disableProperty()
            .bind(
                Bindings.createBooleanBinding(
                    () -> dialog.getEditor().getText().isBlank(),
                    dialog.getEditor().textProperty()));
        return Dialogs.ask(dialog).map(String::strip).filter(name -> !name.isEmpty());
      }

      @Override
      public Optional<String> password(String title, String what) {
        return Dialogs.ask(new PasswordDialog(front(), title, what));
      }

      @Override
      public Optional<FacetCount> otherActor(String name, List<FacetCount> candidates) {
        return Dialogs.ask(
            new OtherOneDialog(
                front(), "Who else is " + Wording.isolated(name) + "?", "Actors", candidates));
      }

      @Override
      public Optional<FacetCount> otherSource(String name, List<FacetCount> candidates) {
        return Dialogs.ask(
            new OtherOneDialog(
                front(), "What else is " + Wording.isolated(name) + "?", "Sources", candidates));
      }

      @Override
      public Start start(Weight weight, Consumer<Consumer<Expectation>> look) {
        return Dialogs.ask(new StartDialog(front(), weight, look)).orElse(Start.NO);
      }

      @Override
      public Optional<Map<String, String>> columns(
          String file, TableSample table, Preview preview) {
        return Dialogs.ask(new ColumnsDialog(front(), file, table, preview));
      }

      @Override
      public Closing closing(String running) {
        ButtonType whenDone = new ButtonType("Finish it, then close", ButtonData.YES);
        ButtonType now = new ButtonType("Close now", ButtonData.NO);
        ButtonType not = new ButtonType("Keep open", ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, "", whenDone, now, not);
        alert.initOwner(owner);
        alert.setTitle("An import is running");
        alert.setHeaderText("An import is running");
        Label words =
            new Label(
                running
                    + "\nWhat came in so far is safe. Closed now, the import can go on at the next"
                    + " start.");
        words.setWrapText(true);
        words.setPrefWidth(440);
        alert.getDialogPane().setContent(words);
        ButtonType answer = Dialogs.ask(alert).orElse(not);
        return answer == whenDone ? Closing.WHEN_DONE : answer == now ? Closing.NOW : Closing.NOT;
      }
    };
  }
}
