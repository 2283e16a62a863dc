package org.lucarne.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lucarne.index.LuceneEngine;
import org.lucarne.store.Store;

/** The index of an archive that another process writes: the newest one it has made last. */
final class IndexReading implements IndexSide {

  private final Path folder;
  private final Store store;
  private final KnownNames names;
  private final KnownSources sources;
  private LuceneEngine engine;
  private volatile OutletLines lines = OutletLines.NONE;
  private int number;

  IndexReading(Path folder, Store store, KnownNames names, KnownSources sources)
      throws IOException {
    this.folder = folder;
    this.store = store;
    this.names = names;
    this.sources = sources;
    open();
  }

  private void open() throws IOException {
    for (int each : IndexFollower.numbers(folder).reversed()) {
      Path path = folder.resolve(String.valueOf(each));
      Optional<LuceneEngine.State> state = LuceneEngine.state(path);
      if (state.isPresent()) {
        Texts texts = new Texts(store, this::lines);
        engine = LuceneEngine.openToRead(path, names, sources::register, texts::articles);
        number = each;
        lines = OutletLearning.read(store, state.get().readWith()).lines();
        return;
      }
    }
    throw new ArchiveException(
        ArchiveException.Kind.LOCKED,
        "Another Lucarne is making this archive's index; try again in a moment.",
        null);
  }

  @Override
  public synchronized <T> T ask(Question<T> question) throws IOException {
    if (!IndexFollower.numbers(folder).contains(number)) {
      LuceneEngine old = engine;
      open();
      old.close();
    }
    names.decided(store.actorLog().all());
    sources.decided(store.sourceLog().all());
    if (engine.refresh()) {
      lines =
          LuceneEngine.state(folder.resolve(String.valueOf(number)))
              .map(state -> OutletLearning.read(store, state.readWith()).lines())
              .orElse(lines);
    }
    return question.of(engine);
  }

  @Override
  public OutletLines lines() {
    return lines;
  }

  @Override
  public void await() {}

  @Override
  public synchronized long revision() {
    try {
      return LuceneEngine.state(folder.resolve(String.valueOf(number)))
          .map(LuceneEngine.State::revision)
          .orElse(0L);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public synchronized int generation() {
    return number;
  }

  @Override
  public List<String> notices() {
    return List.of();
  }

  @Override
  public void onChange(Runnable listener) {}

  @Override
  public synchronized void close() {
    engine.close();
  }
}
