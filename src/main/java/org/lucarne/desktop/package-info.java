/**
 * The window. It shows what the archive answers and asks it for what the analyst wants.
 *
 * <p>Start with {@link org.lucarne.desktop.DesktopApp}. No other room imports JavaFX, and nothing
 * here runs a search or opens a file on the JavaFX thread.
 */
package org.lucarne.desktop;
