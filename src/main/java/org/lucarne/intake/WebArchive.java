package org.lucarne.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.brotli.BrotliCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdUtils;
import org.jsoup.nodes.Document;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A web archive (WARC, ISO 28500, and the older ARC), packed or not. Each page in it that was
 * fetched whole is read; redirects, errors, pictures and scripts are none. A page that was met
 * unchanged a second time (a revisit) is the same page again.
 */
final class WebArchive implements Format {
  private static final int LARGEST = 48 << 20;

  /** What a record holds that can become an article. */
  private enum Kind {
    PAGE,
    TEXT,
    PDF
  }

  /** Takes the documents in an archive one after the other. */
  @FunctionalInterface
  interface Documents {
    void take(String name, FoundFile.Fetched fetched, InputStream bytes)
        throws IOException, InterruptedException;
  }

  /** Hands on the PDF documents in an archive, up to where it is damaged. */
  static void documents(InputStream in, Documents documents)
      throws IOException, InterruptedException {
    try (WarcReader reader = new WarcReader(in)) {
      reader.setLenient(true);
      for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        switch (next.get()) {
          case WarcResponse response when isHttp(response) -> {
            HttpResponse http = response.http();
            if (http.status() == 200 && kind(http.contentType()) == Kind.PDF) {
              documents.take(name(response.target()), fetched(response), decoded(http));
            }
          }
          case WarcResource resource when kind(resource.contentType()) == Kind.PDF ->
              documents.take(name(resource.target()), fetched(resource), resource.body().stream());
          default -> {}
        }
      }
    }
  }

  /** The last step of an address, by which a browser would name the file. */
  private static String name(String url) {
    String path = url.split("[?#]", 2)[0];
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isBlank() ? "document.pdf" : last;
  }

  private record Content(Kind kind, byte[] bytes, String charset, String url, LocalDate captured) {}

  /** Whether unpacked bytes begin as a web archive. */
  static boolean begins(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    return start.startsWith("WARC/") || start.startsWith("filedesc://");
  }

  @Override
  public boolean fits(Opening opening) {
    if (begins(opening.bytes())) {
      return true;
    }
    if (!opening.startsWith("\u001f\u008b")) {
      return false;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(opening.bytes()))) {
      return begins(in.readNBytes(16));
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public String mediaType() {
    return "application/warc";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    int item = 0;
    int records = 0;
    long start = 0;
    Content held = null;
    try (InputStream in = file.open();
        WarcReader reader = new WarcReader(in)) {
      reader.setLenient(true);
      boolean more = true;
      while (more) {
        Optional<WarcRecord> next;
        String fault = null;
        try {
          next = reader.next();
        } catch (IOException | RuntimeException e) {
          next = Optional.empty();
          fault = reason(e);
        }
        long position = next.isPresent() ? reader.position() : file.size();
        if (held != null) {
          // Records that were not packed one by one have no place of their own.
          boolean placed = position > start;
          take(held, ++item, placed ? start : 0, placed ? position : file.size(), desk);
          held = null;
        }
        if (fault != null) {
          fail(desk, item, records, start, fault);
          return;
        }
        more = next.isPresent();
        if (more) {
          records++;
          start = position;
          try {
            held = content(next.get());
          } catch (IOException | RuntimeException e) {
            // What is wrong with one record shows again on the way to the next, if it is the file.
            if (e instanceof EOFException) {
              fail(desk, item, records - 1, start, reason(e));
              return;
            }
            desk.fail(++item, "the record at byte " + start + " cannot be read: " + reason(e));
          }
        }
      }
    }
    if (desk.items() == 0) {
      throw new UnreadableFileException(
          "There is no page with an article among the %,d records of this web archive"
              .formatted(records));
    }
  }

  private static void fail(CopyDesk desk, int item, int records, long position, String fault)
      throws UnreadableFileException, InterruptedException {
    String reason =
        "the web archive is damaged after %,d whole records, near byte %,d, and not read further: %s"
            .formatted(records, position, fault);
    if (desk.items() == 0) {
      throw new UnreadableFileException("T" + reason.substring(1));
    }
    desk.fail(item + 1, reason);
  }

  private static String reason(Exception e) {
    return e instanceof EOFException || e.getMessage() == null
        ? "it ends too early"
        : e.getMessage();
  }

  /** What the record holds for a reader, or {@code null}. */
  private static Content content(WarcRecord record) throws IOException {
    return switch (record) {
      case WarcResponse response when isHttp(response) -> {
        HttpResponse http = response.http();
        Kind kind = http.status() / 100 == 2 ? kind(http.contentType()) : null;
        yield kind != Kind.PAGE ? null : content(response, kind, http.contentType(), decoded(http));
      }
      case WarcResource resource -> {
        Kind kind = kind(resource.contentType());
        yield kind != Kind.PAGE
            ? null
            : content(resource, kind, resource.contentType(), resource.body().stream());
      }
      case WarcConversion text when kind(text.contentType()) == Kind.TEXT ->
          content(text, Kind.TEXT, text.contentType(), text.body().stream());
      default -> null;
    };
  }

  /** The body without its content encoding, which some crawlers undo without saying so. */
  private static InputStream decoded(HttpResponse http) throws IOException {
    BufferedInputStream body = new BufferedInputStream(http.body().stream(), 1 << 14);
    String encoding =
        http.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    body.mark(4);
    byte[] head = body.readNBytes(4);
    body.reset();
    boolean packed = head.length > 1;
    return switch (encoding) {
      case "gzip", "x-gzip" ->
          packed && head[0] == 0x1f && (head[1] & 0xff) == 0x8b ? new GZIPInputStream(body) : body;
      // The name means zlib's format, but some servers send the bare stream.
      case "deflate" ->
          packed && (head[0] & 0x0f) == 8 && ((head[0] & 0xff) << 8 | head[1] & 0xff) % 31 == 0
              ? new InflaterInputStream(body)
              : packed && head[0] != '<' ? new InflaterInputStream(body, new Inflater(true)) : body;
      case "br" -> packed && head[0] != '<' ? new BrotliCompressorInputStream(body) : body;
      case "zstd" ->
          ZstdUtils.matches(head, head.length) ? new ZstdCompressorInputStream(body) : body;
      default -> body;
    };
  }

  private static boolean isHttp(WarcResponse response) {
    String target = response.target();
    return target != null && target.toLowerCase(Locale.ROOT).startsWith("http");
  }

  private static Kind kind(MediaType type) {
    return switch (type == null ? "" : type.base().toString().toLowerCase(Locale.ROOT)) {
      case "text/html", "application/xhtml+xml" -> Kind.PAGE;
      case "text/plain" -> Kind.TEXT;
      case "application/pdf" -> Kind.PDF;
      default -> null;
    };
  }

  private static Content content(
      WarcTargetRecord record, Kind kind, MediaType type, InputStream body) throws IOException {
    LocalDate captured = captured(record);
    byte[] bytes = body.readNBytes(LARGEST);
    String charset = type.parameters().get("charset");
    return new Content(kind, bytes, charset, record.target(), captured);
  }

  private static FoundFile.Fetched fetched(WarcTargetRecord record) {
    return new FoundFile.Fetched(record.target(), captured(record));
  }

  private static LocalDate captured(WarcTargetRecord record) {
    try {
      return record.date().atZone(ZoneOffset.UTC).toLocalDate();
    } catch (DateTimeException | java.util.NoSuchElementException _) {
      return null;
    }
  }

  private static void take(Content content, int item, long start, long end, CopyDesk desk)
      throws InterruptedException {
    switch (content.kind()) {
      case PDF -> throw new IllegalArgumentException("documents are files of their own");
      case TEXT -> {
        String text = Encoding.of(content.bytes(), content.charset()).decode(content.bytes());
        Draft draft =
            PlainText.draft(CleanText.clean(text), "", desk.dates().until(content.captured()));
        draft.url = content.url();
        draft.latest = content.captured();
        desk.take(draft, item, start, end);
      }
      case PAGE -> {
        Document page = HtmlPage.parse(content.bytes(), content.charset());
        try {
          Pages.read(
              page, new PageOrigin(item, start, end, content.url(), content.captured()), desk);
        } catch (UnreadableFileException _) {
          // Frames, trackers and forms are pages too, and no loss.
        } catch (RuntimeException e) {
          // Whatever a strange page does to a reader, the others must be read.
          desk.fail(item, "the page " + content.url() + " could not be understood (" + e + ")");
        }
      }
    }
  }
}
