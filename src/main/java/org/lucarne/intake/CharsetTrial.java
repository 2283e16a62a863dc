package org.lucarne.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the encoding of bytes that nothing declares, by reading them in each of the usual ones and
 * keeping the one that reads most like a language.
 */
final class CharsetTrial {
  /** On a tie the earlier wins, so the commoner of two that read a text alike stands first. */
  private static final List<Charset> USUAL =
      charsets(
          "windows-1252",
          "windows-1251",
          "windows-1256",
          "windows-1255",
          "windows-1254",
          "windows-1250",
          "windows-1253",
          "windows-1257",
          "KOI8-R",
          "GB18030",
          "Big5-HKSCS",
          "windows-31j",
          "EUC-JP",
          "x-windows-949",
          "x-windows-874");

  private static final List<Charset> RARE =
      charsets(
          "KOI8-U",
          "ISO-8859-2",
          "ISO-8859-5",
          "ISO-8859-6",
          "ISO-8859-7",
          "ISO-8859-15",
          "ISO-8859-4",
          "IBM866",
          "IBM855",
          "IBM850",
          "IBM852",
          "IBM862",
          "x-MacRoman",
          "x-MacCyrillic",
          "x-MacCentralEurope",
          "x-Johab",
          "x-EUC-TW");

  /** What a rare encoding must gain in sum over a usual one, so that one letter never decides. */
  private static final double DOUBT = 10;

  /**
   * What a set of thousands of characters must gain in sum over one of letters: a few bytes beyond
   * ASCII are mostly quotation marks of Windows, which with the letter after them make a character.
   */
  private static final double DOUBT_OF_THOUSANDS = 12;

  private static final Set<String> THOUSANDS =
      Set.of(
          "GB18030", "Big5-HKSCS", "windows-31j", "EUC-JP", "x-windows-949", "x-Johab", "x-EUC-TW");

  /** Bytes of lines beyond ASCII that are looked at. */
  private static final int SAMPLE = 1 << 14;

  /** A reading that scores less is no text in any language. */
  private static final double NOISE = -2;

  private static final int ODD = -8;

  /** Letters of each script from the most to the least frequent, upper half worth more. */
  private static final String[] FREQUENT = {
    "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ",
    "ايلمنوترعبدهسفكقحجىةأشصطخذضزغثءئإظؤآپچژگ",
    "יוהלארתבשמנםדעחקפכזטגןסצךףץ",
    "αοιετνσςρκπμλυηδγχθφβξψζωάέήίόύώϊ",
    "นรกงสมยลวดทตปพคหขจชธบผศถณอซฟฐญภษ",
  };

  /**
   * Letters beyond ASCII of each language in Latin script, from the most to the least frequent; a
   * text is in one language, so letters that no language has together are a wrong reading.
   */
  private static final String[] LATIN = {
    "éèàêçôîùûâïœëæüÿ",
    "üäößé",
    "áéíóñúü",
    "ãçáéíóêõâúôà",
    "èàùòìéóîí",
    "éëïèöüáóêç",
    "äöåéü",
    "øåæéöäüóò",
    "íáðéþóöúæý",
    "äõöüšž",
    "āīēšūžļģķņčŗ",
    "ėšžčųūįąęéü",
    "łąęśóżćńźé",
    "íáěžéřčšýůúťňďó",
    "áíéýčžšúťôľňäóďŕĺ",
    "áéőíöóüúű",
    "ăîâşţșțéèŞŢ",
    "čšžćđé",
    "ëçéàê",
    "ığüşçöâîûé",
    "àéèóòíúçïü",
    "óéáäüöíñçèàãêôåøæ",
  };

