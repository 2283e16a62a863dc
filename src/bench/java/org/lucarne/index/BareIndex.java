package org.lucarne.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.SourceName;

/**
 * The least that makes Lucarne's index of a file: its fields and its analysis, two threads, one
 * commit at the end; no store, no reading of unknown formats, no actors.
 */
public final class BareIndex {

  private static final int THREADS = 2;
  private static final double BUFFER_MEGABYTES = 96;

  private BareIndex() {}

  /** Indexes the articles of a JSON Lines file; returns how many. */
  public static long write(Path file, Path folder) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader lines = Files.newBufferedReader(file);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Long>> work = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        work.add(() -> index(lines, writer));
      }
      long articles = 0;
      for (Future<Long> done : threads.invokeAll(work)) {
        articles += done.get();
      }
      writer.commit();
      return articles;
    }
  }

  private static long index(BufferedReader lines, IndexWriter writer) throws IOException {
    JsonFactory json = new JsonFactory();
    Documents documents = new Documents();
    long articles = 0;
    for (String line; (line = lines.readLine()) != null; articles++) {
      try (JsonParser parser = json.createParser(line)) {
        writer.addDocument(documents.of(article(parser), List.of()));
      }
    }
    return articles;
  }

  private static Article article(JsonParser json) throws IOException {
    Article.Builder article = new Article.Builder(new Place("set.jsonl", 0, 0, 0));
    while (json.nextToken() != JsonToken.END_OBJECT) {
      if (json.currentToken() != JsonToken.FIELD_NAME) {
        continue;
      }
      String field = json.currentName();
      String value = json.nextTextValue();
      switch (field) {
        case "title" -> article.title(value);
        case "body" -> article.body(value);
        case "author" -> article.author(value);
        case "source" -> article.source(new SourceName(value, Evidence.METADATA));
        case "date" -> article.date(date(value));
        case "url" -> article.url(value);
        case "language" -> article.language(value);
        default -> {}
      }
    }
    return article.build();
  }

  private static PublicationDate date(String text) {
    return text.length() == 7
        ? new PublicationDate(
            YearMonth.parse(text).atDay(1),
            PublicationDate.Precision.MONTH,
            null,
            null,
            Evidence.METADATA,
            text)
        : PublicationDate.day(LocalDate.parse(text), Evidence.METADATA, text);
  }
}
