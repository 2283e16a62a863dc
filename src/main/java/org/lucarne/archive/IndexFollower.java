package org.lucarne.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.lucarne.index.LuceneEngine;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;
import org.lucarne.store.Change;
import org.lucarne.store.Store;

/**
 * Keeps the index a view of the store: one thread that asks the store for the changes after the
 * last one that the index holds, and feeds them to it. This one loop is the import, the catching up
 * after a crash, the rebuilding, and the change to another schema.
 *
 * <p>Indexes are numbered folders. A rebuilt one is made beside the one that answers, and takes its
 * place when it holds everything.
 */
final class IndexFollower implements IndexSide {

  private static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors());
  private static final int PAGE = 600;
  private static final int SLICE = 25;
  private static final int SLICES_WAITING = 60;
  private static final long NANOS_BETWEEN_REFRESHES = 1_000_000_000L;
  private static final long MOST_NANOS_BETWEEN_REFRESHES = 20_000_000_000L;
  private static final long NANOS_BETWEEN_COMMITS = 30_000_000_000L;

  /** An open index, how far it is, and where it lies. */
  private static final class Generation {
    final int number;
    final LuceneEngine engine;
    final OutletLearning learning;
    volatile long revision;
    volatile boolean complete;

    Generation(
        int number, LuceneEngine engine, OutletLearning learning, long revision, boolean complete) {
      this.number = number;
      this.engine = engine;
      this.learning = learning;
      this.revision = revision;
      this.complete = complete;
    }

    LuceneEngine.State state(String fingerprint) {
      return new LuceneEngine.State(revision, fingerprint, complete, learning.written());
    }
  }

  private final Path folder;
  private final Store store;
  private final KnownNames names;
  private final KnownSources sources;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final ExecutorService workers;
  private final Thread thread;

  private volatile Generation serving;
  private Generation building;
  private RuntimeException failure;
  private long wanted = 1;
  private long reached;
  private boolean rebuildWanted;
  private boolean closing;

  /** Opens the newest index that can be read, or begins one, and follows the store from there. */
  IndexFollower(Path folder, Store store, KnownNames names, KnownSources sources)
      throws IOException {
    this.folder = folder;
    this.store = store;
    this.names = names;
    this.sources = sources;
    Files.createDirectories(folder);
    open();
    AtomicInteger number = new AtomicInteger();
    workers =
        Executors.newFixedThreadPool(
            WORKERS,
            work ->
                Thread.ofPlatform()
                    .daemon()
                    .name("lucarne-indexing-" + number.incrementAndGet())
                    .unstarted(work));
    thread = Thread.ofPlatform().daemon().name("lucarne-index").start(this::follow);
  }

  private void open() throws IOException {
    List<Integer> numbers = numbers();
    boolean damaged = false;
    for (int number : numbers.reversed()) {
      try {
        Optional<LuceneEngine.State> state = LuceneEngine.state(folderOf(number));
        if (state.isPresent() && state.get().revision() <= store.revision()) {
          serving = openGeneration(number, state.get());
          break;
        }
      } catch (IOException | RuntimeException _) {
        damaged = true;
      }
      delete(folderOf(number));
    }
    if (damaged) {
      notices.add("The index was damaged and is made anew from the store; no article is lost.");
    }
    if (serving == null) {
      serving = begin(1);
    }
    building = serving;
    if (!fingerprintOf(serving).equals(fingerprint())) {
      if (store.revision() > 0) {
        notices.add("The index is of another version and is made anew; searches work meanwhile.");
      }
      building = begin(serving.number + 1);
    }
  }

  private Generation openGeneration(int number, LuceneEngine.State state) throws IOException {
    OutletLearning learning = OutletLearning.read(store, state.readWith());
    LuceneEngine engine =
        LuceneEngine.open(folderOf(number), names, sources::register, learning.texts()::articles);
    return new Generation(number, engine, learning, state.revision(), state.complete());
  }

  private String fingerprintOf(Generation generation) throws IOException {
    return LuceneEngine.state(folderOf(generation.number))
        .map(LuceneEngine.State::fingerprint)
        .orElse(fingerprint());
  }

  private String fingerprint() {
    return LuceneEngine.fingerprint() + " actors-" + names.recognizer().fingerprint();
  }

  private Generation begin(int number) throws IOException {
    delete(folderOf(number));
    // What is known of the outlets is a good guess, with which little need be indexed twice.
    LuceneEngine.State state =
        new LuceneEngine.State(
            0, fingerprint(), false, serving == null ? "" : serving.learning.guess());
    Generation generation = openGeneration(number, state);
    generation.engine.commit(state);
    return generation;
  }

  private List<Integer> numbers() throws IOException {
    return numbers(folder);
  }

  /** The numbers of the indexes in {@code folder}, least first. */
  static List<Integer> numbers(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(name -> name.matches("\\d{1,6}"))
          .map(Integer::valueOf)
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private Path folderOf(int number) {
    return folder.resolve(String.valueOf(number));
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  LuceneEngine engine() {
    return serving.engine;
  }

  @Override
  public OutletLines lines() {
    return serving.learning.lines();
  }

  @Override
  public <T> T ask(Question<T> question) throws IOException {
    LuceneEngine asked = serving.engine;
    try {
      return question.of(asked);
    } catch (LuceneEngine.ClosedException e) {
      if (asked == serving.engine) {
        throw e;
      }
      // A rebuilt index took its place between choosing and asking.
      return question.of(serving.engine);
    } catch (IOException | RuntimeException e) {
      if (!LuceneEngine.isDamage(e)) {
        throw e;
      }
      synchronized (this) {
        rebuildWanted = true;
      }
      wake();
      throw new ArchiveException(
          ArchiveException.Kind.DAMAGED,
          "The index is damaged and is being made anew from the store; search again in a moment.",
          e);
    }
  }

  @Override
  public long revision() {
    return serving.revision;
  }

  @Override
  public int generation() {
    return serving.number;
  }

  @Override
  public List<String> notices() {
    return List.copyOf(notices);
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Says that the store has new changes. */
  synchronized void wake() {
    wanted++;
    notifyAll();
  }

  @Override
  public synchronized void await() {
    wake();
    long mine = wanted;
    while (reached < mine && failure == null && !closing) {
      waitForChange();
    }
    if (failure != null) {
      RuntimeException thrown = failure;
      failure = null;
      throw thrown;
    }
  }

  /** Makes the index anew and waits until it has taken the place of the present one. */
  void rebuild() {
    synchronized (this) {
      rebuildWanted = true;
    }
    await();
  }

  private void waitForChange() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArchiveException(
          ArchiveException.Kind.UNREADABLE, "Waiting for the index was interrupted", e);
    }
  }

  private void follow() {
    while (true) {
      long target;
      synchronized (this) {
        while (reached == wanted && !closing || failure != null && !closing) {
          try {
            wait();
          } catch (InterruptedException _) {
            return;
          }
        }
        if (closing) {
          return;
        }
        target = wanted;
        if (rebuildWanted) {
          rebuildWanted = false;
          beginRebuild();
        }
      }
      try {
        catchUp();
        synchronized (this) {
          reached = target;
        }
      } catch (IOException | RuntimeException | ExecutionException e) {
        synchronized (this) {
          failure = Failures.of(e);
          returnToLastCommit();
        }
      } catch (InterruptedException _) {
        return;
      }
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /** Half of a page may be in the index; what is not committed is fed again at the next try. */
  private void returnToLastCommit() {
    try {
      Generation old = building;
      old.engine.close();
      LuceneEngine.State state =
          LuceneEngine.state(folderOf(old.number))
              .orElse(new LuceneEngine.State(0, fingerprint(), false, ""));
      building = openGeneration(old.number, state);
      if (serving == old) {
        serving = building;
      }
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private void beginRebuild() {
    try {
      if (building != serving) {
        building.engine.close();
      }
      building = begin(Math.max(serving.number, building.number) + 1);
    } catch (IOException e) {
      failure = Failures.of(e);
    }
  }

  /** Feeds changes until there are none, then makes the index last and lets searches see it. */
  private void catchUp() throws IOException, InterruptedException, ExecutionException {
    Deque<Future<?>> slices = new ArrayDeque<>();
    try {
      catchUp(slices);
    } finally {
      // Whatever ends this, no worker may still be feeding an index that is then closed.
      slices.forEach(IndexFollower::waitFor);
    }
  }

  private static void waitFor(Future<?> slice) {
    try {
      slice.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException _) {
      // The failure that ended the feeding is the one that is told.
      return;
    }
  }

  private void catchUp(Deque<Future<?>> slices)
      throws IOException, InterruptedException, ExecutionException {
    Generation target = building;
    long began = System.nanoTime();
    long lastRefresh = began;
    long lastCommit = began;
    long handedOut = target.revision;
    boolean fed = false;
    List<Change> page = store.changesAfter(handedOut, PAGE);
    while (!page.isEmpty() && !isClosing()) {
      List<Change> added = page.stream().filter(Change.Added.class::isInstance).toList();
      List<Change> others = page.stream().filter(c -> !(c instanceof Change.Added)).toList();
      for (int from = 0; from < added.size(); from += SLICE) {
        List<Change> slice = added.subList(from, Math.min(added.size(), from + SLICE));
        slices.add(workers.submit(() -> feed(target, slice)));
      }
      handedOut = page.getLast().revision();
      fed = true;
      if (!others.isEmpty()) {
        // A change tells an article's present state, so it only needs to come after its adding.
        finish(slices, 0);
        feed(target, others);
      }
      // While one worker writes a segment, the others have enough to go on with.
      finish(slices, SLICES_WAITING);
      long now = System.nanoTime();
      if (now - lastCommit > NANOS_BETWEEN_COMMITS) {
        // All changes up to the revision are in and none after it, so that what is fed again
        // after a crash is exactly what this commit lacks.
        finish(slices, 0);
        target.revision = handedOut;
        target.engine.commit(target.state(fingerprint()));
        lastCommit = System.nanoTime();
      }
      if (target == serving
          && !listeners.isEmpty()
          && now - lastRefresh > nanosBetweenRefreshes(now - began)) {
        refresh();
        lastRefresh = System.nanoTime();
      }
      if (target.learning.isDue()) {
        finish(slices, 0);
        learn(target, false);
      }
      page = store.changesAfter(handedOut, PAGE);
    }
    finish(slices, 0);
    if (isClosing()) {
      return;
    }
    if (fed) {
      writeOut(target.engine, slices);
    }
    fed |= learn(target, true);
    target.revision = handedOut;
    if (fed || !target.complete) {
      target.complete = true;
      target.engine.commit(target.state(fingerprint()));
    }
    if (target != serving) {
      target.engine.refresh();
      Generation old = serving;
      serving = target;
      old.engine.close();
      delete(folderOf(old.number));
      tell();
    } else if (fed) {
      target.engine.refresh();
      tell();
    }
  }

  /** A refresh alone would write the documents of all workers one after the other. */
  private void writeOut(LuceneEngine engine, Deque<Future<?>> slices)
      throws InterruptedException, ExecutionException {
    for (int i = 0; i < WORKERS; i++) {
      slices.add(
          workers.submit(
              () -> {
                engine.writeOut();
                return null;
              }));
    }
    finish(slices, 0);
  }

  /** Whether there was anything to learn. */
  private boolean learn(Generation target, boolean all)
      throws IOException, InterruptedException, ExecutionException {
    Deque<Future<?>> slices = new ArrayDeque<>();
    try {
      boolean news =
          target.learning.learn(
              target.engine,
              all,
              articles -> slices.add(workers.submit(() -> update(target.engine, articles))));
      finish(slices, 0);
      return news;
    } finally {
      slices.forEach(IndexFollower::waitFor);
    }
  }

  private void update(LuceneEngine engine, List<Article> articles) {
    try {
      for (Article article : articles) {
        engine.update(article, mentions(article));
      }
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  private static void finish(Deque<Future<?>> slices, int left)
      throws InterruptedException, ExecutionException {
    while (slices.size() > left) {
      slices.peek().get();
      slices.poll();
    }
  }

  /**
   * Each refresh cuts a segment, so a long import shows its progress at longer intervals, and none
   * where nobody watches.
   */
  private static long nanosBetweenRefreshes(long elapsed) {
    return Math.clamp(elapsed / 2, NANOS_BETWEEN_REFRESHES, MOST_NANOS_BETWEEN_REFRESHES);
  }

  private void refresh() throws IOException {
    if (serving.engine.refresh()) {
      tell();
    }
  }

  /** Says that searches may answer differently. */
  void tell() {
    listeners.forEach(Runnable::run);
  }

  private synchronized boolean isClosing() {
    return closing;
  }

  private void feed(Generation target, List<Change> changes) {
    LuceneEngine engine = target.engine;
    OutletLearning learning = target.learning;
    try {
      for (Change change : changes) {
        switch (change) {
          case Change.Added added -> {
            Article article = open(added.stored());
            if (article != null) {
              Article clean = learning.came(article);
              engine.add(clean, mentions(clean));
            }
          }
          case Change.Updated updated -> {
            Article article = open(updated.stored());
            if (article != null) {
              // It may have been of another outlet.
              engine.sourceOf(article.id()).ifPresent(learning::changed);
              Article clean = learning.became(article);
              engine.update(clean, mentions(clean));
            }
          }
          case Change.Removed removed -> {
            engine.sourceOf(removed.id()).ifPresent(learning::changed);
            engine.delete(removed.id());
          }
        }
      }
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /** An article that cannot be read must not keep the others from being found. */
  private Article open(Change.StoredText stored) {
    try {
      return stored.open();
    } catch (RuntimeException e) {
      notices.add("An article cannot be read from the store: " + e.getMessage());
      return null;
    }
  }

  private List<Mention> mentions(Article article) {
    return names.recognizer().recognize(article);
  }

  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      notifyAll();
    }
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    workers.shutdown();
    serving.engine.close();
    if (building != serving) {
      building.engine.close();
    }
  }
}
