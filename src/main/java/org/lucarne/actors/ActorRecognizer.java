package org.lucarne.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lucarne.model.Actor;
import org.lucarne.model.ActorKind;
import org.lucarne.model.Article;
import org.lucarne.model.Mention;
import org.lucarne.model.Part;
import org.lucarne.model.PublicationDate;

/** Finds the named actors of an article. Immutable and thread-safe. */
public final class ActorRecognizer {

  /** Raised by hand whenever the rules change what is recognised. */
  private static final int RULES = 5;

  private final Authority authority;
  private final NameTagger tagger;

  private ActorRecognizer(Authority authority, NameTagger tagger) {
    this.authority = authority;
    this.tagger = tagger;
  }

  /** The recogniser with Lucarne's own authority file, which is read once. */
  public static ActorRecognizer standard() {
    return Standard.RECOGNIZER;
  }

  private static final class Standard {
    static final ActorRecognizer RECOGNIZER = new ActorRecognizer(Authority.load(), null);
  }

  /**
   * The same with the statistical tagger beside the rules, which finds somewhat more and takes
   * nearly twice the time.
   */
  public ActorRecognizer withTagger() {
    return new ActorRecognizer(authority, NameTagger.load());
  }

  /**
   * Lucarne's own authority file with lists of an analyst above it, the later above the earlier.
   *
   * @throws IllegalArgumentException when a list cannot be read; the message says where and why
   */
  public static ActorRecognizer with(List<ActorList> lists) {
    return lists.isEmpty() ? standard() : new ActorRecognizer(Authority.load(lists), null);
  }

  /** Every mention in title and body, in order of part and place; they do not overlap. */
  public List<Mention> recognize(Article article) {
    PublicationDate date = article.date();
    Cast cast = new Cast(date == null ? null : date.first(), article.language());
    PartReader body = new PartReader(authority, tagger, cast, Part.BODY, article.body());
    PartReader title = new PartReader(authority, tagger, cast, Part.TITLE, article.title());
    body.readFullNames();
    title.readFullNames();
    List<Mention> mentions = new ArrayList<>(title.resolve());
    mentions.addAll(body.resolve());
    return mentions;
  }

  /** The actor with this id when the authority file has it. */
  public Optional<Actor> known(String id) {
    return Optional.ofNullable(authority.entry(id)).map(Entry::actor);
  }

  /** Ids of the actors in the authority file of which {@code name} is a name or a spelling. */
  public List<String> idsOf(String name) {
    return authority.idsOf(name);
  }

  /** Ids of the actors in the authority file of which {@code name} is no spelling and sounds so. */
  List<String> idsBySound(String name) {
    return authority.idsBySound(name);
  }

  /**
   * How the authority file spells an actor, its name first, in every language that it has; empty
   * for an actor that it does not know. Spellings that mean the actor only in some contexts are
   * left out; those that the rules of sound make stand in no list.
   */
  public List<String> spellings(String id) {
    Entry entry = authority.entry(id);
    return entry == null ? List.of() : entry.spellings();
  }

  /** The offices that the authority file knows of an actor, each with its first and last month. */
  public List<String> offices(String id) {
    Entry entry = authority.entry(id);
    return entry == null ? List.of() : entry.roles().stream().map(Role::toString).toList();
  }

  /** The id of an actor that is not in the authority file, by its name. */
  public static String unlistedId(ActorKind kind, String name) {
    return kind.label() + ":~" + Letters.slug(name);
  }

  /** Changes whenever the same article could be recognised differently. */
  public String fingerprint() {
    return RULES + "-" + authority.fingerprint() + (tagger == null ? "" : tagger.fingerprint());
  }
}
