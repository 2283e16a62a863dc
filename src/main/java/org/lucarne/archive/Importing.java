package org.lucarne.archive;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
import org.lucarne.intake.TableColumns;
import org.lucarne.intake.UnreadableFileException;
import org.lucarne.model.Article;
import org.lucarne.store.IncomingOriginal;
import org.lucarne.store.Store;
import org.lucarne.store.Stored;

/**
 * One import: one thread finds files, a few read them, and the calling thread writes what they
 * bring into the store, batch by batch. Bounded queues between them keep memory level.
 */
final class Importing {

  private static final int FILES_WAITING = 16;
  private static final int BATCH = 500;
  private static final int ITEMS_WAITING = 2 * BATCH;
  private static final long BATCH_MILLIS = 250;

  /** Kilobytes of articles and small originals on their way at most. */
  private static final int MOST_KILOBYTES = 48 * 1024;

  private static final int READERS = Math.max(1, Runtime.getRuntime().availableProcessors());

  private record Found(int number, FoundFile file) {}

  /** A file's number and what became of one of its items. */
  private record Numbered(int file, Outcome outcome) {}

  private record Doubtful(int file, Doubt doubt) {}

  private sealed interface Item {
    record Read(int file, IncomingOriginal.Prepared prepared, int kilobytes) implements Item {}

    record Failed(int file, Outcome outcome, String reason) implements Item {}

    record FileDone() implements Item {}

    record ReaderDone() implements Item {}
  }

  private static final Found NO_MORE_FILES = new Found(-1, null);

  private final Store store;
  private final Intake intake;
  private final IndexFollower index;
  private final ImportRequest request;
  private final ImportProgress progress;
  private final Clock clock;

  private final BlockingQueue<Found> files = new ArrayBlockingQueue<>(FILES_WAITING);
  private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(ITEMS_WAITING);
  private final Semaphore room = new Semaphore(MOST_KILOBYTES);
  private final AtomicInteger found = new AtomicInteger();
  private final AtomicBoolean allFound = new AtomicBoolean();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<Numbered> outcomes = new ArrayList<>();
  private final AtomicLong doneBytes = new AtomicLong();
  private volatile long allBytes;
  private long told = System.nanoTime();
  private long working;
  private final List<Doubtful> doubts = new ArrayList<>();
  private final IgnoredFiles.Rules ignoring;
  private final TableMappings mappings;
  private final Map<List<String>, Map<String, String>> said;
  private int filesRead;
  private final List<Store.Refused> refused = new ArrayList<>();
  private long number;
  private int added;

  Importing(
      Store store,
      Intake intake,
      IgnoredFiles.Rules ignoring,
      TableMappings mappings,
      IndexFollower index,
      ImportRequest request,
      ImportProgress progress,
      Clock clock) {
    this.store = store;
    this.intake = intake;
    this.ignoring = ignoring;
    this.mappings = mappings;
    this.said = mappings.byNames();
    this.index = index;
    this.request = request;
    this.progress = progress;
    this.clock = clock;
  }

  ImportReport run() {
    long begin = System.nanoTime();
    int indexedBefore = index.engine().size();
    number = begin();
    List<Thread> threads = new ArrayList<>();
    threads.add(start("counting", this::count));
    threads.add(start("finding", this::find));
    for (int i = 1; i <= READERS; i++) {
      threads.add(start("reading-" + i, this::read));
    }
    try {
      write(indexedBefore);
    } catch (RuntimeException e) {
      throw Failures.of(e);
    } finally {
      stopped.set(true);
      items.clear();
      threads.forEach(Thread::interrupt);
      threads.forEach(Importing::join);
      intake.rest();
    }
    boolean cancelled = progress.cancelled();
    if (!cancelled || !progress.cutOff()) {
      end(cancelled);
    }
    awaitIndex(indexedBefore);
    List<Outcome> inOrder =
        outcomes.stream()
            .sorted(
                Comparator.comparingInt(Numbered::file).thenComparingInt(o -> o.outcome().item()))
            .map(Numbered::outcome)
            .toList();
    List<Doubt> doubtsInOrder =
        doubts.stream()
            .sorted(Comparator.comparingInt(Doubtful::file).thenComparingInt(d -> d.doubt().item()))
            .map(Doubtful::doubt)
            .toList();
    return new ImportReport(
        number, filesRead, inOrder, doubtsInOrder, cancelled, (System.nanoTime() - begin) / 1e6);
  }

