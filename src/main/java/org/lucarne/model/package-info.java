/**
 * The ground every room stands on: what an article, a date, an actor and a place in a file are.
 *
 * <p>Records of the JDK alone; each checks itself where it is made. Start with {@link
 * org.lucarne.model.Article}, the one value that travels from a dropped file to the screen.
 */
package org.lucarne.model;
