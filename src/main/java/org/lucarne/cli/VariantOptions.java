package org.lucarne.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import org.lucarne.search.Variants;
import picocli.CommandLine.Option;

/** Which names in a query find other spellings; the same for every command that takes a query. */
final class VariantOptions {

  @Option(
      names = "--no-variant",
      paramLabel = "WORD",
      description = "Finds this name of the query only as it is typed.")
  private Set<String> off = new LinkedHashSet<>();

  @Option(
      names = "--no-variants",
      description = "Finds every name only as it is typed; else their other spellings too.")
  private boolean none;

  Variants variants() {
    return new Variants(none, off);
  }
}
