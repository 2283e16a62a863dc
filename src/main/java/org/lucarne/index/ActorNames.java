package org.lucarne.index;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lucarne.model.ActorDecisions;
import org.lucarne.model.ActorKind;

/** What is known about actors besides the index. */
public interface ActorNames {

  /**
   * The name to show for an actor.
   *
   * @param spellings how the archive spells it, most used first
   */
  String name(String id, List<String> spellings);

  /**
   * Ids that {@code name}, a name or a spelling, may stand for; the index may hold none of them.
   */
  Set<String> idsOf(String name);

  /**
   * The spellings that name an actor wherever they stand, its name first; empty for an actor that
   * is known from the archive alone.
   */
  List<String> spellings(String id);

  /**
   * Groups of ids, of two or more each, that are one actor because their names are alike. What is
   * in which group does not depend on the order of {@code ids}.
   */
  List<List<String>> alike(Collection<String> ids);

  /** The analyst's decisions as they stand; the same object until they change. */
  ActorDecisions decisions();

  /**
   * A spelling of an actor.
   *
   * @param sure whether it names that actor wherever it stands; else it may be another word too
   * @param typedSure whether what was typed does
   */
  record NameVariant(String actor, String text, boolean sure, boolean typedSure) {}

  /** Other spellings of what was typed, one or several words, as far as they are known. */
  List<NameVariant> variants(String typed);

  /**
   * The part of an actor's spelling that is another spelling of what was typed, which is a spelling
   * of that actor too: of {@code Adel al-Jubair}, when {@code jubeir} was typed, {@code Jubair}.
   *
   * @return {@code null} when it has no such part
   */
  String variant(ActorKind kind, String typed, String spelling);
}
