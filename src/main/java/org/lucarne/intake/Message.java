package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * A message as MIME (RFC 2045) packs it: the fields of its header and its parts of text, with
 * transfer encodings undone.
 *
 * @param header the fields by name in lower case, the first of each name, words in other encodings
 *     (RFC 2047) decoded
 * @param texts the parts of text that are the message itself, in their order
 */
record Message(Map<String, String> header, List<Text> texts) {

  /**
   * One part of text.
   *
   * @param choice number of the set of which only one part is to be shown, or 0
   * @param charset the declared character encoding, or {@code null}
   * @param location the address it was saved from, or {@code null}
   */
  record Text(
      boolean html, int choice, String charset, boolean flowed, String location, byte[] bytes) {}

  /** Takes the files that a message carries. */
  @FunctionalInterface
  interface Attachments {
    /** The bytes can be read during this call only. */
    void take(String name, InputStream bytes) throws IOException, InterruptedException;
  }

  /** Bytes of all parts of text together; what is beyond is no news. */
  private static final int LONGEST_TEXT = 40 << 20;

  private static final int DEEPEST = 40;

  /** Attached types that hold no article: pictures and sound, signatures, cards, appointments. */
  private static final Set<String> UNREADABLE =
      Set.of(
          "application/pgp-signature",
          "application/pgp-encrypted",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pkcs7-mime",
          "application/x-pkcs7-mime",
          "application/pgp-keys",
          "application/ms-tnef",
          "application/ics",
          "text/calendar",
          "text/vcard",
          "text/x-vcard",
          "text/directory",
          "text/css",
          "text/javascript",
          "application/javascript",
          "message/delivery-status",
          "message/disposition-notification",
          "text/rfc822-headers");

  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(5000)
          .setMaxContentLen(-1)
          .build();

  /** Reads the header and the texts. */
  static Message of(InputStream in) throws IOException {
    try {
      return parse(in, null);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing waits while texts are read", e);
    }
  }

  /** Hands on the files that the message carries and that could be read as such. */
  static void attachments(InputStream in, Attachments attachments)
      throws IOException, InterruptedException {
    parse(in, attachments);
  }

  private static Message parse(InputStream in, Attachments attachments)
      throws IOException, InterruptedException {
    Parts parts = new Parts(attachments);
    MimeStreamParser parser =
        new MimeStreamParser(
            LIMITS,
            DecodeMonitor.SILENT,
            new DefaultBodyDescriptorBuilder(
                null, LenientFieldParser.getParser(), DecodeMonitor.SILENT));
    parser.setContentHandler(parts);
    parser.setContentDecoding(true);
    // A message within the message is a file of its own.
    parser.setNoRecurse();
    try {
      parser.parse(in);
    } catch (MimeException e) {
      if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IOException(e.getMessage(), e);
    }
    return new Message(parts.header, parts.texts);
  }

  String field(String name) {
    return header.get(name);
  }

