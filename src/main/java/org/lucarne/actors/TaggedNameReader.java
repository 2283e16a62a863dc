package org.lucarne.actors;

import java.util.HashMap;
import java.util.Map;
import org.lucarne.model.ActorKind;

/** Takes the names that no list and no rule knows, where the tagger is sure enough. */
final class TaggedNameReader extends NameReader {

  /**
   * By how much a label must beat the next for each word, chosen on labels of news articles that
   * the tagger was not trained on.
   */
  private static final int SURE_OF_PERSON = 50;

  private static final int SURE = 250;

  private final NameTagger tagger;
  private final PersonReader persons;

  /** {@code tagger} may be {@code null}, and nothing is found then. */
  TaggedNameReader(Reading reading, NameTagger tagger, PersonReader persons) {
    super(reading);
    this.tagger = tagger;
    this.persons = persons;
  }

  /** Takes the names that no list and no rule knows, where the tagger is sure enough. */
  void readTagged() {
    if (tagger == null || !hasUnknownWord()) {
      return;
    }
    NameTagger.Labelling found = tagger.label(tokens, cover);
    Map<Long, Integer> seen = new HashMap<>();
    for (int i = 0; i < tokens.size; i++) {
      if (found.labels()[i] == NameTagger.ORGANISATION && found.margins()[i] >= SURE / 2) {
        seen.merge(tokens.hash[i], 1, Integer::sum);
      }
    }
    int i = 0;
    while (i < tokens.size) {
      int label = found.labels()[i];
      int to = i + 1;
      int margin = found.margins()[i];
      while (to < tokens.size && label % 2 == 1 && found.labels()[to] == label + 1) {
        margin += found.margins()[to];
        to++;
      }
      boolean sure =
          label == NameTagger.PERSON && margin >= SURE_OF_PERSON * (to - i)
              || label == NameTagger.ORGANISATION
                  && (margin >= SURE * (to - i) || seen.getOrDefault(tokens.hash[i], 0) > 1);
      if (sure && isFree(i, to)) {
        takeTagged(label, i, to);
      }
      i = to;
    }
    persons.readLists();
    reading.doubtful().removeIf(run -> taken[run.from()] || taken[run.to() - 1]);
  }

  private void takeTagged(int label, int from, int to) {
    if (label == NameTagger.PERSON) {
      int names = 0;
      for (int i = from; i < to; i++) {
        names += tokens.is(i, SMALL) || tokens.has(i, Tokens.INITIAL) ? 0 : 1;
      }
      if (names > 1
          && names < 5
          && !tokens.is(from, TITLES)
          && !tokens.has(to - 1, Tokens.CAPITALS)) {
        addPerson(from, to);
      }
      return;
    }
    String id = cast.whole(words(from, to));
    if (id == null && to - from > 1) {
      id = cast.beginning(words(from, to));
    }
    if (id == null) {
      id = idOf(ActorKind.ORGANISATION, from, to);
      cast.body(id, words(from, to));
    }
    take(id, from, to);
  }

  private boolean hasUnknownWord() {
    for (int i = 0; i < tokens.size; i++) {
      if (isFree(i, i + 1)) {
        return true;
      }
    }
    return false;
  }
}