  private static final int HIGHEST_LATIN = 0x250;
  private static final int[] WORTH = new int[0xe60];
  private static final int[][] LATIN_WORTH = new int[LATIN.length][HIGHEST_LATIN];

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
    for (int language = 0; language < LATIN.length; language++) {
      int[] worth = LATIN_WORTH[language];
      java.util.Arrays.fill(worth, -6);
      String letters = LATIN[language];
      // A mixture of languages is what a tie-breaking reading looks like; it comes last.
      int most = language == LATIN.length - 1 ? 6 : 9;
      for (int i = 0; i < letters.length(); i++) {
        char upper = Character.toUpperCase(letters.charAt(i));
        worth[upper] = upper < HIGHEST_LATIN ? 3 : worth[upper];
        worth[letters.charAt(i)] = 2 * i < letters.length() ? most : most - 2;
      }
    }
  }

  private CharsetTrial() {}

  private static List<Charset> charsets(String... names) {
    return Stream.of(names).filter(Charset::isSupported).map(Charset::forName).toList();
  }

  /** A reading and how much it is like a language, at most about 10. */
  record Reading(Charset charset, double score) {}

  /** The likeliest encoding, or {@code null} when none reads like a language. */
  static Reading best(byte[] bytes) {
    byte[] sample = sample(bytes);
    int beyond = 0;
    for (byte b : sample) {
      beyond += b < 0 ? 1 : 0;
    }
    Reading best = new Reading(null, NOISE);
    for (Charset charset : USUAL) {
      best = better(best, read(charset, sample, beyond, 0));
    }
    for (Charset charset : RARE) {
      best = better(best, read(charset, sample, beyond, DOUBT));
    }
    return best.charset() == null ? null : best;
  }

  private static Reading read(Charset charset, byte[] sample, int beyond, double doubt) {
    double all = doubt + (THOUSANDS.contains(charset.name()) ? DOUBT_OF_THOUSANDS : 0);
    return new Reading(charset, score(charset, sample, beyond) - all / Math.max(1, beyond));
  }

  private static Reading better(Reading first, Reading second) {
    return second.score() > first.score() ? second : first;
  }

  /** Whether text beyond ASCII reads like some language rather than like a wrong decoding. */
  static boolean plausible(CharSequence text) {
    return score(text) > NOISE;
  }

  /** How much the text beyond ASCII is like a language, at most about 10. */
  static double score(CharSequence text) {
    return languageLikeness(text, true);
  }

  /** The lines that hold more than ASCII; a page may open with many that do not. */
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(SAMPLE);
    int start = 0;
    boolean beyond = false;
    for (int i = 0; i < bytes.length && out.size() < SAMPLE; i++) {
      beyond |= bytes[i] < 0;
      if (bytes[i] == '\n' || bytes[i] == '\r' || i + 1 == bytes.length || i - start >= SAMPLE) {
        if (beyond) {
          out.write(bytes, start, i + 1 - start);
        }
        start = i + 1;
        beyond = false;
      }
    }
    return out.toByteArray();
  }

  private static double score(Charset charset, byte[] sample, int beyond) {
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
      if (!result.isError()) {
        break;
      }
      if (++faults * 50 > beyond) {
        return -100;
      }
      in.position(in.position() + result.length());
    }
    text.flip();
    if (beyond == 0) {
      return faults == 0 ? 0.01 : -100;
    }
    boolean japanese = charset.name().equals("windows-31j") || charset.name().equals("EUC-JP");
    return languageLikeness(text, japanese) - 100.0 * faults / beyond;
  }

  /** Mean worth of the characters beyond ASCII. */
  private static double languageLikeness(CharSequence text, boolean japanese) {
    double total = 0;
    int count = 0;
    int[] latin = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      count++;
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
      if (c < HIGHEST_LATIN && Character.isLetter(c) && c != 'ª' && c != 'º') {
        if (isOutOfPlace(c, text, i, before, after)) {
          total += ODD;
        } else {
          latin = latin == null ? new int[HIGHEST_LATIN] : latin;
          latin[c]++;
        }
      } else {
        total += worth(c, before, after, japanese);
      }
    }
    if (latin != null) {
      total += ofBestLanguage(latin);
    }
    return count == 0 ? 0 : total / count;
  }

  /** A letter of another script beside it, a capital within a word, or a third accent in a row. */
  private static boolean isOutOfPlace(char c, CharSequence text, int at, char before, char after) {
    boolean accents =
        at >= 2 && isAccented(before) && isAccented(text.charAt(at - 2)) && isAccented(c);
    return accents
        || !sameScript(c, before)
        || !sameScript(c, after)
        || Character.isUpperCase(c) && Character.isLowerCase(before);
  }

  private static boolean isAccented(char c) {
    return c >= 0x80 && c < HIGHEST_LATIN && Character.isLetter(c);
  }

  private static double ofBestLanguage(int[] counts) {
    double most = Double.NEGATIVE_INFINITY;
    for (int[] worth : LATIN_WORTH) {
      double total = 0;
      for (int c = 0x80; c < HIGHEST_LATIN; c++) {
        total += counts[c] == 0 ? 0 : (double) counts[c] * worth[c];
      }
      most = Math.max(most, total);
    }
    return most;
  }

  private static int worth(char c, char before, char after, boolean japanese) {
    if (c >= 0x3040 && c <= 0x30ff) {
      // The Chinese standards hold kana too; only a Japanese encoding is meant by them.
      return japanese ? 11 : 2;
    }
    if (c >= 0xac00 && c <= 0xd7a3) {
      return CommonHan.isCommonHangul(c) ? 11 : 2;
    }
    if (c >= 0x4e00 && c <= 0x9fff) {
      // A lone character at a Latin word is two bytes of something else.
      boolean lone = before < 0x2e80 && after < 0x2e80;
      boolean atWord = isAsciiLetter(before) || isAsciiLetter(after);
      return lone && atWord ? ODD : CommonHan.isCommon(c) ? 10 : CommonHan.isTaught(c) ? 4 : ODD;
    }
    if (c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xff5e) {
      return 6;
    }
    if (c >= 0xe01 && c <= 0xe5b) {
      return thai(c, before, after);
    }
    if (c < WORTH.length && Character.isLetter(c)) {
      boolean caseBreak = Character.isUpperCase(c) && Character.isLowerCase(before);
      boolean odd = caseBreak || !sameScript(c, before) || !sameScript(c, after);
      return odd ? ODD : WORTH[c] == 0 ? -6 : WORTH[c];
    }
    if ("“”‘’–—…«»•€°§".indexOf(c) >= 0) {
      boolean between = Character.isLetter(before) && Character.isLetter(after);
      return isInPlace(c, before, after) ? 8 : between && "’—–…".indexOf(c) < 0 ? -6 : 3;
    }
    if (c == 0xa0 || c == '،' || c == '؟' || c == '؛' || c == '№') {
      return 2;
    }
    return Character.getType(c) == Character.NON_SPACING_MARK && c > 0x590 && c < 0x660 ? 2 : ODD;
  }

  /**
   * Whether a quotation mark opens or closes something, an apostrophe is in a word, a dash alone.
   */
  private static boolean isInPlace(char c, char before, char after) {
    boolean opens = before <= ' ' && after > ' ';
    boolean closes = before > ' ' && !Character.isLetter(after);
    return switch (c) {
      case '“', '‘' -> opens;
      case '”' -> closes;
      case '’' -> closes || isAsciiLetter(before) && isAsciiLetter(after);
      case '—', '–' -> before == ' ' && after == ' ';
      default -> false;
    };
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Thai vowels and tones stand at consonants and nowhere else. */
  private static int thai(char c, char before, char after) {
    boolean mark = c == 'ั' || c >= 'ิ' && c <= 'ฺ' || c >= '็' && c <= '๎';
    boolean beforeIsThai = before >= 0xe01 && before <= 0xe4e;
    if (mark) {
      boolean beforeIsVowel = before >= 'ะ' && before <= 'า' || before >= 'เ' && before <= 'ๆ';
      return beforeIsThai && !beforeIsVowel ? 9 : ODD;
    }
    if (c >= 'เ' && c <= 'ไ') {
      return after >= 'ก' && after <= 'ฮ' ? 9 : ODD;
    }
    if (c == 'ะ' || c == 'า' || c == 'ำ') {
      return beforeIsThai ? 9 : ODD;
    }
    boolean consonant = c <= 'ฮ';
    return consonant ? Math.max(2, WORTH[c]) : c == '๏' || c > '๙' ? ODD : 2;
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
