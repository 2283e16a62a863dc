package org.lucarne.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lucarne.model.Article;
import org.lucarne.model.Evidence;

class MailTest {
  private static final String BODY =
      "The port authority said on Tuesday that talks with the dock workers had resumed.";

  @TempDir Path folder;

  private static String base64(String text) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String newsletter(String subject) {
    return """
        Received: from mail.example by mx.example; Wed, 12 Aug 2015 06:31:00 +0000
        From: "Harbour Post Morning" <newsletter@harbourpost.example>
        To: reader@example.org
        Subject: %s
        Date: Wed, 12 Aug 2015 09:30:00 +0300
        List-Unsubscribe: <mailto:off@harbourpost.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8

        View this email in your browser
        --b1
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <html><body><p>View this email in your browser</p><h2>Harbour talks resum=
        ed</h2><p>%s</p><p>The union=E2=80=99s leader agreed.</p><p>Unsubscribe from this list</p></body></html>
        --b1--
        """
        .formatted(subject, BODY);
  }

  private static String letter(String subject, String text) {
    return """
        From: Nadia Khoury <nadia@example.org>
        To: desk@example.org
        Subject: %s
        Date: Mon, 10 Aug 2015 18:05:00 +0000
        Message-ID: <1@example.org>

        %s
        """
        .formatted(subject, text);
  }

  @Test
  void a_newsletters_sender_is_its_source_and_its_markup_the_text() throws Exception {
    Article article =
        Reading.of("mail.eml", newsletter("=?UTF-8?B?" + base64("Häfen öffnen").strip() + "?="))
            .article();
    assertEquals("Häfen öffnen", article.title());
    assertEquals("Harbour Post Morning", article.source().name());
    assertNull(article.author());
    assertEquals("2015-08-12", article.date().text());
    assertEquals(LocalTime.of(9, 30), article.date().time());
    assertEquals(ZoneOffset.ofHours(3), article.date().zone());
    assertEquals(Evidence.METADATA, article.date().from());
    assertEquals(
        "Harbour talks resumed\n\n" + BODY + "\n\nThe union’s leader agreed.", article.body());
  }

  @Test
  void a_persons_message_has_an_author_and_no_source() throws Exception {
    Article article =
        Reading.of("note.eml", letter("Harbour notes", BODY + "\n\n-- \nNadia Khoury\n+961 1"))
            .article();
    assertEquals("Nadia Khoury", article.author());
    assertNull(article.source());
    assertEquals(BODY, article.body());
  }

  @Test
  void old_encodings_of_text_are_read_by_what_the_message_declares() throws Exception {
    String header =
        "From: a@example.org\nTo: b@example.org\nSubject: port\nMIME-Version: 1.0\n"
            + "Content-Type: text/plain; charset=%s\nContent-Transfer-Encoding: base64\n\n%s\n";
    for (String charset : List.of("windows-1256", "iso-2022-jp", "koi8-r")) {
      String text =
          switch (charset) {
            case "windows-1256" ->
                "قالت هيئة الميناء يوم الثلاثاء إن المحادثات مع العمال قد استؤنفت";
            case "koi8-r" -> "Портовые власти сообщили, что переговоры с докерами возобновились";
            default -> "港湾当局は火曜日、労働者との協議が再開されたと発表した";
          };
      byte[] bytes = text.getBytes(charset);
      Article article =
          Reading.of(
                  "m.eml", header.formatted(charset, Base64.getMimeEncoder().encodeToString(bytes)))
              .article();
      assertEquals(text, article.body());
    }
  }

  @Test
  void attached_files_that_can_be_read_become_articles_of_their_own() throws Exception {
    String message =
        """
        From: Nadia Khoury <nadia@example.org>
        To: desk@example.org
        Subject: Two cuttings
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=outer

        --outer
        Content-Type: text/plain

        %s
        --outer
        Content-Type: text/html; name="../cutting.html"
        Content-Disposition: attachment; filename="../cutting.html"
        Content-Transfer-Encoding: base64

        %s
        --outer
        Content-Type: image/png; name="logo.png"
        Content-Disposition: attachment; filename="logo.png"
        Content-Transfer-Encoding: base64

        iVBORw0KGgo=
        --outer
        Content-Type: message/rfc822

        %s
        --outer--
        """
            .formatted(
                BODY,
                base64("<html><body><h1>Ferries sail again</h1><p>" + BODY + "</p></body></html>"),
                letter("A forwarded note", "It was sent on. " + BODY));
    Path file = folder.resolve("cuttings.eml");
    Files.writeString(file, message);
    Reading reading = Reading.of(file);
    assertEquals(List.of(), reading.failures());
    assertEquals(
        List.of("Ferries sail again", "A forwarded note", "Two cuttings"), reading.titles());
    assertEquals(
        List.of(file + "!/.._cutting.html", file + "!/attachment 2.eml", file.toString()),
        reading.articles().stream().map(a -> a.place().path()).toList());
  }

