package org.lucarne.intake.documents;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has documents read by up to two worker processes, started on first need. A worker that takes too
 * long, ends, or writes what is no answer is killed, and its document tried once more in a new one.
 * Thread-safe; closing ends the idle workers, and a later document starts new ones.
 */
public final class DocumentWorkers implements AutoCloseable {
  private static final int MOST = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 2);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final String program;
  private final Duration least;
  private final Semaphore places = new Semaphore(MOST, true);
  private final Deque<Worker> idle = new ArrayDeque<>();

  public DocumentWorkers() {
    this(DocumentWorker.class.getName(), Duration.ofSeconds(60));
  }

  /**
   * @param program name of the class whose {@code main} is the worker
   * @param least time allowed for a small document
   */
  DocumentWorkers(String program, Duration least) {
    this.program = program;
    this.least = least;
  }

  private record Worker(Process process, DataOutputStream requests, DataInputStream answers) {
    /** Ends the process at once, whatever it is doing. */
    void kill() {
      process.destroyForcibly();
      boolean interrupted = Thread.interrupted();
      try {
        process.waitFor(10, TimeUnit.SECONDS);
      } catch (InterruptedException _) {
        interrupted = true;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A worker that had to be killed, and why. */
  private static final class KilledException extends Exception {
    private static final long serialVersionUID = 1L;

    KilledException(String what) {
      super(what);
    }
  }

  /**
   * The document as XHTML, with a {@code meta} named {@code lucarne-document} that holds its media
   * type; empty when the file was a locked package, and now holds what was in it.
   *
   * @param passwords to try when it is locked, none with a line break
   * @throws DocumentException.Locked when it needs another password
   * @throws DocumentException when it cannot be read; the message is for the analyst
   * @throws InterruptedException when interrupted, after the worker was killed
   */
  public Optional<String> xhtml(Path file, List<String> passwords)
      throws DocumentException, IOException, InterruptedException {
    long size = Files.size(file);
    places.acquire();
    try {
      try {
        return ask(file, passwords, size);
      } catch (KilledException _) {
        return ask(file, passwords, size);
      }
    } catch (KilledException e) {
      throw new DocumentException(
          "Reading this document was stopped, twice: the reader "
              + e.getMessage()
              + "; open it in its own program and save it again, or as plain text");
    } finally {
      places.release();
    }
  }

  private Optional<String> ask(Path file, List<String> passwords, long size)
      throws DocumentException, IOException, InterruptedException, KilledException {
    Worker worker = take();
    Frame answer;
    boolean answered = false;
    try {
      Duration limit = least.plusSeconds(10 * (size / 10_000_000));
      String request = file + passwords.stream().map("\n"::concat).collect(Collectors.joining());
      answer = exchange(worker, request, limit.compareTo(LONGEST) > 0 ? LONGEST : limit);
      answered = true;
    } finally {
      if (answered) {
        giveBack(worker);
      } else {
        worker.kill();
      }
    }
    return switch (answer.kind()) {
      case Frame.PAGE -> Optional.of(answer.text());
      case Frame.UNLOCKED -> Optional.empty();
      case Frame.LOCKED -> throw new DocumentException.Locked();
      default -> throw new DocumentException(answer.text());
    };
  }

  private static Frame exchange(Worker worker, String request, Duration limit)
      throws InterruptedException, KilledException {
    CompletableFuture<Frame> answer = new CompletableFuture<>();
    // A blocked read cannot be interrupted; it ends with the process.
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                new Frame(Frame.READ, request).writeTo(worker.requests());
                answer.complete(Frame.readFrom(worker.answers()));
              } catch (IOException | OutOfMemoryError e) {
                answer.completeExceptionally(e);
              }
            });
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw new KilledException("had not finished after " + limit.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      String what = e.getCause().getMessage();
      // The Java machine itself prints a line when memory ends, and then exits with 3.
      if (worker.process().waitFor(500, TimeUnit.MILLISECONDS)
          && worker.process().exitValue() == 3) {
        throw new KilledException("ran out of memory");
      }
      throw new KilledException(
          what != null && what.startsWith("wrote") ? what : "ended before it answered");
    }
  }

  private Worker take() throws IOException {
    synchronized (idle) {
      for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
        if (worker.process().isAlive()) {
          return worker;
        }
      }
    }
    return start();
  }

  private void giveBack(Worker worker) {
    synchronized (idle) {
      idle.push(worker);
    }
  }

  private Worker start() throws IOException {
    boolean windows = File.separatorChar == '\\';
    Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-Xmx512m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "-Djava.awt.headless=true",
                    program))
            .redirectError(Redirect.DISCARD);
    // Through the environment: a command line may be too short for it, and is shown to everybody.
    builder.environment().put("CLASSPATH", classPath());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    Process process = builder.start();
    return new Worker(
        process,
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
        new DataInputStream(process.getInputStream()));
  }

  private static String classPath() {
    String separator = File.pathSeparator;
    return String.join(
        separator,
        Stream.of(System.getProperty("java.class.path").split(separator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  /** Ends the workers that have nothing to do. */
  @Override
  public void close() {
    synchronized (idle) {
      idle.forEach(Worker::kill);
      idle.clear();
    }
  }
}
