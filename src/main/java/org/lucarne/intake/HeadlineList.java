package org.lucarne.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lucarne.model.Evidence;

/**
 * Headlines under their days: a line that holds a day, and perhaps the address of that day's page,
 * and below it one indented line for each headline. Each headline becomes an article of its own.
 */
final class HeadlineList implements Format {
  private static final int LONGEST_HEADLINE = 400;
  private static final int LARGEST = 64 << 20;

  /** Characters of a line with a day and no address, however many blanks are in it. */
  private static final int LONGEST_DAY = 200;

  private static final int LEAST_DAYS = 2;

  /** Most of a list is headlines, so a few of them are more than the days. */
  private static final int LEAST_HEADLINES = 4;

  private static final int LEAST_FOR_LABELS = 8;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[.)]\\s++");

  /** One line: a day with its address, or a headline. */
  private record Line(String day, String url, String headline) {}

  @Override
  public boolean fits(Opening opening) {
    if (opening.text() == null) {
      return false;
    }
    String text = opening.text();
    int days = 0;
    int headlines = 0;
    boolean first = true;
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      if (end < 0 && !opening.whole()) {
        break;
      }
      end = end < 0 ? text.length() : end;
      String one = text.substring(from, end);
      from = end + 1;
      if (one.isBlank()) {
        continue;
      }
      Line line = line(one);
      if (line == null) {
        // Names of columns may stand on top.
        if (!first) {
          return false;
        }
      } else if (line.day() != null) {
        days++;
      } else if (days == 0) {
        return false;
      } else {
        headlines++;
      }
      first = false;
    }
    return days >= LEAST_DAYS && headlines >= LEAST_HEADLINES && headlines > days;
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    if (file.size() > LARGEST) {
      throw new UnreadableFileException(
          "This list of %d MB is too large; split it".formatted(file.size() >> 20));
    }
    Encoding encoding = Encoding.of(file, opening.bytes(), null);
    List<Line> lines = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(encoding.reader(file.open()))) {
      boolean first = true;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        if (!text.isBlank()) {
          Line line = line(text);
          if (line != null) {
            lines.add(line);
          } else if (!first) {
            lines.add(new Line(null, null, CleanText.line(text)));
          }
          first = false;
        }
      }
    }
    DateReader.Order order =
        DateReader.order(lines.stream().map(Line::day).filter(d -> d != null).toList());
    Map<String, Long> often =
        lines.stream()
            .filter(l -> l.headline() != null)
            .collect(Collectors.groupingBy(Line::headline, Collectors.counting()));
    long days = lines.stream().filter(l -> l.day() != null).count();
    Line day = null;
    int item = 0;
    for (Line line : lines) {
      if (line.day() != null) {
        day = line;
        continue;
      }
      item++;
      // What stands under a quarter of the days is a label of the page that the list was made from.
      if (days >= LEAST_FOR_LABELS && often.get(line.headline()) * 4 >= days) {
        continue;
      }
      if (day == null || line.headline().length() > LONGEST_HEADLINE) {
        desk.fail(item, "the line is no headline under a day");
        continue;
      }
      Draft draft = new Draft();
      draft.title = line.headline();
      draft.date = day.day();
      draft.dateFrom = Evidence.TEXT;
      draft.dateField = "the day above";
      draft.dateOrder = order;
      if (day.url() != null) {
        // The address is the day's, not the headline's, by which versions are told.
        draft.source = Outlets.host(day.url());
        draft.drop(day.url(), "address of the day's page");
      }
      desk.take(draft, item, 0, file.size());
    }
  }

  /** What the line is, or {@code null} when it is neither. */
  private static Line line(String text) {
    boolean indented = text.charAt(0) == '\t' || text.startsWith("  ");
    if (!indented && text.length() > LONGEST_DAY && text.indexOf("http") < 0) {
      return null;
    }
    String plain = CleanText.line(text);
    if (indented) {
      Matcher number = NUMBER.matcher(plain);
      String headline = number.lookingAt() ? plain.substring(number.end()) : plain;
      return headline.isEmpty() || headline.length() > LONGEST_HEADLINE
          ? null
          : new Line(null, null, headline);
    }
    String day = plain;
    String url = null;
    int address = plain.indexOf("http");
    if (address > 0 && plain.indexOf("://", address) > 0 && plain.indexOf(' ', address) < 0) {
      url = plain.substring(address);
      day = plain.substring(0, address).strip();
    }
    return isDay(day) ? new Line(day, url, null) : null;
  }

  private static boolean isDay(String text) {
    if (text.length() < 6 || text.length() > 40 || !Furniture.hasDigit(text)) {
      return false;
    }
    DateReader dates = new DateReader(java.time.LocalDate.MAX.minusYears(1));
    return dates.readLine(text, Evidence.TEXT) != null
        || dates.read(text, DateReader.Order.MONTH_FIRST, Evidence.TEXT, "") != null
            && text.chars().noneMatch(Character::isLetter);
  }
}
