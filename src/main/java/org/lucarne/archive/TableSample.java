package org.lucarne.archive;

import java.util.List;
import java.util.Map;

/**
 * A table whose columns a person can say the meaning of.
 *
 * @param names the columns in their order, or the fields of the records
 * @param proposal the likely column of each of {@link ImportRequest#FIELDS} that one was found for,
 *     or what was said of such a table before
 * @param rows the first rows, at most five, each with the values of {@code names}
 */
public record TableSample(
    List<String> names, Map<String, String> proposal, List<List<String>> rows) {}
