package org.lucarne.cli;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucarne.search.Lead;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How copies are grouped, and which of them is shown. */
final class LeadOptions {

  private static final class RuleByName implements ITypeConverter<Lead.Rule> {
    @Override
    public Lead.Rule convert(String text) {
      return Lead.Rule.of(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' is no rule; there are "
                          + Arrays.stream(Lead.Rule.values())
                              .map(Lead.Rule::label)
                              .collect(Collectors.joining(", "))));
    }
  }

  @Option(
      names = "--group-copies",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Shows copies of an article (the same text, reprints, cut versions) as one hit (the"
              + " default), or each by itself.")
  private boolean group;

  @Option(
      names = "--lead",
      paramLabel = "RULE",
      converter = RuleByName.class,
      defaultValue = "earliest",
      description = "Which of the copies is the hit: earliest (the default) or longest.")
  private Lead.Rule rule;

  @Option(
      names = "--prefer",
      paramLabel = "S",
      description =
          "The copy of this publisher is the hit where there is one; given again, this one next.")
  private Set<String> preferred = new LinkedHashSet<>();

  boolean group() {
    return group;
  }

  Lead lead() {
    return new Lead(rule, preferred.stream().toList());
  }
}
