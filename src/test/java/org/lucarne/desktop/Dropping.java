package org.lucarne.desktop;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
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
 * Drops a file or a text on a node as a file manager or a browser would; the headless platform has
 * no drags of its own.
 */
final class Dropping {

  private Dropping() {}

  static void on(Node target, Path file) {
    drop(target, DataFormat.FILES, List.of(file.toAbsolutePath().toFile()));
  }

  static void on(Node target, String text) {
    drop(target, DataFormat.PLAIN_TEXT, text);
  }

  private static void drop(Node target, DataFormat format, Object content) {
    Dragboard board = DragboardHelper.createDragboard(holding(format, content));
    for (EventType<DragEvent> type :
        List.of(DragEvent.DRAG_ENTERED, DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
      Event.fireEvent(
          target,
          new DragEvent(type, board, 10, 10, 10, 10, TransferMode.COPY, null, target, null));
    }
  }

  private static TKClipboard holding(DataFormat format, Object content) {
    return (TKClipboard)
        Proxy.newProxyInstance(
            TKClipboard.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "getContentTypes" -> Set.of(format);
                  case "hasContent" -> arguments[0] == format;
                  case "getContent" -> arguments[0] == format ? content : null;
                  case "getTransferModes" -> Set.of(TransferMode.COPY);
                  default -> method.getReturnType() == double.class ? (Object) 0.0 : null;
                });
  }
}
