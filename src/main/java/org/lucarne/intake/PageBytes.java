package org.lucarne.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a large page without the images that stand in it as base64 (RFC 2397), so that a page saved
 * as one file takes no more memory than its markup.
 */
final class PageBytes {

  private static final byte[] MARK = ";base64,".getBytes(StandardCharsets.US_ASCII);
  private static final boolean[] BASE64 = new boolean[256];

  static {
    for (char c :
        "+/=%-_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".toCharArray()) {
      BASE64[c] = true;
    }
  }

  private PageBytes() {}

  /**
   * The bytes without what is base64 in them, or {@code null} when they are more than {@code most}.
   *
   * @param size how many bytes there may be, by which memory is taken
   */
  static byte[] read(InputStream in, long size, int most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.clamp(size, 1, 1 << 20));
    byte[] buffer = new byte[Math.clamp(size, 1, 1 << 16)];
    int matched = 0;
    boolean within = false;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      int from = 0;
      for (int i = 0; i < n; i++) {
        byte b = buffer[i];
        if (matched == 0 && !within && b != MARK[0]) {
          continue;
        }
        if (within) {
          within = BASE64[b & 0xff];
          from = within ? i + 1 : i;
        }
        if (!within) {
          // The mark begins with a sign that it has nowhere else, so a failed match needs no way
          // back.
          matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
          if (matched == MARK.length) {
            out.write(buffer, from, i + 1 - from);
            from = i + 1;
            matched = 0;
            within = true;
          }
        }
      }
      if (from < n) {
        out.write(buffer, from, n - from);
      }
      if (out.size() > most) {
        return null;
      }
    }
    return out.toByteArray();
  }
}