  /** The text of a header's field as people read it. */
  static String decode(byte[] raw) {
    String text = Encoding.of(raw, null).decode(raw);
    return CleanText.line(DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT));
  }

  private static final class Parts extends AbstractContentHandler {
    private final Map<String, String> header = new HashMap<>();
    private final List<Text> texts = new ArrayList<>();
    private final Deque<Integer> choices = new ArrayDeque<>(List.of(0));
    private final Attachments attachments;
    private boolean first = true;
    private boolean hasText;
    private int lastChoice;
    private int attached;
    private int read;

    Parts(Attachments attachments) {
      this.attachments = attachments;
    }

    @Override
    public void field(Field field) {
      if (first) {
        byte[] raw = field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
        int colon = 0;
        while (colon < raw.length && raw[colon] != ':') {
          colon++;
        }
        int start = Math.min(raw.length, colon + 1);
        byte[] value = java.util.Arrays.copyOfRange(raw, start, Math.min(raw.length, start + 8000));
        header.putIfAbsent(
            field.getName().strip().toLowerCase(Locale.ROOT),
            value.length == 0 && field.getBody() != null ? field.getBody() : decode(value));
      }
    }

    @Override
    public void endHeader() {
      first = false;
    }

    @Override
    public void startMultipart(BodyDescriptor multipart) throws MimeException {
      if (choices.size() > DEEPEST) {
        throw new MimeException("its parts are nested too deep");
      }
      boolean alternative = multipart.getSubType().equalsIgnoreCase("alternative");
      int choice = choices.peek();
      choices.push(choice != 0 ? choice : alternative ? ++lastChoice : 0);
    }

    @Override
    public void endMultipart() {
      choices.pop();
    }

    @Override
    public void body(BodyDescriptor body, InputStream in) throws MimeException, IOException {
      String type = body.getMimeType() == null ? "" : body.getMimeType().toLowerCase(Locale.ROOT);
      MaximalBodyDescriptor part = body instanceof MaximalBodyDescriptor known ? known : null;
      String name = name(body, part);
      boolean attachment =
          part != null && "attachment".equalsIgnoreCase(part.getContentDispositionType());
      boolean html = type.equals("text/html") || type.equals("application/xhtml+xml");
      boolean text = html || type.equals("text/plain") || type.isEmpty();
      boolean shown = name == null || !hasText || isInPlace(part);
      if (text && !attachment && shown) {
        hasText = true;
        if (attachments == null) {
          byte[] bytes = in.readNBytes(LONGEST_TEXT - read);
          read += bytes.length;
          texts.add(
              new Text(
                  html,
                  choices.peek(),
                  declared(body),
                  "flowed".equalsIgnoreCase(parameter(part, "format")),
                  part == null ? null : part.getContentLocation(),
                  bytes));
        }
      } else if (attachments != null
          && (attachment || name != null || type.equals("message/rfc822"))
          && isReadable(type)) {
        try {
          attached++;
          attachments.take(name != null ? name : unnamed(type), in);
        } catch (InterruptedException e) {
          throw new MimeException(e);
        }
      }
    }

    /** Whether a named part is shown within the message, as the pages of a web archive are. */
    private static boolean isInPlace(MaximalBodyDescriptor part) {
      return part.getContentDispositionType() == null
          && (part.getContentLocation() != null || part.getContentId() != null);
    }

    private String unnamed(String type) {
      String ending =
          switch (type) {
            case "message/rfc822" -> ".eml";
            case "text/html" -> ".html";
            case "text/plain" -> ".txt";
            case "application/pdf" -> ".pdf";
            default -> "";
          };
      return "attachment " + attached + ending;
    }

    private static boolean isReadable(String type) {
      String media = type.substring(0, Math.max(0, type.indexOf('/')));
      return !Set.of("image", "audio", "video", "font", "model").contains(media)
          && !UNREADABLE.contains(type);
    }

    /** The default, US-ASCII, is no declaration. */
    private static String declared(BodyDescriptor body) {
      String charset = body.getCharset();
      return charset == null || charset.equalsIgnoreCase("us-ascii") ? null : charset;
    }

    private static String parameter(MaximalBodyDescriptor part, String name) {
      return part == null ? null : part.getContentTypeParameters().get(name);
    }

    private static String name(BodyDescriptor body, MaximalBodyDescriptor part) {
      if (part == null) {
        return null;
      }
      String name = part.getContentDispositionFilename();
      if (name == null || name.isBlank()) {
        name = part.getContentTypeParameters().get("name");
      }
      if (name == null || name.isBlank()) {
        return null;
      }
      byte[] latin = name.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      boolean bytes = name.chars().allMatch(c -> c < 256);
      String plain =
          bytes ? decode(latin) : DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
      return plain.isBlank() ? null : plain;
    }
  }

  /** The part as text, by what it declares and what its bytes show. */
  static String decode(Text part) {
    return encoding(part).decode(part.bytes());
  }

  private static Encoding encoding(Text part) {
    String declared = part.charset();
    // Encodings of seven bits read as ASCII and are known by their name alone.
    if (declared != null && declared.toLowerCase(Locale.ROOT).startsWith("iso-2022")) {
      var charset = Encoding.named(declared);
      if (charset != null) {
        return new Encoding(charset, 0, false);
      }
    }
    return Encoding.of(part.bytes(), declared);
  }
}
