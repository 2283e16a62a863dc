package org.lucarne.outlets;

import java.util.List;
import org.lucarne.model.OutletType;

/**
 * One outlet of a list.
 *
 * @param id the letters and digits of its name with hyphens between the words
 * @param name the name to show
 * @param spellings other names of it
 * @param hosts of its sites, some with the first part of a path: {@code bbc.com/arabic}
 * @param country where it is made, as two letters of ISO 3166, or {@code null}
 * @param type or {@code null}
 * @param languages that it is written in, as ISO 639-1 codes
 * @param everyday those of its names that are also everyday words, so that a folder or the end of a
 *     title called so need not mean it
 */
public record Outlet(
    String id,
    String name,
    List<String> spellings,
    List<String> hosts,
    String country,
    OutletType type,
    List<String> languages,
    List<String> everyday) {

  public Outlet {
    spellings = List.copyOf(spellings);
    hosts = List.copyOf(hosts);
    languages = List.copyOf(languages);
    everyday = List.copyOf(everyday);
  }

  /** Whether a name of it means it wherever it stands. */
  public boolean isPlain(String own) {
    return !everyday.contains(own);
  }
}
