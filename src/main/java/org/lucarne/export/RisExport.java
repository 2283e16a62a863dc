package org.lucarne.export;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.lucarne.model.Article;
import org.lucarne.model.PublicationDate;
import org.lucarne.search.Passage;

/** RIS records of type NEWS, as reference managers read them. */
final class RisExport implements Export {

  private final Writer out;

  RisExport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(QueryRecord record) {
    // The format has no place for what is no reference.
  }

  @Override
  public void article(Entry entry) throws IOException {
    Article article = entry.article();
    line("TY", "NEWS");
    line("ID", article.id());
    line("TI", article.title());
    for (Author author : Author.of(article.author())) {
      line(
          "AU", author.given() == null ? author.family() : author.family() + ", " + author.given());
    }
    line("T2", article.source() == null ? null : article.source().name());
    PublicationDate date = article.date();
    if (date != null) {
      line("PY", Integer.toString(date.first().getYear()));
      line("DA", slashed(date));
    }
    line("SE", article.section());
    line("UR", article.url());
    line("LA", article.language());
    for (String actor : entry.actors()) {
      line("KW", actor);
    }
    for (String credit : article.credits()) {
      line("N1", "Credit: " + credit);
    }
    for (Passage passage : entry.passages()) {
      line("N1", "Passage: " + passage.text());
    }
    line("N1", "Lucarne article " + article.id());
    out.write("ER  - \r\n\r\n");
  }

  @Override
  public void end() {
    // Each record ends by itself.
  }

  /** {@code 2015/08/11/}: a part that is not known stays empty between its slashes. */
  private static String slashed(PublicationDate date) {
    LocalDate day = date.first();
    return switch (date.precision()) {
      case YEAR -> "%d///".formatted(day.getYear());
      case MONTH -> "%d/%02d//".formatted(day.getYear(), day.getMonthValue());
      case DAY ->
          "%d/%02d/%02d/".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    };
  }

  private void line(String tag, String value) throws IOException {
    if (value != null && !value.isBlank()) {
      out.write(tag + "  - " + value.strip().replaceAll("\\s+", " ") + "\r\n");
    }
  }
}
