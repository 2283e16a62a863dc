package org.lucarne.bench;

import java.nio.file.Path;
import java.util.List;
import org.lucarne.archive.Archive;
import org.lucarne.archive.ImportProgress;
import org.lucarne.archive.ImportRequest;

/** Imports one file and says aloud what is acknowledged, until it is killed or done. */
public final class CrashChild {

  static final String ACKNOWLEDGED = "acknowledged ";

  private CrashChild() {}

  /** Arguments: file to import, folder of the archive. */
  public static void main(String[] args) {
    Jvm.quiet();
    try (Archive archive = Archive.open(Path.of(args[1]))) {
      archive.importPaths(
          ImportRequest.of(List.of(Path.of(args[0]))),
          new ImportProgress() {
            @Override
            public void at(int files, int filesFound, boolean complete, int outcomes, int indexed) {
              System.out.println(ACKNOWLEDGED + outcomes);
            }

            @Override
            public boolean cancelled() {
              return false;
            }
          });
    }
  }
}
