import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the application image: the jars, a Java runtime of its own and one launcher that is both
 * window and command line. Run by {@code mvn package}, on the JDK that becomes the runtime.
 *
 * <p>Arguments: the folder to make the image in, the version, the application's jar, the class path
 * of the jars it needs, and the options of the Java machine, in this order.
 */
final class AppImage {

  private static final String NAME = "lucarne";

  private static final String CACHE = "start.aot";

  private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
  private static final boolean WINDOWS = SYSTEM.startsWith("windows");
  private static final boolean MAC = SYSTEM.startsWith("mac");

  /** How a launcher's options name the folder with the jars. */
  private static final String APP = "$APPDIR";

  /**
   * What the code and its libraries use. Without {@code jdk.management} Lucene leaves optimisations
   * out; {@code jdk.localedata} writes dates in the analyst's language, {@code jdk.charsets} reads
   * pages in old encodings. {@code java.net.http} is left out on purpose: nothing here connects.
   */
  private static final String MODULES =
      "java.base,java.desktop,java.logging,java.management,java.sql,java.xml,"
          + "jdk.charsets,jdk.jfr,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs";

  private static final String SAMPLE =
      """
      Ministers agree on a coalition for the river ports

      River Gazette - 12 March 2015

      Foreign Minister Jane Marlowe told reporters in Geneva that a coalition of seven states would
      keep the river ports open. "We welcome the agreement," said Peter Hollis of the United Nations.
      """;

  private final Path folder;
  private final Path log;
  private final Path app;
  private final Path launcher;
  private final String options;

  private AppImage(Path target, String options) {
    Path contents = target.resolve(MAC ? NAME + ".app/Contents" : NAME);
    folder = target.resolve(MAC ? NAME + ".app" : NAME);
    log = target.resolve("image.log");
    app = contents.resolve(MAC || WINDOWS ? "app" : "lib/app");
    launcher = contents.resolve(MAC ? "MacOS/" + NAME : WINDOWS ? NAME + ".exe" : "bin/" + NAME);
    this.options = options;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path target = Path.of(args[0]).toAbsolutePath();
    AppImage image = new AppImage(target, args[4]);
    delete(image.folder);
    Files.deleteIfExists(image.log);
    Path jars = Files.createTempDirectory(target, "jars");
    try {
      List<Path> copied = copy(Path.of(args[2]), args[3], jars);
      image.make(target, args[1], jars, copied.getFirst());
      image.start(copied, "");
      image.warmUp();
      image.start(copied, "-XX:AOTCache=" + APP + "/" + CACHE + " -Xlog:aot=off");
    } finally {
      delete(jars);
    }
  }

