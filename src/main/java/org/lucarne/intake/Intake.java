package org.lucarne.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lucarne.model.Article;

/** The way in: finds the files in what was dropped and reads the articles in each. Thread-safe. */
public final class Intake {

  /** Takes what {@link #find} comes upon, in the order of the paths. */
  public interface Finder {
    /** A file to be read; the receiver closes it. */
    void file(FoundFile file) throws InterruptedException;

    /** A path or an entry of a container that cannot be read at all. */
    void failed(String path, String reason) throws InterruptedException;
  }

  /** Takes the items of one file in their order. */
  public interface Reader {
    void article(Article article) throws InterruptedException;

    /** One item that is no article; {@code item} counts from 1, or is 0 for the file itself. */
    void failed(int item, String reason) throws InterruptedException;
  }

  /**
   * Walks {@code paths}: files, folders (into their subfolders when {@code recursive}) and
   * containers, nested up to three deep. Returns when everything was handed over.
   */
  public void find(List<Path> paths, boolean recursive, Finder finder) throws InterruptedException {
    throw new UnsupportedOperationException();
  }

  /** The media type that the file's content shows, such as {@code text/html}. */
  public String mediaType(FoundFile file) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads the articles of one file. A broken item is reported and the others go on.
   *
   * @throws UnreadableFileException when nothing in the file can be read
   */
  public void read(FoundFile file, Given given, Reader reader)
      throws UnreadableFileException, InterruptedException {
    throw new UnsupportedOperationException();
  }
}
