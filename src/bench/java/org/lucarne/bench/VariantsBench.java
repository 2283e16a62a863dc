package org.lucarne.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lucarne.archive.Archive;
import org.lucarne.search.Expansion;
import org.lucarne.search.SearchRequest;
import org.lucarne.search.SearchResults;
import org.lucarne.search.Variants;

/**
 * What twelve names find as typed and with their other spellings, and what looking those up costs
 * the first time in a state of the index.
 *
 * <p>Argument: the folder of an archive, by default one made of the news beside the checkout.
 */
public final class VariantsBench {
  private static final List<String> NAMES =
      List.of(
          "hezbollah",
          "lavrov",
          "putin",
          "erdogan",
          "assad",
          "netanyahu",
          "islamic state",
          "rouhani",
          "sisi",
          "macron",
          "houthi",
          "united nations");

  private VariantsBench() {}

  public static void main(String[] args) throws IOException {
    Jvm.quiet();
    try (Scratch scratch = new Scratch()) {
      Path folder = args.length > 0 ? Path.of(args[0]) : QueryOracle.made(scratch);
      if (folder == null) {
        System.out.println("There is no news beside the checkout; nothing to search.");
        return;
      }
      try (Archive archive = Archive.open(folder)) {
        // Words that are no names, so that what every first search costs is not counted here.
        for (String word : List.of("harbour", "strike", "weather", "football")) {
          archive.search(SearchRequest.of(word));
        }
        System.out.println(
            "| name | as typed | with other spellings | spellings | first ms | again ms |");
        System.out.println("| --- | ---: | ---: | --- | ---: | ---: |");
        for (String name : NAMES) {
          double first = 0;
          double again = 0;
          SearchResults found = null;
          for (int round = 0; round < 5; round++) {
            long begin = System.nanoTime();
            found = archive.search(SearchRequest.of(name).page(0, 0));
            double took = Figures.millisSince(begin);
            first = round == 0 ? took : first;
            again = took;
          }
          long typed = archive.search(SearchRequest.of(name).with(Variants.OFF).page(0, 0)).total();
          List<Expansion> expansions = found.expansions();
          System.out.printf(
              "| %s | %,d | %,d | %s | %.1f | %.1f |%n",
              name,
              typed,
              found.total(),
              expansions.isEmpty() ? "" : String.join(", ", expansions.getFirst().variants()),
              first,
              again);
        }
        for (String word : List.of("bush", "may", "king", "US", "us", "IS", "UN", "white")) {
          SearchResults found = archive.search(SearchRequest.of(word).page(0, 0));
          System.out.printf("%s: %,d, %s%n", word, found.total(), found.expansions());
        }
      }
    }
  }
}
