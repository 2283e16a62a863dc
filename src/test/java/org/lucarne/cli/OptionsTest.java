package org.lucarne.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lucarne.model.ActorKind;
import org.lucarne.search.DateRange;
import org.lucarne.search.Facet;
import org.lucarne.search.Filters;
import org.lucarne.search.Lead;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.Variants;
import picocli.CommandLine;

class OptionsTest {

  @TempDir private Path folder;

  private SearchRequest asked(String... args) {
    Captured captured = Captured.in(folder);
    Surroundings around = new Surroundings(Map.of(), "Linux", folder, folder);
    CommandLine commands =
        Cli.commandLine(new Lucarne((_, _) -> {}, captured.console("", false), around), args);
    commands.parseArgs(args);
    return ((SearchCommand) commands.getSubcommands().get("search").getCommand()).request();
  }

  @Test
  void a_bare_search_asks_for_the_first_twenty_of_everything() {
    assertEquals(
        new SearchRequest(
            "", Filters.NONE, SearchRequest.Sort.RELEVANCE, 0, 20, Set.of(), 20, true),
        asked("search"));
  }

  @Test
  void every_filter_reaches_the_archive_and_repeated_ones_mean_or() {
    SearchRequest request =
        asked(
            "search",
            "port",
            "strike",
            "--source",
            "A",
            "--source=B",
            "--not-source",
            "C",
            "--actor",
            "Marlowe",
            "--not-actor",
            "Hollis",
            "--kind",
            "armed-group",
            "--kind",
            "person",
            "--credit",
            "Reuters",
            "--from",
            "2015-08",
            "--to",
            "2015",
            "--undated",
            "--language",
            "en",
            "--collection",
            "Ports",
            "--copies",
            "--country",
            "Iran",
            "--type",
            "state",
            "--grade",
            "B",
            "--grade",
            "unknown",
            "--sort",
            "Newest",
            "--limit",
            "5",
            "--offset",
            "10",
            "--facets",
            "source,actor",
            "--facet-limit",
            "0",
            "--no-group-copies",
            "--lead",
            "longest",
            "--prefer",
            "Harbour Post",
            "--no-variant",
            "Marlowe");
    assertEquals(
        new SearchRequest(
            "port strike",
            new Filters(
                Set.of("A", "B"),
                Set.of("C"),
                Set.of("Marlowe"),
                Set.of("Hollis"),
                Set.of(ActorKind.ARMED_GROUP, ActorKind.PERSON),
                Set.of("Reuters"),
                Set.of("en"),
                Set.of("Ports"),
                new DateRange(LocalDate.of(2015, 8, 1), LocalDate.of(2015, 12, 31)),
                true,
                true,
                Set.of("Iran"),
                Set.of("state"),
                Set.of("B", "unknown")),
            SearchRequest.Sort.NEWEST,
            10,
            5,
            EnumSet.of(Facet.SOURCE, Facet.ACTOR),
            0,
            false,
            new Lead(Lead.Rule.LONGEST, List.of("Harbour Post")),
            new Variants(false, Set.of("marlowe"))),
        request);
  }

  @Test
  void a_query_may_begin_with_a_minus_and_keeps_its_quotation_marks() {
    assertEquals("-rail \"port strike\"", asked("search", "-rail \"port strike\"").query());
    assertEquals("-rail", asked("search", "-rail", "--limit", "3").query());
  }

  @Test
  void a_script_gets_all_facets_unless_it_names_them() {
    assertEquals(EnumSet.allOf(Facet.class), asked("search", "--json").facets());
    assertEquals(Set.of(), asked("search", "--json", "--facets", "none").facets());
    assertEquals(EnumSet.allOf(Facet.class), asked("search", "--facets", "all").facets());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          searc                              | there is no command 'searc'; did you mean search
          search --sorce A                   | Unknown option: '--sorce'; did you mean --source
          search --from 2015-13              | '2015-13' is no date; write 2015, 2015-08 or 2015-08-11
          search --to yesterday              | 'yesterday' is no date
          search --from 2016 --to 2015       | --to 2015-12-31 lies before --from 2016-01-01
          search --kind planet               | 'planet' is no kind of actor; there are person, state
          search --facets colour             | 'colour' is no facet; there are source, date
          search --limit -1                  | --limit must not be negative: -1
          search --limit many                | 'many' is not an int
          show                               | Missing required parameter: 'ID'
          show 0a --original --json          | --original writes a file as it is
          import                             | import needs a PATH
          import a.txt --date soon           | 'soon' is no date
          import a.txt --watch               | --watch needs folders, and a.txt is none
          export x --format csv              | Missing required option: '--output=FILE'
          export x --format pdf --output x   | 'pdf' is no format
          concordance                        | a concordance needs a query
          concordance x --sort size          | 'size' is no order; there are result, left, right
          actor merge a                      | actor merge needs two actors or more
          saved                              | Missing required parameter: 'ARGUMENT'
          saved keep x                       | 'keep' is no action; there are list, add, run
          saved add x                        | needs a QUERY or a filter
          saved run                          | saved run needs a NAME
          """)
  void wrong_usage_is_one_line_that_says_what_is_wrong(String args, String message) {
    Captured captured = Captured.in(folder);
    assertEquals(2, captured.run(args.split(" ")));
    assertEquals("", captured.out());
    assertTrue(captured.err().contains(message), captured.err());
    assertEquals(1, captured.err().lines().count(), captured.err());
  }

  @Test
  void help_lists_the_commands_and_the_exit_codes() {
    Captured captured = Captured.in(folder);
    assertEquals(0, captured.run("--help"));
    for (String word :
        List.of(
            "window",
            "import",
            "search",
            "show",
            "actors",
            "actor",
            "remove",
            "restore",
            "export",
            "saved",
            "stats",
            "check",
            "rebuild",
            "--archive",
            "  0 ",
            "  1 ",
            "  2 ",
            "  3 ")) {
      assertTrue(captured.out().contains(word), word);
    }
    assertEquals(0, captured.run("--version"));
    assertTrue(captured.out().startsWith("Lucarne "), captured.out());
  }

  @Test
  void every_command_explains_itself() {
    Captured captured = Captured.in(folder);
    for (String command :
        List.of(
            "window",
            "import",
            "search",
            "show",
            "actors",
            "actor",
            "remove",
            "restore",
            "concordance",
            "export",
            "saved",
            "stats",
            "check",
            "rebuild")) {
      assertEquals(0, captured.run(command, "--help"), command);
      assertTrue(captured.out().contains("lucarne " + command), captured.out());
    }
  }

  @Test
  void the_window_opens_on_the_archive_with_what_is_to_be_dropped() {
    Captured captured = Captured.in(folder);
    assertEquals(0, captured.run());
    assertEquals(0, captured.run("window", "a.txt", "--archive", "mine"));
    assertEquals(0, captured.run("--archive", "search", "window"));
    assertEquals(
        List.of(
            folder.resolve(".local/share/lucarne"),
            Path.of("mine"),
            Path.of("a.txt"),
            Path.of("search")),
        captured.opened);
  }

  @Test
  void a_window_that_cannot_open_says_so_in_one_line() {
    Captured captured = new Captured(folder, "There is no screen; see lucarne --help");
    assertEquals(1, captured.run());
    assertEquals("lucarne: There is no screen; see lucarne --help\n", captured.err());
    assertEquals("", captured.out());
  }
}
