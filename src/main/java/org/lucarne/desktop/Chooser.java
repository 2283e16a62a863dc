package org.lucarne.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.lucarne.archive.ExportFormat;
import org.lucarne.search.FacetCount;

/** Asks which files to take, where to write one, or what to call a search. */
interface Chooser {

  /** The files to import; empty when the analyst changes their mind. */
  List<Path> files();

  /** The folder to import. */
  Optional<Path> folder();

  /** Where to write a new file, with a name to begin with. */
  Optional<Path> newFile(String title, String name);

  /** A name, with one to begin with; never blank. */
  Optional<String> name(String title, String what, String proposal);

  /** The actor that {@code name} is another name of. */
  Optional<FacetCount> otherActor(String name, List<FacetCount> candidates);

  /** The system's own dialogs. */
  static Chooser dialogs(Window owner) {
    return new Chooser() {
      @Override
      public List<Path> files() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import files");
        List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
      }

      @Override
      public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Import a folder");
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
      }

      @Override
      public Optional<Path> newFile(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        for (ExportFormat format : ExportFormat.values()) {
          chooser
              .getExtensionFilters()
              .add(new FileChooser.ExtensionFilter(format.title(), "*." + format.ending()));
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
      }

      @Override
      public Optional<String> name(String title, String what, String proposal) {
        TextInputDialog dialog = new TextInputDialog(proposal);
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(what);
        dialog.setContentText("Name");
        dialog.setGraphic(null);
        Node save = dialog.getDialogPane().lookupButton(ButtonType.OK);
        save.disableProperty()
            .bind(
                Bindings.createBooleanBinding(
                    () -> dialog.getEditor().getText().isBlank(),
                    dialog.getEditor().textProperty()));
        return dialog.showAndWait().map(String::strip).filter(name -> !name.isEmpty());
      }

      @Override
      public Optional<FacetCount> otherActor(String name, List<FacetCount> candidates) {
        return new OtherActorDialog(owner, name, candidates).showAndWait();
      }
    };
  }
}
