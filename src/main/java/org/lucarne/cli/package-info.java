/**
 * The command line: each command reads its options, calls the archive and prints what it answers.
 *
 * <p>Start with {@link org.lucarne.cli.Cli}, which also turns failures into messages and exit
 * codes.
 */
package org.lucarne.cli;
