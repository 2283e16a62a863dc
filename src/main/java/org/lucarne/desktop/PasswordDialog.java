package org.lucarne.desktop;

import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.PasswordField;
import javafx.stage.Window;

/** Asks for a password without showing it. */
final class PasswordDialog extends Dialog<String> {

  PasswordDialog(Window owner, String title, String what) {
    initOwner(owner);
    setTitle(title);
    setHeaderText(what);
    PasswordField field = new PasswordField();
    field.setAccessibleText(what);
    field.setPrefColumnCount(30);
    getDialogPane().setContent(field);
    getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    Node ok = getDialogPane().lookupButton(ButtonType.OK);
    ok.disableProperty().bind(field.textProperty().isEmpty());
    setOnShown(_ -> field.requestFocus());
    setResultConverter(button -> button == ButtonType.OK ? field.getText() : null);
  }
}
