/**
 * From files to clean articles: recognises what a file is, takes the articles out of it and says
 * what it could not read.
 *
 * <p>Start with {@link org.lucarne.intake.Intake}. This room stores nothing, knows no actor and
 * never opens an address.
 */
package org.lucarne.intake;
