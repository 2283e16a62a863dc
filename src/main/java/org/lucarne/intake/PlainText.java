package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lucarne.model.Evidence;

/** One article as plain text: a title line where there is one, then paragraphs. */
final class PlainText implements Format {
  /** A text beyond this, in bytes, is a collection and not an article. */
  private static final long LARGEST = 64L << 20;

  private static final int LONGEST_TITLE = 200;

  /** So many characters tell whether there are letters in the text. */
  private static final int LEGIBLE = 4_000;

  private static final Set<String> LABELS =
      Set.of(
          "from",
          "subject",
          "date",
          "title",
          "headline",
          "source",
          "author",
          "by",
          "byline",
          "url",
          "link",
          "published",
          "publication",
          "newspaper",
          "section",
          "language",
          "newsgroups",
          "message-id",
          "organization",
          "lines",
          "reply-to",
          "keywords",
          "summary",
          "distribution",
          "nntp-posting-host",
          "references",
          "sender",
          "followup-to",
          "x-newsreader",
          "path",
          "xref",
          "expires",
          "article-i.d.",
          "in-reply-to",
          "to",
          "cc",
          "tags",
          "category",
          "publisher",
          "nntp-software",
          "originator",
          "approved",
          "mime-version",
          "content-type",
          "pub date",
          "publication date",
          "dateline",
          "location",
          "news-software",
          "disclaimer",
          "x-xxmessage-id");

