package org.lucarne.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdUtils;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Opens ZIP, 7Z, TAR, compressed files and messages, and hands on the files in them. Names in a
 * container only serve to show where an article was; nothing is ever written under them. Serves one
 * dropped file.
 */
final class Containers {
  static final int DEEPEST = 3;
  private static final int MOST_ENTRIES = 200_000;
  private static final long MOST_BYTES = 2L << 30;
  private static final int HIGHEST_RATIO = 100;
  private static final int FREE_OF_RATIO = 1 << 20;
  private static final int IN_MEMORY = 1 << 20;

  /** That of {@link #MOST_ENTRIES} with names of some hundred characters. */
  private static final long LONGEST_DIRECTORY = 32L << 20;

  private static final int END_RECORD = 22;
  private static final int END_RECORD_64 = 56;

  /** Enough for the dictionaries of the highest usual settings of 7z and xz. */
  private static final int MOST_MEMORY_KB = 160 << 10;

  /** The folder in a WACZ file where the web archives lie; the others only describe them. */
  private static final String WACZ_RECORDS = "archive/";

  /** Offset of the first entry's name in a ZIP file, after its fixed header. */
  private static final int NAME_OF_FIRST_ENTRY = 30;

  private static final String[] FIRST_OF_DOCUMENTS = {
    "[Content_Types].xml",
    "_rels/",
    "mimetype",
    "word/",
    "xl/",
    "ppt/",
    "docProps/",
    "customXml/",
    "META-INF/",
    "content.xml",
    "index.xml",
    "index.apxl",
    "Index/Document.iwa"
  };

  private final Intake.Finder finder;
  private final Passwords passwords;
  private int entries;
  private long bytes;

  /**
   * @param passwords to try on locked containers
   */
  Containers(Intake.Finder finder, Passwords passwords) {
    this.finder = finder;
    this.passwords = passwords;
  }

  /** A limit that keeps a hostile container from filling memory or disk. */
  private static final class LimitException extends IOException {
    private final boolean ofContainer;

    /**
     * @param ofContainer whether nothing more of the container may be read, not just this entry
     */
    LimitException(String message, boolean ofContainer) {
      super(message);
      this.ofContainer = ofContainer;
    }
  }

  /** Bytes of one file, in memory or in a temporary file. */
  private record Held(byte[] memory, Path disk, long size) implements AutoCloseable {
    InputStream open() throws IOException {
      return disk == null ? new ByteArrayInputStream(memory) : Files.newInputStream(disk);
    }

    SeekableByteChannel channel() throws IOException {
      return disk == null ? new SeekableInMemoryByteChannel(memory) : Files.newByteChannel(disk);
    }

