package org.lucarne.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lucarne.intake.Intake;
import org.lucarne.store.ImportMemory;
import org.lucarne.store.Store;

/** The folders that new files come in from by themselves, as the archive remembers them. */
public final class WatchedFolders {

  private final Store store;
  private final ImportMemory memory;
  private final Intake intake;
  private final Path archive;
  private final Runnable mayChange;

  /**
   * @param archive the archive's own folder, from which nothing comes in
   * @param mayChange throws where the archive is open for reading only
   */
  WatchedFolders(Store store, Intake intake, Path archive, Runnable mayChange) {
    this.store = store;
    this.memory = store.importMemory();
    this.intake = intake;
    this.archive = archive.toAbsolutePath().normalize();
    this.mayChange = mayChange;
  }

  /** All of them, by path. */
  public List<WatchedFolder> all() {
    List<ImportRecord> imports = Deeds.imports(store);
    List<WatchedFolder> all = new ArrayList<>();
    for (ImportMemory.Folder folder : memory.folders()) {
      Optional<ImportRecord> last =
          imports.stream().filter(each -> each.paths().equals(List.of(folder.path()))).findFirst();
      all.add(
          new WatchedFolder(
              Path.of(folder.path()),
              folder.options().lines().toList(),
              Files.isDirectory(Path.of(folder.path())),
              memory.seen(folder.path()).size(),
              last));
    }
    return all;
  }

  /**
   * Watches a folder from now on, also at later starts. What is in it already comes in too.
   *
   * @param how the one folder as its path, with what is given for what comes from it
   */
  public void add(ImportRequest how) {
    mayChange.run();
    memory.watch(new ImportMemory.Folder(pathOf(how.paths().getFirst()), how.options()));
  }

  /** Watches a folder no more; what came from it stays. Whether it was watched. */
  public boolean remove(Path folder) {
    mayChange.run();
    return memory.unwatch(pathOf(folder));
  }

  /**
   * Watches the folders of the list, as it is at each look, and some others for this time.
   *
   * @param clock tells how long a file has not changed
   */
  public FolderWatch watch(List<ImportRequest> others, Clock clock) {
    mayChange.run();
    return new FolderWatch(memory, intake, archive, others, clock);
  }

  static String pathOf(Path folder) {
    return folder.toAbsolutePath().normalize().toString();
  }
}
