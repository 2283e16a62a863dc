package org.lucarne.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lucarne.intake.documents.DocumentWorkers;
import org.lucarne.model.Article;

/** The way in: finds the files in what was dropped and reads the articles in each. Thread-safe. */
public final class Intake {

  /** Takes what {@link #find} comes upon, in the order of the paths. */
  public interface Finder {
    /** A file to be read; the receiver closes it. */
    void file(FoundFile file) throws InterruptedException;

    /** A path or an entry of a container that cannot be read at all. */
    void failed(String path, String reason) throws InterruptedException;

    /**
     * A container on disk, all of whose files were handed over.
     *
     * @param bytes its own length
     */
    default void opened(long bytes) {}
  }

  /** Takes the files on disk that {@link #list} comes upon. */
  @FunctionalInterface
  public interface Listing {
    void file(Path path, BasicFileAttributes attributes) throws InterruptedException;
  }

  /** Takes the items of one file in their order. */
  public interface Reader {
    void article(Article article) throws InterruptedException;

    /** One item that is no article; {@code item} counts from 1, or is 0 for the file itself. */
    void failed(int item, String reason) throws InterruptedException;
  }

  /** The fields of an article that a column of a table can be said to be. */
  public static final List<String> FIELDS =
      List.of(
          "title", "body", "source", "date", "author", "url", "language", "section", "collection");

  private static final String SAVE_AS = "save it as a web page (HTML) or as plain text";

  /** For the whole process, as its limits on memory and processors are. */
  private static final DocumentWorkers WORKERS = new DocumentWorkers();

  private static final HtmlPage PAGE = new HtmlPage();

  /** In the order of asking: the surest signs first, plain text last. */
  private static final List<Format> FORMATS =
      List.of(
          new BinaryDocument("application/pdf", BinaryDocument::isPdf, WORKERS),
          new BinaryDocument("application/rtf", o -> o.startsWith("{\\rtf"), WORKERS),
          new BinaryDocument(
              "application/x-ole-storage", o -> o.startsWith("\u00d0\u00cf\u0011\u00e0"), WORKERS),
          new BinaryDocument(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              BinaryDocument::isWord,
              WORKERS),
          new BinaryDocument(
              "application/vnd.oasis.opendocument.text", BinaryDocument::isOpenText, WORKERS),
          new BinaryDocument("application/epub+zip", BinaryDocument::isEpub, WORKERS),
          new Spreadsheet(),
          new OpenSpreadsheet(),
          new BinaryDocument("application/zip", o -> o.startsWith("PK\u0003\u0004"), WORKERS),
          new WebArchive(),
          Unread.magic(
              "application/x-sqlite3",
              "SQLite databases",
              "export the table as CSV",
              "SQLite format 3"),
          Unread.magic(
              "application/avro", "Avro files", "take the same data as JSON or CSV", "Obj\u0001"),
          Unread.magic(
              "application/vnd.apache.parquet",
              "Parquet files",
              "take the same data as JSON or CSV",
              "PAR1"),
          Unread.magic(
              "image",
              "Pictures",
              "articles in pictures need text recognition first",
              "\u0089PNG",
              "\u00ff\u00d8\u00ff",
              "GIF8",
              "BM",
              "II*\0",
              "MM\0*"),
          Unread.magic("application/vnd.rar", "RAR archives", "unpack it first", "Rar!"),
          new Mail(),
          new WireText(),
          new ProQuestText(),
          new NexisText(),
          new FactivaText(),
          new ArchiveText(),
          new Ris(),
          new Bibtex(),
          new AgencyXml(),
          new DatabaseXml(),
          new FrontMatter(),
          new ReutersSgml(),
          new TimeCollection(),
          PAGE,
          new XmlRecords(),
          new Ninjs(),
          new TelegramJson(),
          new CslJson(),
          new JsonColumns(),
          new JsonLines(),
          new JsonDocument(),
          new HeadlineList(),
          new Table(),
          new PlainText());

  private final Clock clock;

  public Intake() {
    this(Clock.systemDefaultZone());
  }

