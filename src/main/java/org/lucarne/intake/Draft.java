package org.lucarne.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lucarne.model.Dropped;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;

/**
 * What a format's reader took from one record, as it stands there; {@link CopyDesk} makes the
 * article of it. What a record does not tell stays {@code null}.
 */
final class Draft {
  /** The headline, with or without markup. */
  String title;

  /** The lead when it stands apart from the text. */
  String standfirst;

  /** The text with line breaks or markup; not looked at when {@link #paragraphs} is there. */
  String body;

  /** The text where the reader knows its paragraphs. */
  List<String> paragraphs;

  /** The publisher's name or address. */
  String source;

  Evidence sourceFrom = Evidence.METADATA;

  String author;
  String section;
  String collection;
  String language;
  String url;
  String dateline;
  String desk;

  /** A publication date to be read, such as {@code "19 May 2025"}. */
  String date;

  /** The field or words that {@link #date} stood in. */
  String dateField = "date";

  Evidence dateFrom = Evidence.METADATA;
  DateReader.Order dateOrder = DateReader.Order.UNKNOWN;

  /** The publication date where the reader has read it; goes before {@link #date}. */
  PublicationDate published;

  /** The last day on which it can have been published, or {@code null}. */
  LocalDate latest;

  final List<String> credits = new ArrayList<>();
  final List<Dropped> dropped = new ArrayList<>();

  /** Notes what was taken off; blank text is not worth a note. */
  void drop(String text, String why) {
    if (!text.isBlank()) {
      dropped.add(new Dropped(text.strip(), why));
    }
  }
}
