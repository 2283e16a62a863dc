/**
 * The query language: from what a person typed to a syntax tree of lucene-queryparser's flexible
 * framework, with the repairs that were needed and the reading in plain words.
 *
 * <p>Start with {@link org.lucarne.query.QueryLanguage}; {@code Grammar} holds the rules. Words
 * side by side must all be there; "and" binds tighter than "or", and nearness tighter than both. In
 * {@code w/5} the next word is within 1, so that up to four words lie between. Words side by side
 * at such an operator are one side of it, all of them within the distance.
 *
 * <p>No index is known here.
 */
package org.lucarne.query;