  private long begin() {
    try {
      return store
          .ledger()
          .begin(
              clock.instant(),
              String.join(
                  "\n", request.paths().stream().map(p -> p.toAbsolutePath().toString()).toList()),
              request.options());
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  private void end(boolean cancelled) {
    try {
      store.ledger().end(number, clock.instant(), cancelled, filesRead);
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /** All is read and kept; until searches find all of it, progress goes on being told. */
  private void awaitIndex(int indexedBefore) {
    Thread telling = start("telling", () -> tell(indexedBefore));
    try {
      index.await();
    } finally {
      telling.interrupt();
      join(telling);
    }
    report(indexedBefore);
  }

  private void tell(int indexedBefore) {
    try {
      while (true) {
        Thread.sleep(BATCH_MILLIS);
        report(indexedBefore);
      }
    } catch (InterruptedException _) {
      // The index has caught up.
    }
  }

  private static Thread start(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name("lucarne-import-" + name).start(work);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void find() {
    try {
      try {
        intake.find(
            request.paths(),
            request.recursive(),
            request::wants,
            request.passwords(),
            new Intake.Finder() {
              @Override
              public void file(FoundFile file) throws InterruptedException {
                goOn();
                files.put(new Found(found.incrementAndGet(), recorded(file)));
              }

              @Override
              public void opened(long bytes) {
                doneBytes.addAndGet(bytes);
              }

              @Override
              public void failed(String path, String reason) throws InterruptedException {
                goOn();
                fail(found.incrementAndGet(), request.recorded(path), 0, reason, null);
                items.put(new Item.FileDone());
              }
            });
      } catch (RuntimeException e) {
        fail(
            found.incrementAndGet(),
            request.paths().toString(),
            0,
            "Looking for files ended early: " + e,
            null);
      }
      allFound.set(true);
      for (int i = 0; i < READERS; i++) {
        files.put(NO_MORE_FILES);
      }
    } catch (InterruptedException _) {
      // The import was cancelled; readers end by themselves.
      endReaders();
    }
  }

  /** Adds up what there is to do, ahead of the readers. */
  private void count() {
    long[] bytes = {0};
    try {
      intake.list(
          request.paths(),
          request.recursive(),
          (path, attributes) -> bytes[0] += request.wants(path) ? attributes.size() : 0);
      allBytes = bytes[0];
    } catch (InterruptedException _) {
      // The import is over before everything was counted.
      return;
    }
  }

  private FoundFile recorded(FoundFile file) {
    String path = request.recorded(file.path());
    return path.equals(file.path())
        ? file
        : new FoundFile(
            path,
            file.folder(),
            file.name(),
            file.size(),
            file.bytes(),
            file.onClose(),
            file.fetched());
  }

  private void endReaders() {
    for (int i = 0; i < READERS; i++) {
      while (!files.offer(NO_MORE_FILES) && !stopped.get()) {
        Found dropped = files.poll();
        if (dropped != null && dropped.file() != null) {
          dropped.file().close();
        }
      }
    }
  }

  /** Waits while the analyst pauses. */
  private void goOn() throws InterruptedException {
    while (progress.paused() && !progress.cancelled() && !stopped.get()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    if (progress.cancelled() || stopped.get()) {
      throw new InterruptedException("The import was cancelled");
    }
  }

  private void read() {
    try {
      for (Found next = files.take(); next != NO_MORE_FILES; next = files.take()) {
        try (FoundFile file = next.file()) {
          read(next.number(), file);
        }
        items.put(new Item.FileDone());
      }
    } catch (InterruptedException _) {
      Thread.interrupted();
    } finally {
      boolean told = false;
      while (!told && !stopped.get()) {
        told = items.offer(new Item.ReaderDone());
        if (!told) {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
      }
    }
  }

  private void read(int number, FoundFile file) throws InterruptedException {
    goOn();
    // What is in a container counts when all of it was handed over.
    Done done = new Done(file.path().contains("!/") ? 0 : file.size());
    try {
      read(number, file, done);
    } finally {
      done.reach(done.size);
    }
  }

  /** How much of one file is done. */
  private final class Done {
    private final long size;
    private long reached;

    Done(long size) {
      this.size = size;
    }

    void reach(long place) {
      long now = Math.min(size, place);
      if (now > reached) {
        doneBytes.addAndGet(now - reached);
        reached = now;
      }
    }
  }

  private void read(int number, FoundFile file, Done done) throws InterruptedException {
    String sha256 = null;
    try (IncomingOriginal original =
        store.receive(
            file.path(),
            file.name(),
            intake.mediaType(file),
            file.size(),
            clock.instant(),
            file::open)) {
      sha256 = original.original().sha256();
      String ignored = ignoring.isEmpty() ? null : ignoring.why(file.path(), 0, sha256);
      if (ignored != null) {
        pass(number, file.path(), 0, ignored);
        store.dropIfUnused(original);
        return;
      }
      Optional<TableColumns> table =
          said.isEmpty() && request.columns().isEmpty() ? Optional.empty() : intake.tableIn(file);
      Map<String, String> columns =
          request.columns().isEmpty() ? TableMappings.of(said, table) : request.columns();
      Given given =
          new Given(
              request.source(), request.date(), request.collection(), columns, request.passwords());
      AtomicInteger articles = new AtomicInteger();
      intake.read(file, given, new Taking(number, file, original, articles, done));
      if (articles.get() == 0) {
        store.dropIfUnused(original);
      } else if (table.isPresent()
          && !request.columns().isEmpty()
          && table.get().names().containsAll(request.columns().values())) {
        mappings.keep(table.get().names(), request.columns());
      }
    } catch (UnreadableFileException e) {
      fail(number, file.path(), 0, e.getMessage(), sha256);
    } catch (IOException e) {
      fail(number, file.path(), 0, "The file cannot be read: " + e.getMessage(), sha256);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      // Whatever a strange file does to a reader, the other files must go on.
      fail(number, file.path(), 0, "The file could not be understood (" + e + ")", sha256);
    }
  }

  /** Takes the items of one file. */
  private final class Taking implements Intake.Reader {
    private final int number;
    private final FoundFile file;
    private final IncomingOriginal original;
    private final AtomicInteger articles;
    private final Done done;

    Taking(
        int number, FoundFile file, IncomingOriginal original, AtomicInteger articles, Done done) {
      this.done = done;
      this.number = number;
      this.file = file;
      this.original = original;
      this.articles = articles;
    }

    @Override
    public void article(Article article) throws InterruptedException {
      goOn();
      IncomingOriginal.Prepared prepared = original.prepare(article);
      long bytes = prepared.data().length + 2L * article.body().length();
      if (articles.getAndIncrement() == 0) {
        bytes += original.heldBytes();
      }
      int kilobytes = (int) Math.min(MOST_KILOBYTES, 1 + bytes / 1024);
      room.acquire(kilobytes);
      items.put(new Item.Read(number, prepared, kilobytes));
      // Where the format does not tell where a record ends, its end is that of the file.
      if (article.place().end() < file.size()) {
        done.reach(article.place().end());
      }
    }

    @Override
    public void failed(int item, String reason) throws InterruptedException {
      goOn();
      fail(number, file.path(), item, reason, original.original().sha256());
    }
  }

  private void fail(int number, String path, int item, String reason, String sha256)
      throws InterruptedException {
    String ignored = ignoring.isEmpty() ? null : ignoring.why(path, item, sha256);
    if (ignored == null) {
      items.put(new Item.Failed(number, new Outcome.Failed(path, item, reason), reason));
    } else {
      pass(number, path, item, ignored);
    }
  }

  private void pass(int number, String path, int item, String reason) throws InterruptedException {
    items.put(new Item.Failed(number, new Outcome.Ignored(path, item, reason), reason));
  }

  private void write(int indexedBefore) {
    int reading = READERS;
    List<Item.Read> batch = new ArrayList<>(BATCH);
    long batchBegan = System.nanoTime();
    while (reading > 0) {
      Item item;
      try {
        item = items.poll(BATCH_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ArchiveException(
            ArchiveException.Kind.UNREADABLE, "The import was interrupted.", e);
      }
      switch (item) {
        case null -> {}
        case Item.Read read -> {
          if (batch.isEmpty()) {
            batchBegan = System.nanoTime();
          }
          batch.add(read);
        }
        case Item.Failed failed -> {
          outcomes.add(new Numbered(failed.file(), failed.outcome()));
          refused.add(
              new Store.Refused(
                  failed.file(),
                  failed.outcome().path(),
                  failed.outcome().item(),
                  failed.reason(),
                  failed.outcome() instanceof Outcome.Ignored));
        }
        case Item.FileDone _ -> filesRead++;
        case Item.ReaderDone _ -> reading--;
      }
      boolean due = System.nanoTime() - batchBegan > TimeUnit.MILLISECONDS.toNanos(BATCH_MILLIS);
      if (batch.size() >= BATCH || !batch.isEmpty() && (due || item == null || reading == 0)) {
        writeBatch(batch);
        batch.clear();
        report(indexedBefore);
      } else if (refused.size() >= BATCH || reading == 0 && !refused.isEmpty()) {
        writeBatch(batch);
      }
      if (System.nanoTime() - told > TimeUnit.MILLISECONDS.toNanos(BATCH_MILLIS)) {
        report(indexedBefore);
      }
    }
  }

  private void writeBatch(List<Item.Read> batch) {
    List<Stored> results =
        store.add(
            number,
            batch.stream().map(read -> new Store.Incoming(read.file(), read.prepared())).toList(),
            refused,
            filesRead);
    refused.clear();
    for (int i = 0; i < batch.size(); i++) {
      Item.Read read = batch.get(i);
      Article article = read.prepared().article();
      String path = article.place().path();
      int item = article.place().item();
      outcomes.add(
          new Numbered(
              read.file(),
              switch (results.get(i)) {
                case Stored.New fresh -> {
                  added++;
                  yield new Outcome.Added(path, item, fresh.id(), article.title());
                }
                case Stored.AlreadyHere here -> new Outcome.AlreadyHere(path, item, here.id());
                case Stored.NewVersion version -> {
                  added++;
                  yield new Outcome.NewVersion(
                      path, item, version.id(), article.title(), version.earlierId());
                }
              }));
      if (!(results.get(i) instanceof Stored.AlreadyHere)) {
        Doubt.of(article).forEach(doubt -> doubts.add(new Doubtful(read.file(), doubt)));
      }
      room.release(read.kilobytes());
    }
    if (!batch.isEmpty()) {
      index.wake();
    }
  }

  /** By the bytes done so far in the time that nobody paused; steady, because it looks at all. */
  private long secondsLeft() {
    long done = doneBytes.get();
    if (allBytes == 0 || done * 25 < allBytes || working < TimeUnit.SECONDS.toNanos(4)) {
      return -1;
    }
    return Math.round((double) working / done * Math.max(0, allBytes - done) / 1e9);
  }

  private void report(int indexedBefore) {
    long now = System.nanoTime();
    working += progress.paused() ? 0 : now - told;
    told = now;
    progress.bytes(doneBytes.get(), allBytes, secondsLeft());
    int indexed = Math.min(added, Math.max(0, index.engine().size() - indexedBefore));
    progress.at(filesRead, found.get(), allFound.get(), outcomes.size(), indexed);
  }
}
