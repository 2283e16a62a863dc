/**
 * Turns binary documents (PDF, Word, RTF, OpenDocument, EPUB, Outlook messages) into XHTML, in
 * worker processes that can be killed, so that no file can stop or slow the others.
 *
 * <p>Start with {@link org.lucarne.intake.documents.DocumentWorkers}. Only this package knows
 * Apache Tika.
 */
package org.lucarne.intake.documents;
