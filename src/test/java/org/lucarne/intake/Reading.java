package org.lucarne.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.lucarne.model.Article;

/** What came of reading one file or path, on 23 November 2026. */
record Reading(List<Article> articles, List<String> failures) {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  static Reading of(String name, String content) throws InterruptedException {
    return of("", name, content.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
  }

  static Reading of(String folder, String name, byte[] content, Given given)
      throws InterruptedException {
    FoundFile file =
        new FoundFile(
            folder + "/" + name,
            folder,
            name,
            content.length,
            () -> new ByteArrayInputStream(content),
            () -> {});
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
    reading.read(file, given);
    return reading;
  }

  /** Everything found below a path; failures begin with the path. */
  static Reading of(Path path) throws InterruptedException {
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
    new Intake(CLOCK)
        .find(
            List.of(path),
            true,
            new Intake.Finder() {
              @Override
              public void file(FoundFile file) throws InterruptedException {
                try (file) {
                  reading.read(file, Given.NOTHING);
                }
              }

              @Override
              public void failed(String where, String reason) {
                reading.failures.add(where + ": " + reason);
              }
            });
    return reading;
  }

  private void read(FoundFile file, Given given) throws InterruptedException {
    try {
      new Intake(CLOCK)
          .read(
              file,
              given,
              new Intake.Reader() {
                @Override
                public void article(Article article) {
                  articles.add(article);
                }

                @Override
                public void failed(int item, String reason) {
                  failures.add(item + ": " + reason);
                }
              });
    } catch (UnreadableFileException e) {
      failures.add(e.getMessage());
    }
  }

  /** The one article that was read. */
  Article article() {
    if (articles.size() != 1) {
      throw new AssertionError(articles.size() + " articles, failures " + failures);
    }
    return articles.getFirst();
  }

  List<String> titles() {
    return articles.stream().map(Article::title).toList();
  }
}