  @Override
  public boolean fits(Opening opening) {
    return opening.text() != null;
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
          "This text of %d MB is too large to be one article; split it into one file for each"
              .formatted(file.size() >> 20));
    }
    String text = opening.text();
    if (!opening.whole()) {
      byte[] bytes;
      try (InputStream in = file.open()) {
        bytes = in.readAllBytes();
      }
      text = Encoding.of(bytes, null).decode(bytes);
    }
    String clean = CleanText.clean(CleanText.undoDoubleEncoding(text));
    if (clean.isBlank()) {
      throw new UnreadableFileException("The file holds no text, only blanks");
    }
    if (unreadable(clean)) {
      throw new UnreadableFileException(
          "The file is named as text, but its bytes are not text in any known encoding");
    }
    String plain =
        Markdown.isNamed(file.name()) ? String.join("\n\n", Markdown.paragraphs(clean)) : clean;
    desk.take(draft(plain, file.name()));
  }

  /** Bytes that are no text leave replacement characters and signs where letters should be. */
  private static boolean unreadable(String text) {
    int length = Math.min(text.length(), LEGIBLE);
    int letters = 0;
    int odd = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\ufffd' || c >= '\ue000' && c < '\uf900') {
        odd++;
      } else if (c >= 'a' && c <= 'z'
          || c == ' '
          || c >= 'A' && c <= 'Z'
          || Character.isLetterOrDigit(c)
          || Character.isWhitespace(c)
          || Character.isSurrogate(c)) {
        letters++;
      }
    }
    return odd * 10 > length || letters * 2 < length;
  }

  /** The article in a text that is clean already. */
  static Draft draft(String text, String fileName) {
    Draft draft = new Draft();
    String rest = takeHeaders(text, draft);
    if (draft.title == null) {
      rest = takeTitle(rest, draft);
    }
    draft.paragraphs = Paragraphs.of(rest);
    if (draft.title == null) {
      draft.title = titleOfName(fileName);
    }
    return draft;
  }

  /** Takes labelled lines at the top, as of mail and news posts; at least two make a header. */
  private static String takeHeaders(String text, Draft draft) {
    List<String[]> labelled = new ArrayList<>();
    int position = 0;
    while (position < text.length() && labelled.size() < 60) {
      int end = text.indexOf('\n', position);
      end = end < 0 ? text.length() : end;
      String line = text.substring(position, end);
      int colon = line.indexOf(':');
      if (!line.isEmpty() && line.charAt(0) == ' ' && !labelled.isEmpty()) {
        labelled.getLast()[1] += " " + line.strip();
      } else if (colon > 0
          && colon < 24
          && LABELS.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT))) {
        labelled.add(
            new String[] {
              line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
              line.substring(colon + 1).strip()
            });
      } else {
        break;
      }
      position = Math.min(text.length(), end + 1);
    }
    if (labelled.size() < 2) {
      return text;
    }
    boolean post = labelled.stream().anyMatch(l -> l[0].equals("from") || l[0].equals("subject"));
    for (String[] line : labelled) {
      String value = line[1];
      switch (line[0]) {
        case "title", "headline", "subject" -> draft.title = value;
        case "from", "author", "by", "byline" -> draft.author = value;
        case "date", "published", "pub date", "publication date" -> {
          draft.date = value;
          draft.dateField = line[0];
          draft.dateFrom = Evidence.TEXT;
        }
        case "source", "newspaper", "publication", "publisher" -> {
          draft.source = value;
          draft.sourceFrom = Evidence.TEXT;
        }
        case "section", "category" -> draft.section = value;
        case "url", "link" -> draft.url = value;
        case "language" -> draft.language = value;
        case "dateline" -> draft.dateline = value;
        default -> {
          if (post) {
            draft.drop(line[0] + ": " + value, "message header");
          }
        }
      }
    }
    return text.substring(position);
  }

  /**
   * Takes the first line as the title when it reads like one: short, no sentence's end, and set off
   * by a blank line or followed by something longer.
   */
  private static String takeTitle(String text, Draft draft) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == ' ')) {
      start++;
    }
    int end = text.indexOf('\n', start);
    if (end < 0) {
      end = text.length();
    }
    String first = CleanText.line(text.substring(start, end));
    String rest = text.substring(Math.min(text.length(), end));
    if (first.isEmpty() || first.length() > LONGEST_TITLE || Dateline.of(first) != null) {
      return text;
    }
    if (rest.isBlank()) {
      if (first.length() <= 120 && !endsStatement(first)) {
        draft.title = first;
        return "";
      }
      return text;
    }
    boolean setOff = rest.startsWith("\n\n") || rest.startsWith("\n \n");
    String next = rest.stripLeading();
    int nextEnd = next.indexOf('\n');
    int nextLength = nextEnd < 0 ? next.length() : nextEnd;
    boolean headline =
        !endsStatement(first) && (setOff || nextLength > first.length() || first.length() < 90);
    boolean question = setOff && first.length() <= 120 && !first.endsWith(".");
    boolean wrapped =
        !setOff
            && first.length() > 40
            && nextLength <= 100
            && nextLength > 40
            && Character.isLowerCase(next.codePointAt(0));
    if ((headline || question) && !wrapped) {
      draft.title = first;
      return rest;
    }
    return text;
  }

  private static boolean endsStatement(String line) {
    return Paragraphs.endsSentence(line)
        && !line.endsWith("?")
        && !line.endsWith("؟")
        && !line.endsWith("...")
        && !line.endsWith("…")
        && !line.endsWith("!")
        && !line.endsWith(":")
        && !initialEnds(line);
  }

  /** "U.S." or "Inc." at the end is no full stop. */
  private static boolean initialEnds(String line) {
    int dot = line.length() - 1;
    return line.charAt(dot) == '.' && dot >= 3 && line.charAt(dot - 2) == '.';
  }

  /** The longest run of words in a file's name, when there are enough to be a headline. */
  private static String titleOfName(String name) {
    String best = null;
    for (String field : CopyDesk.stem(name).split("[_#|]+")) {
      String words = field.replace('-', ' ').replace('+', ' ').strip().replaceAll("\\s+", " ");
      long letters = words.chars().filter(Character::isLetter).count();
      int count = words.split(" ").length;
      boolean capital = words.chars().anyMatch(Character::isUpperCase);
      if (count >= (capital ? 4 : 5)
          && letters * 10 >= words.length() * 7L
          && (best == null || words.length() > best.length())) {
        best = words;
      }
    }
    return best;
  }
}
