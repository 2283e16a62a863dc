package org.lucarne.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.lucarne.intake.FoundFile;
import org.lucarne.intake.Given;
import org.lucarne.intake.Intake;
import org.lucarne.intake.UnreadableFileException;
import org.lucarne.model.Article;

/** The articles of a folder of news files as Lucarne reads them. */
final class NewsFolder {

  private NewsFolder() {}

  static List<Article> articles(Path folder) throws InterruptedException {
    List<Article> articles = new ArrayList<>();
    Intake intake = new Intake();
    intake.find(
        List.of(folder),
        true,
        new Intake.Finder() {
          @Override
          public void file(FoundFile file) throws InterruptedException {
            try (file) {
              intake.read(
                  file,
                  Given.NOTHING,
                  new Intake.Reader() {
                    @Override
                    public void article(Article article) {
                      articles.add(article);
                    }

                    @Override
                    public void failed(int item, String reason) {
                      // What cannot be read was not labelled.
                    }
                  });
            } catch (UnreadableFileException _) {
              // As above.
            }
          }

          @Override
          public void failed(String path, String reason) {
            // As above.
          }
        });
    return articles;
  }

  /**
   * Tells an article by its words: the first half of SHA-256 over the letters of the title and the
   * first 300 letters of the body, in small letters, so that it stays when the cleaning of texts
   * gets better.
   */
  static String key(Article article) {
    StringBuilder letters = new StringBuilder();
    append(letters, article.title(), Integer.MAX_VALUE);
    append(letters, article.body(), letters.length() + 300);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(letters.toString().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static void append(StringBuilder out, String text, int most) {
    for (int i = 0; i < text.length() && out.length() < most; i++) {
      if (Character.isLetter(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
  }
}
