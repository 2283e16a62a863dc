/**
 * The query language: from what a person typed to a syntax tree of lucene-queryparser's flexible
 * framework, with the repairs that were needed and the reading in plain words.
 *
 * <p>Start with {@link org.lucarne.query.QueryLanguage}. No index is known here.
 */
package org.lucarne.query;
