package org.lucarne.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks what was dropped, in the order of names, and opens containers. Serves one walk. */
final class FileFinder {
  private static final Set<String> JUNK =
      Set.of(
          ".ds_store",
          "thumbs.db",
          "desktop.ini",
          "__macosx",
          ".spotlight-v100",
          ".trashes",
          "ehthumbs.db");

  /** Some systems end at 4,096 bytes, others long before. */
  private static final int LONGEST_PATH = 1_000;

  private static final Pattern PAGE = Pattern.compile("(.+)\\.x?html?", Pattern.CASE_INSENSITIVE);

  /** As browsers name it in English, German, French, Spanish, Portuguese, Italian, Dutch... */
  private static final Pattern FOLDER_OF_PAGE =
      Pattern.compile(
          "(.+?)[-_.](?:files|dateien|fichiers|archivos|arquivos|ficheiros|file|bestanden|filer"
              + "|pliki|soubory|dosyalar|файлы|ملفات)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Takes each file on disk, whether it is a container or not. */
  interface Visitor {
    void visit(FoundFile file, Path path, BasicFileAttributes attributes)
        throws IOException, InterruptedException;
  }

  /** Takes what cannot be read at all. */
  interface Refusal {
    void failed(String path, String reason) throws InterruptedException;
  }

  private final boolean recursive;
  private final Visitor visitor;
  private final Refusal refusal;

  /** Folders reached through links, so that none is read twice. */
  private final Set<Path> linked = new HashSet<>();

  FileFinder(boolean recursive, Visitor visitor, Refusal refusal) {
    this.recursive = recursive;
    this.visitor = visitor;
    this.refusal = refusal;
  }

  private record Step(Path path, String folder, boolean dropped) {}

  void find(List<Path> paths) throws InterruptedException {
    for (Path path : paths) {
      Deque<Step> open = new ArrayDeque<>();
      open.push(new Step(path, "", true));
      while (!open.isEmpty()) {
        visit(open.pop(), open);
      }
    }
  }

  private void visit(Step step, Deque<Step> open) throws InterruptedException {
    Path path = step.path();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        if (!leadsBack(step)) {
          list(step, open);
        }
      } else if (attributes.isRegularFile()) {
        file(step, attributes);
      } else {
        refusal.failed(path.toString(), "This is a pipe, socket or device and not a file");
      }
    } catch (IOException e) {
      refusal.failed(path.toString(), reason(e));
    }
  }

  /** Whether a link leads to a folder above it, or to one that another link led to. */
  private boolean leadsBack(Step step) throws IOException, InterruptedException {
    Path path = step.path();
    if (step.dropped() || !Files.isSymbolicLink(path)) {
      return false;
    }
    Path target = path.toRealPath();
    Path here = path.toAbsolutePath().getParent().toRealPath();
    if (here.startsWith(target) || !linked.add(target)) {
      refusal.failed(path.toString(), "This link leads to a folder that is read already");
      return true;
    }
    return false;
  }

  private void list(Step step, Deque<Step> open) throws IOException {
    String name =
        step.path().toAbsolutePath().normalize().getFileName() == null
            ? ""
            : step.path().toAbsolutePath().normalize().getFileName().toString();
    String folder = step.folder().isEmpty() ? name : step.folder() + "/" + name;
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(step.path())) {
      entries.forEach(children::add);
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(Path::toString).reversed());
    Set<String> pages = pages(children);
    for (Path child : children) {
      String childName = child.getFileName().toString();
      boolean folderOfPage = belongsToPage(childName, pages) && Files.isDirectory(child);
      boolean deeper = !recursive && Files.isDirectory(child);
      if (!deeper && !folderOfPage && !isJunk(childName)) {
        open.push(new Step(child, folder, false));
      }
    }
  }

  /** Names of saved pages, without their endings. */
  private static Set<String> pages(List<Path> files) {
    Set<String> pages = new HashSet<>();
    for (Path file : files) {
      Matcher page = PAGE.matcher(file.getFileName().toString());
      if (page.matches()) {
        pages.add(page.group(1));
      }
    }
    return pages;
  }

  /** Whether a folder holds the pictures, styles and frames that a browser saved with a page. */
  private static boolean belongsToPage(String folder, Set<String> pages) {
    Matcher name = FOLDER_OF_PAGE.matcher(folder);
    return name.matches() && pages.contains(name.group(1));
  }

  private void file(Step step, BasicFileAttributes attributes)
      throws IOException, InterruptedException {
    Path path = step.path();
    long size = attributes.size();
    if (!Files.isReadable(path)) {
      throw new AccessDeniedException(path.toString());
    }
    FoundFile file =
        new FoundFile(
            path.toString(),
            step.folder(),
            path.getFileName().toString(),
            size,
            // A file that grows meanwhile is read as it was when it was found.
            () -> new FirstBytes(Files.newInputStream(path), size),
            () -> {});
    visitor.visit(file, path, attributes);
  }

  /** Whether a file is made by the operating system and never meant as a document. */
  static boolean isJunk(String name) {
    return name.startsWith("._") || JUNK.contains(name.toLowerCase(Locale.ROOT));
  }

  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "There is no such file";
      case AccessDeniedException _ -> "You have no right to read this file";
      case FileSystemException f when f.getFile() != null && f.getFile().length() > LONGEST_PATH ->
          "Its path is longer than the system can open; move the folders in it further up";
      default -> "It cannot be opened: " + e.getMessage();
    };
  }

  /** No more than the first bytes of a stream. */
  private static final class FirstBytes extends InputStream {
    private final InputStream in;
    private long left;

    FirstBytes(InputStream in, long size) {
      this.in = in;
      left = size;
    }

    @Override
    public int read() throws IOException {
      int b = left > 0 ? in.read() : -1;
      left -= b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int n = in.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(0, n);
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