  @Test
  void a_text_with_a_name_is_the_message_when_there_is_no_other() throws Exception {
    String message =
        """
        From: Nadia Khoury <nadia@example.org>
        Subject: Harbour notes
        MIME-Version: 1.0
        Content-Type: text/plain; name="message.txt"

        %s
        """
            .formatted(BODY);
    Path file = folder.resolve("named.eml");
    Files.writeString(file, message);
    assertEquals(BODY, Reading.of(file).article().body());
  }

  @Test
  void a_mailbox_gives_one_article_a_message_and_a_bad_one_ends_nothing() throws Exception {
    StringBuilder nested =
        new StringBuilder("From: x@example.org\nSubject: deep\nMIME-Version: 1.0\n");
    for (int i = 0; i < 100; i++) {
      nested
          .append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    String separator = "From nadia@example.org Mon Aug 10 18:05:00 2015\n";
    String mailbox =
        separator
            + letter(
                "First", BODY + "\n\n>From here on it was quiet.\n\nFrom Monday on, ships sail.")
            + "\n"
            + separator
            + nested
            + "\n\n"
            + separator
            + letter("Third", BODY);
    Reading reading = Reading.of("old.mbox", mailbox);
    assertEquals(List.of("First", "Third"), reading.titles());
    assertEquals(1, reading.failures().size());
    assertTrue(reading.failures().getFirst().startsWith("2: the message cannot be read"));
    Article first = reading.articles().getFirst();
    assertTrue(first.body().contains("\n\nFrom here on it was quiet."));
    assertTrue(first.body().endsWith("From Monday on, ships sail."));
    Article third = reading.articles().getLast();
    assertEquals(3, third.place().item());
    String bytes = mailbox.substring((int) third.place().start(), (int) third.place().end());
    assertTrue(bytes.startsWith("From: Nadia Khoury"));
    assertTrue(bytes.endsWith(BODY + "\n"));
  }

  @Test
  void the_day_a_page_was_saved_bounds_its_date_and_never_is_it() throws Exception {
    String saved =
        """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://harbourpost.example/talks
        Subject: Harbour talks resume
        Date: Thu, 13 Aug 2015 10:00:00 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="----Mark"

        ------Mark
        Content-Type: text/html
        Content-ID: <frame-1@mhtml.blink>
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://harbourpost.example/talks

        <html><head><title>Harbour talks resume</title>%s</head><body><article><h1>Harbour talks resume</h1><p>%s</p></article></body></html>
        ------Mark
        Content-Type: text/html
        Content-Location: https://adverts.example/frame

        <p>Buy a boat</p>
        ------Mark--
        """;
    Article undated = Reading.of("page.mhtml", saved.formatted("", BODY)).article();
    assertEquals("Harbour talks resume", undated.title());
    assertEquals("https://harbourpost.example/talks", undated.url());
    assertEquals(BODY, undated.body());
    assertNull(undated.date());
    String meta = "<meta property=3D\"article:published_time\" content=3D\"%s\">";
    Article dated =
        Reading.of("page.mhtml", saved.formatted(meta.formatted("2015-08-11"), BODY)).article();
    assertEquals("2015-08-11", dated.date().text());
    Article later =
        Reading.of("page.mhtml", saved.formatted(meta.formatted("2019-01-05"), BODY)).article();
    assertNull(later.date());
  }

  @Test
  void a_post_to_a_newsgroup_is_read_as_text() throws Exception {
    String post =
        "From: nadia@example.org (Nadia)\nNewsgroups: talk.harbour\nSubject: Ferries\n"
            + "Message-ID: <2@example.org>\n\n"
            + BODY
            + "\n";
    assertFalse(Mail.isMail(post));
    assertEquals("Ferries", Reading.of("51234", post).article().title());
  }
}
