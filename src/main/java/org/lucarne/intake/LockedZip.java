package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.FileHeader;

/** The locked entries of a ZIP, in a temporary copy that goes when it is closed. */
final class LockedZip implements AutoCloseable {
  private final Path copy;
  private final ZipFile zip;
  private final List<FileHeader> entries;

  LockedZip(InputStream bytes) throws IOException {
    copy = Files.createTempFile("lucarne-", ".zip");
    try (bytes) {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
      zip = new ZipFile(copy.toFile());
      entries = zip.getFileHeaders();
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  /**
   * The bytes of an entry.
   *
   * @param number its place in the table of contents, from 0
   * @throws IOException also when the password is another; that may come as late as at the end
   */
  InputStream open(int number, String password) throws IOException {
    zip.setPassword(password.toCharArray());
    return zip.getInputStream(entries.get(number));
  }

  @Override
  public void close() throws IOException {
    zip.close();
    Files.deleteIfExists(copy);
  }
}
