package org.lucarne.intake;

/** Tells whether bytes are well-formed UTF-8, a piece at a time, and counts what is not. */
final class Utf8 {
  private int pending;
  private int lowest = 0x80;
  private int highest = 0xbf;
  private long sequences;
  private long malformed;

  /**
   * Whether the first {@code length} bytes are well-formed UTF-8 and end with a whole character.
   */
  static boolean isValid(byte[] bytes, int length) {
    Utf8 check = new Utf8();
    check.add(bytes, 0, length);
    return check.malformed == 0 && check.pending == 0;
  }

  void add(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      int b = bytes[i];
      if (b >= 0 && pending == 0) {
        continue;
      }
      b &= 0xff;
      if (pending > 0) {
        if (b >= lowest && b <= highest) {
          lowest = 0x80;
          highest = 0xbf;
          if (--pending == 0) {
            sequences++;
          }
          continue;
        }
        malformed++;
        pending = 0;
        lowest = 0x80;
        highest = 0xbf;
      }
      if (b >= 0xc2 && b <= 0xdf) {
        pending = 1;
      } else if (b >= 0xe0 && b <= 0xef) {
        pending = 2;
        lowest = b == 0xe0 ? 0xa0 : 0x80;
        highest = b == 0xed ? 0x9f : 0xbf;
      } else if (b >= 0xf0 && b <= 0xf4) {
        pending = 3;
        lowest = b == 0xf0 ? 0x90 : 0x80;
        highest = b == 0xf4 ? 0x8f : 0xbf;
      } else if (b >= 0x80) {
        malformed++;
      }
    }
  }

  /** Characters of two bytes and more that were well formed. */
  long sequences() {
    return sequences;
  }

  /** Places where a byte did not fit; a character cut off by the end is not counted. */
  long malformed() {
    return malformed;
  }
}
