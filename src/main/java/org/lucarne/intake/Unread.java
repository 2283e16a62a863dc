package org.lucarne.intake;

/** A format that is recognised so that the analyst hears what to do, but not read. */
record Unread(String mediaType, String name, String advice, Sign sign) implements Format {

  /** Tells the format by a file's beginning. */
  @FunctionalInterface
  interface Sign {
    boolean isOn(Opening opening);
  }

  @Override
  public boolean fits(Opening opening) {
    return sign.isOn(opening);
  }

  @Override
  public void read(FoundFile file, Opening opening, CopyDesk desk) throws UnreadableFileException {
    throw new UnreadableFileException(name + " cannot be read yet; " + advice);
  }

  static Unread magic(String mediaType, String name, String advice, String... starts) {
    return new Unread(
        mediaType,
        name,
        advice,
        opening -> {
          for (String start : starts) {
            if (opening.matches(0, start)) {
              return true;
            }
          }
          return false;
        });
  }
}
