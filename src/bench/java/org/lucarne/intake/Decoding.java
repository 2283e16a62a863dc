package org.lucarne.intake;

/** Lets measurements see how the bytes of a text are read. */
public final class Decoding {

  private Decoding() {}

  /** The text that the bytes are taken for when nothing declares their encoding. */
  public static String text(byte[] bytes) {
    return Encoding.of(bytes, null).decode(bytes);
  }

  /** Name of the encoding that the bytes are taken to be in. */
  public static String name(byte[] bytes) {
    return Encoding.of(bytes, null).charset().name();
  }
}
