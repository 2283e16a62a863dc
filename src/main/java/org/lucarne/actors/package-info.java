/**
 * Who acts in a text: recognises named actors and brings every spelling of one to one id.
 *
 * <p>Start with {@link org.lucarne.actors.ActorRecognizer}. This room knows one article at a time;
 * counting over the archive is the index's work.
 */
package org.lucarne.actors;
