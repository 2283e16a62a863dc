package org.lucarne.actors;

/** What a word says about the name beside it. The words themselves stand in words.txt. */
enum WordClass {
  /** Articles, pronouns, prepositions, conjunctions and auxiliaries. */
  FUNCTION,
  /** Weekdays, months and other capitalised words that name nobody. */
  CALENDAR,
  /** Mr, Dr and the like, which say that a name follows and nothing about the office. */
  HONORIFIC,
  /** An office or calling that stands before or after a person's name. */
  OFFICE,
  /** A calling or kinship that stands before or after a name and holds no office of a state. */
  CALLING,
  /** Words that come between a nationality and an office or institution. */
  MODIFIER,
  /** Institutions that act for a state when its nationality stands before them. */
  INSTITUTION,
  /** Verbs of saying, whose subject is a person. */
  SPEECH,
  /** Verbs and nouns beside which a capital is a place that one goes to. */
  TRAVEL,
  /** Prepositions and adverbs after which a capital is a place. */
  LOCATIVE,
  /** Nouns beside which a name is an organisation's: the retailer Tesco. */
  FIRM,
  /** Nouns before which a name after an article is an organisation's: the Fidesz party. */
  SORT,
  /** Who works for an organisation, or holds a part of it: a Tesco spokesman, shares of Tesco. */
  STAFF,
  /** What befalls people and not organisations. */
  FATE,
  /** What a person has and an organisation has not: a wife, a funeral. */
  KIN,
  /** Words for fighters and groups, which make a doubtful name one of an armed group. */
  FIGHTERS,
  /** Words at the end or head of an organisation's name. */
  BODY,
  /** Words at the end of the name of a medium or company, after which no "of" follows. */
  MEDIUM,
  /** Words at the end of a company's name, without which it is called. */
  COMPANY,
  /** Words at the end of an armed unit's name. */
  UNIT,
  /** Words that begin the name of an armed group in Arabic, Persian or Urdu: Liwa, Jaish. */
  UNIT_NAME,
  /** The Arabic article in its spellings. */
  ARTICLE,
  /** Small words inside personal names. */
  PARTICLE,
  /** Words shortened by a full stop that ends no sentence. */
  SHORTENED,
  /** Given names, in their usual Latin spellings. */
  GIVEN,
  /** Given names that are not transliterated, so that another spelling is another name. */
  WESTERN,
  /** Words that begin and end no name, and are surnames as well: Hill, Song. */
  SURNAME,
  /** Words for a treaty, law or plan, whose name is no actor's. */
  PAPER,
  /** Capitalised words that begin no name and end none. */
  NO_NAME;

  final int bit = 1 << ordinal();
}
