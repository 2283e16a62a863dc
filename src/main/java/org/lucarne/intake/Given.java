package org.lucarne.intake;

import java.util.Map;
import org.lucarne.model.PublicationDate;

/**
 * What the analyst says of everything in an import; a value may be {@code null}. A given source or
 * date stands in where the file tells none.
 *
 * @param columns which column of a table each field of an article is in: one of {@link
 *     Intake#FIELDS} to the column's name. A table without those columns is read by its own names
 * @param passwords to try on what is locked
 */
public record Given(
    String source,
    PublicationDate date,
    String collection,
    Map<String, String> columns,
    Passwords passwords) {

  /** Nothing given. */
  public static final Given NOTHING = new Given(null, null, null);

  /**
   * @throws IllegalArgumentException when {@code columns} names a field that articles do not have
   */
  public Given {
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    passwords = passwords == null ? Passwords.NONE : passwords;
    for (String field : columns.keySet()) {
      if (!Intake.FIELDS.contains(field)) {
        throw new IllegalArgumentException(
            "An article has no field " + field + "; it has " + String.join(", ", Intake.FIELDS));
      }
    }
  }

  /** Columns of tables and nothing else. */
  public static Given columns(Map<String, String> columns) {
    return new Given(null, null, null, columns, Passwords.NONE);
  }

  /** The same with these columns. */
  Given with(Map<String, String> others) {
    return new Given(source, date, collection, others, passwords);
  }

  public Given(String source, PublicationDate date, String collection) {
    this(source, date, collection, Map.of(), Passwords.NONE);
  }
}
