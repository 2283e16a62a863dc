package org.lucarne;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the walls of the floor plan. When a rule is in the way, ask in which room the code belongs;
 * a real exception is written here with its reason, never granted class by class.
 */
class ArchitectureTest {

  private static final JavaClasses LUCARNE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.lucarne");

  /** What each room may use besides the JDK and itself; everything else is behind a wall. */
  private enum Room {
    MODEL("it is the ground that every room stands on"),
    OUTLETS("what is known of the press is ground, like the model", "org.lucarne.model.."),
    SEARCH("the question and the answer know no engine", "org.lucarne.model.."),
    QUERY(
        "the language knows Lucene's syntax tree but no index",
        "org.lucarne.model..",
        "org.lucarne.search..",
        "org.apache.lucene.."),
    STORE(
        "the store alone knows SQL, and nothing of what the articles are for",
        "org.lucarne.model..",
        "org.sqlite..",
        "com.github.luben.zstd.."),
    INTAKE(
        "the readers of file formats stay behind one door",
        "org.lucarne.model..",
        "org.lucarne.outlets..",
        "org.jsoup..",
        "de.siegmar.fastcsv..",
        "com.fasterxml.jackson.core..",
        "org.apache.commons.compress..",
        "org.apache.james.mime4j..",
        "org.netpreserve.jwarc",
        "org.dhatim.fastexcel.reader..",
        "org.apache.tika..",
        "org.apache.pdfbox..",
        "org.apache.poi..",
        "net.lingala.zip4j..",
        "org.xml.sax.."),
    ACTORS("it reads one article at a time and no archive", "org.lucarne.model.."),
    COPIES(
        "it compares texts and knows neither index nor store",
        "org.lucarne.model..",
        "org.lucarne.search.."),
    INDEX(
        "no Lucene object leaves it",
        "org.lucarne.copies..",
        "org.lucarne.model..",
        "org.lucarne.outlets..",
        "org.lucarne.search..",
        "org.lucarne.query..",
        "org.apache.lucene..",
        "org.tartarus.snowball.."),
    EXPORT(
        "a format knows what it writes and not where that comes from",
        "org.lucarne.model..",
        "org.lucarne.search..",
        "com.fasterxml.jackson.core.."),
    ARCHIVE(
        "the one front door brings the rooms together and needs no library but for JSON",
        "org.lucarne.model..",
        "org.lucarne.outlets..",
        "org.lucarne.search..",
        "org.lucarne.query..",
        "org.lucarne.store..",
        "org.lucarne.intake..",
        "org.lucarne.actors..",
        "org.lucarne.copies..",
        "org.lucarne.index..",
        "org.lucarne.export..",
        "com.fasterxml.jackson.core.."),
    CLI(
        "a face only translates between a person and the archive",
        "org.lucarne.model..",
        "org.lucarne.search..",
        "org.lucarne.archive..",
        "picocli..",
        "com.fasterxml.jackson.core.."),
    DESKTOP(
        "a face only translates between a person and the archive",
        "org.lucarne.model..",
        "org.lucarne.search..",
        "org.lucarne.archive..",
        "javafx..");

    private final String reason;
    private final String[] neighbours;

    Room(String reason, String... neighbours) {
      this.reason = reason;
      this.neighbours = neighbours;
    }

    private String everything() {
      return "org.lucarne." + name().toLowerCase(Locale.ROOT) + "..";
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_room_uses_only_what_its_walls_let_in(Room room) {
    String[] allowed =
        Stream.concat(Stream.of("java..", room.everything()), Stream.of(room.neighbours))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(room.everything())
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(primitive()))
        .because(room.reason)
        .allowEmptyShould(true)
        .check(LUCARNE);
  }

  @Test
  void every_class_stands_in_a_room() {
    Set<String> elsewhere = new TreeSet<>();
    for (JavaClass type : LUCARNE) {
      if (Stream.of(Room.values())
          .noneMatch(room -> resideInAnyPackage(room.everything()).test(type))) {
        elsewhere.add(type.getName());
      }
    }
    assertEquals(Set.of("org.lucarne.Main"), elsewhere, "only Main may know both faces");
  }

  @Test
  void the_rooms_form_no_circle() {
    slices().matching("org.lucarne.(*)..").should().beFreeOfCycles().check(LUCARNE);
  }

  @Test
  void only_the_store_speaks_sql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lucarne.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .because("the store is the durable truth; ask it through its own methods")
        .check(LUCARNE);
  }

