package org.lucarne.desktop;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Drops a file on a node as a file manager would; the headless platform has no drags of its own.
 */
final class Dropping {

  private Dropping() {}

  static void on(Node target, Path file) {
    Dragboard board = DragboardHelper.createDragboard(holding(file.toAbsolutePath().toFile()));
    for (EventType<DragEvent> type :
        List.of(DragEvent.DRAG_ENTERED, DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
      Event.fireEvent(
          target,
          new DragEvent(type, board, 10, 10, 10, 10, TransferMode.COPY, null, target, null));
    }
  }

  private static TKClipboard holding(File file) {
    return (TKClipboard)
        Proxy.newProxyInstance(
            TKClipboard.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "getContentTypes" -> Set.of(DataFormat.FILES);
                  case "hasContent" -> arguments[0] == DataFormat.FILES;
                  case "getContent" -> arguments[0] == DataFormat.FILES ? List.of(file) : null;
                  case "getTransferModes" -> Set.of(TransferMode.COPY);
                  default -> method.getReturnType() == double.class ? (Object) 0.0 : null;
                });
  }
}
