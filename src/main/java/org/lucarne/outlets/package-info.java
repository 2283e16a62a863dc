/**
 * The outlets of the world's press: how their names and hosts are written, and what is known of
 * each.
 *
 * <p>Start with {@link org.lucarne.outlets.SourceRegister}, which answers under which row a source
 * is shown. The list is the resource {@code outlets.txt}; this room is ground, like the model, and
 * knows no archive.
 */
package org.lucarne.outlets;
