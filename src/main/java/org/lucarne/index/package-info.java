/**
 * The index: a Lucene view of the store that answers searches.
 *
 * <p>Start with {@link org.lucarne.index.LuceneEngine}. What is indexed is listed in {@code
 * Fields}, how text becomes terms in {@code TextAnalysis}. Nothing here is lasting: the index can
 * be deleted and made anew from the store.
 */
package org.lucarne.index;
