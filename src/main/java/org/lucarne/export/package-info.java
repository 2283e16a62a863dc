/**
 * The formats in which a result leaves Lucarne, for spreadsheets, scripts and reference managers.
 */
package org.lucarne.export;
