package org.lucarne.desktop;

import java.nio.file.Path;
import java.util.List;

/** Opens the window on an archive. */
public final class DesktopApp {
  private DesktopApp() {}

  /** Opens the window, imports {@code dropped} as if dropped on it, and returns when it closes. */
  public static void run(Path archive, List<Path> dropped) {
    throw new UnsupportedOperationException();
  }
}
