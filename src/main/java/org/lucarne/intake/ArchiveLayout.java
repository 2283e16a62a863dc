package org.lucarne.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lucarne.model.Evidence;
import org.lucarne.model.PublicationDate;
import org.lucarne.model.PublicationDate.Precision;

/** How one of the smaller databases writes its articles below each other, told by its own words. */
sealed interface ArchiveLayout
    permits RetrieverLayout,
        GeniosLayout,
        NewsBankLayout,
        GaleLayout,
        EbscoLayout,
        WisersLayout,
        MonitoringLayout,
        LabelledLayout,
        PartedLayout {

  /** The articles in these lines. */
  List<Draft> read(List<String> lines, DateReader dates);

  /** Whether a text is of this layout; quick for one that is not. */
  boolean fits(String text);

  /** The layout of a text. */
  static Optional<ArchiveLayout> of(String text) {
    return ALL.stream().filter(layout -> layout.fits(text)).findFirst();
  }

  /** The layouts, the surest signs first. */
  List<ArchiveLayout> ALL =
      List.of(
          new RetrieverLayout(),
          new GeniosLayout(),
          new NewsBankLayout(),
          new GaleLayout(),
          new EbscoLayout(),
          new WisersLayout(),
          new MonitoringLayout(),
          new LabelledLayout(),
          new PartedLayout());

  /** Why a line that is no text of the article was taken off. */
  String NOTES = "database's own notes";

  /** The nearest line above that is not blank, or -1. */
  static int above(List<String> lines, int line) {
    int above = line - 1;
    while (above >= 0 && lines.get(above).isBlank()) {
      above--;
    }
    return above;
  }

  /** Lines between those that part them; {@code inclusive} when such a line belongs to the part. */
  static List<List<String>> parts(List<String> lines, Predicate<String> ends, boolean inclusive) {
    List<List<String>> parts = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      boolean last = ends.test(line.strip());
      if (!last || inclusive) {
        open.add(line);
      }
      if (last) {
        parts.add(open);
        open = new ArrayList<>();
      }
    }
    if (!inclusive) {
      parts.add(open);
    }
    return parts;
  }

  /** The paragraphs of lines that may be broken by width. */
  static List<String> paragraphs(List<String> lines) {
    String text = String.join("\n", lines);
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    return new ArrayList<>(
        longest <= 110 ? Paragraphs.unwrap(text) : Paragraphs.of(CleanText.clean(text)));
  }

  static PublicationDate day(String text, DateReader dates) {
    if (text.length() > 40 || text.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    PublicationDate date = dates.read(text, DateReader.Order.UNKNOWN, Evidence.METADATA, "date");
    return date != null && date.precision() == Precision.DAY ? date : null;
  }
}
