/**
 * An append-only sequence of records that survives a kill, a full disk and damaged bytes: {@link
 * zhenxing.journal.Journal}. The journal does not interpret the records. Imports no other package
 * of this project.
 */
package zhenxing.journal;
