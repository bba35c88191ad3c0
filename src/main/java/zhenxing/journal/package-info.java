/**
 * An append-only sequence of records that survives a kill, a full disk and damaged bytes: {@link
 * zhenxing.journal.Journal}. The journal does not interpret the records. May import {@code
 * zhenxing.article}, for failures that are explained in both languages.
 */
package zhenxing.journal;
