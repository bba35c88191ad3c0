package zhenxing.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import zhenxing.engine.MonthCounts;
import zhenxing.engine.SearchRequest;
import zhenxing.engine.YearFilter;
import zhenxing.engine.lucene.document.Fields;
import zhenxing.engine.lucene.reprints.ReprintGroups;

/** Counts the results of a search by month, in one pass over the dates. */
final class MonthHistogram {

  private static final int NO_MONTH = -1;

  private final Snapshot snapshot;
  private final IndexSearcher searcher;

  /**
   * @param searcher a searcher of the snapshot, with a time limit
   */
  MonthHistogram(Snapshot snapshot, IndexSearcher searcher) {
    this.snapshot = snapshot;
    this.searcher = searcher;
  }

  MonthCounts of(SearchRequest request, Taken taken, YearFilter years) throws IOException {
    MatchingSet found =
        Selection.of(
                taken.clause(),
                taken.query(),
                request.filters().within(List.of(years), null, null),
                snapshot,
                searcher)
            .matching();
    int[] counts = new int[(years.to() - years.from() + 1) * MonthCounts.A_YEAR];
    int[] undated = new int[1];
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      NumericDocValues dates = leaf.reader().getNumericDocValues(Fields.DATE);
      if (dates == null) continue;
      int end = leaf.docBase + leaf.reader().maxDoc();
      found
          .documents()
          .forEach(
              leaf.docBase,
              end,
              -leaf.docBase,
              document -> {
                if (!dates.advanceExact(document)) return;
                int month = month((int) dates.longValue(), years);
                if (month == NO_MONTH) undated[0]++;
                else counts[month]++;
              });
    }
    if (request.collapse()) {
      ReprintGroups groups = snapshot.reprints();
      groups.takeRepeated(
          found.documents(),
          document -> months(groups.date(groups.member(document)), years),
          counts);
    }
    return new MonthCounts(Arrays.stream(counts).boxed().toList(), undated[0], searcher.timedOut());
  }

  private static int[] months(int sortKey, YearFilter years) {
    int month = month(sortKey, years);
    return month == NO_MONTH ? new int[0] : new int[] {month};
  }

  /**
   * Returns the number of months from January of the first year to a date within the years, or
   * {@link #NO_MONTH} if the date is only a year.
   */
  private static int month(int sortKey, YearFilter years) {
    int month = sortKey / 100 % 100;
    int year = sortKey / 10_000;
    return month == 0 ? NO_MONTH : (year - years.from()) * MonthCounts.A_YEAR + month - 1;
  }
}
