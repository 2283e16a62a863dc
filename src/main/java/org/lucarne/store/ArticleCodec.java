package org.lucarne.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.lucarne.model.Article;
import org.lucarne.model.Dropped;
import org.lucarne.model.Evidence;
import org.lucarne.model.Place;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.SourceName;

/**
 * An article as bytes: a version, then fields, each a tag, a length and UTF-8. A reader passes over
 * tags that it does not know, so that later versions can add some. Id and place are kept in columns
 * beside it.
 */
final class ArticleCodec {

  private static final byte VERSION = 1;

  private static final int TITLE = 2;
  private static final int BODY = 3;
  private static final int SOURCE = 4;
  private static final int SOURCE_FROM = 5;
  private static final int CREDIT = 6;
  private static final int AUTHOR = 7;
  private static final int DESK = 8;
  private static final int DATELINE = 9;
  private static final int SECTION = 10;
  private static final int DATE = 11;
  private static final int DATE_PRECISION = 12;
  private static final int DATE_TIME = 13;
  private static final int DATE_ZONE = 14;
  private static final int DATE_FROM = 15;
  private static final int DATE_EVIDENCE = 16;
  private static final int LANGUAGE = 17;
  private static final int URL = 18;
  private static final int COLLECTION = 19;
  private static final int DROPPED_TEXT = 20;
  private static final int DROPPED_WHY = 21;

  /** Archives from before dates had a confidence lack it. */
  private static final int DATE_CONFIDENCE = 22;

  private ArticleCodec() {}

  static byte[] write(Article article) {
    Writer out = new Writer(article.body().length() + 256);
    out.field(TITLE, article.title());
    out.field(BODY, article.body());
    if (article.source() != null) {
      out.field(SOURCE, article.source().name());
      out.field(SOURCE_FROM, article.source().from().name());
    }
    article.credits().forEach(credit -> out.field(CREDIT, credit));
    out.field(AUTHOR, article.author());
    out.field(DESK, article.desk());
    out.field(DATELINE, article.dateline());
    out.field(SECTION, article.section());
    PublicationDate date = article.date();
    if (date != null) {
      out.field(DATE, date.first().toString());
      out.field(DATE_PRECISION, date.precision().name());
      out.field(DATE_TIME, date.time() == null ? null : date.time().toString());
      out.field(DATE_ZONE, date.zone() == null ? null : date.zone().getId());
      out.field(DATE_FROM, date.from().name());
      out.field(DATE_EVIDENCE, date.evidence());
      out.field(DATE_CONFIDENCE, date.confidence().name());
    }
    out.field(LANGUAGE, article.language());
    out.field(URL, article.url());
    out.field(COLLECTION, article.collection());
    for (Dropped dropped : article.dropped()) {
      out.field(DROPPED_TEXT, dropped.text());
      out.field(DROPPED_WHY, dropped.why());
    }
    return out.bytes();
  }

  static Article read(byte[] bytes, String id, Place place) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte version = in.get();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "This archive was written by a newer Lucarne (article form " + version + ")");
    }
    Article.Builder builder = new Article.Builder(place);
    String[] last = fields(in, builder);
    if (last[SOURCE] != null) {
      builder.source(new SourceName(last[SOURCE], Evidence.valueOf(last[SOURCE_FROM])));
    }
    return builder
        .date(last[DATE] == null ? null : date(last))
        .title(last[TITLE])
        .body(last[BODY])
        .author(last[AUTHOR])
        .desk(last[DESK])
        .dateline(last[DATELINE])
        .section(last[SECTION])
        .language(last[LANGUAGE])
        .url(last[URL])
        .collection(last[COLLECTION])
        .build(id);
  }

  /** The last value of each tag; what an article may have several of goes to {@code builder}. */
  private static String[] fields(ByteBuffer in, Article.Builder builder) {
    String[] last = new String[DATE_CONFIDENCE + 1];
    while (in.hasRemaining()) {
      int tag = in.get();
      int length = length(in);
      String value = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
      if (tag < last.length) {
        last[tag] = value;
      }
      if (tag == CREDIT) {
        builder.credit(value);
      } else if (tag == DROPPED_WHY) {
        builder.dropped(new Dropped(last[DROPPED_TEXT], value));
      }
    }
    return last;
  }

  private static PublicationDate date(String[] last) {
    Evidence from = Evidence.valueOf(last[DATE_FROM]);
    return new PublicationDate(
        day(last[DATE]),
        PublicationDate.Precision.valueOf(last[DATE_PRECISION]),
        last[DATE_TIME] == null ? null : LocalTime.parse(last[DATE_TIME]),
        last[DATE_ZONE] == null ? null : ZoneOffset.of(last[DATE_ZONE]),
        from,
        last[DATE_EVIDENCE],
        last[DATE_CONFIDENCE] == null
            ? PublicationDate.Confidence.of(from)
            : PublicationDate.Confidence.valueOf(last[DATE_CONFIDENCE]));
  }

  /** Without the platform's parser, which takes far longer than the rest of a date. */
  private static LocalDate day(String iso) {
    if (iso.length() != 10) {
      return LocalDate.parse(iso); // before Christ, or after the year 9999
    }
    return LocalDate.of(
        Integer.parseInt(iso, 0, 4, 10),
        Integer.parseInt(iso, 5, 7, 10),
        Integer.parseInt(iso, 8, 10, 10));
  }

  private static int length(ByteBuffer in) {
    int length = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      length |= (next & 0x7f) << shift;
      if (next >= 0) {
        return length;
      }
    }
  }

  private static final class Writer {
    private final ByteArrayOutputStream out;

    Writer(int expected) {
      out = new ByteArrayOutputStream(expected);
      out.write(VERSION);
    }

    void field(int tag, String value) {
      if (value == null) {
        return;
      }
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      out.write(tag);
      int length = utf8.length;
      while (length > 0x7f) {
        out.write(length & 0x7f | 0x80);
        length >>>= 7;
      }
      out.write(length);
      out.writeBytes(utf8);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
