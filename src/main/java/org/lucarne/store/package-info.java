/**
 * The durable truth: articles, their original bytes and every change, in one SQLite file.
 *
 * <p>Start with {@link org.lucarne.store.Store}. The store is a log: each change has a number, and
 * whoever keeps a view of the store asks for the changes after the last one it holds.
 */
package org.lucarne.store;
