package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;

/**
 * How the bytes of a text are to be read.
 *
 * @param charset the character encoding
 * @param mark length of the byte-order mark in bytes
 * @param patched whether bytes that are not UTF-8 stand among UTF-8 and mean Windows-1252
 */
record Encoding(Charset charset, int mark, boolean patched) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

  static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0, false);

  /** Whether every byte of the text was seen to be well-formed UTF-8. */
  boolean isCleanUtf8() {
    return charset == StandardCharsets.UTF_8 && !patched;
  }

  /** The encoding that a byte-order mark or the spread of zero bytes shows, or {@code null}. */
  static Encoding marked(byte[] head) {
    if (starts(head, 0xef, 0xbb, 0xbf)) {
      return new Encoding(StandardCharsets.UTF_8, 3, false);
    }
    if (starts(head, 0xff, 0xfe, 0, 0)) {
      return new Encoding(UTF_32LE, 4, false);
    }
    if (starts(head, 0, 0, 0xfe, 0xff)) {
      return new Encoding(UTF_32BE, 4, false);
    }
    if (starts(head, 0xff, 0xfe)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, false);
    }
    if (starts(head, 0xfe, 0xff)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2, false);
    }
    return byZeros(head);
  }

  /**
   * The encoding of a whole text, by falling strength of the evidence: byte-order mark, zero bytes,
   * well-formed UTF-8, what the text declares, and the language that it gives when read.
   *
   * @param head the first bytes
   * @param declared name of a character encoding, or {@code null}
   */
  static Encoding of(FoundFile file, byte[] head, String declared) throws IOException {
    Encoding marked = marked(head);
    if (marked != null && marked.charset != StandardCharsets.UTF_8) {
      return marked;
    }
    Utf8 utf8 = new Utf8();
    if (file.size() <= head.length) {
      utf8.add(head, 0, head.length);
    } else {
      byte[] buffer = new byte[1 << 16];
      try (InputStream in = file.open()) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          utf8.add(buffer, 0, n);
        }
      }
    }
    return choose(utf8, marked == null ? 0 : marked.mark, head, declared);
  }

  /** The encoding of a text that is wholly in memory. */
  static Encoding of(byte[] bytes, String declared) {
    Encoding marked = marked(bytes);
    if (marked != null && marked.charset != StandardCharsets.UTF_8) {
      return marked;
    }
    Utf8 utf8 = new Utf8();
    utf8.add(bytes, 0, bytes.length);
    return choose(utf8, marked == null ? 0 : marked.mark, bytes, declared);
  }

  private static Encoding choose(Utf8 utf8, int mark, byte[] head, String declared) {
    if (utf8.malformed() == 0) {
      Charset escaped = utf8.sequences() == 0 && mark == 0 ? byEscapes(head) : null;
      return new Encoding(escaped == null ? StandardCharsets.UTF_8 : escaped, mark, false);
    }
    Encoding patched = new Encoding(StandardCharsets.UTF_8, mark, true);
    if (mark > 0 || utf8.sequences() >= 3 && utf8.sequences() >= 8 * utf8.malformed()) {
      return patched;
    }
    Charset said = named(declared);
    if (said != null && said != StandardCharsets.UTF_8 && reads(said, head)) {
      return new Encoding(said, 0, false);
    }
    CharsetTrial.Reading guess = CharsetTrial.best(head);
    // Some bytes that were meant otherwise happen to be well-formed UTF-8.
    boolean mixed = utf8.sequences() >= 3 && 2 * utf8.sequences() >= utf8.malformed();
    if (mixed && (guess == null || CharsetTrial.score(patched.decode(head)) >= guess.score())) {
      return patched;
    }
    if (guess == null) {
      return utf8.sequences() > 0 ? patched : new Encoding(WINDOWS_1252, 0, false);
    }
    return new Encoding(guess.charset(), 0, false);
  }

  /**
   * The encoding of bytes that are all ASCII and switch between character sets: ISO-2022 by its
   * escape sequences (RFC 1468, 1557 and 1922); {@code null} if none.
   */
  private static Charset byEscapes(byte[] head) {
    if (new String(head, StandardCharsets.ISO_8859_1).indexOf(0x1b) < 0) {
      return null;
    }
    for (int i = 0; i + 2 < head.length; i++) {
      if (head[i] == 0x1b) {
        String name = null;
        if (head[i + 1] == '$' && (head[i + 2] == 'B' || head[i + 2] == '@')
            || head[i + 1] == '(' && (head[i + 2] == 'J' || head[i + 2] == 'I')) {
          name = "ISO-2022-JP";
        } else if (head[i + 1] == '$' && head[i + 2] == ')' && i + 3 < head.length) {
          name = head[i + 3] == 'C' ? "ISO-2022-KR" : "ISO-2022-CN";
        } else if (head[i + 1] == '$' && head[i + 2] == '(') {
          name = "ISO-2022-JP-2";
        }
        if (name != null && Charset.isSupported(name)) {
          return Charset.forName(name);
        }
      }
    }
    return null;
  }

  /**
   * The charset of that name, taken as the larger set that is meant by it in practice (WHATWG,
   * Encoding Standard, 4.2); {@code null} if none.
   */
  static Charset named(String name) {
    if (name == null) {
      return null;
    }
    String plain = name.strip().toLowerCase(Locale.ROOT);
    try {
      return switch (plain) {
        case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "ansi" -> WINDOWS_1252;
        case "iso-8859-9" -> Charset.forName("windows-1254");
        case "gb2312", "gbk", "x-gbk" -> Charset.forName("GB18030");
        case "utf8" -> StandardCharsets.UTF_8;
        case "x-sjis", "shift_jis", "shift-jis", "sjis" -> Charset.forName("windows-31j");
        case "euc-kr", "ks_c_5601-1987", "ksc5601" -> Charset.forName("x-windows-949");
        case "big5" -> Charset.forName("Big5-HKSCS");
        case "tis-620", "iso-8859-11" -> Charset.forName("x-windows-874");
        default -> Charset.forName(plain);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return null;
    }
  }

  /** A reader of the text after its mark. Bytes that cannot be read become U+FFFD. */
  Reader reader(InputStream in) throws IOException {
    in.skipNBytes(mark);
    return patched
        ? new PatchedUtf8Reader(in)
        : new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /** The text of bytes in memory, or of their first part. */
  String decode(byte[] bytes) {
    return decode(bytes, bytes.length);
  }

  String decode(byte[] bytes, int length) {
    if (patched) {
      StringBuilder out = new StringBuilder(length);
      PatchedUtf8Reader.decode(bytes, mark, length, true, out);
      return out.toString();
    }
    return new String(bytes, Math.min(mark, length), Math.max(0, length - mark), charset);
  }

  private static boolean reads(Charset charset, byte[] head) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(head, 0, Math.max(0, head.length - 4)));
      int controls = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        controls += c >= 0x80 && c < 0xa0 ? 1 : 0;
      }
      return controls == 0 && CharsetTrial.plausible(text);
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  /**
   * Texts of two or four bytes a character show themselves by zeros in always the same place; text
   * outside Latin still has its spaces and digits there, and its other high bytes are few.
   */
  private static Encoding byZeros(byte[] head) {
    int length = Math.min(head.length, 1 << 14) & ~3;
    if (length < 8) {
      return null;
    }
    int[] zeros = new int[4];
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        zeros[i & 3]++;
      }
    }
    int quads = length / 4;
    if (zeros[2] >= quads * 0.95 && zeros[3] == quads) {
      return new Encoding(UTF_32LE, 0, false);
    }
    if (zeros[1] >= quads * 0.95 && zeros[0] == quads) {
      return new Encoding(UTF_32BE, 0, false);
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    if (odd >= 2 * quads * 0.05 && odd >= 8 * even && fewHighBytes(head, length, 1)) {
      return new Encoding(StandardCharsets.UTF_16LE, 0, false);
    }
    if (even >= 2 * quads * 0.05 && even >= 8 * odd && fewHighBytes(head, length, 0)) {
      return new Encoding(StandardCharsets.UTF_16BE, 0, false);
    }
    return null;
  }

  private static boolean fewHighBytes(byte[] head, int length, int offset) {
    int[] counts = new int[256];
    for (int i = offset; i < length; i += 2) {
      counts[head[i] & 0xff]++;
    }
    Arrays.sort(counts);
    return counts[255] + counts[254] + counts[253] >= length / 2 * 0.9;
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
