package org.lucarne.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One news article, clean of its page's furniture. What was not found is {@code null} or an empty
 * list, never a guess.
 *
 * @param id derived from what the article says and who published it when, so that the same article
 *     has the same id in every archive
 * @param title the headline, empty when there is none
 * @param body the text as shown: paragraphs separated by one blank line ({@code "\n\n"})
 * @param source the publisher, or {@code null}
 * @param credits agencies that the article credits, such as {@code "Reuters"}
 * @param author the byline without "By", or {@code null}
 * @param desk a desk line such as {@code "Local Editor"}, or {@code null}
 * @param dateline place and agency that open a wire report, or {@code null}; it stays in the body
 * @param section the outlet's own section, or {@code null}
 * @param date when it was published, or {@code null}
 * @param language ISO 639-1 code of the text, or {@code null}
 * @param url the article's canonical address, or {@code null}; kept as text, never opened
 * @param collection the analyst's own grouping, or {@code null}
 * @param dropped furniture taken off title and body, kept for the analyst to see
 * @param place where it stands in what was imported
 */
public record Article(
    String id,
    String title,
    String body,
    SourceName source,
    List<String> credits,
    String author,
    String desk,
    String dateline,
    String section,
    PublicationDate date,
    String language,
    String url,
    String collection,
    List<Dropped> dropped,
    Place place) {

  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(place, "place");
    credits = List.copyOf(credits);
    dropped = List.copyOf(dropped);
  }

  /** The text of one part. */
  public String text(Part part) {
    return switch (part) {
      case TITLE -> title;
      case BODY -> body;
    };
  }

  /** A builder with every value of this article but its id, which is made anew. */
  public Builder edit() {
    Builder builder = new Builder(place).title(title).body(body).source(source).author(author);
    credits.forEach(builder::credit);
    dropped.forEach(builder::dropped);
    return builder
        .desk(desk)
        .dateline(dateline)
        .section(section)
        .date(date)
        .language(language)
        .url(url)
        .collection(collection);
  }

  /** Gathers what a reader finds; {@link #build} derives the id. Blank strings count as unknown. */
  public static final class Builder {
    private final Place place;
    private String title = "";
    private String body = "";
    private SourceName source;
    private final List<String> credits = new ArrayList<>();
    private String author;
    private String desk;
    private String dateline;
    private String section;
    private PublicationDate date;
    private String language;
    private String url;
    private String collection;
    private final List<Dropped> dropped = new ArrayList<>();

    public Builder(Place place) {
      this.place = Objects.requireNonNull(place, "place");
    }

    public Builder title(String value) {
      title = value == null ? "" : value.strip();
      return this;
    }

    public Builder body(String value) {
      body = value == null ? "" : value.strip();
      return this;
    }

    public Builder source(SourceName value) {
      source = value;
      return this;
    }

    /** Adds one credited agency, once. */
    public Builder credit(String value) {
      if (known(value) != null && !credits.contains(value.strip())) {
        credits.add(value.strip());
      }
      return this;
    }

    public Builder author(String value) {
      author = known(value);
      return this;
    }

    public Builder desk(String value) {
      desk = known(value);
      return this;
    }

    public Builder dateline(String value) {
      dateline = known(value);
      return this;
    }

    public Builder section(String value) {
      section = known(value);
      return this;
    }

    public Builder date(PublicationDate value) {
      date = value;
      return this;
    }

    public Builder language(String value) {
      language = known(value);
      return this;
    }

    public Builder url(String value) {
      url = known(value);
      return this;
    }

    public Builder collection(String value) {
      collection = known(value);
      return this;
    }

    public Builder dropped(Dropped value) {
      dropped.add(value);
      return this;
    }

    public String title() {
      return title;
    }

    public String body() {
      return body;
    }

    public SourceName source() {
      return source;
    }

    public PublicationDate date() {
      return date;
    }

    public String language() {
      return language;
    }

    public String url() {
      return url;
    }

    /** The article, with its id made from title, body, source, date and address. */
    public Article build() {
      return build(identity());
    }

    /** The article with an id that it was given before. */
    public Article build(String id) {
      return new Article(
          id,
          title,
          body,
          source,
          credits,
          author,
          desk,
          dateline,
          section,
          date,
          language,
          url,
          collection,
          dropped,
          place);
    }

    private static String known(String value) {
      return value == null || value.isBlank() ? null : value.strip();
    }

    /** 65 bits of a SHA-256 in lower-case base 32, which a person can read out and type. */
    private String identity() {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String field :
            new String[] {
              title,
              body,
              source == null ? "" : source.name(),
              date == null ? "" : date.text(),
              url == null ? "" : url
            }) {
          digest.update(field.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
        }
        byte[] hash = digest.digest();
        StringBuilder id = new StringBuilder(13);
        for (int i = 0, bits = 0, buffer = 0, next = 0; i < 13; i++) {
          if (bits < 5) {
            buffer = buffer << 8 | hash[next++] & 0xff;
            bits += 8;
          }
          bits -= 5;
          id.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(buffer >>> bits & 31));
          buffer &= (1 << bits) - 1;
        }
        return id.toString();
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every JDK has SHA-256", e);
      }
    }
  }
}
