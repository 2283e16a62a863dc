package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;

/** One article as plain text: a title line where there is one, then paragraphs. */
final class PlainText implements Format {
  /** A text beyond this, in bytes, is a collection and not an article. */
  private static final long LARGEST = 64L << 20;

  /** So many characters tell whether there are letters in the text. */
  private static final int LEGIBLE = 4_000;

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
    desk.take(draft(plain, file.name(), desk.dates()));
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
  static Draft draft(String text, String fileName, DateReader dates) {
    Draft draft = new Draft();
    draft.paragraphs = Paragraphs.of(TextHead.take(text, draft, dates));
    if (draft.title == null) {
      draft.title = titleOfName(fileName);
    }
    return draft;
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
