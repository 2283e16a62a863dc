package org.lucarne.archive;

/** Hears how an import goes on, from the threads that do it, and can stop it. */
public interface ImportProgress {

  /**
   * Called after each acknowledged batch.
   *
   * @param files files read so far
   * @param filesFound files found so far; {@code complete} tells whether that is all of them
   * @param outcomes items done so far, failed ones too
   * @param indexed articles of this import that searches find already
   */
  void at(int files, int filesFound, boolean complete, int outcomes, int indexed);

  /**
   * Called before {@link #at}, and between batches too.
   *
   * @param done bytes of the files on disk that are done
   * @param all bytes of all of them, or 0 while they are counted
   * @param secondsLeft or -1 while that cannot be told
   */
  default void bytes(long done, long all, long secondsLeft) {}

  /** Whether to stop; what was acknowledged stays. */
  boolean cancelled();

  /** Whether to wait before reading on. */
  default boolean paused() {
    return false;
  }

  /**
   * Whether an import that stops was cut off, as by the end of the program, and is to be offered
   * again; else the analyst wanted no more of it.
   */
  default boolean cutOff() {
    return false;
  }

  /** Hears nothing and never stops. */
  static ImportProgress silent() {
    return new ImportProgress() {
      @Override
      public void at(int files, int filesFound, boolean complete, int outcomes, int indexed) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
