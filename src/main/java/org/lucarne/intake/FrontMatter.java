package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** One article as Markdown or HTML below a block of YAML that tells title, date and the like. */
final class FrontMatter implements Format {
  private static final int LARGEST = 64 << 20;

  @Override
  public boolean fits(Opening opening) {
    String text = opening.text();
    if (text == null || !text.startsWith("---\n") && !text.startsWith("---\r\n")) {
      return false;
    }
    String rest = text.substring(text.indexOf('\n') + 1).stripLeading();
    int colon = rest.indexOf(':');
    return colon > 0 && colon < 40 && end(text) > 0 && rest.substring(0, colon).indexOf('\n') < 0;
  }

  @Override
  public String mediaType() {
    return "text/markdown";
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk)
      throws IOException, UnreadableFileException, InterruptedException {
    if (file.size() > LARGEST) {
      throw new UnreadableFileException("This text is too large to be one article; split it first");
    }
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readAllBytes();
    }
    String text = Encoding.of(bytes, null).decode(bytes).replace("\r\n", "\n");
    int end = end(text);
    Columns columns = new Columns();
    Fields fields = new Fields();
    for (String[] pair : pairs(text.substring(4, end))) {
      fields.put(columns.match(pair[0]), pair[0], pair[1]);
    }
    Draft draft = fields.draft(DateReader.Order.UNKNOWN);
    String body =
        text.substring(
            text.indexOf('\n', end + 1) < 0 ? text.length() : text.indexOf('\n', end + 1));
    draft.standfirst = null;
    draft.body = null;
    boolean markup = Markup.isIn(body);
    draft.paragraphs =
        markup ? Markup.paragraphs(body) : Markdown.paragraphs(CleanText.clean(body));
    desk.take(draft);
  }

  /** Where the closing line of the block begins, or -1. */
  private static int end(String text) {
    int end = text.indexOf("\n---", 3);
    int other = text.indexOf("\n...", 3);
    return end < 0 || other >= 0 && other < end ? other : end;
  }

  /** The block's entries; folded text and lists are joined, deeper structure is left out. */
  private static List<String[]> pairs(String block) {
    List<String[]> pairs = new ArrayList<>();
    for (String line : block.split("\n")) {
      int colon = line.indexOf(':');
      boolean top =
          !line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '-';
      if (top && colon > 0) {
        pairs.add(
            new String[] {line.substring(0, colon).strip(), scalar(line.substring(colon + 1))});
      } else if (!pairs.isEmpty() && !line.isBlank()) {
        String more = line.strip();
        boolean listed = more.startsWith("- ") || more.equals("-");
        more = scalar(listed ? more.substring(1) : more);
        String held = pairs.getLast()[1];
        String between = held.isEmpty() ? "" : listed ? ", " : " ";
        pairs.getLast()[1] = more.isEmpty() ? held : held + between + more;
      }
    }
    return pairs;
  }

  private static String scalar(String value) {
    String plain = value.strip();
    if (plain.matches("[>|][+-]?\\d?")) {
      return "";
    }
    boolean quoted =
        plain.length() > 1
            && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
            && plain.charAt(plain.length() - 1) == plain.charAt(0);
    return quoted
        ? plain.substring(1, plain.length() - 1).replace("''", "'").replace("\\\"", "\"")
        : plain;
  }
}
