package org.lucarne.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The columns of a table whose names do not tell what they are to an article, for a person to say.
 *
 * @param names the columns in their order, or the fields of the records
 * @param proposal the likely column of each field that one was found for, as {@link Given#columns}
 *     takes it
 * @param rows the first rows, at most five, each with the values of {@code names}
 * @param sure whether what stands in the columns leaves no doubt about the proposal
 */
public record TableColumns(
    List<String> names, Map<String, String> proposal, List<List<String>> rows, boolean sure) {

  private static final int SHOWN = 40;

  /** Two tables have the same columns when these {@code names} are equal. */
  public TableColumns {
    names = List.copyOf(names);
    proposal = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(proposal));
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Why the table is not read, and how it can be. */
  String advice() {
    String columns =
        names.stream()
            .limit(SHOWN)
            .map(n -> n.substring(0, Math.min(n.length(), SHOWN)))
            .collect(Collectors.joining(", "));
    String mapping =
        proposal.isEmpty()
            ? "title=...,body=... naming two of them"
            : proposal.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
    return "None of this table's columns is clearly a title or a text (they are "
        + columns
        + (names.size() > SHOWN ? ", ..." : "")
        + "); import it with --map "
        + (mapping.contains(" ") && !proposal.isEmpty() ? "\"" + mapping + "\"" : mapping);
  }
}
