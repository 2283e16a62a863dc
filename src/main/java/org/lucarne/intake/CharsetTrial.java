package org.lucarne.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the encoding of bytes that nothing declares, by reading them in each of the usual ones and
 * keeping the one that reads most like a language.
 */
final class CharsetTrial {
  /** On a tie the earlier wins, so the commoner of two that read a text alike stands first. */
  private static final List<Charset> CANDIDATES =
      Stream.of(
              "windows-1252",
              "windows-1251",
              "windows-1256",
              "windows-1255",
              "windows-1254",
              "windows-1250",
              "windows-1253",
              "KOI8-R",
              "IBM866",
              "ISO-8859-5",
              "ISO-8859-6",
              "ISO-8859-2",
              "x-MacRoman",
              "x-MacCyrillic",
              "GB18030",
              "Big5",
              "windows-31j",
              "EUC-JP",
              "EUC-KR")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  private static final int SAMPLE = 1 << 15;

  /** Letters of each script from the most to the least frequent, upper half worth more. */
  private static final String[] FREQUENT = {
    "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ",
    "ايلمنوترعبدهسفكقحجىةأشصطخذضزغثءئإظؤآپچژگ",
    "יוהלארתבשמנםדעחקפכזטגןסצךףץ",
    "αοιετνσςρκπμλυηδγχθφβξψζωάέήίόύώϊ",
  };

  private static final int[] WORTH = new int[0x800];

  static {
    for (String letters : FREQUENT) {
      for (int i = 0; i < letters.length(); i++) {
        WORTH[letters.charAt(i)] = i < letters.length() / 2 ? 10 : 5;
        char upper = Character.toUpperCase(letters.charAt(i));
        if (WORTH[upper] == 0) {
          WORTH[upper] = 3;
        }
      }
    }
    letters("éèàçüöäßáíóúñêâôîïûëãõœæ", 8);
    letters("şğıİåøì", 8);
    letters("łąęśżźćńřěščžůýđőűťďňăţș", 6);
    letters("ðþýÿÐÞÝ", -4);
  }

  private CharsetTrial() {}

  private static void letters(String letters, int worth) {
    for (int i = 0; i < letters.length(); i++) {
      WORTH[letters.charAt(i)] = worth;
      char upper = Character.toUpperCase(letters.charAt(i));
      if (WORTH[upper] == 0) {
        WORTH[upper] = worth > 0 ? worth / 2 : worth;
      }
    }
  }

  /** The likeliest encoding, or {@code null} when none reads like a language. */
  static Charset best(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    Charset best = null;
    double most = 0;
    for (Charset charset : CANDIDATES) {
      double score = score(charset, sample);
      if (score > most) {
        most = score;
        best = charset;
      }
    }
    return best;
  }

  /** Whether text beyond ASCII reads like some language rather than like a wrong decoding. */
  static boolean plausible(CharSequence text) {
    return languageLikeness(text, true) > -2;
  }

  private static double score(Charset charset, byte[] sample) {
    CharBuffer text = CharBuffer.allocate(sample.length + 1);
    ByteBuffer in = ByteBuffer.wrap(sample);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int faults = 0;
    while (in.hasRemaining()) {
      var result = decoder.decode(in, text, false);
      if (result.isError()) {
        faults++;
        in.position(in.position() + result.length());
      } else {
        break;
      }
    }
    text.flip();
    int beyond = 0;
    for (byte b : sample) {
      beyond += b < 0 ? 1 : 0;
    }
    if (beyond == 0 || faults * 50 > beyond) {
      return faults == 0 ? 0.01 : -100;
    }
    boolean japanese = charset.name().equals("windows-31j") || charset.name().equals("EUC-JP");
    return languageLikeness(text, japanese) - 100.0 * faults / beyond;
  }

  /** Mean worth of the characters beyond ASCII, two-byte scripts counted by their bytes. */
  private static double languageLikeness(CharSequence text, boolean japanese) {
    double total = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      count++;
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
      if (c >= 0x3040 && c <= 0x30ff) {
        // The Chinese standards hold kana too; only a Japanese encoding is meant by them.
        total += japanese ? 11 : 2;
      } else if (c >= 0xac00 && c <= 0xd7a3) {
        total += CommonHan.isCommonHangul(c) ? 11 : 2;
      } else if (c >= 0x4e00 && c <= 0x9fff) {
        total += CommonHan.isCommon(c) ? 10 : CommonHan.isTaught(c) ? 4 : -8;
      } else if (c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xff5e) {
        total += 6;
      } else if (c < WORTH.length && Character.isLetter(c)) {
        int worth = WORTH[c] == 0 ? -6 : WORTH[c];
        boolean sameScript = sameScript(c, before) && sameScript(c, after);
        boolean caseBreak =
            Character.isUpperCase(c) && Character.isLowerCase(before) && before != 0;
        boolean accentRun = c < 0x250 && before >= 0x80 && before < 0x250 && isLetter(before);
        total += !sameScript || caseBreak || accentRun ? -8 : worth;
      } else if ("“”‘’–—…«»•€°§".indexOf(c) >= 0) {
        boolean between = Character.isLetter(before) && Character.isLetter(after);
        total += between && c != '’' && c != '—' && c != '–' ? -6 : 3;
      } else if (c == 0xa0 || c == '،' || c == '؟' || c == '؛' || c == '№') {
        total += 2;
      } else if (Character.getType(c) == Character.NON_SPACING_MARK && c > 0x590 && c < 0x660) {
        total += 2;
      } else {
        total -= 8;
      }
    }
    return count == 0 ? 0 : total / count;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }

  private static boolean sameScript(char a, char b) {
    if (!Character.isLetter(b)) {
      return !(Character.isLetter(a)
          && b > 0x7f
          && b < 0xc0
          && b != 0xab
          && b != 0xbb
          && b != 0xa0);
    }
    return Character.UnicodeScript.of(a) == Character.UnicodeScript.of(b);
  }
}
