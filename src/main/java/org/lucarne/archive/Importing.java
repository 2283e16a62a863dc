package org.lucarne.archive;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
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

  private sealed interface Item {
    record Read(int file, IncomingOriginal.Prepared prepared, int kilobytes) implements Item {}

    record Failed(int file, Outcome.Failed outcome) implements Item {}

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
  private int filesRead;
  private final List<Store.Refused> refused = new ArrayList<>();
  private long number;
  private int added;

  Importing(
      Store store,
      Intake intake,
      IndexFollower index,
      ImportRequest request,
      ImportProgress progress,
      Clock clock) {
    this.store = store;
    this.intake = intake;
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
    end(cancelled);
    index.await();
    report(indexedBefore);
    List<Outcome> inOrder =
        outcomes.stream()
            .sorted(
                Comparator.comparingInt(Numbered::file).thenComparingInt(o -> o.outcome().item()))
            .map(Numbered::outcome)
            .toList();
    return new ImportReport(
        number, filesRead, inOrder, cancelled, (System.nanoTime() - begin) / 1e6);
  }

  private long begin() {
    try {
      return store
          .ledger()
          .begin(
              clock.instant(),
              String.join(
                  "\n", request.paths().stream().map(p -> p.toAbsolutePath().toString()).toList()),
              options());
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  private String options() {
    List<String> options = new ArrayList<>();
    if (!request.recursive()) {
      options.add("no subfolders");
    }
    if (request.source() != null) {
      options.add("source " + request.source());
    }
    if (request.date() != null) {
      options.add("date " + request.date().text());
    }
    if (request.collection() != null) {
      options.add("collection " + request.collection());
    }
    return String.join("\n", options);
  }

  private void end(boolean cancelled) {
    try {
      store.ledger().end(number, clock.instant(), cancelled, filesRead);
    } catch (RuntimeException e) {
      throw Failures.of(e);
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
            new Intake.Finder() {
              @Override
              public void file(FoundFile file) throws InterruptedException {
                goOn();
                files.put(new Found(found.incrementAndGet(), recorded(file)));
              }

              @Override
              public void failed(String path, String reason) throws InterruptedException {
                goOn();
                items.put(
                    new Item.Failed(
                        found.incrementAndGet(),
                        new Outcome.Failed(request.recorded(path), 0, reason)));
                items.put(new Item.FileDone());
              }
            });
      } catch (RuntimeException e) {
        items.put(
            new Item.Failed(
                found.incrementAndGet(),
                new Outcome.Failed(
                    request.paths().toString(), 0, "Looking for files ended early: " + e)));
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
    try (IncomingOriginal original =
        store.receive(
            file.path(),
            file.name(),
            intake.mediaType(file),
            file.size(),
            clock.instant(),
            file::open)) {
      Given given =
          new Given(request.source(), request.date(), request.collection(), request.columns());
      AtomicInteger articles = new AtomicInteger();
      intake.read(
          file,
          given,
          new Intake.Reader() {
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
            }

            @Override
            public void failed(int item, String reason) throws InterruptedException {
              goOn();
              items.put(new Item.Failed(number, new Outcome.Failed(file.path(), item, reason)));
            }
          });
      if (articles.get() == 0) {
        store.dropIfUnused(original);
      }
    } catch (UnreadableFileException e) {
      fail(number, file, e.getMessage());
    } catch (IOException e) {
      fail(number, file, "The file cannot be read: " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // Whatever a strange file does to a reader, the other files must go on.
      fail(number, file, "The file could not be understood (" + e + ")");
    }
  }

  private void fail(int number, FoundFile file, String reason) throws InterruptedException {
    items.put(new Item.Failed(number, new Outcome.Failed(file.path(), 0, reason)));
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
                  failed.outcome().reason()));
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
      room.release(read.kilobytes());
    }
    if (!batch.isEmpty()) {
      index.wake();
    }
  }

  private void report(int indexedBefore) {
    int indexed = Math.min(added, Math.max(0, index.engine().size() - indexedBefore));
    progress.at(filesRead, found.get(), allFound.get(), outcomes.size(), indexed);
  }
}
