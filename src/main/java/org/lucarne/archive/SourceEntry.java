package org.lucarne.archive;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.lucarne.model.SourceDecision.Property;

/**
 * A source as the analyst sees it.
 *
 * @param id of its row
 * @param written how the archive writes it, with the number of articles; most used first
 * @param country two letters of ISO 3166, or {@code null}
 * @param type label of an outlet's type, or {@code null}
 * @param grade a letter from A to F, or {@code null}
 * @param first earliest day of its articles, or {@code null}
 * @param last latest day, or {@code null}
 * @param listed whether the outlet list knows it
 */
public record SourceEntry(
    String id,
    String name,
    long articles,
    SequencedMap<String, Integer> written,
    String country,
    String type,
    String grade,
    LocalDate first,
    LocalDate last,
    boolean listed) {

  public SourceEntry {
    written = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(written));
  }

  /** One property of it. */
  public Optional<String> property(Property property) {
    return Optional.ofNullable(
        switch (property) {
          case COUNTRY -> country;
          case TYPE -> type;
          case GRADE -> grade;
        });
  }
}
