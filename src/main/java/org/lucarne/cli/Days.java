package org.lucarne.cli;

import org.lucarne.search.DateRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date on the command line as the days that it stands for. */
final class Days implements ITypeConverter<DateRange> {

  @Override
  public DateRange convert(String text) {
    return DateRange.of(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + text + "' is no date; write 2015, 2015-08 or 2015-08-11"));
  }
}
