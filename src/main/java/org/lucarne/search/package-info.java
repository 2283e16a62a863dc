/**
 * The question and the answer, with no engine in them: what a face asks for and what it gets back.
 *
 * <p>Start with {@link org.lucarne.search.SearchRequest} and {@link
 * org.lucarne.search.SearchResults}.
 */
package org.lucarne.search;
