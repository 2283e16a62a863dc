package org.lucarne.index;

/**
 * The fields of an indexed article. Texts are indexed with positions and norms, without offsets and
 * without their words being stored: the text itself comes from the store.
 */
final class Fields {

  /** Changes whenever the fields of the same article could become others. */
  static final String VERSION = "4";

  /** The article's id: a term, and a binary value by document. */
  static final String ID = "id";

  /** Layered terms of the headline. */
  static final String TITLE = "title";

  /** Layered terms of the body, with the boundaries of sentences, paragraphs and lead. */
  static final String BODY = "body";

  /** The publisher's name, or {@code Filters.UNKNOWN}: a term and a facet value. */
  static final String SOURCE = "source";

  /** Each credited agency: terms and facet values. */
  static final String CREDIT = "credit";

  /** ISO 639-1 code, or {@code Filters.UNKNOWN}: a term and a facet value. */
  static final String LANGUAGE = "language";

  /** The analyst's grouping, if any: a term and a facet value. */
  static final String COLLECTION = "collection";

  /** Ids of the actors named: terms and facet values. */
  static final String ACTOR = "actor";

  /** Kinds of the actors named: terms. */
  static final String KIND = "kind";

  /** For each actor, {@link #spelling}: terms only, counted by their document frequency. */
  static final String SPELLING = "spelling";

  /** The same by its folded spelling, {@link #spelt}: terms only. */
  static final String SPELT = "spelt";

  /** The byline: a term. */
  static final String AUTHOR = "author";

  /** The canonical address: a term. */
  static final String URL = "url";

  /** Days from 1970-01-01, first and last that the date can mean: a range. None when undated. */
  static final String DAYS = "days";

  /** {@code yes} or {@code no}: a term. */
  static final String DATED = "dated";

  /** The date packed by {@link Dates}: a number by document. */
  static final String DATE = "date";

  /** {@code Signature.text}: a number by document; equal for the same text. */
  static final String COPY = "copy";

  /** {@code Signature}: bytes by document, by which near copies are found. */
  static final String SIGNATURE = "signature";

  /** Stands between actor and spelling in {@link #spelling}. */
  static final char SPELLING_SEPARATOR = '\u0001';

  private Fields() {}

  /** The term that says that an article spells an actor's name in this way. */
  static String spelling(String actor, String text) {
    return actor + SPELLING_SEPARATOR + text;
  }

  /** What all spellings of one actor begin with. */
  static String spellingPrefix(String actor) {
    return actor + SPELLING_SEPARATOR;
  }

  /** The term by which a folded spelling leads to an actor and to how its name is spelt. */
  static String spelt(String folded, String actor, String text) {
    return folded + SPELLING_SEPARATOR + actor + SPELLING_SEPARATOR + text;
  }
}