    @Override
    public void close() {
      try {
        if (disk != null) {
          Files.deleteIfExists(disk);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Container(String path, String folder, int depth) {}

  /** Hands on a file on disk, or the files in it when it is a container; whether it is one. */
  boolean handOver(FoundFile file, Path path) throws IOException, InterruptedException {
    byte[] head;
    try (InputStream in = file.open()) {
      head = in.readNBytes(512);
    }
    String folder = join(file.folder(), containerName(file.name()));
    Container container = new Container(file.path(), folder, 1);
    Kind kind = Kind.of(head);
    if (isFile(kind, head, file::open, () -> Files.newByteChannel(path))) {
      filesIn(kind, head, file::open, container);
      finder.file(file);
      return false;
    }
    open(kind, container, file.name(), () -> Files.newByteChannel(path), file::open, file.size());
    return true;
  }

  @FunctionalInterface
  private interface Opener<T> {
    T open() throws IOException;
  }

  private enum Kind {
    FILE,
    ZIP,
    TAR,
    GZIP,
    BZIP2,
    XZ,
    ZSTANDARD,
    SEVEN_Z;

    static Kind of(byte[] head) {
      if (head.length > 3
          && head[0] == 'P'
          && head[1] == 'K'
          && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6)) {
        return ZIP;
      }
      if (head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
        return GZIP;
      }
      if (head.length > 9
          && head[0] == 'B'
          && head[1] == 'Z'
          && head[2] == 'h'
          && head[4] == 0x31
          && head[5] == 0x41) {
        return BZIP2;
      }
      if (XZCompressorInputStream.matches(head, head.length)) {
        return XZ;
      }
      if (ZstdUtils.matches(head, head.length)) {
        return ZSTANDARD;
      }
      if (SevenZFile.matches(head, head.length)) {
        return SEVEN_Z;
      }
      return TarArchiveInputStream.matches(head, head.length) ? TAR : FILE;
    }
  }

  /** Whether the bytes are a file to be read as it is, however it is packed inside. */
  private static boolean isFile(
      Kind kind, byte[] head, Opener<InputStream> stream, Opener<SeekableByteChannel> channel) {
    return switch (kind) {
      case FILE -> true;
      case ZIP -> isDocument(head, channel);
      case GZIP -> isWebArchive(stream);
      default -> false;
    };
  }

  /** Whether a compressed file is a web archive, each record of which is compressed by itself. */
  private static boolean isWebArchive(Opener<InputStream> stream) {
    try (InputStream in =
        decompressor(Kind.GZIP, new BufferedInputStream(stream.open(), 1 << 13))) {
      return WebArchive.begins(in.readNBytes(16));
    } catch (IOException _) {
      return false;
    }
  }

  private void open(
      Kind kind,
      Container container,
      String name,
      Opener<SeekableByteChannel> channel,
      Opener<InputStream> stream,
      long size)
      throws InterruptedException {
    if (container.depth() > DEEPEST) {
      finder.failed(
          container.path(),
          "Containers are nested more than three deep here; unpack the inner ones");
      return;
    }
    int before = entries;
    try {
      switch (kind) {
        case ZIP -> zip(container, channel, stream);
        case TAR -> {
          try (var tar =
              new TarArchiveInputStream(new BufferedInputStream(stream.open()), "UTF-8")) {
            stream(tar, container, size);
          }
        }
        case SEVEN_Z -> sevenZ(container, channel, size);
        case GZIP, BZIP2, XZ, ZSTANDARD -> compressed(kind, container, name, stream, size);
        case FILE -> throw new IllegalArgumentException("not a container");
      }
      if (entries == before) {
        finder.failed(container.path(), "There are no files in this container");
      }
    } catch (LimitException e) {
      finder.failed(container.path(), e.getMessage());
    } catch (PasswordRequiredException _) {
      finder.failed(container.path(), passwords.refusal("This container"));
    } catch (org.apache.commons.compress.MemoryLimitException _) {
      finder.failed(
          container.path(), "It needs more memory to unpack than there is; unpack it first");
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      String what =
          e instanceof EOFException ? "it ends too early" : String.valueOf(e.getMessage());
      finder.failed(
          container.path(),
          "The container is damaged"
              + (entries > before ? " after " + (entries - before) + " entries: " : ": ")
              + what);
    }
  }

  private void zip(
      Container container, Opener<SeekableByteChannel> channel, Opener<InputStream> stream)
      throws IOException, InterruptedException {
    ZipFile zip;
    try {
      zip = openZip(channel);
    } catch (LimitException e) {
      throw e;
    } catch (IOException damaged) {
      // Without its table of contents the entries can still be read one after the other.
      try (var in =
          new ZipArchiveInputStream(new BufferedInputStream(stream.open()), "UTF-8", true, true)) {
        stream(in, container, Long.MAX_VALUE);
      }
      throw new IOException("its table of contents is missing");
    }
    try (zip;
        LockedZip locked = passwords.all().isEmpty() ? null : locked(zip, stream)) {
      List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
      if (entries + all.size() > MOST_ENTRIES) {
        throw tooMany();
      }
      boolean webArchive =
          zip.getEntry("datapackage.json") != null
              && all.stream().anyMatch(e -> e.getName().startsWith(WACZ_RECORDS));
      NavigableMap<Long, Long> unpacked = new TreeMap<>();
      for (int number = 0; number < all.size(); number++) {
        ZipArchiveEntry entry = all.get(number);
        if (entry.isDirectory()
            || skip(entry.getName())
            || entry.isUnixSymlink()
            || webArchive && !entry.getName().startsWith(WACZ_RECORDS)) {
          continue;
        }
        count();
        String path = container.path() + "!/" + cleanPath(entry.getName());
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          Held unlocked = locked == null ? null : unlock(locked, number, entry);
          if (unlocked == null) {
            finder.failed(path, passwords.refusal("This entry"));
          } else {
            entry(unlocked, container, entry.getName());
          }
          continue;
        }
        Held held;
        try (InputStream in = zip.getInputStream(entry)) {
          if (in == null) {
            throw new ZipException("its way of packing is not known");
          }
          refuseOverlap(unpacked, entry.getDataOffset(), entry.getCompressedSize());
          held = hold(in, entry.getCompressedSize(), bytes);
        } catch (LimitException e) {
          if (e.ofContainer) {
            throw e;
          }
          finder.failed(path, e.getMessage());
          continue;
        } catch (IOException | IllegalArgumentException e) {
          finder.failed(path, "This entry cannot be unpacked: " + e.getMessage());
          continue;
        }
        entry(held, container, entry.getName());
      }
    }
  }

  private static LockedZip locked(ZipFile zip, Opener<InputStream> stream) throws IOException {
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        return new LockedZip(stream.open());
      }
    }
    return null;
  }