  private static List<Path> copy(Path main, String classPath, Path into) throws IOException {
    List<Path> copies = new ArrayList<>();
    Stream<Path> needed = Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of);
    for (Path jar : Stream.concat(Stream.of(main), needed.filter(Files::isRegularFile)).toList()) {
      copies.add(
          Files.copy(jar, into.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES));
    }
    return copies;
  }

  private void make(Path target, String version, Path jars, Path main) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                version,
                "--dest",
                target.toString(),
                "--input",
                jars.toString(),
                "--main-jar",
                main.getFileName().toString(),
                "--main-class",
                "org.lucarne.Main",
                "--add-modules",
                MODULES,
                // Not the default options: these keep the runtime's own java command, which has to
                // be there for the cache below to be made.
                "--jlink-options",
                "--strip-debug --no-man-pages --no-header-files",
                "--java-options",
                options));
    if (WINDOWS) {
      args.add("--win-console");
    }
    ToolProvider jpackage =
        ToolProvider.findFirst("jpackage")
            .orElseThrow(() -> new IllegalStateException("This Java has no jpackage; use a JDK."));
    if (jpackage.run(System.out, System.err, args.toArray(String[]::new)) != 0) {
      throw new IllegalStateException("jpackage failed; its message stands above.");
    }
  }

  /**
   * Gives the launcher its options. On Linux a script takes the place of jpackage's launcher: that
   * one takes arguments and file names as ASCII where no locale is set, as in containers and cron
   * jobs, and starts more slowly.
   */
  private void start(List<Path> jars, String more) throws IOException {
    if (MAC || WINDOWS) {
      if (!more.isEmpty()) {
        String lines = "java-options=" + more.replace(" ", "\njava-options=") + "\n";
        Files.writeString(app.resolve(NAME + ".cfg"), lines, StandardOpenOption.APPEND);
      }
      return;
    }
    String classPath =
        jars.stream().map(jar -> APP + "/" + jar.getFileName()).collect(Collectors.joining(":"));
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        # Lucarne: the window without arguments, the command line with them.
        HOME_DIR=$(dirname "$(dirname "$(readlink -f "$0")")")
        APPDIR=$HOME_DIR/lib/app
        # Arguments and file names are UTF-8, also where no locale is set.
        case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
          C | POSIX) export LC_ALL=C.UTF-8 ;;
        esac
        exec "$HOME_DIR/lib/runtime/bin/java" %s -cp "%s" org.lucarne.Main "$@"
        """
            .formatted((options + " " + more.replace(APP, "\"" + APP + "\"")).strip(), classPath));
  }

  /**
   * Runs the image once on a small archive and keeps what the Java machine learnt, so that later
   * starts need about half the time. This comes last: such a cache must be younger than the jars.
   */
  private void warmUp() throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("lucarne-image");
    try {
      Path article = Files.writeString(work.resolve("article.txt"), SAMPLE);
      String archive = work.resolve("archive").toString();
      String learn = "-XX:AOTCacheOutput=" + app.resolve(CACHE);
      useWindow(List.of("window", article.toString(), "--archive", archive), learn, archive);
      if (!Files.exists(app.resolve(CACHE))) {
        run(List.of("import", article.toString(), "--archive", archive), "");
        run(searching(archive), learn);
      }
      if (!Files.exists(app.resolve(CACHE))) {
        throw new IllegalStateException("No start-up cache was made; see " + log);
      }
    } finally {
      delete(work);
    }
  }

  private static List<String> searching(String archive) {
    return List.of("search", "coalition", "--archive", archive, "--json");
  }

  /**
   * Opens the window without a screen, has it import, and ends it once another process finds the
   * article, as it would end when the analyst logs out. Windows ends a process without that.
   */
  private void useWindow(List<String> args, String learn, String archive)
      throws IOException, InterruptedException {
    if (WINDOWS) {
      return;
    }
    Process window = begin(args, "-Dglass.platform=Headless -Dprism.order=sw " + learn);
    try {
      for (int tries = 0; tries < 60 && window.isAlive() && !finds(archive); tries++) {
        window.waitFor(1, TimeUnit.SECONDS);
      }
      window.destroy();
      window.waitFor(2, TimeUnit.MINUTES);
    } finally {
      window.destroyForcibly();
    }
  }

  private boolean finds(String archive) throws IOException, InterruptedException {
    if (!Files.isDirectory(Path.of(archive, "lucene"))) {
      return false;
    }
    Path answer = Files.createTempFile("lucarne-image", ".json");
    try {
      ProcessBuilder builder = command(searching(archive), "");
      builder.redirectOutput(answer.toFile());
      return builder.start().waitFor() == 0 && Files.readString(answer).contains("\"total\":1");
    } finally {
      Files.delete(answer);
    }
  }

  private void run(List<String> args, String javaOptions) throws IOException, InterruptedException {
    Process process = begin(args, javaOptions);
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("Did not end: " + String.join(" ", args));
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "Failed: "
              + String.join(" ", args)
              + "\n"
              + Files.readAllLines(log).stream().collect(Collectors.joining("\n")));
    }
  }

  private Process begin(List<String> args, String javaOptions) throws IOException {
    ProcessBuilder builder = command(args, javaOptions);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log.toFile()))
        .start();
  }

  private ProcessBuilder command(List<String> args, String javaOptions) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), args.stream()).toList());
    builder.environment().put("JAVA_TOOL_OPTIONS", javaOptions);
    return builder;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  file.toFile().setWritable(true);
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
