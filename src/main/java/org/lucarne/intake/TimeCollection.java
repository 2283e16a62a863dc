package org.lucarne.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collections whose articles each begin with a line such as {@code *TEXT 017 01/04/63 PAGE 020}, as
 * the TIME collection of retrieval tests does.
 */
final class TimeCollection implements Format {
  private static final Pattern HEAD =
      Pattern.compile("(?m)^\\*TEXT\\s+(\\d{1,9})\\s+(\\d{1,2}/\\d{1,2}/\\d{2,4})[^\\n]{0,40}$");

  @Override
  public boolean fits(Opening opening) {
    return opening.text() != null
        && opening.text().startsWith("*TEXT ")
        && HEAD.matcher(opening.text()).lookingAt();
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    byte[] bytes = file.read(64, "collection");
    String text =
        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replace('\r', ' ');
    List<int[]> starts = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    Matcher head = HEAD.matcher(text);
    while (head.find()) {
      starts.add(new int[] {head.start(), head.end()});
      dates.add(head.group(2));
    }
    DateReader.Order order = DateReader.order(dates);
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : text.length();
      Draft draft = new Draft();
      draft.date = dates.get(i);
      draft.dateField = "*TEXT";
      draft.dateOrder = order;
      String body = text.substring(starts.get(i)[1], end);
      int stop = body.lastIndexOf("\n*STOP");
      draft.paragraphs = Paragraphs.of(CleanText.clean(stop < 0 ? body : body.substring(0, stop)));
      desk.take(draft, i + 1, starts.get(i)[0], end);
    }
  }
}