  /** The bytes of a locked entry, or {@code null} when no password opens it. */
  private Held unlock(LockedZip locked, int number, ZipArchiveEntry entry) throws LimitException {
    for (String password : passwords.all()) {
      long before = bytes;
      try (InputStream in = locked.open(number, password)) {
        return hold(in, entry.getCompressedSize(), before);
      } catch (LimitException e) {
        throw e;
      } catch (IOException _) {
        // Another password gives nonsense, which shows at the entry's end at the latest.
        bytes = before;
      }
    }
    return null;
  }

  /**
   * Opens a ZIP whose table of contents can be held in memory.
   *
   * @throws LimitException when it is longer than that of any archive of documents
   */
  private static ZipFile openZip(Opener<SeekableByteChannel> channel) throws IOException {
    SeekableByteChannel bytes = channel.open();
    try {
      if (directoryLength(bytes) > LONGEST_DIRECTORY) {
        throw tooMany();
      }
      bytes.position(0);
      return ZipFile.builder().setSeekableByteChannel(bytes).setIgnoreLocalFileHeader(true).get();
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * Bytes between the first entry of the table of contents and its end record (APPNOTE.TXT 4.3.16),
   * whatever number of entries that record claims; 0 where there is none.
   */
  private static long directoryLength(SeekableByteChannel bytes) throws IOException {
    long size = bytes.size();
    int length = (int) Math.min(size, (1 << 16) + END_RECORD + END_RECORD_64);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(size - length);
    while (tail.hasRemaining() && bytes.read(tail) >= 0) {
      // A channel may give less than was asked for.
    }
    for (int i = length - END_RECORD; i >= 0; i--) {
      if (tail.getInt(i) == 0x06054b50) {
        long start = tail.getInt(i + 16) & 0xffffffffL;
        for (int j = i - 20;
            start == 0xffffffffL && j >= Math.max(0, i - 20 - END_RECORD_64);
            j--) {
          if (tail.getInt(j) == 0x06064b50) {
            start = tail.getLong(j + 48);
          }
        }
        return size - length + i - start;
      }
    }
    return 0;
  }

  /** Entries that share packed bytes make a small file unpack to any size. */
  private static void refuseOverlap(NavigableMap<Long, Long> unpacked, long start, long length)
      throws LimitException {
    var before = unpacked.floorEntry(start);
    Long after = unpacked.ceilingKey(start);
    if (length > 0
        && (before != null && before.getValue() > start
            || after != null && after < start + length)) {
      throw new LimitException(
          "Its entries overlap, as those of no ordinary archive do, so the rest was not unpacked",
          true);
    }
    if (length > 0) {
      unpacked.put(start, start + length);
    }
  }

  private void sevenZ(Container container, Opener<SeekableByteChannel> channel, long size)
      throws IOException, InterruptedException {
    int before = entries;
    try {
      sevenZ(container, channel, size, null);
    } catch (PasswordRequiredException locked) {
      for (String password : passwords.all()) {
        entries = before;
        try {
          sevenZ(container, channel, size, password);
          return;
        } catch (LimitException e) {
          throw e;
        } catch (IOException e) {
          // Another password gives nonsense, which shows in the first entry.
          if (entries > before + 1) {
            throw e;
          }
        }
      }
      throw locked;
    }
  }

  private void sevenZ(
      Container container, Opener<SeekableByteChannel> channel, long size, String password)
      throws IOException, InterruptedException {
    long before = bytes;
    try (SevenZFile archive =
        SevenZFile.builder()
            .setSeekableByteChannel(channel.open())
            .setMaxMemoryLimitKiB(MOST_MEMORY_KB)
            .setPassword(password)
            .get()) {
      for (SevenZArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        String name = entry.getName() == null ? "unnamed" : entry.getName();
        if (!entry.isDirectory() && !entry.isAntiItem() && !skip(name)) {
          count();
          entry(hold(archive.getInputStream(entry), size, before), container, name);
        }
      }
    }
  }

  /** Hands on the files within a file that is read as well. */
  private void filesIn(Kind kind, byte[] head, Opener<InputStream> stream, Container container)
      throws InterruptedException {
    if (kind == Kind.GZIP || WebArchive.begins(head)) {
      documents(stream, container);
    } else if (kind == Kind.FILE) {
      attachments(head, stream, container);
    }
  }

  private void documents(Opener<InputStream> archive, Container container)
      throws InterruptedException {
    try (InputStream in = new BufferedInputStream(archive.open(), 1 << 16)) {
      WebArchive.documents(
          in, (name, fetched, bytes) -> carried(name, bytes, container, "", fetched));
    } catch (LimitException e) {
      finder.failed(container.path(), e.getMessage());
    } catch (IOException | RuntimeException _) {
      // The fault is reported when the archive itself is read.
    }
  }

  private void carried(
      String name, InputStream in, Container container, String folder, FoundFile.Fetched fetched)
      throws IOException, InterruptedException {
    if (container.depth() > DEEPEST) {
      finder.failed(
          container.path(),
          "Files are packed into each other more than three deep here; save the inner ones as"
              + " files");
      return;
    }
    Held held = hold(in, -1, bytes);
    if (held.size() == 0) {
      return;
    }
    count();
    // A name may hold slashes, but it is one file's name.
    String plain = name.replace('/', '_').replace('\\', '_');
    entry(held, container, folder + plain, fetched);
  }

  /** Hands on the files that a message or the messages of a mailbox carry. */
  private void attachments(byte[] head, Opener<InputStream> message, Container container)
      throws InterruptedException {
    if (!Mail.mayBegin(head)) {
      return;
    }
    try (InputStream in = new BufferedInputStream(message.open(), 1 << 16)) {
      in.mark(1 << 16);
      String start = latin(in.readNBytes(1 << 15));
      in.reset();
      if (!Mail.isMail(start)) {
        return;
      }
      if (!Mail.isMailbox(start)) {
        attachments(in, container, "");
        return;
      }
      try (Mailbox mailbox = new Mailbox(in)) {
        for (int item = 1; mailbox.next(); item++) {
          byte[] one = mailbox.message();
          if (one != null && mayCarryFiles(one)) {
            attachments(new ByteArrayInputStream(one), container, item + "/");
          }
        }
      }
    } catch (LimitException e) {
      finder.failed(container.path(), e.getMessage());
    } catch (IOException _) {
      // The fault is reported when the messages themselves are read.
    }
  }

  private void attachments(InputStream message, Container container, String folder)
      throws LimitException, InterruptedException {
    try {
      Message.attachments(message, (name, in) -> carried(name, in, container, folder, null));
    } catch (LimitException e) {
      throw e;
    } catch (IOException | RuntimeException _) {
      // The fault is reported when the message itself is read.
    }
  }

  /** Most messages of a mailbox carry none, and need not be taken apart for that. */
  private static boolean mayCarryFiles(byte[] message) {
    String text = latin(message).toLowerCase(Locale.ROOT);
    return text.contains("name=")
        || text.contains("name*")
        || text.contains("attachment")
        || text.contains("message/rfc822")
        || text.contains("multipart/digest");
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private <E extends ArchiveEntry> void stream(
      ArchiveInputStream<E> in, Container container, long packed)
      throws IOException, InterruptedException {
    long before = bytes;
    for (E entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      boolean plain = !entry.isDirectory() && !skip(entry.getName());
      if (entry instanceof org.apache.commons.compress.archivers.tar.TarArchiveEntry tar) {
        plain &= tar.isFile() && !tar.isSymbolicLink() && !tar.isLink();
      }
      if (plain) {
        count();
        if (!in.canReadEntryData(entry)) {
          finder.failed(
              container.path() + "!/" + cleanPath(entry.getName()),
              "This entry is packed or encrypted in a way that cannot be read");
          continue;
        }
        entry(hold(in, packed, before), container, entry.getName());
      }
    }
  }

  /** One compressed file, which may be a TAR. */
  private void compressed(
      Kind kind, Container container, String name, Opener<InputStream> stream, long size)
      throws IOException, InterruptedException {
    try (InputStream in = decompressor(kind, new BufferedInputStream(stream.open(), 1 << 16))) {
      BufferedInputStream plain = new BufferedInputStream(in, 1 << 16);
      plain.mark(1024);
      byte[] head = plain.readNBytes(512);
      plain.reset();
      if (TarArchiveInputStream.matches(head, head.length)) {
        try (var tar = new TarArchiveInputStream(plain, "UTF-8")) {
          stream(tar, container, size);
        }
      } else {
        count();
        Held held;
        try {
          held = hold(plain, size, bytes);
        } catch (EOFException e) {
          throw new IOException("it ends too early", e);
        }
        entry(held, container, withoutEnding(name));
      }
    }
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
            && Set.of("gz", "bz2", "z", "xz", "zst")
                .contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
        ? name.substring(0, dot)
        : name;
  }

  private static InputStream decompressor(Kind kind, InputStream in) throws IOException {
    return switch (kind) {
      case GZIP ->
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get();
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .setMemoryLimitKiB(MOST_MEMORY_KB)
              .get();
      case ZSTANDARD -> new ZstdCompressorInputStream(in);
      default -> throw new IllegalArgumentException(kind + " is not one compressed file");
    };
  }

  /** Hands on one unpacked entry, or what is in it. */
  private void entry(Held held, Container container, String entryName)
      throws IOException, InterruptedException {
    entry(held, container, entryName, null);
  }

  private void entry(Held held, Container container, String entryName, FoundFile.Fetched fetched)
      throws IOException, InterruptedException {
    String clean = cleanPath(entryName);
    int slash = clean.lastIndexOf('/');
    String name = clean.substring(slash + 1);
    String folder = join(container.folder(), slash < 0 ? "" : clean.substring(0, slash));
    String path = container.path() + "!/" + clean;
    byte[] head;
    try (InputStream in = held.open()) {
      head = in.readNBytes(512);
    }
    Container inner = new Container(path, join(folder, containerName(name)), container.depth() + 1);
    Kind kind = Kind.of(head);
    if (isFile(kind, head, held::open, held::channel)) {
      filesIn(kind, head, held::open, inner);
      finder.file(new FoundFile(path, folder, name, held.size(), held::open, held::close, fetched));
      return;
    }
    try (held) {
      open(kind, inner, name, held::channel, held::open, held.size());
    }
  }

  /**
   * Keeps the bytes of an entry.
   *
   * @param packed how many packed bytes they come from
   * @param before what was unpacked when those began
   */
  private Held hold(InputStream in, long packed, long before) throws IOException {
    ByteArrayOutputStream memory = new ByteArrayOutputStream();
    Path disk = null;
    OutputStream out = memory;
    long size = 0;
    boolean whole = false;
    try {
      byte[] buffer = new byte[1 << 14];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        bytes += n;
        if (bytes > MOST_BYTES) {
          throw new LimitException(
              "It unpacks to more than 2 GB; unpack it first and drop the folder", true);
        }
        long unpacked = bytes - before;
        if (unpacked > FREE_OF_RATIO && packed >= 0 && unpacked / HIGHEST_RATIO > packed) {
          throw new LimitException(
              "It unpacks to more than a hundred times its size, as no text does", false);
        }
        if (disk == null && size > IN_MEMORY) {
          disk = Files.createTempFile("lucarne-", ".entry");
          out = Files.newOutputStream(disk);
          memory.writeTo(out);
          memory = new ByteArrayOutputStream();
        }
        out.write(buffer, 0, n);
      }
      whole = true;
    } finally {
      out.close();
      if (!whole && disk != null) {
        Files.deleteIfExists(disk);
      }
    }
    return new Held(memory.toByteArray(), disk, size);
  }

  private void count() throws IOException {
    if (++entries > MOST_ENTRIES) {
      throw tooMany();
    }
  }

  private static LimitException tooMany() {
    return new LimitException(
        "It has more than 200,000 entries; unpack it first and drop the folder", true);
  }

  /** Office documents and e-books are ZIP files inside, but not folders of files. */
  private static boolean isDocument(byte[] head, Opener<SeekableByteChannel> channel) {
    // The first entry tells it even where the table of contents at the end was cut off.
    String start = new String(head, StandardCharsets.ISO_8859_1);
    for (String first : FIRST_OF_DOCUMENTS) {
      if (start.indexOf(first) == NAME_OF_FIRST_ENTRY) {
        return true;
      }
    }
    try (ZipFile zip = openZip(channel)) {
      return zip.getEntry("[Content_Types].xml") != null
          || zip.getEntry("mimetype") != null
          || zip.getEntry("META-INF/MANIFEST.MF") != null
          || zip.getEntry("META-INF/container.xml") != null
          || zip.getEntry("META-INF/manifest.xml") != null
          || zip.getEntry("word/document.xml") != null
          || zip.getEntry("index.xml") != null
          || zip.getEntry("index.apxl") != null
          || zip.getEntry("Index/Document.iwa") != null
          || zip.getEntry("Index.zip") != null;
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean skip(String name) {
    for (String part : name.split("[/\\\\]")) {
      if (FileFinder.isJunk(part)) {
        return true;
      }
    }
    return false;
  }

  /** An entry's name for showing: no climbing, no drive, nothing invisible, no overlong part. */
  static String cleanPath(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : CleanText.clean(name).split("[/\\\\\n]+")) {
      String plain = part.strip();
      boolean drive = plain.length() == 2 && plain.charAt(1) == ':';
      if (!plain.isEmpty() && !plain.equals(".") && !plain.equals("..") && !drive) {
        parts.add(plain.length() > 255 ? plain.substring(0, 255) : plain);
      }
    }
    return parts.isEmpty() ? "unnamed" : String.join("/", parts);
  }

  private static String containerName(String name) {
    String stem = CopyDesk.stem(name);
    return stem.toLowerCase(Locale.ROOT).endsWith(".tar")
        ? stem.substring(0, stem.length() - 4)
        : stem;
  }

  private static String join(String folder, String name) {
    return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + "/" + name;
  }
}
