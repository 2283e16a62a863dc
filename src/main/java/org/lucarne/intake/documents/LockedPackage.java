package org.lucarne.intake.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An Office file of today (DOCX, XLSX, PPTX) that a password locks; runs in the worker process. */
final class LockedPackage {

  private LockedPackage() {}

  static boolean isOne(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (FileMagic.valueOf(in.readNBytes(8)) != FileMagic.OLE2) {
        return false;
      }
    }
    try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
      return parts.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
    } catch (IOException | RuntimeException _) {
      // Whoever reads it as a document says what is wrong with it.
      return false;
    }
  }

  /**
   * Puts what is in the package into its place.
   *
   * @throws DocumentException.Locked when no password opens it
   */
  static void unlock(Path file, List<String> passwords)
      throws IOException, DocumentException.Locked {
    Path plain = Files.createTempFile(file.getParent(), "lucarne-", ".unlocked");
    try {
      decrypt(file, passwords, plain);
      Files.move(plain, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(plain);
    }
  }

  private static void decrypt(Path file, List<String> passwords, Path plain)
      throws IOException, DocumentException.Locked {
    try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(parts));
      // Excel itself locks some files with this one, without asking anybody for it.
      boolean open = decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD);
      for (int i = 0; !open && i < passwords.size(); i++) {
        open = decryptor.verifyPassword(passwords.get(i));
      }
      if (!open) {
        throw new DocumentException.Locked();
      }
      try (InputStream in = decryptor.getDataStream(parts)) {
        Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }
}
