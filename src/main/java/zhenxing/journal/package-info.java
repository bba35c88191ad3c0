/**
 * An append-only sequence of records that survives a kill, a full disk and damaged bytes: {@link
 * zhenxing.journal.Journal}. What the records say is the matter of those who write them. This room
 * imports nothing of the house.
 */
package zhenxing.journal;
