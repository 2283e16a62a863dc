package org.lucarne.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells whether bytes are well-formed UTF-8, a piece at a time, and counts what is not. */
final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HIGH_BITS = 0x8080808080808080L;

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
        while (i + 8 < to && ((long) EIGHT.get(bytes, i + 1) & HIGH_BITS) == 0) {
          i += 8;
        }
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

  /** The first place from {@code from} on where a byte is less than a space, or the length. */
  static int nextControl(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length) {
      // Only a byte below a space, or one above it in the same eight, borrows a high bit.
      while (i + 8 <= bytes.length) {
        long eight = (long) EIGHT.get(bytes, i);
        if ((eight - 0x2020202020202020L & ~eight & HIGH_BITS) != 0) {
          break;
        }
        i += 8;
      }
      for (int end = Math.min(bytes.length, i + 8); i < end; i++) {
        if (bytes[i] >= 0 && bytes[i] < ' ') {
          return i;
        }
      }
    }
    return i;
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
