package org.lucarne.intake;

import java.io.IOException;

/** A format of rows or records, whose columns or fields may need a person's word. */
interface TableFormat extends Format {

  /** The columns and what they probably are; {@code null} when there are none. */
  TableColumns columns(FoundFile file, Opening opening, DateReader dates) throws IOException;
}
