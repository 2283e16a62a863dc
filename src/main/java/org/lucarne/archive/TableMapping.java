package org.lucarne.archive;

import java.util.List;
import java.util.Map;

/**
 * What the columns of tables with these names are, as the analyst said.
 *
 * @param number to name it by
 * @param columns which column each field is in: one of {@link ImportRequest#FIELDS} to its name
 */
public record TableMapping(long number, List<String> names, Map<String, String> columns) {}
