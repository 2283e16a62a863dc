package org.lucarne.archive;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lucarne.actors.ActorRecognizer;
import org.lucarne.actors.NameVariants;
import org.lucarne.actors.NamesAlike;
import org.lucarne.index.ActorNames;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorDecision;
import org.lucarne.model.ActorDecisions;
import org.lucarne.model.ActorKind;
import org.lucarne.store.DecisionLog;

/** Names of actors: those of the authority file, and for others what the archive mostly writes. */
final class KnownNames implements ActorNames {

  private volatile ActorRecognizer recognizer;
  private final NamesAlike alike = new NamesAlike();
  private volatile List<DecisionLog.Entry<ActorDecision>> log = List.of();
  private volatile ActorDecisions decisions = ActorDecisions.NONE;

  KnownNames(ActorRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  ActorRecognizer recognizer() {
    return recognizer;
  }

  /** Recognises by other lists from now on; the index must then be made anew. */
  void recognizeWith(ActorRecognizer other) {
    recognizer = other;
  }

  @Override
  public String name(String id, List<String> spellings) {
    return recognizer.known(id).map(Actor::name).orElseGet(() -> mostUsed(id, spellings));
  }

  /** The most used spelling that is the whole name, not a surname or an abbreviation of it. */
  private static String mostUsed(String id, List<String> spellings) {
    String key = id.substring(id.indexOf(':') + 1).replace("~", "");
    int words = key.split("-").length;
    return spellings.stream()
        .filter(spelling -> spelling.split("[\\s\\p{Pd}]+").length == words)
        .findFirst()
        .or(() -> spellings.stream().findFirst())
        .orElse(key.replace('-', ' '));
  }

  @Override
  public Set<String> idsOf(String name) {
    return Set.copyOf(recognizer.idsOf(name));
  }

  @Override
  public List<String> spellings(String id) {
    return recognizer.spellings(id);
  }

  @Override
  public List<List<String>> alike(Collection<String> ids) {
    return alike.groups(ids);
  }

  @Override
  public List<NameVariant> variants(String typed) {
    return NameVariants.standard().of(typed).stream()
        .map(v -> new NameVariant(v.actor(), v.text(), v.sure(), v.typedSure()))
        .toList();
  }

  @Override
  public String variant(ActorKind kind, String typed, String spelling) {
    return NameVariants.variant(kind, typed, spelling);
  }

  @Override
  public ActorDecisions decisions() {
    return decisions;
  }

  /** Takes the decisions as the log has them. */
  void decided(List<DecisionLog.Entry<ActorDecision>> all) {
    if (!all.equals(log)) {
      log = all;
      decisions = ActorDecisions.of(all.stream().map(DecisionLog.Entry::decision).toList());
    }
  }
}
