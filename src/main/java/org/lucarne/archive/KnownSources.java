package org.lucarne.archive;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.lucarne.model.SourceDecision;
import org.lucarne.outlets.OutletList;
import org.lucarne.outlets.SourceRegister;
import org.lucarne.store.DecisionLog;

/**
 * Sources as they stand now: our list, the archive's own above it, and the decisions above both.
 */
final class KnownSources {

  private static final String OWN = "outlets.txt";

  /** More is no list of outlets. */
  private static final long MOST_BYTES = 20_000_000;

  private final Path file;
  private OutletList list = OutletList.standard();
  private List<String> problems = List.of();
  private List<DecisionLog.Entry<SourceDecision>> log = List.of();
  private volatile SourceRegister register;

  /**
   * @param folder of the archive, which may hold a list of its own
   */
  KnownSources(Path folder) {
    file = folder.resolve(OWN);
    register = new SourceRegister(list, List.of());
    readList();
  }

  SourceRegister register() {
    return register;
  }

  /** What is wrong with the archive's own list, a sentence each. */
  synchronized List<String> problems() {
    return problems;
  }

  /** Takes the decisions as the log has them. */
  synchronized void decided(List<DecisionLog.Entry<SourceDecision>> all) {
    if (!all.equals(log)) {
      log = all;
      build();
    }
  }

  /** Reads the archive's own list again. */
  synchronized void readList() {
    list = OutletList.standard();
    problems = List.of();
    if (Files.isRegularFile(file)) {
      try {
        OutletList.Read own = read(file);
        list = own.list().above(OutletList.standard());
        problems =
            own.problems().stream().map(each -> "The outlet list " + file + ": " + each).toList();
      } catch (ArchiveException e) {
        problems = List.of(e.getMessage());
      }
    }
    build();
  }

  private void build() {
    register = new SourceRegister(list, log.stream().map(DecisionLog.Entry::decision).toList());
  }

  /**
   * @throws ArchiveException when there is no such text
   */
  private static OutletList.Read read(Path from) {
    try {
      if (Files.size(from) > MOST_BYTES) {
        throw new ArchiveException(
            ArchiveException.Kind.UNREADABLE, from + " is too large for a list of outlets.", null);
      }
      return OutletList.read(Files.readString(from));
    } catch (CharacterCodingException e) {
      throw new ArchiveException(
          ArchiveException.Kind.UNREADABLE, from + " is not text in UTF-8; save it as that.", e);
    } catch (IOException e) {
      throw new ArchiveException(
          ArchiveException.Kind.UNREADABLE,
          "The outlet list " + from + " cannot be read: " + e.getMessage() + ".",
          e);
    }
  }

  /** Makes a file the archive's own list; returns what is wrong in it, and then nothing changes. */
  synchronized List<String> takeList(Path from) {
    OutletList.Read read = read(from);
    if (read.problems().isEmpty()) {
      keep(() -> Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING));
      readList();
    }
    return read.problems();
  }

  /** The archive's own list as it was given, or empty when there is none. */
  synchronized Optional<String> ownList() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      throw new ArchiveException(
          ArchiveException.Kind.UNREADABLE,
          "The outlet list " + file + " cannot be read: " + e.getMessage() + ".",
          e);
    }
  }

  /** Puts a text that was the archive's own list back in its place. */
  synchronized void putBack(String text) {
    keep(() -> Files.writeString(file, text));
    readList();
  }

  /** Takes the archive's own list away; returns whether there was one. */
  synchronized boolean dropList() {
    boolean[] was = {false};
    keep(() -> was[0] = Files.deleteIfExists(file));
    readList();
    return was[0];
  }

  private interface Change {
    void run() throws IOException;
  }

  private void keep(Change change) {
    try {
      change.run();
    } catch (IOException e) {
      throw new ArchiveException(
          ArchiveException.Kind.UNREADABLE,
          "The outlet list " + file + " cannot be written: " + e.getMessage() + ".",
          e);
    }
  }
}
