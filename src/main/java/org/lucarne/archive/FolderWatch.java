package org.lucarne.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.lucarne.intake.Intake;
import org.lucarne.store.ImportMemory;
import org.lucarne.store.ImportMemory.Seen;

/**
 * Looks which files of watched folders are new or have changed. The operating system tells when to
 * look again; what there is to find is found by comparing the folders with what is remembered, so
 * that nothing that it fails to tell is missed. Thread-safe.
 */
public final class FolderWatch implements AutoCloseable {

  /** A file that did not change for so long is taken to be whole. */
  static final Duration QUIET = Duration.ofSeconds(2);

  /** When nothing is told, as on network drives. */
  private static final Duration LOOK_ANYWAY = Duration.ofSeconds(20);

  private static final Duration TOGETHER = Duration.ofMillis(200);

  /** Names under which programs write what is not whole yet. */
  private static final List<String> UNFINISHED =
      List.of(".part", ".partial", ".crdownload", ".download", ".opdownload", ".tmp", ".filepart");

  /**
   * Files of one folder that are ready.
   *
   * @param request imports them and nothing else
   */
  public record Batch(ImportRequest request, String folder, Map<String, Seen> files) {}

  private record Sighting(Seen file, long since) {}

  private final ImportMemory memory;
  private final Intake intake;
  private final Path archive;
  private final List<ImportRequest> others;
  private final Clock clock;
  private final WatchService service;
  private final Set<Path> registered = new HashSet<>();
  private final Map<String, Map<String, Seen>> known = new HashMap<>();
  private final Map<String, Sighting> sighted = new HashMap<>();
  private final Set<String> missing = new HashSet<>();
  private final List<String> news = new ArrayList<>();
  private volatile boolean waiting;

  FolderWatch(
      ImportMemory memory, Intake intake, Path archive, List<ImportRequest> others, Clock clock) {
    this.memory = memory;
    this.intake = intake;
    this.archive = archive;
    this.others = others;
    this.clock = clock;
    try {
      service = FileSystems.getDefault().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The files that are new or have changed since they were last imported, and are whole: they were
   * the same at an earlier look, {@link #QUIET} ago or longer.
   */
  public synchronized List<Batch> look() throws InterruptedException {
    Map<String, ImportRequest> folders = new LinkedHashMap<>();
    for (ImportRequest other : others) {
      folders.put(WatchedFolders.pathOf(other.paths().getFirst()), other);
    }
    for (ImportMemory.Folder folder : memory.folders()) {
      folders.putIfAbsent(
          folder.path(),
          ImportRequest.again(List.of(Path.of(folder.path())), folder.options().lines().toList()));
    }
    waiting = false;
    known.keySet().retainAll(folders.keySet());
    List<Batch> batches = new ArrayList<>();
    for (Map.Entry<String, ImportRequest> each : folders.entrySet()) {
      Map<String, Seen> ready = ready(each.getKey(), each.getValue().recursive());
      if (!ready.isEmpty()) {
        known.get(each.getKey()).putAll(ready);
        sighted.keySet().removeAll(ready.keySet());
        Path folder = Path.of(each.getKey());
        batches.add(
            new Batch(
                ImportRequest.again(List.of(folder), each.getValue().options().lines().toList())
                    .confinedTo(Set.copyOf(ready.keySet().stream().map(Path::of).toList())),
                each.getKey(),
                ready));
      }
    }
    return batches;
  }

  private Map<String, Seen> ready(String folder, boolean recursive) throws InterruptedException {
    Map<String, Seen> ready = new TreeMap<>();
    if (!reachable(folder)) {
      return ready;
    }
    Map<String, Seen> before = known.computeIfAbsent(folder, memory::seen);
    long now = clock.millis();
    watch(Path.of(folder));
    intake.list(
        List.of(Path.of(folder)),
        recursive,
        (path, attributes) -> {
          Path file = path.toAbsolutePath().normalize();
          if (file.startsWith(archive) || isUnfinished(path.getFileName().toString())) {
            return;
          }
          if (recursive) {
            watch(file.getParent());
          }
          String name = file.toString();
          Seen seen = new Seen(attributes.size(), attributes.lastModifiedTime().toMillis());
          if (seen.equals(before.get(name))) {
            sighted.remove(name);
            return;
          }
          Sighting sighting = sighted.get(name);
          if (sighting == null || !sighting.file().equals(seen)) {
            sighted.put(name, new Sighting(seen, now));
            waiting = true;
          } else if (now - sighting.since() >= QUIET.toMillis()) {
            ready.put(name, seen);
          } else {
            waiting = true;
          }
        });
    return ready;
  }

  private boolean reachable(String folder) {
    if (Files.isDirectory(Path.of(folder))) {
      if (missing.remove(folder)) {
        news.add("The watched folder " + folder + " is back.");
      }
      return true;
    }
    if (missing.add(folder)) {
      news.add(
          "The watched folder "
              + folder
              + " cannot be reached now; what came from it stays, and it is watched again when it"
              + " is back.");
    }
    return false;
  }

  private static boolean isUnfinished(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("~$")
        || lower.startsWith(".~lock")
        || UNFINISHED.stream().anyMatch(lower::endsWith);
  }

  /** Asks the operating system to tell of a folder and the ones between it and the watched one. */
  private void watch(Path folder) {
    if (!registered.contains(folder)) {
      try {
        folder.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
        registered.add(folder);
      } catch (IOException _) {
        // Some drives tell nothing, and there is a limit; it is looked at now and then all the
        // same.
        registered.add(folder);
      }
    }
  }

  /**
   * Notes that a batch was imported, whatever came of it. One that was not comes again at the next
   * start.
   */
  public synchronized void done(Batch batch) {
    memory.saw(batch.folder(), batch.files());
  }

  /** What happened to the folders since this was last asked, each a sentence. */
  public synchronized List<String> news() {
    List<String> all = List.copyOf(news);
    news.clear();
    return all;
  }

  /**
   * Waits until there may be something to find.
   *
   * @return whether to look again; {@code false} when this was closed
   */
  public boolean await() throws InterruptedException {
    try {
      Duration longest = waiting ? QUIET.plus(TOGETHER) : LOOK_ANYWAY;
      WatchKey key = service.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      // What is told in one go is looked at in one go.
      while (key != null) {
        key.pollEvents();
        if (!key.reset() && key.watchable() instanceof Path gone) {
          registered.remove(gone);
        }
        key = service.poll(TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (ClosedWatchServiceException _) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
