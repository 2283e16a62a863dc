package org.lucarne.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.lucarne.model.ActorKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a kind of actor by its label. */
final class KindOfActor implements ITypeConverter<ActorKind> {

  @Override
  public ActorKind convert(String text) {
    return ActorKind.of(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is no kind of actor; there are "
                        + Arrays.stream(ActorKind.values())
                            .map(ActorKind::label)
                            .collect(Collectors.joining(", "))));
  }
}
