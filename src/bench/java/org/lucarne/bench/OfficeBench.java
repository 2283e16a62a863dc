package org.lucarne.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.zip.GZIPInputStream;
import org.lucarne.actors.OfficeDates;

/**
 * Dates of office in the authority file beside the sample of CAMEO actors: how many fall within the
 * years that the sample has for the person in government; the others are printed to be read.
 *
 * <p>Argument: the dictionary, by default that beside the checkout.
 */
public final class OfficeBench {

  /** The last codes of the sample begin in this year. */
  private static final YearMonth END = YearMonth.of(2013, 12);

  private OfficeBench() {}

  public static void main(String[] args) throws Exception {
    Path file =
        Path.of(
            args.length > 0
                ? args[0]
                : "../shared/corpora/actors/actors-dict/Phoenix.Countries.actors.txt.gz");
    if (!Files.exists(file)) {
      System.out.println("There is no file " + file + ", so nothing is measured.");
      return;
    }
    String text;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    OfficeDates.Comparison found = OfficeDates.compare(text, END);
    System.out.println("| people in both | offices | within | to be read |");
    System.out.println("| ---: | ---: | ---: | ---: |");
    System.out.printf(
        "| %d | %d | %d | %d |%n",
        found.people(), found.offices(), found.inside(), found.doubtful().size());
    System.out.println();
    found.doubtful().forEach(System.out::println);
  }
}
