package org.lucarne.actors;

import java.util.List;
import org.lucarne.model.Mention;
import org.lucarne.model.Part;

/** Reads the title or the body of one article: first full names, then what they explain. */
final class PartReader {

  private final Reading reading;
  private final ListedNameReader listed;
  private final BodyReader bodies;
  private final PersonReader persons;
  private final ArabicPersonReader arabicPersons;
  private final FirmReader firms;
  private final TaggedNameReader tagged;
  private final AbbreviationReader abbreviations;
  private final MentionResolver resolver;

  /** {@code tagger} may be {@code null}: rules and lists alone. */
  PartReader(Authority authority, NameTagger tagger, Cast cast, Part part, String text) {
    reading = Reading.of(authority, cast, part, text);
    listed = new ListedNameReader(reading);
    bodies = new BodyReader(reading);
    persons = new PersonReader(reading);
    arabicPersons = new ArabicPersonReader(reading);
    firms = new FirmReader(reading);
    tagged = new TaggedNameReader(reading, tagger, persons);
    abbreviations = new AbbreviationReader(reading);
    resolver = new MentionResolver(reading);
  }

  /** Finds every name that needs no help from the rest of the article, and adds it to the cast. */
  void readFullNames() {
    listed.findSpellings();
    bodies.readBodies();
    persons.readPeople();
    if (reading.cast().isArabic()) {
      arabicPersons.readArabicPeople();
    }
    persons.readLists();
    abbreviations.readDefinitions();
    firms.readFirms();
    persons.readRemembered();
    tagged.readTagged();
    for (Reading.Run run : reading.doubtful()) {
      reading.singles().add(new Reading.Single(run.to() - 1, run.from(), false));
    }
    abbreviations.readDefinitions();
  }

  /** The mentions, once both parts' full names are in the cast. */
  List<Mention> resolve() {
    return resolver.resolve();
  }

  /** Finds the spellings of the authority file alone. */
  Match[] findSpellings() {
    listed.findSpellings();
    return reading.cover();
  }

  Tokens tokens() {
    return reading.tokens();
  }
}