  @Test
  void only_the_worker_of_documents_knows_their_parsers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lucarne.intake.documents..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..", "org.apache.poi..")
        .because("a parser of binary files can loop or exhaust memory; it runs where it is killed")
        .check(LUCARNE);
  }

  @Test
  void nothing_can_open_a_connection() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "javax.net..", "javafx.scene.web..", "sun.net..")
                .and(DescribedPredicate.not(harmlessAddress()))
                .or(
                    describe(
                        "sockets and connections",
                        type ->
                            type.getName()
                                .matches(
                                    "java\\.nio\\.channels\\.\\w*(Socket|Datagram)\\w*"
                                        + "|org\\.jsoup\\.(Connection|helper\\.HttpConnection)"
                                        + ".*"))))
        .because("an archive is read offline: an address in an article is text; use java.net.URI")
        .check(LUCARNE);
  }

  @Test
  void an_address_is_never_opened() {
    noClasses()
        .should()
        .callMethodWhere(
            described(
                "open an address",
                call ->
                    called(call, "java.net.URL", "openConnection", "openStream", "getContent")
                        || called(call, "java.net.URI", "toURL")
                        || called(call, "org.jsoup.Jsoup", "connect", "newSession")))
        .orShould()
        .callConstructorWhere(
            described(
                "load a picture from an address",
                call ->
                    call.getTargetOwner().getName().equals("javafx.scene.image.Image")
                        && call.getTarget()
                            .getRawParameterTypes()
                            .getFirst()
                            .isEquivalentTo(String.class)))
        .because("resources are read with getResourceAsStream, pictures from a stream")
        .check(LUCARNE);
  }

  @Test
  void what_is_written_does_not_hang_on_the_machine_it_runs_on() {
    noClasses()
        .should()
        .callMethodWhere(
            described(
                "inherit locale, charset or time zone",
                call -> {
                  boolean none = call.getTarget().getRawParameterTypes().isEmpty();
                  return called(call, "java.lang.String", "toLowerCase", "toUpperCase", "getBytes")
                          && none
                      || called(call, "java.time.LocalDate", "now") && none
                      || called(call, "java.time.LocalDateTime", "now") && none;
                }))
        .because(
            "Locale.ROOT, UTF-8 and a zone are given; a Turkish or Arabic system must not differ")
        .check(LUCARNE);
  }

  @Test
  void only_the_command_line_prints_and_only_main_ends_the_process() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.lucarne.cli..", "org.lucarne")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("a failure is told where it is shown; throw it")
        .check(LUCARNE);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lucarne")
        .should()
        .callMethod(System.class, "exit", int.class)
        .because("only Main knows that nobody else needs this process")
        .check(LUCARNE);
  }

  @Test
  void the_window_starts_threads_in_one_place() {
    noClasses()
        .that()
        .resideInAPackage("org.lucarne.desktop..")
        .and(DescribedPredicate.not(simpleName("Worker").or(simpleName("DesktopApp"))))
        .should()
        .callMethodWhere(
            described(
                "start a thread or come back from one",
                call ->
                    called(call, "javafx.application.Platform", "runLater", "startup")
                        || called(call, "java.lang.Thread", "start", "ofVirtual", "ofPlatform")
                        || call.getTargetOwner()
                            .getName()
                            .equals("java.util.concurrent.Executors")))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("javafx.concurrent..")
        .because("the latest search wins only when one class sees them all; use Worker")
        .allowEmptyShould(true)
        .check(LUCARNE);
  }

  @Test
  void names_say_a_duty_and_not_a_pattern() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Impl|Manager|Helper)([A-Z_$].*)?|.*Commons?(\\$.*)?")
        .orShould()
        .resideInAnyPackage("..util..", "..impl..", "..common..", "..helper..", "..manager..")
        .because("such a name says nothing about what a class does")
        .check(LUCARNE);
  }

  @Test
  void every_room_has_a_page_that_introduces_it() {
    for (JavaClass type : LUCARNE) {
      if (!type.getPackageName().equals("org.lucarne")) {
        Path page =
            Path.of("src/main/java", type.getPackageName().split("\\."))
                .resolve("package-info.java");
        assertEquals(true, Files.exists(page), () -> "missing " + page);
      }
    }
  }

  private static DescribedPredicate<JavaClass> primitive() {
    return describe(
        "primitive", type -> type.isPrimitive() || type.getBaseComponentType().isPrimitive());
  }

  /** Names and places of things, and pieces of text; none of these connects by itself. */
  private static DescribedPredicate<JavaClass> harmlessAddress() {
    Set<String> harmless =
        Set.of(
            "java.net.IDN",
            "java.net.URI",
            "java.net.URISyntaxException",
            "java.net.URL",
            "java.net.URLDecoder",
            "java.net.URLEncoder");
    return describe("an address as text", type -> harmless.contains(type.getName()));
  }

  private static DescribedPredicate<JavaCall<?>> described(
      String description, Predicate<JavaCall<?>> predicate) {
    return describe(description, predicate);
  }

  private static boolean called(JavaCall<?> call, String owner, String... methods) {
    return call.getTargetOwner().getName().equals(owner)
        && List.of(methods).contains(call.getName());
  }
}
