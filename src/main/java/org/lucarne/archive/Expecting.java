package org.lucarne.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
import org.lucarne.intake.UnreadableFileException;
import org.lucarne.model.Article;
import org.lucarne.store.Store;

/**
 * Looks into the files of an import, in an order by chance and for some seconds at most, and
 * reckons from those what all of them would bring.
 */
final class Expecting {

  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(8);

  /** Articles read of one file; what the rest of it holds is reckoned from their length. */
  private static final int ARTICLES_OF_A_FILE = 40;

  private static final int PROBLEMS = 20;

  /** An article takes about so many times its reading, to be written and indexed too. */
  private static final double WHOLE_WAY = 4;

  private static final double SECONDS_A_DOCUMENT = 0.25;

  private final Store store;
  private final Intake intake;
  private final IgnoredFiles.Rules ignoring;
  private final ImportRequest request;
  private final BooleanSupplier cancelled;
  private final Map<List<String>, Map<String, String>> said;
  private final Set<Long> sizes;
  private final Map<String, Long> kinds = new TreeMap<>();
  private final List<Outcome.Failed> problems = new ArrayList<>();
  private long looked;
  private double articles;
  private long here;
  private long unreadable;
  private long ignored;
  private long slow;
  private long articlesRead;
  private long readingNanos;

  Expecting(
      Store store,
      Intake intake,
      IgnoredFiles.Rules ignoring,
      TableMappings mappings,
      ImportRequest request,
      BooleanSupplier cancelled) {
    this.store = store;
    this.intake = intake;
    this.ignoring = ignoring;
    this.request = request;
    this.cancelled = cancelled;
    this.said = mappings.byNames();
    this.sizes = store.originalSizes();
  }

  private record OnDisk(Path path, long bytes) {}

  private static List<OnDisk> list(Intake intake, ImportRequest request) {
    List<OnDisk> files = new ArrayList<>();
    try {
      intake.list(
          request.paths(),
          request.recursive(),
          (path, attributes) -> {
            if (request.wants(path)) {
              files.add(new OnDisk(path, attributes.size()));
            }
          });
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return files;
  }

  static Weight weigh(Intake intake, ImportRequest request) {
    List<OnDisk> files = list(intake, request);
    return new Weight(files.size(), files.stream().mapToLong(OnDisk::bytes).sum());
  }

  Expectation look() {
    List<OnDisk> files = list(intake, request);
    long bytes = files.stream().mapToLong(OnDisk::bytes).sum();
    // By chance and yet the same at each look.
    Collections.shuffle(files, new Random(files.size()));
    long end = System.nanoTime() + LONGEST_NANOS;
    int seen = 0;
    try {
      while (seen < files.size() && System.nanoTime() < end && !cancelled.getAsBoolean()) {
        look(files.get(seen).path());
        looked += files.get(seen).bytes();
        seen++;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    double byFiles = seen == 0 ? 1 : (double) files.size() / seen;
    double byBytes = looked == 0 ? 1 : (double) bytes / looked;
    int cores = Runtime.getRuntime().availableProcessors();
    double expected = articles * byBytes;
    double eachNanos = articlesRead == 0 ? 1e6 : (double) readingNanos / articlesRead;
    double seconds =
        (expected * eachNanos / 1e9 * WHOLE_WAY + slow * byFiles * SECONDS_A_DOCUMENT) / cores;
    return new Expectation(
        files.size(),
        bytes,
        kinds.entrySet().stream()
            .map(each -> new Expectation.Kind(each.getKey(), scaled(each.getValue(), byFiles)))
            .sorted((a, b) -> Long.compare(b.files(), a.files()))
            .toList(),
        Math.round(expected),
        scaled(here, byFiles),
        scaled(unreadable, byFiles),
        scaled(ignored, byFiles),
        problems,
        Math.max(1, Math.round(seconds)),
        seen < files.size());
  }

  private static long scaled(long count, double factor) {
    return Math.round(count * factor);
  }

  private void look(Path path) throws InterruptedException {
    intake.find(
        List.of(path),
        false,
        new Intake.Finder() {
          @Override
          public void file(FoundFile file) throws InterruptedException {
            try (file) {
              look(file);
            }
          }

          @Override
          public void failed(String failedPath, String reason) {
            cannot(failedPath, reason, null);
          }
        });
  }

  private void cannot(String path, String reason, String sha256) {
    if (ignoring.why(path, 0, sha256) != null) {
      ignored++;
      return;
    }
    unreadable++;
    if (problems.size() < PROBLEMS) {
      problems.add(new Outcome.Failed(path, 0, reason));
    }
  }

  private void look(FoundFile file) throws InterruptedException {
    try {
      String mediaType = intake.mediaType(file);
      kinds.merge(mediaType, 1L, Long::sum);
      if (sizes.contains(file.size()) && store.holds(IgnoredFiles.sha256(file.open()))) {
        here++;
      } else if (!ignoring.isEmpty() && ignoring.why(file.path(), 0, null) != null) {
        ignored++;
      } else if (Intake.isSlow(mediaType)) {
        slow++;
        articles++;
      } else {
        count(file);
      }
    } catch (IOException e) {
      cannot(file.path(), "The file cannot be read: " + e.getMessage(), null);
    } catch (UnreadableFileException e) {
      cannot(file.path(), e.getMessage(), null);
    } catch (RuntimeException | StackOverflowError e) {
      cannot(file.path(), "The file could not be understood (" + e + ")", null);
    }
  }

  private void count(FoundFile file)
      throws IOException, UnreadableFileException, InterruptedException {
    Map<String, String> columns =
        !request.columns().isEmpty() || said.isEmpty()
            ? request.columns()
            : TableMappings.of(said, intake.tableIn(file));
    First first = new First();
    long begin = System.nanoTime();
    try {
      intake.read(file, Given.columns(columns), first);
      articles += first.count;
    } catch (InterruptedException e) {
      if (first.count < ARTICLES_OF_A_FILE) {
        throw e;
      }
      boolean toldWhere = first.end > 0 && first.end < file.size();
      articles += toldWhere ? (double) first.count * file.size() / first.end : first.count;
    } finally {
      readingNanos += System.nanoTime() - begin;
      articlesRead += first.count;
    }
  }

  /** Counts the first articles of a file. */
  private static final class First implements Intake.Reader {
    private int count;
    private long end;

    @Override
    public void article(Article article) throws InterruptedException {
      count++;
      end = article.place().end();
      if (count == ARTICLES_OF_A_FILE) {
        throw new InterruptedException("These are enough");
      }
    }

    @Override
    public void failed(int item, String reason) {}
  }
}