  /**
   * @param clock tells the day of the import, in whose light later dates are refused
   */
  public Intake(Clock clock) {
    this.clock = clock;
  }

  /**
   * Walks {@code paths}: files, folders (into their subfolders when {@code recursive}) and
   * containers, nested up to three deep. Returns when everything was handed over.
   */
  public void find(List<Path> paths, boolean recursive, Finder finder) throws InterruptedException {
    find(paths, recursive, _ -> true, Passwords.NONE, finder);
  }

  /**
   * As the other {@code find}, of the files on disk that are {@code wanted} alone.
   *
   * @param wanted is asked for each file, but for no entry of a container
   * @param passwords to try on locked containers
   */
  public void find(
      List<Path> paths,
      boolean recursive,
      Predicate<Path> wanted,
      Passwords passwords,
      Finder finder)
      throws InterruptedException {
    new FileFinder(
            recursive,
            (file, path, attributes) -> {
              if (wanted.test(path) && new Containers(finder, passwords).handOver(file, path)) {
                finder.opened(attributes.size());
              }
            },
            finder::failed)
        .find(paths);
  }

  /**
   * Names the files on disk that {@link #find} would read, without opening any; what cannot be read
   * is left out.
   */
  public void list(List<Path> paths, boolean recursive, Listing listing)
      throws InterruptedException {
    new FileFinder(recursive, (_, path, attributes) -> listing.file(path, attributes), (_, _) -> {})
        .find(paths);
  }

  /** The media type that the file's content shows, such as {@code text/html}. */
  public String mediaType(FoundFile file) throws IOException {
    Format format = format(Opening.of(file));
    return format == null ? "application/octet-stream" : format.mediaType();
  }

  /**
   * Whether a file of this media type is read in a process of its own, which takes some tenths of a
   * second.
   */
  public static boolean isSlow(String mediaType) {
    return FORMATS.stream()
        .anyMatch(
            format -> format instanceof BinaryDocument && format.mediaType().equals(mediaType));
  }

  /**
   * The columns of a table, so that the analyst can say what they are; empty when the file is no
   * table or one without rows.
   */
  public Optional<TableColumns> tableIn(FoundFile file) throws IOException {
    Opening opening = Opening.of(file);
    DateReader dates = new DateReader(LocalDate.now(clock));
    return format(opening) instanceof TableFormat table
        ? Optional.ofNullable(table.columns(file, opening, dates))
        : Optional.empty();
  }

  /**
   * Reads the articles of one file. A broken item is reported and the others go on.
   *
   * @throws UnreadableFileException when nothing in the file can be read
   */
  public void read(FoundFile file, Given given, Reader reader)
      throws UnreadableFileException, InterruptedException {
    CopyDesk desk = new CopyDesk(file, given, reader, LocalDate.now(clock));
    try {
      Opening opening = Opening.of(file);
      if (opening.bytes().length == 0) {
        throw new UnreadableFileException("The file is empty");
      }
      Format format = format(opening);
      if (format == null) {
        throw new UnreadableFileException(
            "The file is neither text nor any other format that is known here");
      }
      try {
        format.read(file, opening, desk);
      } catch (UnreadableFileException e) {
        TableColumns table = e.table().filter(TableColumns::sure).orElseThrow(() -> e);
        desk = new CopyDesk(file, given.with(table.proposal()), reader, LocalDate.now(clock));
        format.read(file, opening, desk);
      }
    } catch (IOException e) {
      throw new UnreadableFileException("The file cannot be read: " + e.getMessage(), e);
    }
    if (desk.items() == 0) {
      throw new UnreadableFileException("There is no article in this file");
    }
  }

  /** Ends the idle processes that read documents; the next document starts new ones. */
  public void rest() {
    WORKERS.close();
  }

  /** The format of a file that begins like this, or {@code null}. */
  static Format format(Opening opening) {
    // Hardly any file begins so and is none.
    if (PAGE.isDeclared(opening)) {
      return PAGE;
    }
    for (Format format : FORMATS) {
      if (format.fits(opening)) {
        return format;
      }
    }
    return null;
  }
}
