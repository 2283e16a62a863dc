package org.lucarne.actors;

import java.util.ArrayList;
import java.util.List;
import org.lucarne.model.ActorKind;

/**
 * An actor as a line of Lucarne's own authority file has it, for the measurements.
 *
 * @param spellings its name first, then those that name it alone or in some contexts
 */
public record ListedActor(String id, ActorKind kind, List<String> spellings) {

  /** All in the order of the files; the capital of a state follows it as a place. */
  public static List<ListedActor> all() {
    List<ListedActor> all = new ArrayList<>();
    Authority.FILES.forEach(
        (file, kind) -> {
          for (AuthorityFile.Line line : AuthorityFile.load(file).lines()) {
            AuthorityFile.Record record = line.record();
            List<String> spellings = new ArrayList<>(List.of(record.name()));
            for (String key : List.of("also", "inside", "context", "seat")) {
              record.values(key).forEach(s -> spellings.add(s.replaceAll("[~\\[\\]]", "")));
            }
            all.add(new ListedActor(kind.label() + ":" + record.id(), kind, spellings));
            List<String> capital = record.values("capital");
            if (!capital.isEmpty()) {
              String id = ActorKind.PLACE.label() + ":" + Letters.slug(capital.getFirst());
              all.add(new ListedActor(id, ActorKind.PLACE, capital));
            }
          }
        });
    return all;
  }

  /** The form in which spellings are compared: no case, accents or marks. */
  public static String folded(String spelling) {
    return Letters.slug(spelling);
  }

  /** Reads the files into the tables that recognition uses, as the first import or search does. */
  public static void load() {
    Authority.load();
  }
}
